/** A table out of a web page or a clipboard: a tree of nodes that can do nothing → grids. */
import type { GridCell, Opened, OwnGrid, Refused } from "../../model/ownTable";
import { copiedNotes, nodesWhere } from "./copiedNotes";
import { addressOf, EMPTY_CELL, plainGrid } from "./gridCells";
import { markupCell } from "./markupCell";
import { pastedDecimal } from "./pastedDecimal";
import { CAPS, overCaps, refuseKind } from "./refusals";
import { shownMarkup, type MarkupNode, type ShownNode } from "./shownMarkup";

export type { MarkupNode };

/** A row of a table, and the last row, counted from 0, to which a cell of it may reach. */
interface MarkupRow {
  readonly node: ShownNode;
  readonly isHidden: boolean;
  readonly lastRow: number;
}

const isTable = ({ tag }: ShownNode): boolean => tag === "table";

/** All tables, each before those within it. */
function tablesIn(node: ShownNode): readonly ShownNode[] {
  return nodesWhere(node, isTable).flatMap((table) => [table, ...tablesIn(table)]);
}

/** Nodes of a name in a table; those of a table within it are its own. */
function within(table: ShownNode, tag: string): readonly ShownNode[] {
  return nodesWhere(table, (node) => node.tag === tag || isTable(node)).filter((node) => !isTable(node));
}

/** The rows in the order of the page: the first head before all others, the first foot behind them. */
function rowsIn(table: ShownNode): readonly MarkupRow[] {
  const groups = nodesWhere(table, ({ tag }) => /^(?:t(?:able|head|body|foot)|tr)$/u.test(tag)).filter((node) => !isTable(node));
  const head = groups.find(({ tag }) => tag === "thead");
  const foot = groups.find(({ tag }) => tag === "tfoot");
  const others = groups.filter((group) => group !== head && group !== foot);
  const inOrder = [...(head === undefined ? [] : [head]), ...others, ...(foot === undefined ? [] : [foot])];
  // Rows without a group are of one group with those beside them.
  const joined: { readonly node: ShownNode; readonly isHidden: boolean }[][] = [];
  inOrder.forEach((group, place) => {
    const isLone = group.tag === "tr";
    const own = isLone ? [group] : within(group, "tr");
    const rows = own.map((node) => ({ node, isHidden: !(group.look.isSeen && node.look.isSeen) }));
    if (isLone && inOrder[place - 1]?.tag === "tr") joined.at(-1)?.push(...rows);
    else joined.push(rows);
  });
  let next = 0;
  return joined.flatMap((rows) => {
    next += rows.length;
    const lastRow = next - 1;
    return rows.map((row): MarkupRow => ({ ...row, lastRow }));
  });
}

/** How many columns or rows a cell takes; 0 rows are all that are left. */
function spanOf(text: string | undefined, most: number, none = 1): number {
  const span = Number.parseInt(text ?? "1", 10);
  return Math.min(most, span === 0 ? none : Math.max(1, span || 1));
}

function gridOf(root: MarkupNode, page: ShownNode, table: ShownNode): OwnGrid {
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  /** For each column the last row that a cell from above reaches. */
  const taken: number[] = [];
  const rows = rowsIn(table).map(({ node: tr, isHidden, lastRow }, row) => {
    const cells: GridCell[] = [];
    let column = 0;
    const skipTaken = (): void => {
      while ((taken[column] ?? -1) >= row) cells[column++] = EMPTY_CELL;
    };
    for (const node of tr.children) {
      if (node.tag !== "td" && node.tag !== "th") continue;
      skipTaken();
      const left = lastRow - row + 1;
      const wide = spanOf(node.attributes["colspan"], CAPS.columns);
      const high = spanOf(node.attributes["rowspan"], left, left);
      if (wide * high > 1) merges.push(`${addressOf(row + 1, column)}:${addressOf(row + high, column + wide - 1)}`);
      cells[column] = markupCell(node);
      for (let right = 0; right < wide; right += 1) {
        if (right > 0) cells[column + right] = EMPTY_CELL;
        if (high > 1) taken[column + right] = row + high - 1;
      }
      column += wide;
    }
    if (isHidden && cells.some(({ raw }) => raw !== "")) hiddenRows.push(row + 1);
    return cells;
  });
  const caption = within(table, "caption").map((node) => markupCell(node).raw)[0];
  const decimal = pastedDecimal(root, table);
  return {
    ...plainGrid("", rows),
    ...(decimal === undefined ? {} : { decimal }),
    direction: table.look.direction,
    merges,
    hiddenRows,
    after: copiedNotes(page, table),
    ...(caption === undefined ? {} : { caption }),
  };
}

/** @param name the name of the file; "" for what was pasted */
export function openPasted(root: MarkupNode, name = ""): Opened | Refused {
  const page = shownMarkup(root);
  const grids = tablesIn(page)
    .map((table) => gridOf(root, page, table))
    .filter(({ rows }) => rows.some((row) => row.some(({ raw }) => raw !== "")));
  if (grids.length === 0) return refuseKind("not-a-table", "a web page");
  const rows = grids.flatMap((grid) => grid.rows);
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const refused = overCaps(rows.length, widest, cells, CAPS.cells);
  return refused ?? { outcome: "opened", name, door: "html", text: null, grids, warnings: [], questions: [] };
}
