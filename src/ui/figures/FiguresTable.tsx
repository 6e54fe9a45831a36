/** A figure a row: its number, a sentence that it stands in, where, when, and who says so; ticked figures are drawn on one scale. */
import type { ReactElement } from "react";
import { useRef } from "react";
import type { Library } from "../../model/library";
import type { Sort } from "../../model/viewRequest";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import { MOST_ITEMS } from "../../url/choices";
import { CAPTION_PLACE } from "../../view/captionText";
import { aboutText } from "../../view/cellDetails";
import type { FigureEntry } from "../../view/figures";
import type { FIGURE_SORTS } from "../../view/figures";
import { isPlace } from "../../view/places";
import { besideClaimant } from "../../view/whoSays";
import { placeText } from "../../model/dataset";
import type { NoteNumbers } from "../CellLink";
import { cellAnchor, CellLink } from "../CellLink";
import { CaptionSentence } from "../prose/CaptionSentence";
import styles from "./figuresTable.module.css";
import { useRowStops } from "../useRowStops";
import type { FigureTable } from "./useFigureTable";
import { PeriodLink } from "./PeriodLink";

const SORT_NAMES: Readonly<Record<(typeof FIGURE_SORTS)[number], string>> = {
  figure: "Figure",
  place: "Where",
  when: "When",
  who: "Who says so",
};

export interface FiguresTableProps {
  readonly table: FigureTable;
  readonly shown: readonly FigureEntry[];
  /** How many of these are seen where scripts can unfold the others. */
  readonly unfolded: number;
  readonly numbers: NoteNumbers;
  readonly library: Library;
}

export function FiguresTable({ table, shown, unfolded, numbers, library }: FiguresTableProps): ReactElement {
  const box = useRef<HTMLTableElement>(null);
  useRowStops(box, "th a");
  const full = useAppState((state) => state.choices.items.length >= MOST_ITEMS);
  return (
    <table className={styles["table"]} ref={box}>
      <caption className="vh">Figures, each with its note. Those that are ticked are drawn together where they are comparable.</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh" id="draw">
              Draw
            </span>
          </th>
          <Heading column="figure" />
          <th scope="col">What it says</th>
          <Heading column="place" />
          <Heading column="when" />
          <Heading column="who" />
        </tr>
      </thead>
      <tbody id="rows" tabIndex={-1}>
        {shown.map((entry, index) => {
          const { cell } = entry;
          const drawn = table.isDrawn(cell.id);
          return (
            <tr key={cell.id} data-state={drawn ? "on" : undefined} className={index < unfolded ? undefined : styles["folded"]}>
              <td className={styles["pick"]}>
                <label>
                  <input
                    type="checkbox"
                    aria-labelledby={`draw ${cellAnchor(cell.id)}`}
                    checked={drawn}
                    disabled={full && !drawn}
                    onChange={() => {
                      table.draw(cell.id, !drawn);
                    }}
                  />
                </label>
              </td>
              <th scope="row" className={styles["figure"]}>
                <CellLink cell={cell} measure={null} numbers={numbers} />
              </th>
              <td className={styles["says"]}>
                <Sentence entry={entry} numbers={numbers} />
              </td>
              <td>
                <Where entry={entry} />
              </td>
              <td>{entry.period === null ? <NotStated what="when" /> : <PeriodLink cell={entry.period} of={cell} numbers={numbers} />}</td>
              <td>
                <Who entry={entry} library={library} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface SentenceProps {
  readonly entry: FigureEntry;
  readonly numbers: NoteNumbers;
}

/** A sentence that opens with its figure reads on from the number beside it; any other is whole. */
function Sentence({ entry: { cell, dataset, row, measure }, numbers }: SentenceProps): ReactElement {
  if (cell.caption === "") return <>{aboutText(dataset, row, cell, measure)}</>;
  return cell.caption.startsWith(CAPTION_PLACE) ? (
    <>{cell.caption.slice(CAPTION_PLACE.length).trim()}</>
  ) : (
    <CaptionSentence cell={cell} view={{ numbers }} anchored={false} />
  );
}

function Where({ entry: { row, measure } }: { readonly entry: FigureEntry }): ReactElement {
  const place = placeText(row, measure);
  return isPlace(place) ? <>{place}</> : <NotStated what="where" />;
}

function Who({ entry: { cell } }: { readonly entry: FigureEntry; readonly library: Library }): ReactElement {
  if (cell.claimant.party === "none") return <NotStated what="who says so" />;
  const beside = besideClaimant(cell);
  return (
    <>
      {cell.claimant.name}
      {beside === "" ? null : <small>{beside}</small>}
    </>
  );
}

/** A record on a narrow screen has no headings, so it names what is not stated. */
function NotStated({ what }: { readonly what: string }): ReactElement {
  return (
    <span className={styles["quiet"]}>
      <span className={styles["named"]}>{what}: </span>
      Not stated
    </span>
  );
}

/** Highest, lowest, and back to the order in which the figures stand. */
function Heading({ column }: { readonly column: (typeof FIGURE_SORTS)[number] }): ReactElement {
  const { store } = useApp();
  const sort = useAppState((state) => state.choices.sort);
  const current = sort?.column === column ? sort : null;
  const state = current === null ? "none" : current.descending ? "descending" : "ascending";
  const next: Readonly<Record<typeof state, Sort | null>> = {
    none: { column, descending: true },
    descending: { column, descending: false },
    ascending: null,
  };
  return (
    <th scope="col" aria-sort={state} data-redraws className={column === "figure" ? styles["figure"] : undefined}>
      <button
        type="button"
        onClick={() => {
          choose(store, { sort: next[state] });
        }}
      >
        {SORT_NAMES[column]}
        <svg viewBox="0 0 9 12" aria-hidden="true">
          <path className={styles["up"]} d="M4.5 0 8.5 5H.5Z" />
          <path className={styles["down"]} d="M4.5 12 .5 7h8Z" />
        </svg>
      </button>
    </th>
  );
}
