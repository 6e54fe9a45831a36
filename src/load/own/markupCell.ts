/** A cell of a pasted table: its letters as the page shows them, on which lines, and which are raised, struck out or set apart. */
import type { GridCell, TextRun } from "../../model/ownTable";
import { EMPTY_CELL, textCell } from "./gridCells";
import { joinPieces, type TextPiece } from "./textRuns";
import type { ShownNode } from "./shownMarkup";

/** The pieces of a node's text in their order. A table within is one of its own. */
function piecesOf(node: ShownNode, pieces: TextPiece[]): void {
  const { tag, look } = node;
  if (tag === "#text") {
    if (!look.isSeen) return;
    const text = node.text.replace(/\u00ad/gu, "").replace(/[ \t\r\n]+/gu, " ");
    pieces.push({ text: look.isTurned ? `\u202e${text}\u202c` : text, level: look.level, isStruck: look.isStruck, face: look.face });
    return;
  }
  const edge = tag === "br" || look.isBlock || tag === "table" ? "\n" : look.hasGap ? " " : "";
  if (edge !== "") pieces.push(edge);
  if (tag !== "table") for (const child of node.children) piecesOf(child, pieces);
  if (edge !== "") pieces.push(edge);
}

const tidy = (text: string): string => text.replace(/ ?\n ?/gu, "\n").replace(/ {2,}/gu, " ");

/** @param node a cell, a caption, or a note that was copied along */
export function markupCell(node: ShownNode): GridCell {
  const pieces: TextPiece[] = [];
  for (const child of node.children) piecesOf(child, pieces);
  const { runs, struck } = joinPieces(pieces);
  const said = runs.map((run): TextRun => ({ ...run, text: tidy(run.text) }));
  const raw = said
    .map(({ text }) => text)
    .join("")
    .trim();
  const cell =
    raw === "" ? EMPTY_CELL : { ...textCell(raw), runs: said.some(({ raised, apart }) => raised || apart === true) ? said : null };
  return struck === undefined ? cell : { ...cell, struck };
}

/** A node's letters on one line. */
export function markupText(node: ShownNode): string {
  return markupCell(node).raw.replace(/\s+/gu, " ").trim();
}
