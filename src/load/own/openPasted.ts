/** A table out of a web page or a clipboard: a tree of nodes that can do nothing → grids. */
import type { GridCell, Opened, OwnGrid, Refused, TextRun } from "../../model/ownTable";
import { addressOf, EMPTY_CELL, plainGrid, textCell } from "./gridCells";
import { CAPS, overCaps, refuseKind } from "./refusals";

/**
 * A node of parsed markup (`load/parseMarkup.ts`): nothing of it is ever in a document. A node of text has the tag "#text".
 */
export interface MarkupNode {
  /** In small letters. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

/** The first is what the clipboard has besides; every table that is not within another is a grid. */
export function openPasted(root: MarkupNode, name = ""): Opened | Refused {
  const tables = tablesIn(root);
  const grids = tables
    .map((table, index) => gridOf(table, tables.length === 1 ? "" : `Table ${index + 1}`))
    .filter(({ rows }) => rows.length > 0);
  if (grids.length === 0) return refuseKind("not-a-table", "a web page");
  for (const { rows } of grids) {
    const columns = Math.max(...rows.map((row) => row.length));
    const refused = overCaps(rows.length, columns, rows.length * columns, CAPS.cells);
    if (refused !== null) return refused;
  }
  const after = linesBehind(root, tables);
  const last = grids.length - 1;
  return {
    outcome: "opened",
    name,
    door: "html",
    text: null,
    grids: grids.map((grid, index) => (index === last ? { ...grid, after } : grid)),
    warnings: [],
    questions: [],
  };
}

function tablesIn(node: MarkupNode): readonly MarkupNode[] {
  return node.tag === "table" ? [node] : node.children.flatMap(tablesIn);
}

const PARTS: readonly string[] = ["thead", "tbody", "tfoot"];

function gridOf(table: MarkupNode, name: string): OwnGrid {
  const lines = table.children.flatMap((child) => (PARTS.includes(child.tag) ? child.children : [child])).filter(({ tag }) => tag === "tr");
  const rows: GridCell[][] = lines.map(() => []);
  const merges: string[] = [];
  lines.forEach((line, row) => {
    let column = 0;
    for (const cell of line.children.filter(({ tag }) => tag === "td" || tag === "th")) {
      // What a cell above spans is filled already.
      while (rows[row]?.[column] !== undefined) column += 1;
      const [wide, high] = [spanOf(cell, "colspan", CAPS.columns), Math.min(spanOf(cell, "rowspan", CAPS.rows), lines.length - row)];
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) {
          const filled = rows[row + down];
          if (filled !== undefined) filled[column + right] = down + right === 0 ? cellOf(cell) : EMPTY_CELL;
        }
      if (wide * high > 1) merges.push(`${addressOf(row + 1, column)}:${addressOf(row + high, column + wide - 1)}`);
      column += wide;
    }
  });
  const caption = table.children.find(({ tag }) => tag === "caption");
  const grid = plainGrid(
    name,
    rows.map((row) => Array.from(row, (cell) => cell ?? EMPTY_CELL)),
  );
  return { ...grid, merges, ...(caption === undefined ? {} : { caption: textOf(caption) }) };
}

function spanOf({ attributes }: MarkupNode, name: string, most: number): number {
  const span = Number.parseInt(attributes[name] ?? "1", 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

function cellOf(node: MarkupNode): GridCell {
  const runs = joined(runsOf(node, false));
  const raw = runs.map(({ text }) => text).join("");
  const bare = textCell(raw);
  return runs.some(({ raised }) => raised) ? { ...bare, runs } : bare;
}

function textOf(node: MarkupNode): string {
  return joined(runsOf(node, false))
    .map(({ text }) => text)
    .join("");
}

/** What a reader of the page does not see as text of it. */
const LEFT_OUT: readonly string[] = ["del", "s", "strike", "button", "select", "textarea", "input", "table"];
const BLOCKS: readonly string[] = ["p", "div", "li", "ul", "ol", "br", "h1", "h2", "h3", "h4"];

function runsOf(node: MarkupNode, raised: boolean): readonly TextRun[] {
  return node.children.flatMap((child) => {
    if (child.tag === "#text") return [{ text: child.text.replace(/\u00AD/gu, ""), raised }];
    if (LEFT_OUT.includes(child.tag) || isHidden(child)) return [];
    const inner = runsOf(child, raised || isRaised(child));
    return BLOCKS.includes(child.tag) ? [{ text: " ", raised: false }, ...inner, { text: " ", raised: false }] : inner;
  });
}

function isHidden({ attributes }: MarkupNode): boolean {
  const { style = "", class: names = "" } = attributes;
  return "hidden" in attributes || /display\s*:\s*none/iu.test(style) || /(?:^|\s)(?:mw-editsection|noprint)(?:\s|$)/u.test(names);
}

function isRaised({ tag, attributes }: MarkupNode): boolean {
  return tag === "sup" || /vertical-align\s*:\s*super/iu.test(attributes["style"] ?? "");
}

/** White space as a page shows it: one blank for many, none at the ends; runs that are alike are one. A blank that does not break stays. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const found: TextRun[] = [];
  for (const { text, raised } of runs) {
    const plain = text.replace(/[ \t\r\n\f]+/gu, " ");
    const before = found.at(-1);
    const next = before === undefined || before.text.endsWith(" ") ? plain.replace(/^ /u, "") : plain;
    if (next === "") continue;
    if (before?.raised === raised) found[found.length - 1] = { text: before.text + next, raised };
    else found.push({ text: next, raised });
  }
  const last = found.at(-1);
  if (last?.text.endsWith(" ") === true) {
    const end = last.text.slice(0, -1);
    if (end === "") found.pop();
    else found[found.length - 1] = { ...last, text: end };
  }
  return found;
}

/** The lines that were copied along behind the last table: a list of notes, or what stands beneath. */
function linesBehind(root: MarkupNode, tables: readonly MarkupNode[]): readonly string[] {
  const lines: string[] = [];
  let behind = false;
  const walk = (node: MarkupNode, place: number): void => {
    if (node === tables.at(-1)) behind = true;
    if (node.tag === "table") return;
    const ends = behind && (node.tag === "li" || node.tag === "p" || (node.tag === "#text" && node.text.trim() !== ""));
    if (ends) {
      const text = node.tag === "#text" ? node.text.trim() : textOf(node);
      // A numbered list shows its numbers, which stand in no text of it.
      if (text !== "") lines.push(place > 0 && !/^[[(]?\d/u.test(text) ? `[${place}] ${text.replace(/^\^\s*/u, "")}` : text);
      return;
    }
    const items = node.tag === "ol" ? node.children.filter(({ tag }) => tag === "li") : [];
    for (const child of node.children) walk(child, items.indexOf(child) + 1);
  };
  walk(root, 0);
  return lines;
}
