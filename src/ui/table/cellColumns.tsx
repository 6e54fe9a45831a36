/** What each column of a dataset's table shows. */
import type { ReactElement } from "react";
import type { Cell } from "../../model/cell";
import type { Row } from "../../model/dataset";
import { columnsOf as measuresInColumns, placeText } from "../../model/dataset";
import { cellsOfRow, firstCell, wordedCells } from "../../view/arrangeRows";
import type { View } from "../../view/buildView";
import type { TableColumn } from "../../view/tableColumns";
import { descriptionsOf } from "../../view/descriptions";
import { besideClaimant } from "../../view/whoSays";
import { Descriptions } from "../Descriptions";
import { citationsOf, editorAnchor, CellLink, MarkerLink, roomFor } from "../CellLink";
import styles from "./table.module.css";

export interface Column {
  /** What the sort and the address call it. */
  readonly sort: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly cell: (row: Row) => ReactElement;
}

export function columnsOf(view: View): readonly Column[] {
  return view.columns.map((column) => ({
    sort: column.id,
    label: column.label,
    numeric: column.measure?.type === "number",
    cell: cellOf(column, view),
  }));
}

function cellOf({ id, measure }: TableColumn, view: View): Column["cell"] {
  if (measure !== null) {
    const room =
      measure.type === "number"
        ? roomFor(
            view.dataset.rows.flatMap((row) => row.cells.get(id) ?? []),
            view.numbers,
          )
        : 1;
    return ({ cells }) => {
      const cell = cells.get(id);
      return cell === undefined ? <></> : <CellLink cell={cell} measure={measure} numbers={view.numbers} room={room} />;
    };
  }
  switch (id) {
    case "row":
      return (row) => <RowHeading row={row} view={view} />;
    case "wording":
      return (row) => <Wordings row={row} view={view} />;
    case "place":
      return (row) => <Words row={row} text={placeText(row, null)} view={view} />;
    default:
      return (row) => <Claimant row={row} view={view} />;
  }
}

interface RowProps {
  readonly row: Row;
  readonly view: View;
}

function RowHeading({ row, view }: RowProps): ReactElement {
  return (
    <>
      {row.label}
      <RowMarker row={row} view={view} />
      {row.detail === "" ? null : <small>{row.detail}</small>}
      <Descriptions of={descriptionsOf(row.cells, view.measures)} numbers={view.numbers} />
      <EditorMarks row={row} view={view} />
    </>
  );
}

/** Links to the editor's notes about the cells of the row. */
function EditorMarks({ row, view: { measures, editorNotes } }: RowProps): ReactElement | null {
  const about = new Set(cellsOfRow(row, measures).flatMap(({ notes }) => notes.map(({ id }) => id)));
  const shown = editorNotes.filter(({ note }) => about.has(note.id));
  if (shown.length === 0) return null;
  return (
    <small className={styles["editor"]}>
      {shown.length === 1 ? "Editor’s note" : "Editor’s notes"}
      {shown.map(({ letter, note: { id, title } }) => (
        <a key={id} href={`#${editorAnchor(id)}`} aria-label={`editor’s note ${letter}: ${title}`}>
          [{letter}]
        </a>
      ))}
    </small>
  );
}

function Words({ row, text, view }: RowProps & { readonly text: string }): ReactElement {
  return (
    <>
      {text}
      <RowMarker row={row} view={view} />
    </>
  );
}

/** The words of a row's numbers as printed, hedge included, or that there are none. */
function Wordings({ row, view }: RowProps): ReactElement {
  const cells = wordedCells(cellsOfRow(row, view.measures));
  if (cells.length === 0) return <Words row={row} text="no figure in the report" view={view} />;
  return (
    <>
      {cells.map((cell) => (
        <span key={cell.id} className={styles["line"]}>
          <span data-wording={cell.id}>“{cell.asReported}”</span>
          <CellMarker cell={cell} view={view} />
        </span>
      ))}
    </>
  );
}

/** Who says so, for every claimant of the row's figures, in the order of the columns. */
function Claimant({ row, view }: RowProps): ReactElement {
  const distinct = claimsOf(cellsOfRow(row, measuresInColumns(view)));
  return (
    <>
      {distinct.map((cell) => (
        <span key={cell.id} className={styles["line"]}>
          {cell.claimant.name}
          <CellMarker cell={cell} view={view} />
          <Beside cell={cell} />
        </span>
      ))}
    </>
  );
}

function Beside({ cell }: { readonly cell: Cell }): ReactElement | null {
  const words = besideClaimant(cell);
  return words === "" ? null : <small>{words}</small>;
}

/** One cell per claimant and stance: of the figures reported, or of all cells where the row reports none; its date apart. */
function claimsOf(all: readonly Cell[]): readonly Cell[] {
  const figures = all.filter((cell) => cell.measure !== "period");
  const reported = figures.filter((cell) => cell.state === "reported");
  const said = reported.length > 0 ? reported : figures.length > 0 ? figures : all;
  return said.filter(
    (cell, index) =>
      said.findIndex((one) => one.claimant.id === cell.claimant.id && besideClaimant(one) === besideClaimant(cell)) === index,
  );
}

function RowMarker({ row, view }: RowProps): ReactElement | null {
  const cell = firstCell(cellsOfRow(row, view.measures));
  return cell === undefined ? null : <CellMarker cell={cell} view={view} />;
}

function CellMarker({ cell, view }: { readonly cell: Cell; readonly view: View }): ReactElement | null {
  const [first] = citationsOf(cell, view.numbers);
  return first === undefined ? null : <MarkerLink citation={first.id} number={first.number} />;
}
