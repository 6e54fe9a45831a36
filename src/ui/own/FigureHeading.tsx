/** A heading of a reader's table, which sorts it: up, down, then as the file has it. */
import type { ReactElement } from "react";
import type { Sort } from "../../model/viewRequest";

export interface FigureHeadingProps {
  readonly id: string;
  readonly label: string;
  readonly number: boolean;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

export function FigureHeading({ id, label, number, sort, onSort }: FigureHeadingProps): ReactElement {
  const mine = sort?.column === id ? sort : null;
  const order = mine === null ? "none" : mine.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={order} className={number ? "own-number" : undefined}>
      <button
        type="button"
        onClick={() => {
          onSort(mine === null ? { column: id, descending: false } : mine.descending ? null : { column: id, descending: true });
        }}
      >
        <bdi translate="no">{label}</bdi>
        <svg viewBox="0 0 8 12" aria-hidden="true">
          <path className="own-up" d="M4 0l3.5 4.5h-7z" />
          <path className="own-down" d="M4 12L.5 7.5h7z" />
        </svg>
      </button>
    </th>
  );
}
