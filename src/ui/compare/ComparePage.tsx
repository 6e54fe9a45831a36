/** Figures put side by side, with a guard: on one scale only where they are comparable, and always with the reasons. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";
import type { Aspect } from "../../view/comparability";
import { compareFigures } from "../../view/comparability";
import { aboutText } from "../../view/cellDetails";
import { CopyLink } from "../page/CopyLink";
import { cellAnchor, CellLink } from "../CellLink";
import { Chart } from "../chart/Chart";
import { NotesList } from "../notes/NotesList";
import { LibraryPage } from "../page/LibraryPage";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { measureOf, useLibraryNumbering } from "../page/useLibraryNumbering";
import { comparedChart } from "./comparedChart";
import { CellPicker } from "./CellPicker";
import styles from "./compare.module.css";
import { titleOf } from "../../url/pages";

const PAGE: Nameable = { columns: [], figures: ANY_FIGURE, filters: new Map(), takesItems: true, takesQuery: false };

const ASPECT_NAMES: Readonly<Record<Aspect, string>> = {
  measure: "What is measured",
  place: "Place",
  period: "Kind of period",
  population: "Of whom or what",
  compiler: "Who says so",
};

export function ComparePage(): ReactElement {
  useAddress(PAGE);
  return (
    <LibraryPage
      title={titleOf("compare")}
      standfirst="Put figures side by side. They share a scale only where measure, place, kind of period, population and compiler allow it; otherwise this page says what differs."
    >
      {(library) => <Compared library={library} />}
    </LibraryPage>
  );
}

function Compared({ library }: { readonly library: Library }): ReactElement {
  const { store } = useApp();
  const items = useAppState((state) => state.choices.items);
  const cells = useMemo(() => items.flatMap((id) => library.cells.get(id) ?? []), [items, library]);
  const missing = items.filter((id) => !library.cells.has(id));
  const { notes, numbers, markers } = useLibraryNumbering(cells);
  const set = (next: readonly string[]): void => {
    choose(store, { items: next });
  };
  return (
    <>
      {missing.length === 0 ? null : (
        <p className={styles["notice"]} role="status">
          <b>Part of this link was not understood.</b> No figure has this name: {missing.join(", ")}.
        </p>
      )}
      <CellPicker
        library={library}
        chosen={items}
        onAdd={(id) => {
          set([...items, id]);
        }}
      />
      {cells.length === 0 ? null : (
        <>
          <ol className={styles["figures"]} role="list">
            {cells.map((cell) => (
              <li key={cell.id}>
                <p className={styles["large"]}>
                  <CellLink cell={cell} measure={measureOf(cell, library) ?? null} numbers={numbers} />
                </p>
                <p>{aboutOf(cell, library)}</p>
                <p className={styles["who"]}>{cell.claimant.party === "none" ? "Who counted is not stated" : cell.claimant.name}</p>
                <button
                  type="button"
                  onClick={() => {
                    set(items.filter((id) => id !== cell.id));
                  }}
                >
                  Take away<span className="vh">: {aboutOf(cell, library)}</span>
                </button>
              </li>
            ))}
          </ol>
          {cells.length < 2 ? (
            <p className={styles["hint"]}>Choose another figure to compare this one with.</p>
          ) : (
            <Guard cells={cells} library={library} markers={markers} />
          )}
          <CopyLink />
          <NotesList id="notes" notes={notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
        </>
      )}
    </>
  );
}

function aboutOf(cell: Cell, library: Library): string {
  const dataset = library.datasets.find(({ id }) => id === cell.dataset);
  const row = dataset?.rows.find(({ id }) => id === cell.row);
  return dataset === undefined || row === undefined ? cell.id : aboutText(dataset, row, cell, measureOf(cell, library) ?? null);
}

/** Whether the figures may share a scale, drawn where they may, and why not where they may not. */
function Guard({
  cells,
  library,
  markers,
}: {
  readonly cells: readonly Cell[];
  readonly library: Library;
  readonly markers: ReadonlyMap<string, readonly number[]>;
}): ReactElement {
  const { comparable, aspects, group } = useMemo(() => compareFigures(cells, library), [cells, library]);
  const chart = useMemo(() => (comparable ? comparedChart(cells, library, markers) : null), [comparable, cells, library, markers]);
  const differing = aspects.filter(({ same }) => !same);
  return (
    <section className={styles["guard"]} aria-labelledby="guard-title">
      <h2 id="guard-title">{comparable ? "These are comparable" : "These are not comparable"}</h2>
      <p role="status">
        {comparable
          ? group === null
            ? "Measure, place, kind of period, population and compiler are the same."
            : `Their dataset sets them in one group: ${group}.`
          : `They are not drawn on one scale. ${differing.length === 0 ? "Not all of them are numbers." : `Different: ${differing.map(({ aspect }) => ASPECT_NAMES[aspect].toLowerCase()).join(", ")}.`}`}
      </p>
      {chart === null ? null : <Chart model={chart} />}
      <div className={styles["scroll"]} role="region" aria-label="What is the same and what differs" tabIndex={0}>
        <table>
          <caption className="vh">What is the same and what differs between the figures</caption>
          <thead>
            <tr>
              <th scope="col">Aspect</th>
              {cells.map((cell, index) => (
                <th key={cell.id} scope="col">
                  Figure {index + 1}
                </th>
              ))}
              <th scope="col">Same?</th>
            </tr>
          </thead>
          <tbody>
            {aspects.map(({ aspect, same, values }) => (
              <tr key={aspect} data-same={same}>
                <th scope="row">{ASPECT_NAMES[aspect]}</th>
                {values.map((value, index) => (
                  <td key={cells[index]?.id}>{value}</td>
                ))}
                <td>{same ? "Same" : "Different"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
