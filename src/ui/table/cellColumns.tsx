/** What each column of a dataset's table shows. */
import type { ReactElement, ReactNode } from "react";
import type { Cell } from "../../model/cell";
import type { Row } from "../../model/dataset";
import { columnsOf as measuresInColumns, placeText } from "../../model/dataset";
import { cellsOfRow, firstCell, wordedCells } from "../../view/arrangeRows";
import type { View } from "../../view/buildView";
import { descriptionsOf } from "../../view/descriptions";
import { quoted } from "../../view/quoted";
import { markedCells } from "../../view/rowMarkers";
import type { TableColumn } from "../../view/tableColumns";
import { tableSections } from "../../view/tableSections";
import { besideClaimant, reporterText, sideText } from "../../view/whoSays";
import { citationsOf, CellLink, noteAnchor, roomFor } from "../CellLink";
import { Descriptions } from "../Descriptions";
import styles from "./table.module.css";

export interface Column {
  /** What the sort and the address call it. */
  readonly sort: string;
  readonly label: string;
  /** "figure": right-aligned numbers; "words": of the report; "about": what only describes the row. */
  readonly kind: "figure" | "words" | "about";
  readonly cell: (row: Row) => ReactElement;
}

export function columnsOf(view: View): readonly Column[] {
  return view.columns.map((column) => ({ sort: column.id, label: column.label, kind: kindOf(column), cell: cellOf(column, view) }));
}

function kindOf({ measure }: TableColumn): Column["kind"] {
  return measure?.type === "number" ? "figure" : measure?.type === "text" ? "words" : "about";
}

function cellOf({ id, measure }: TableColumn, view: View): Column["cell"] {
  if (measure !== null) {
    const all = view.dataset.rows.flatMap((row) => row.cells.get(id) ?? []);
    const room = measure.type === "number" ? roomFor(all, view.numbers) : 1;
    return (row) => {
      const cell = row.cells.get(id);
      if (cell === undefined) return <></>;
      return (
        <CellLink cell={cell} measure={measure} numbers={view.numbers} room={room} marked={markedCells(row, view).has(cell.id)} dash />
      );
    };
  }
  switch (id) {
    case "row":
      return (row) => <RowHeading row={row} view={view} />;
    case "wording":
      return (row) => <Wordings row={row} view={view} />;
    case "place":
      return (row) => <Quiet cell={rowCell(row, view)} view={view} text={placeText(row, null)} />;
    default:
      return (row) => <Claimants row={row} view={view} />;
  }
}

interface RowProps {
  readonly row: Row;
  readonly view: View;
}

function RowHeading({ row, view }: RowProps): ReactElement {
  const described = descriptionsOf(row.cells, view.measures);
  const below = [loneLabel(row, view), row.detail].filter((text) => text !== "");
  return (
    <>
      <Quiet cell={rowCell(row, view)} view={view} text={row.label} />
      {below.length === 0 ? null : <small>{below.join("; ")}</small>}
      <Descriptions of={described} numbers={view.numbers} marked={markedCells(row, view)} claimed={false} />
    </>
  );
}

/** The label of its group, where that has no heading of its own; empty where it has. */
function loneLabel(row: Row, view: View): string {
  const section = tableSections(view.dataset, view.groups).find(({ groups }) => groups.some(({ group }) => group.id === row.group));
  return section?.alone === true ? (section.groups.find(({ group }) => group.id === row.group)?.group.label ?? "") : "";
}

/** The words of a row's numbers as printed, hedge included, or that there are none. */
function Wordings({ row, view }: RowProps): ReactElement {
  const cells = wordedCells(cellsOfRow(row, view.measures));
  if (cells.length === 0) return <Quiet cell={rowCell(row, view)} view={view} text="no figure in the report" />;
  return (
    <>
      {cells.map((cell) => (
        <Line key={cell.id}>
          <span data-wording={cell.id}>
            <Quiet cell={cell} view={view} text={quoted(cell.asReported)} />
          </span>
        </Line>
      ))}
    </>
  );
}

/** Who says so, for every claimant of the row's figures in the order of the columns, then of the words that describe it; not of its dates. */
function Claimants({ row, view }: RowProps): ReactElement {
  const figures = claimsOf(cellsOfRow(row, measuresInColumns(view)));
  const others = descriptionsOf(row.cells, view.measures).filter(
    ({ by, cell, measure }) => by !== "" && measure.type !== "date" && !figures.some((one) => isSameClaim(one, cell)),
  );
  return (
    <>
      {figures.map((cell) => (
        <Line key={cell.id}>
          <Quiet cell={cell} view={view} text={cell.claimant.name} faint={cell.claimant.party === "none"} />
          {besideClaimant(cell) === "" ? null : <small>{besideClaimant(cell)}</small>}
        </Line>
      ))}
      {others
        .filter(({ cell }, index) => others.findIndex((one) => isSameClaim(one.cell, cell)) === index)
        .map(({ cell }) => (
          <Line key={cell.id}>
            <Quiet cell={cell} view={view} text={cell.claimant.name} faint={cell.claimant.party === "none"} />
            <small>
              {[
                ...others.filter((one) => isSameClaim(one.cell, cell)).map(({ measure }) => measure.label),
                ...[sideText(cell), reporterText(cell)].filter((part) => part !== ""),
              ].join("; ")}
            </small>
          </Line>
        ))}
    </>
  );
}

/** One cell per claimant and stance: of the figures reported, or of all cells where the row reports none; its date apart. */
function claimsOf(all: readonly Cell[]): readonly Cell[] {
  const figures = all.filter((cell) => cell.measure !== "period");
  const reported = figures.filter((cell) => cell.state === "reported");
  const said = reported.length > 0 ? reported : figures.length > 0 ? figures : all;
  return said.filter((cell, index) => said.findIndex((one) => isSameClaim(one, cell)) === index);
}

function isSameClaim(one: Cell, other: Cell): boolean {
  return one.claimant.id === other.claimant.id && besideClaimant(one) === besideClaimant(other);
}

function rowCell(row: Row, view: View): Cell | undefined {
  return firstCell(cellsOfRow(row, view.measures));
}

function Line({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={styles["line"]}>{children}</span>;
}

interface QuietProps {
  readonly cell: Cell | undefined;
  readonly view: View;
  readonly text: string;
  readonly faint?: boolean;
}

/** Words that describe a row lead to its note as its figure does, by pointer; the figure is what the keyboard stops at. */
function Quiet({ cell, view, text, faint = false }: QuietProps): ReactElement {
  const note = cell === undefined ? undefined : citationsOf(cell, view.numbers)[0];
  if (cell === undefined || note === undefined) return <>{text}</>;
  return (
    <a
      className={faint ? `${styles["quiet"] ?? ""} ${styles["faint"] ?? ""}` : styles["quiet"]}
      href={`#${noteAnchor(note.id)}`}
      data-opens={cell.id}
      tabIndex={-1}
    >
      {text}
    </a>
  );
}
