/** The table of a reader's page: sorted by its headings, a note on every figure, a button at each cell to say where it is from. */
import type { ReactElement } from "react";
import { useState } from "react";
import type { PreparedExport } from "../../export/prepareExport";
import type { Cell } from "../../model/cell";
import type { Measure, Row } from "../../model/dataset";
import type { CellAt } from "../../model/ownPage";
import type { Provenance } from "../../model/report";
import type { Sort } from "../../model/viewRequest";
import type { View } from "../../view/buildView";
import { cellParts } from "../../view/cellText";
import { superscript } from "../../view/numberNotes";
import { Button } from "../Button";

export const ownNote = (number: number): string => `own-note-${number}`;
const AT_ONCE = 100;

export interface OwnFiguresProps {
  readonly prepared: PreparedExport<Provenance>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly chosen: CellAt | null;
  readonly onChoose: (cell: CellAt) => void;
}

export function OwnFigures({ prepared: { view }, sort, onSort, chosen, onChoose }: OwnFiguresProps): ReactElement {
  const [shown, setShown] = useState(AT_ONCE);
  const { dataset, groups, measures } = view;
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ row, total: group.group.context })));
  const headings = [{ id: "row", label: dataset.key.label, number: false }, ...measures.map(headingOf)];
  return (
    <>
      <div className="own-wide" tabIndex={0} role="region" aria-label="Table of the figures">
        <table className="plain-table own-figures">
          <thead>
            <tr>
              {headings.map((heading) => (
                <Heading key={heading.id} {...heading} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ row, total }) => (
              <tr key={row.id} className={total ? "own-total" : undefined}>
                <th scope="row" translate="no">
                  <bdi>{row.label}</bdi>
                  {total ? <small>total, as the table gives it</small> : null}
                </th>
                {measures.map((measure) => (
                  <Figure key={measure.id} view={view} row={row} measure={measure} chosen={chosen} onChoose={onChoose} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown ? (
        <p>
          <Button
            onClick={() => {
              setShown(shown + 5 * AT_ONCE);
            }}
          >
            Show more of {rows.length} rows
          </Button>
        </p>
      ) : null}
      <p className="own-small">
        Press a figure to say where it is from.
        {rows.some(({ total }) => total) ? " The total is the file’s own; nothing is added up here." : ""}
      </p>
    </>
  );
}

function headingOf({ id, label, type, unit }: Measure): { readonly id: string; readonly label: string; readonly number: boolean } {
  return { id, label: unit === null ? label : `${label}, ${unit.label}`, number: type === "number" };
}

interface HeadingProps extends Pick<OwnFiguresProps, "sort" | "onSort"> {
  readonly id: string;
  readonly label: string;
  readonly number: boolean;
}

/** Up, down, then as the file has it. */
function Heading({ id, label, number, sort, onSort }: HeadingProps): ReactElement {
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

interface FigureProps extends Pick<OwnFiguresProps, "chosen" | "onChoose"> {
  readonly view: View<Provenance>;
  readonly row: Row<Provenance>;
  readonly measure: Measure;
}

function Figure({ view, row, measure, chosen, onChoose }: FigureProps): ReactElement {
  const cell = row.cells.get(measure.id);
  const on = chosen?.row === row.id && chosen.column === measure.id;
  const names = [measure.type === "number" ? "own-number" : "", on ? "own-on" : ""].filter((name) => name !== "").join(" ");
  return (
    <td className={names} data-label={headingOf(measure).label}>
      {cell === undefined ? null : (
        <button
          type="button"
          className="own-figure"
          aria-pressed={on}
          onClick={() => {
            onChoose({ row: row.id, column: measure.id });
          }}
        >
          <Words cell={cell} measure={measure} />
          <Markers of={view.markers.get(cell.id) ?? []} />
        </button>
      )}
    </td>
  );
}

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
