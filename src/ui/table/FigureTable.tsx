/** The table of a dataset. The order is the view's; TanStack Table keeps columns and rows, the markup is ours. */
import type { ReactElement } from "react";
import { useMemo, useRef } from "react";
import type * as copiesModule from "../export/copies";
import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import type { Cell } from "../../model/cell";
import type { Dataset, Measure, Row } from "../../model/dataset";
import type { SortChoice } from "../../url/choices";
import { stanceText } from "../../chart/buildChart";
import type { ArrangedGroup } from "../../view/arrangeRows";
import { firstCell, wordedCells } from "../../view/arrangeRows";
import { letterNotes } from "../../view/letterNotes";
import type { NoteNumbers } from "../FigureLink";
import { citationsOf, editorAnchor, FigureLink, MarkerLink, roomFor } from "../FigureLink";
import styles from "./table.module.css";

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, Row>();

/** Headings of the columns that are not measures. */
export const COLUMN_LABELS = { wording: "Wording in the source", place: "Place", claimant: "Who says so" } as const;

interface Column {
  /** What the sort and the address call it. */
  readonly sort: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly cell: (row: Row) => ReactElement;
}

type Copies = typeof copiesModule;

export interface FigureTableProps {
  readonly dataset: Dataset;
  readonly groups: readonly ArrangedGroup[];
  readonly numbers: NoteNumbers;
  readonly sort: SortChoice | null;
  /** Columns to show besides the heading column; null for all. */
  readonly columns: readonly string[] | null;
  /** The figure whose source is open; its row takes the wash. */
  readonly selected: string | null;
  readonly onSort: (sort: SortChoice | null) => void;
  /** What a copy of some rows puts on the clipboard; null where nothing. */
  readonly clipOf: (copies: Copies, rows: readonly string[]) => { readonly text: string; readonly html: string } | null;
}

export function FigureTable({ dataset, groups, numbers, sort, columns: chosen, selected, onSort, clipOf }: FigureTableProps): ReactElement {
  const columns = useMemo(
    () => columnsOf(dataset, numbers).filter(({ sort: id }) => id === "row" || (chosen?.includes(id) ?? true)),
    [dataset, numbers, chosen],
  );
  const definitions = useMemo(
    () => helper.columns(columns.map((column, index) => helper.display({ id: `c${index}`, header: column.label }))),
    [columns],
  );
  const data = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const table = useTable({ features, columns: definitions, data, getRowId: (row) => row.id });
  // A selection begins with a press or the focus; by the time it is copied, what writes it is here.
  const copies = useRef<Copies | null>(null);
  const prepare = (): void => {
    if (copies.current !== null) return;
    void import("../export/copies").then(
      (loaded) => {
        copies.current = loaded;
      },
      () => undefined,
    );
  };
  const rows = new Map(table.getRowModel().rows.map((row) => [row.id, row]));
  return (
    <div
      className={styles["wrap"]}
      role="region"
      aria-label={`Table: ${dataset.title}`}
      tabIndex={0}
      onPointerDown={prepare}
      onFocus={prepare}
      onCopy={(event) => {
        const clip = copies.current === null ? null : clipOf(copies.current, rowsSelected(event.currentTarget));
        if (clip === null) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", clip.text);
        event.clipboardData.setData("text/html", clip.html);
      }}
    >
      <table className={styles["figures"]}>
        <caption className="vh">{dataset.title}. Each cell links to its note.</caption>
        <thead>
          <tr>
            {table.getHeaderGroups()[0]?.headers.map((header, index) => {
              const column = columns[index];
              return column === undefined ? null : <Heading key={header.id} column={column} sort={sort} onSort={onSort} />;
            })}
          </tr>
        </thead>
        {groups.map(({ group, rows: members }, index) => (
          <tbody key={group.id} {...(index === 0 ? { id: "rows", tabIndex: -1 } : {})}>
            {dataset.groups.length === 1 ? null : (
              <tr className={styles["group"]}>
                <th colSpan={columns.length} scope="rowgroup">
                  {group.label} <small>{group.why}</small>
                </th>
              </tr>
            )}
            {members.map((member) => (
              <tr
                key={member.id}
                id={`row-${member.id}`}
                data-row={member.id}
                className={selected?.startsWith(`${dataset.id}.${member.id}.`) === true ? styles["selected"] : undefined}
              >
                {rows
                  .get(member.id)
                  ?.getAllCells()
                  .map((cell, index) => {
                    const column = columns[index];
                    if (column === undefined) return null;
                    return index === 0 ? (
                      <th key={cell.id} scope="row">
                        {column.cell(member)}
                      </th>
                    ) : (
                      <td key={cell.id} className={classOf(columns, column)} data-label={column.label}>
                        {column.cell(member)}
                      </td>
                    );
                  })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Rows of which two cells or more are selected; a selection within one cell is the reader's own affair. */
function rowsSelected(table: HTMLElement): readonly string[] {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return [];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tr[data-row]")].map((row) => ({
    id: row.dataset["row"] ?? "",
    cells: [...row.cells].filter((cell) => selection.containsNode(cell, true)).length,
  }));
  return rows.filter(({ cells }) => cells > 1).map(({ id }) => id);
}

/** The first column of numbers stands beside the row's heading where a row is shown as a record. */
function classOf(columns: readonly Column[], column: Column): string | undefined {
  if (!column.numeric) return undefined;
  return columns.find((one) => one.numeric) === column ? `${styles["num"] ?? ""} ${styles["lead"] ?? ""}` : styles["num"];
}

interface HeadingProps {
  readonly column: Column;
  readonly sort: SortChoice | null;
  readonly onSort: (sort: SortChoice | null) => void;
}

/** A heading that is a button: source order, highest first, lowest first, and round again. */
function Heading({ column, sort, onSort }: HeadingProps): ReactElement {
  const current = sort?.column === column.sort ? sort : null;
  const state = current === null ? "none" : current.descending ? "descending" : "ascending";
  const next: Readonly<Record<typeof state, SortChoice | null>> = {
    none: { column: column.sort, descending: true },
    descending: { column: column.sort, descending: false },
    ascending: null,
  };
  return (
    <th scope="col" aria-sort={state} className={column.numeric ? styles["num"] : undefined}>
      <button
        type="button"
        onClick={() => {
          onSort(next[state]);
        }}
      >
        {column.label}
        <svg viewBox="0 0 9 12" aria-hidden="true">
          <path className={styles["up"]} d="M4.5 0 8.5 5H.5Z" />
          <path className={styles["down"]} d="M4.5 12 .5 7h8Z" />
        </svg>
      </button>
    </th>
  );
}

/** Columns of a dataset's table, by the name that sort and address call them, with their headings. */
export function columnChoices(dataset: Dataset): readonly { readonly id: string; readonly label: string }[] {
  return columnsOf(dataset, new Map()).map(({ sort, label }) => ({ id: sort, label }));
}

function columnsOf(dataset: Dataset, numbers: NoteNumbers): readonly Column[] {
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
