/** A row of a reader's table: its name, and each figure with its notes, as a button to say where it is from. */
import type { ReactElement, Ref } from "react";
import { memo } from "react";
import type { Cell } from "../../model/cell";
import type { Measure } from "../../model/dataset";
import type { CellAt } from "../../model/ownPage";
import type { Provenance } from "../../model/report";
import { cellParts } from "../../view/cellText";
import { superscript } from "../../view/numberNotes";
import { ownRow } from "../../view/own/ownDataset";
import type { ShownRows } from "./useShownRows";

export const ownNote = (number: number): string => `own-note-${number}`;

export function headingOf({ id, label, type, unit }: Measure): { readonly id: string; readonly label: string; readonly number: boolean } {
  return { id, label: unit === null ? label : `${label}, ${unit.label}`, number: type === "number" };
}

/** The column of the chosen cell where it is in this row. */
export function chosenIn({ table }: ShownRows, place: number, chosen: CellAt | null): string | null {
  return chosen !== null && table.rows[place]?.id === chosen.row ? chosen.column : null;
}

export interface FigureRowProps {
  readonly shown: ShownRows;
  /** Place of the row in the table. */
  readonly place: number;
  /** Its place in the order, counted from 0, where not every row is in the document. */
  readonly at?: number;
  /** Column of the chosen cell, where that is in this row. */
  readonly chosen: string | null;
  readonly onChoose: (cell: CellAt) => void;
  readonly ref?: Ref<HTMLTableRowElement>;
}

export const FigureRow = memo(function FigureRow({ shown, place, at, chosen, onChoose, ref }: FigureRowProps): ReactElement | null {
  const { table, measures, numbers } = shown;
  const own = table.rows[place];
  if (own === undefined) return null;
  const { id, label, cells } = ownRow(table, measures, own);
  return (
    <tr
      ref={ref}
      className={own.total ? "own-total" : undefined}
      data-index={at}
      // The headings are the first row.
      aria-rowindex={at === undefined ? undefined : at + 2}
    >
      <th scope="row" translate="no">
        <bdi>{label}</bdi>
        {own.total ? <small>total, as the table gives it</small> : null}
      </th>
      {measures.map((measure, column) => {
        const cell = cells.get(measure.id);
        const on = chosen === measure.id;
        const names = [measure.type === "number" ? "own-number" : "", on ? "own-on" : ""].filter((name) => name !== "").join(" ");
        return (
          <td key={measure.id} className={names} data-label={headingOf(measure).label}>
            {cell === undefined ? null : (
              <button
                type="button"
                className="own-figure"
                aria-pressed={on}
                onClick={() => {
                  onChoose({ row: id, column: measure.id });
                }}
              >
                <Words cell={cell} measure={measure} />
                <Markers of={numbers.markersAt(place, column)} />
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Note numbers, never read as one. */
function Markers({ of }: { readonly of: readonly number[] }): ReactElement {
  return (
    <span className="own-marker">
      <span className="vh">, {of.map((number) => `note ${number}`).join(", ")}</span>
      <span aria-hidden="true">{of.map(superscript).join("\u202F")}</span>
    </span>
  );
}

/** Text stands as the reader wrote it, without marks of quotation. */
export function Words({ cell, measure }: { readonly cell: Cell<Provenance>; readonly measure: Measure | null }): ReactElement {
  if (cell.state === "absent") {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">no figure</span>
      </>
    );
  }
  if (cell.state === "reported" && cell.value.type === "text") return <bdi translate="no">{cell.asReported}</bdi>;
  const { before, number, after } = cellParts(cell, measure);
  return (
    <bdi translate="no">
      {before === "" ? null : <span className="own-hedge">{before} </span>}
      <b>{number}</b>
      {after === "" ? null : <span className="own-hedge"> {after}</span>}
    </bdi>
  );
}
