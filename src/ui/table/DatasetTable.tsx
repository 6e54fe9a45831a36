/** The table of a dataset, in the order of the view, which has sorted and filtered it. */
import type { ReactElement, RefObject } from "react";
import { use, useEffect, useMemo, useRef } from "react";
import type { Sort } from "../../model/viewRequest";
import type { View } from "../../view/buildView";
import type * as copiesModule from "../export/copies";
import type { Column } from "./cellColumns";
import { columnsOf } from "./cellColumns";
import { useAppState } from "../../state/useAppState";
import { Prerendered } from "../Prerendered";
import { cellsOfRow } from "../../view/arrangeRows";
import { tableSections } from "../../view/tableSections";
import { isMissing } from "../CellLink";
import { ReadingContext } from "../reading";
import { useRowStops } from "../useRowStops";
import styles from "./table.module.css";

type Copies = typeof copiesModule;

export interface DatasetTableProps {
  readonly view: View;
  readonly onSort: (sort: Sort | null) => void;
  /** What a copy of some rows puts on the clipboard; null where nothing. */
  readonly clipOf: (copies: Copies, rows: readonly string[]) => { readonly text: string; readonly html: string } | null;
}

export function DatasetTable({ view, onSort, clipOf }: DatasetTableProps): ReactElement {
  const {
    dataset,
    groups,
    request: { sort },
  } = view;
  const columns = useMemo(() => columnsOf(view), [view]);
  const sections = useMemo(() => tableSections(dataset, groups), [dataset, groups]);
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
  const box = useRef<HTMLDivElement>(null);
  useRowStops(box, `.${styles["lead"] ?? ""} a`);
  return (
    <div
      ref={box}
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
      <SelectedRow box={box} dataset={dataset.id} columns={columns} />
      <table className={styles["figures"]}>
        <caption className="vh">{dataset.title}. Each cell links to its note.</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.sort} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {sections.map(({ id, heading, groups: members }, index) => (
          <Prerendered key={id} as="tbody" of={columns} attributes={index === 0 ? { id: "rows", tabIndex: -1 } : {}}>
            {() => (
              <>
                {heading === null ? null : (
                  <tr className={styles["group"]}>
                    <th colSpan={columns.length} scope="rowgroup">
                      {heading.label}
                      <span className="vh">:</span> <small>{heading.why}</small>
                      <span className="vh">.</span>
                    </th>
                  </tr>
                )}
                {members
                  .flatMap(({ rows: own }) => own)
                  .map((row) => (
                    <tr key={row.id} id={`row-${row.id}`} data-row={row.id}>
                      {columns.map((column, at) =>
                        at === 0 ? (
                          <th key={column.sort} scope="row" abbr={row.label}>
                            {column.cell(row)}
                          </th>
                        ) : (
                          <td key={column.sort} className={classOf(columns, column)} data-label={column.label}>
                            {column.cell(row)}
                          </td>
                        ),
                      )}
                    </tr>
                  ))}
              </>
            )}
          </Prerendered>
        ))}
      </table>
      {groups.some(({ rows }) => rows.some((row) => cellsOfRow(row, view.measures).some(isMissing))) ? (
        <p className={styles["key"]}>– The report prints nothing here; the raised number is the passage that would hold it.</p>
      ) : null}
    </div>
  );
}

/** Washes the row of the figure whose source is open. It is put on what is there: rows may stand as they came, and none is rendered for it. */
function SelectedRow({ box, dataset, columns }: SelectedRowProps): null {
  const selected = useAppState((state) => state.choices.figure);
  const reading = use(ReadingContext);
  useEffect(() => {
    for (const row of box.current?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])
      row.toggleAttribute("data-selected", selected?.startsWith(`${dataset}.${row.dataset.row ?? ""}.`) === true);
  }, [box, selected, dataset, columns, reading]);
  return null;
}

interface SelectedRowProps {
  readonly box: RefObject<HTMLElement | null>;
  readonly dataset: string;
  /** What the rows show; with others, or at another reading level, the rows are others. */
  readonly columns: readonly Column[];
}

/** Rows of which two cells or more are selected; a selection within one cell is the reader's own affair. */
function rowsSelected(table: HTMLElement): readonly string[] {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return [];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tr[data-row]")].map((row) => ({
    id: row.dataset.row ?? "",
    cells: [...row.cells].filter((cell) => selection.containsNode(cell, true)).length,
  }));
  return rows.filter(({ cells }) => cells > 1).map(({ id }) => id);
}

/** The first column of numbers stands beside the row's heading where a row is shown as a record. */
function classOf(columns: readonly Column[], column: Column): string | undefined {
  if (column.kind === "about") return styles["about"];
  if (column.kind === "words") return undefined;
  return columns.find(({ kind }) => kind === "figure") === column ? `${styles["num"] ?? ""} ${styles["lead"] ?? ""}` : styles["num"];
}

interface HeadingProps {
  readonly column: Column;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

/** A heading that is a button: source order, highest first, lowest first, and round again. */
function Heading({ column, sort, onSort }: HeadingProps): ReactElement {
  const current = sort?.column === column.sort ? sort : null;
  const state = current === null ? "none" : current.descending ? "descending" : "ascending";
  const next: Readonly<Record<typeof state, Sort | null>> = {
    none: { column: column.sort, descending: true },
    descending: { column: column.sort, descending: false },
    ascending: null,
  };
  return (
    <th scope="col" aria-sort={state} className={column.kind === "figure" ? styles["num"] : undefined}>
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
