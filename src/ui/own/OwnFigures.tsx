/**
 * The table of a reader's page: sorted by its headings, a note on every figure, a button at each cell to say where it is from. Of many
 * rows, those in sight are in the document, in a box of their own.
 */
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { CellAt } from "../../model/ownPage";
import type { Sort } from "../../model/viewRequest";
import { FigureHeading } from "./FigureHeading";
import { chosenIn, FigureRow, headingOf } from "./FigureRow";
import { RowsInSight } from "./RowsInSight";
import type { ShownRows } from "./useShownRows";
import { widthsOf } from "./columnWidths";

/** A table of more rows has only those in sight in the document. */
const MOST_AT_ONCE = 200;

export interface OwnFiguresProps {
  readonly shown: ShownRows;
  /** Heading of the column that names the rows. */
  readonly rowsAre: string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly chosen: CellAt | null;
  readonly onChoose: (cell: CellAt) => void;
}

export function OwnFigures({ shown, rowsAre, sort, onSort, chosen, onChoose }: OwnFiguresProps): ReactElement {
  const { table, measures, order } = shown;
  const [box, setBox] = useState<HTMLElement | null>(null);
  const many = order.length > MOST_AT_ONCE;
  const widths = useMemo(() => (many ? widthsOf(table, rowsAre) : []), [many, table, rowsAre]);
  const headings = [{ id: "row", label: rowsAre, number: false }, ...measures.map(headingOf)];
  const all = { shown, chosen, onChoose };
  const total = order.some((place) => table.rows[place]?.total === true);
  return (
    <>
      <div className={many ? "own-wide own-tall" : "own-wide"} tabIndex={0} role="region" aria-label="Table of the figures" ref={setBox}>
        <table className="plain-table own-figures" aria-rowcount={many ? order.length + 1 : undefined}>
          {many ? (
            <colgroup>
              {widths.map((width, index) => (
                <col key={headings[index]?.id} style={{ inlineSize: `${width}ch` }} />
              ))}
            </colgroup>
          ) : null}
          <thead>
            <tr aria-rowindex={many ? 1 : undefined}>
              {headings.map((heading) => (
                <FigureHeading key={heading.id} {...heading} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          {many ? (
            box === null ? null : (
              <RowsInSight {...all} box={box} />
            )
          ) : (
            <tbody>
              {Array.from(order, (place) => (
                <FigureRow key={place} place={place} {...all} chosen={chosenIn(shown, place, chosen)} />
              ))}
            </tbody>
          )}
        </table>
      </div>
      <p className="own-small">
        Press a figure to say where it is from.
        {total ? " The total is the file’s own; nothing is added up here." : ""}
      </p>
    </>
  );
}
