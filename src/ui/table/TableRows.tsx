/** The rows of one section of a dataset's table, under its heading. TanStack Table keeps columns and rows, the markup is ours. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import type { Row } from "../../model/dataset";
import type { View } from "../../view/buildView";
import type { TableSection } from "../../view/tableSections";
import type { Column } from "./cellColumns";
import { columnsOf } from "./cellColumns";
import styles from "./table.module.css";

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, Row>();

export interface TableRowsProps {
  readonly view: View;
  readonly section: TableSection;
}

export function TableRows({ view, section: { heading, groups } }: TableRowsProps): ReactElement {
  const columns = useMemo(() => columnsOf(view), [view]);
  const definitions = useMemo(
    () => helper.columns(columns.map((column, index) => helper.display({ id: `c${index}`, header: column.label }))),
    [columns],
  );
  const data = useMemo(() => groups.flatMap(({ rows }) => rows), [groups]);
  const table = useTable({ features, columns: definitions, data, getRowId: (row) => row.id });
  return (
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
      {table.getRowModel().rows.map((row) => (
        <tr key={row.id} id={`row-${row.id}`} data-row={row.id}>
          {row.getAllCells().map((cell, index) => {
            const column = columns[index];
            if (column === undefined) return null;
            return index === 0 ? (
              <th key={cell.id} scope="row" abbr={row.original.label}>
                {column.cell(row.original)}
              </th>
            ) : (
              <td key={cell.id} className={classOf(columns, column)} data-label={column.label}>
                {column.cell(row.original)}
              </td>
            );
          })}
        </tr>
      ))}
    </>
  );
}

/** The first column of numbers stands beside the row's heading where a row is shown as a record. */
function classOf(columns: readonly Column[], column: Column): string | undefined {
  if (column.kind === "about") return styles["about"];
  if (column.kind === "words") return undefined;
  return columns.find(({ kind }) => kind === "figure") === column ? `${styles["num"] ?? ""} ${styles["lead"] ?? ""}` : styles["num"];
}
