/** Rows of a long table: those in sight of their box and a few around them, with room above and below for all others. */
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Range } from "@tanstack/react-virtual";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { CellAt } from "../../model/ownPage";
import { chosenIn, FigureRow } from "./FigureRow";
import type { ShownRows } from "./useShownRows";

/** Rows before and behind those in sight. */
const AROUND = 8;
/** Height of a row of one line, and of a line of a row that is a record, in pixels: rows in sight are measured. */
const LINE = 41;
const RECORD_LINE = 44;
/** Where rows are records, as own.css has it. */
const NARROW = "(width < 720px)";
/** Boxes taller than these, in pixels, are not scrolled to their end by every browser. */
const TALLEST = 15_000_000;

export interface RowsInSightProps {
  readonly shown: ShownRows;
  readonly box: HTMLElement;
  readonly chosen: CellAt | null;
  readonly onChoose: (cell: CellAt) => void;
}

export function RowsInSight({ shown, box, chosen, onChoose }: RowsInSightProps): ReactElement {
  const { order, measures } = shown;
  const [height] = useState(() => (matchMedia(NARROW).matches ? RECORD_LINE * (measures.length + 1) : LINE));
  const [focused, setFocused] = useState<number | null>(null);
  const count = Math.min(order.length, Math.floor(TALLEST / height));
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box,
    estimateSize: () => height,
    overscan: AROUND,
    initialRect: { width: box.clientWidth, height: box.clientHeight === 0 ? window.innerHeight : box.clientHeight },
    // The row that has the focus keeps it, however far the table is scrolled.
    rangeExtractor: (range) => withRow(range, focused),
  });
  useEffect(() => {
    box.scrollTop = 0;
  }, [box, order]);
  const items = rows.getVirtualItems();
  const last = items.at(-1);
  return (
    <tbody
      onFocus={({ target }) => {
        const at = target.closest("tr")?.dataset.index;
        setFocused(at === undefined ? null : Number(at));
      }}
      onBlur={() => {
        setFocused(null);
      }}
    >
      {items.flatMap(({ index, start }, at) => {
        const place = order[index];
        const before = start - (items[at - 1]?.end ?? 0);
        return [
          <Room key={`before ${index}`} height={before} />,
          place === undefined ? null : (
            <FigureRow
              key={index}
              ref={rows.measureElement}
              shown={shown}
              place={place}
              at={index}
              chosen={chosenIn(shown, place, chosen)}
              onChoose={onChoose}
            />
          ),
        ];
      })}
      <Room height={rows.getTotalSize() - (last?.end ?? 0)} />
      {count === order.length ? null : (
        <tr>
          <td colSpan={measures.length + 1}>
            No browser scrolls further than these {count} of {order.length} rows. Filter or sort them to see the others.
          </td>
        </tr>
      )}
    </tbody>
  );
}

function withRow(range: Range, row: number | null): number[] {
  const inSight = defaultRangeExtractor(range);
  return row === null || row >= range.count || inSight.includes(row) ? inSight : [...inSight, row].sort((a, b) => a - b);
}

/** Room that rows out of sight would take. */
function Room({ height }: { readonly height: number }): ReactElement | null {
  return height < 1 ? null : (
    <tr aria-hidden="true" className="own-room">
      <td style={{ blockSize: `${height}px` }} />
    </tr>
  );
}
