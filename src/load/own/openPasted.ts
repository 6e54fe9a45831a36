/** A table out of a web page or a clipboard: a tree of nodes that can do nothing → grids. */
import type { GridCell, Opened, OwnGrid, Refused, TextRun } from "../../model/ownTable";
import { addressOf, EMPTY_CELL, plainGrid, textCell } from "./gridCells";
import { CAPS, overCaps, refuseKind } from "./refusals";

/**
 * A node of parsed markup. The state layer makes it of a document that is never inserted; this layer knows no browser.
 * A node of text has the tag "#text".
 */
export interface MarkupNode {
  /** In small letters. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

/** What holds no text of a table. */
const WITHOUT_TEXT = new Set([
  "script",
  "style",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "form",
  "template",
  "noscript",
  "head",
  "select",
  "textarea",
  "title",
]);
const BLOCKS = new Set(["br", "p", "div", "li"]);

function isUnseen({ tag, attributes }: MarkupNode): boolean {
  const style = attributes["style"] ?? "";
  const classes = attributes["class"] ?? "";
  return WITHOUT_TEXT.has(tag) || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style) || classes.includes("mw-editsection");
}

function isRaised({ tag, attributes }: MarkupNode): boolean {
  const style = attributes["style"] ?? "";
  return tag === "sup" || /vertical-align\s*:\s*super/iu.test(style) || (attributes["class"] ?? "").includes("MsoFootnoteReference");
}

/** The text of a node in runs, raised where its markup says so; white space as a page shows it. */
function runsOf(node: MarkupNode, raised: boolean, runs: TextRun[]): void {
  const add = (text: string): void => {
    const last = runs.at(-1);
    if (text === "") return;
    if (last?.raised === raised) runs[runs.length - 1] = { text: last.text + text, raised };
    else runs.push({ text, raised });
  };
  if (node.tag === "#text") add(node.text.replace(/\u00ad/gu, "").replace(/[ \t\r\n]+/gu, " "));
  if (node.tag === "#text" || node.tag === "table" || isUnseen(node)) return;
  const isBlock = BLOCKS.has(node.tag) && runs.some(({ text }) => text.trim() !== "");
  if (isBlock) add("\n");
  for (const child of node.children) runsOf(child, raised || isRaised(child), runs);
}

const tidy = (text: string): string => text.replace(/ ?\n ?/gu, "\n").replace(/ {2,}/gu, " ");

function cellOf(node: MarkupNode): GridCell {
  const runs: TextRun[] = [];
  for (const child of node.children) runsOf(child, isRaised(child), runs);
  const said = runs.map(({ text, raised }) => ({ text: tidy(text), raised }));
  const raw = said
    .map(({ text }) => text)
    .join("")
    .trim();
  return raw === "" ? EMPTY_CELL : { ...textCell(raw), runs: said.some(({ raised }) => raised) ? said : null };
}

/** Nodes of a name under a node; those of a table within a table are its own. */
function within(node: MarkupNode, tag: string): readonly MarkupNode[] {
  return node.children.flatMap((child) => {
    if (isUnseen(child)) return [];
    if (child.tag === tag) return [child];
    return child.tag === "table" ? [] : within(child, tag);
  });
}

function tablesIn(node: MarkupNode): readonly MarkupNode[] {
  if (isUnseen(node)) return [];
  return node.children.flatMap((child) => [...(child.tag === "table" && !isUnseen(child) ? [child] : []), ...tablesIn(child)]);
}

const spanOf = (text: string | undefined, most: number): number => Math.min(most, Math.max(1, Number.parseInt(text ?? "1", 10) || 1));

function gridOf(table: MarkupNode, after: readonly string[]): OwnGrid {
  const rows: GridCell[][] = [];
  const merges: string[] = [];
  const taken = new Set<string>();
  within(table, "tr").forEach((tr, row) => {
    const cells: GridCell[] = [];
    let column = 0;
    for (const node of tr.children) {
      if (node.tag !== "td" && node.tag !== "th") continue;
      while (taken.has(`${String(row)} ${String(column)}`)) cells[column++] = EMPTY_CELL;
      const wide = spanOf(node.attributes["colspan"], CAPS.columns);
      const high = spanOf(node.attributes["rowspan"], 100);
      for (let down = 1; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) taken.add(`${String(row + down)} ${String(column + right)}`);
      if (wide * high > 1) merges.push(`${addressOf(row + 1, column)}:${addressOf(row + high, column + wide - 1)}`);
      cells[column] = cellOf(node);
      for (let right = 1; right < wide; right += 1) cells[column + right] = EMPTY_CELL;
      column += wide;
    }
    rows.push(cells);
  });
  const caption = within(table, "caption").map((node) => cellOf(node).raw)[0];
  const direction = table.attributes["dir"] === "rtl" ? "rtl" : "ltr";
  return { ...plainGrid("", rows), direction, merges, after, ...(caption === undefined ? {} : { caption }) };
}

/** Footnotes of a text program and lists of references that were copied along, a line each. */
function notesAfter(root: MarkupNode): readonly string[] {
  return root.children.flatMap((child) => {
    if (isUnseen(child) || child.tag === "table") return [];
    const { class: classes = "", style = "" } = child.attributes;
    if (
      /MsoFootnoteText|MsoEndnoteText/u.test(classes) ||
      (child.tag === "div" && /mso-element:\s*(?:foot|end)note\b(?!-list)/u.test(style))
    ) {
      return [cellOf(child).raw];
    }
    return notesAfter(child);
  });
}

/** @param name the name of the file; "" for what was pasted */
export function openPasted(root: MarkupNode, name = ""): Opened | Refused {
  const after = notesAfter(root).filter((line) => line !== "");
  const tables = tablesIn(root);
  const grids = tables.map((table) => gridOf(table, after)).filter(({ rows }) => rows.some((row) => row.some(({ raw }) => raw !== "")));
  if (grids.length === 0) return refuseKind("not-a-table", "a web page");
  const rows = grids.flatMap((grid) => grid.rows);
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const refused = overCaps(rows.length, widest, cells, CAPS.cells);
  return refused ?? { outcome: "opened", name, door: "html", text: null, grids, warnings: [], questions: [] };
}
