/** The columns of a dataset's table: what each is called, and what each of its cells shows. */
import type { ReactElement } from "react";
import { stanceText } from "../../chart/buildChart";
import type { Cell } from "../../model/cell";
import type { Dataset, Measure, Row } from "../../model/dataset";
import { firstCell, wordedCells } from "../../view/arrangeRows";
import { letterNotes } from "../../view/letterNotes";
import type { NoteNumbers } from "../FigureLink";
import { citationsOf, editorAnchor, FigureLink, MarkerLink, roomFor } from "../FigureLink";
import styles from "./table.module.css";

/** Headings of the columns that are not measures. */
export const COLUMN_LABELS = { wording: "Wording in the source", place: "Place", claimant: "Who says so" } as const;

export interface Column {
  /** What the sort and the address call it. */
  readonly sort: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly cell: (row: Row) => ReactElement;
}

/** Columns of a dataset's table, by the name that sort and address call them, with their headings. */
export function columnChoices(dataset: Dataset): readonly { readonly id: string; readonly label: string }[] {
  return columnsOf(dataset, new Map()).map(({ sort, label }) => ({ id: sort, label }));
}

export function columnsOf(dataset: Dataset, numbers: NoteNumbers): readonly Column[] {
  const letters = letterNotes(dataset.notes);
  const places = new Set(dataset.rows.map((row) => row.place));
  return [
    { sort: "row", label: dataset.key.label, numeric: false, cell: (row) => <RowHeading row={row} numbers={numbers} letters={letters} /> },
    ...dataset.measures.map((measure) => measureColumn(dataset, measure, numbers)),
    ...(hasWordings(dataset)
      ? [{ sort: "wording", label: COLUMN_LABELS.wording, numeric: false, cell: (row: Row) => <Wordings row={row} numbers={numbers} /> }]
      : []),
    ...(places.size > 1
      ? [
          {
            sort: "place",
            label: COLUMN_LABELS.place,
            numeric: false,
            cell: (row: Row) => <Words row={row} text={row.place} numbers={numbers} />,
          },
        ]
      : []),
    { sort: "claimant", label: COLUMN_LABELS.claimant, numeric: false, cell: (row) => <Claimant row={row} numbers={numbers} /> },
  ];
}

/** Whether the words of the numbers have a column: where there are few enough numbers a row for it to be read. */
function hasWordings({ measures }: Dataset): boolean {
  const numeric = measures.filter((measure) => measure.type === "number").length;
  return numeric === 1 || numeric === 2;
}

function measureColumn(dataset: Dataset, measure: Measure, numbers: NoteNumbers): Column {
  const room = roomFor(dataset.rows.flatMap((row) => row.cells.get(measure.id) ?? []));
  return {
    sort: measure.id,
    label: measure.label,
    numeric: measure.type === "number",
    cell: (row) => {
      const cell = row.cells.get(measure.id);
      return cell === undefined ? (
        <></>
      ) : (
        <FigureLink cell={cell} measure={measure} numbers={numbers} room={measure.type === "number" ? room : 1} />
      );
    },
  };
}

function RowHeading({
  row,
  numbers,
  letters,
}: {
  readonly row: Row;
  readonly numbers: NoteNumbers;
  readonly letters: ReadonlyMap<string, string>;
}): ReactElement {
  return (
    <>
      {row.label}
      <RowMarker row={row} numbers={numbers} />
      {row.detail === "" ? null : <small>{row.detail}</small>}
      <EditorMarks row={row} letters={letters} />
    </>
  );
}

/** Links to the editor's notes about any cell of the row. */
function EditorMarks({ row, letters }: { readonly row: Row; readonly letters: ReadonlyMap<string, string> }): ReactElement | null {
  const notes = new Map([...row.cells.values()].flatMap((cell) => cell.notes).map((note) => [note.id, note]));
  if (notes.size === 0) return null;
  return (
    <small className={styles["editor"]}>
      {notes.size === 1 ? "Editor’s note" : "Editor’s notes"}
      {[...notes.values()].map((note) => (
        <a key={note.id} href={`#${editorAnchor(note.id)}`} aria-label={`editor’s note ${letters.get(note.id) ?? ""}: ${note.title}`}>
          [{letters.get(note.id)}]
        </a>
      ))}
    </small>
  );
}

function Words({ row, text, numbers }: { readonly row: Row; readonly text: string; readonly numbers: NoteNumbers }): ReactElement {
  return (
    <>
      {text}
      <RowMarker row={row} numbers={numbers} />
    </>
  );
}

/** The words of a row's numbers as printed, hedge included, or that there are none. */
function Wordings({ row, numbers }: { readonly row: Row; readonly numbers: NoteNumbers }): ReactElement {
  const cells = wordedCells(row);
  if (cells.length === 0) return <Words row={row} text="no figure in the report" numbers={numbers} />;
  return (
    <>
      {cells.map((cell) => (
        <span key={cell.id} className={styles["line"]}>
          <span data-wording={cell.id}>“{cell.asReported}”</span>
          <CellMarker cell={cell} numbers={numbers} />
        </span>
      ))}
    </>
  );
}

/** Who says so, for every claimant of the row's figures, in the order of the columns. */
function Claimant({ row, numbers }: { readonly row: Row; readonly numbers: NoteNumbers }): ReactElement {
  const distinct = claimsOf(row);
  return (
    <>
      {distinct.map((cell) => (
        <span key={cell.id} className={styles["line"]}>
          {cell.claimant.name}
          <CellMarker cell={cell} numbers={numbers} />
          {cell.claimant.party === "none" ? null : <small>{stanceText(cell)}</small>}
        </span>
      ))}
    </>
  );
}

/** One cell per claimant and stance: of the figures reported, or of all cells where the row reports none; its date apart. */
function claimsOf(row: Row): readonly Cell[] {
  const all = [...row.cells.values()];
  const figures = all.filter((cell) => cell.measure !== "period");
  const reported = figures.filter((cell) => cell.state === "reported");
  const said = reported.length > 0 ? reported : figures.length > 0 ? figures : all;
  return said.filter(
    (cell, index) => said.findIndex((one) => one.claimant.id === cell.claimant.id && one.stance === cell.stance) === index,
  );
}

function RowMarker({ row, numbers }: { readonly row: Row; readonly numbers: NoteNumbers }): ReactElement | null {
  const cell = firstCell(row);
  return cell === undefined ? null : <CellMarker cell={cell} numbers={numbers} />;
}

function CellMarker({ cell, numbers }: { readonly cell: Cell; readonly numbers: NoteNumbers }): ReactElement | null {
  const [first] = citationsOf(cell, numbers);
  return first === undefined ? null : <MarkerLink citation={first.id} number={first.number} />;
}
