/** What the reader's words and filters leave: how many figures, what narrows them, the chart, the table and its notes. */
import type { ReactElement } from "react";
import { useCallback, useMemo, useState } from "react";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import { MOST_ITEMS } from "../../url/choices";
import { titleOf } from "../../url/pages";
import type { FacetOptions } from "../../view/facets";
import type { FigureEntry } from "../../view/figures";
import type { Found as Hits } from "../../view/searchHit";
import { answersBeside, NOTHING_FOUND } from "../../view/searchHit";
import { cellAnchor } from "../CellLink";
import { cellOfHit } from "../hits/hits";
import { NotesList } from "../notes/NotesList";
import { Fold } from "../page/Fold";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { BesideFigures } from "./BesideFigures";
import { Chosen } from "./Chosen";
import { DrawnFigures } from "./DrawnFigures";
import { drawnOf } from "./drawnOf";
import { Facets } from "./Facets";
import { Button } from "../Button";
import styles from "./figures.module.css";
import { FilterSheet } from "./FilterSheet";
import { FiguresTable } from "./FiguresTable";
import { narrowedText, orderText } from "./listText";
import { UseThis } from "../use/UseThis";
import { useFigureTable } from "./useFigureTable";
import { usePrinting } from "../usePrinting";

/** Rows that are read at first. */
const ROWS = 20;
/** Rows that a page brings: without scripts all of them are shown. */
const BROUGHT = 50;

export interface FoundProps {
  readonly library: Library;
  readonly all: readonly FigureEntry[];
  readonly options: FacetOptions;
  /** What the reader's words find; null while it is looked for. */
  readonly hits: Hits | null;
}

export function Found({ library, all, options, hits }: FoundProps): ReactElement {
  const app = useApp();
  const { store } = app;
  const choices = useAppState((state) => state.choices);
  const [unfolded, setUnfolded] = useState(false);
  const printing = usePrinting();
  const whole = unfolded || printing;
  const brought = whole ? Number.POSITIVE_INFINITY : BROUGHT;
  const searched = choices.q.trim() !== "";
  const found = useMemo(() => (searched ? inOrderOf(hits, all) : all), [searched, hits, all]);
  const table = useFigureTable(found, choices, (items) => {
    choose(store, { items: items.slice(0, MOST_ITEMS) });
  });
  const { entries } = table;
  const ticked = useMemo(() => choices.items.flatMap((id) => all.find(({ cell }) => cell.id === id) ?? []), [choices.items, all]);
  const beside = useMemo(() => (searched ? answersBeside(hits ?? NOTHING_FOUND) : []), [searched, hits]);
  const shown = entries.slice(0, brought);
  const cells = useMemo(
    () => [
      ...beside.flatMap((hit) => cellOfHit(hit, library) ?? []),
      ...entries.slice(0, brought).flatMap(({ cell, period }) => (period === null ? [cell] : [cell, period])),
      ...entries.slice(brought).map(({ cell }) => cell),
      ...ticked.map(({ cell }) => cell),
    ],
    [beside, entries, brought, ticked, library],
  );
  const numbered = useLibraryNumbering(cells);
  const { notes, numbers, markers } = numbered;
  const load = useCallback(async () => {
    const list = {
      ...{ entries, all: all.length, numbered, filteredBy: narrowedText(choices, options), order: orderText(choices) },
      beside: [...beside.flatMap((hit) => cellOfHit(hit, library) ?? []), ...ticked.map(({ cell }) => cell)],
    };
    const { figureListUses } = await import("../export/listUses");
    return figureListUses(list, titleOf("figures"), drawnOf(ticked, entries, library, markers).model, library, app);
  }, [entries, all, numbered, choices, options, beside, ticked, library, markers, app]);
  const [filtering, setFiltering] = useState(false);
  const facets = <Facets options={options} counts={table.counts} />;
  const count = hits === null && searched ? "Looking …" : `${entries.length} of ${all.length} figures`;
  return (
    <div className={styles["layout"]}>
      <aside className={styles["rail"]} aria-label="Narrow the list">
        {facets}
      </aside>
      <div className={styles["main"]}>
        <Chosen
          count={count}
          options={options}
          onFilter={() => {
            setFiltering(true);
          }}
        >
          {entries.length === 0 ? null : <UseThis of={count} load={load} />}
        </Chosen>
        <Missing ids={choices.items.filter((id) => !all.some(({ cell }) => cell.id === id))} />
        {searched && hits !== null ? <BesideFigures hits={hits} cells={beside} library={library} numbers={numbers} /> : null}
        <DrawnFigures
          library={library}
          ticked={ticked}
          result={entries}
          numbers={numbers}
          markers={markers}
          onUntick={(id) => {
            table.draw(id, false);
          }}
        />
        <FiguresTable table={table} shown={shown} unfolded={whole ? shown.length : ROWS} numbers={numbers} library={library} />
        {unfolded || entries.length <= ROWS ? null : (
          <Button
            className={styles["more"]}
            onClick={() => {
              setUnfolded(true);
              // The reader goes on where the list ended.
              requestAnimationFrame(() =>
                document.getElementById(cellAnchor(entries[ROWS]?.cell.id ?? ""))?.focus({ preventScroll: true }),
              );
            }}
          >
            Show all {entries.length} figures
          </Button>
        )}
        <p className={styles["key"]}>{keyText(searched, choices.sort?.column ?? null)}</p>
        {notes.length === 0 ? null : (
          <Fold summary={notes.length === 1 ? "1 note" : `${notes.length} notes`}>
            <NotesList id="notes" notes={notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
          </Fold>
        )}
      </div>
      {filtering ? (
        <FilterSheet
          count={entries.length}
          onClose={() => {
            setFiltering(false);
          }}
        >
          {facets}
        </FilterSheet>
      ) : null}
    </div>
  );
}

function inOrderOf(hits: Hits | null, all: readonly FigureEntry[]): readonly FigureEntry[] {
  const byId = new Map(all.map((entry) => [entry.cell.id, entry]));
  return (hits?.hits ?? []).flatMap(({ kind, id }) => (kind === "figure" ? (byId.get(id) ?? []) : []));
}

/** Figures of a link that are not of this list. */
function Missing({ ids }: { readonly ids: readonly string[] }): ReactElement | null {
  return ids.length === 0 ? null : (
    <p role="status">
      <b>Part of this link was not understood.</b> No figure with a quantity has this name: {ids.join(", ")}.
    </p>
  );
}

function keyText(searched: boolean, sort: string | null): string {
  if (sort === "figure") return "Figures are sorted within their unit. Amounts left in words stand last, and are never drawn.";
  if (sort !== null) return "Amounts left in words are listed and never drawn.";
  return `${searched ? "What matches best stands first" : "Figures stand in the order of the reports"}. Amounts left in words are listed and never drawn.`;
}
