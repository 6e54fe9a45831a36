/** Pieces of a cell's text as they are set → its runs: what is raised, what is left out, and digits that are not of one number. */
import type { GridCell, TextRun } from "../../model/ownTable";

/** A piece of text and how it is set; or an edge between pieces: a line that ends, or room on the line. */
export type TextPiece =
  | "\n"
  | " "
  | {
      readonly text: string;
      readonly level: "line" | "raised" | "low";
      readonly isStruck: boolean;
      /** What else sets it off from others: its size, its colour, where it leads. Letters of one number have one. */
      readonly face: string;
    };

export interface JoinedPieces {
  readonly runs: readonly TextRun[];
  readonly struck: GridCell["struck"];
}

const isBlank = (text: string): boolean => text.trim() === "";

/** Joins pieces. Text that is struck out is left out, unless there is no other. */
export function joinPieces(pieces: readonly TextPiece[]): JoinedPieces {
  const texts = pieces.filter((piece) => typeof piece !== "string").filter(({ text }) => !isBlank(text));
  const isAll = texts.length > 0 && texts.every(({ isStruck }) => isStruck);
  const struck = isAll ? "all" : texts.some(({ isStruck }) => isStruck) ? "part" : undefined;
  const runs: TextRun[] = [];
  let edge = "";
  let before = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      edge = edge === "\n" ? edge : piece;
      continue;
    }
    if (piece.isStruck && !isAll) continue;
    if (runs.length === 0) edge = "";
    if (edge === "\n" && isBlank(piece.text)) continue;
    const meets = edge !== "\n" && /\p{Nd}$/u.test(runs.at(-1)?.text ?? "") && /^\p{Nd}/u.test(piece.text);
    const set = `${piece.level} ${piece.face}`;
    const room = edge === "\n" ? "\n" : edge === " " && meets ? " " : "";
    addRun(runs, room + piece.text, piece.level === "raised", meets && before !== set);
    before = set;
    edge = "";
  }
  return { runs, struck };
}

function addRun(runs: TextRun[], text: string, raised: boolean, isApart: boolean): void {
  const last = runs.at(-1);
  if (text === "") return;
  // A run that is raised says so by itself.
  const apart = isApart && last?.raised === raised;
  if (last?.raised === raised && !apart) runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push({ text, raised, ...(apart ? { apart } : {}) });
}

/** The text of all runs. */
export function joinedText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** Whether two runs on one line hold digits that meet and are not of one number, such as one set low or a link behind it. */
export function hasDigitsApart(runs: readonly TextRun[] | null): boolean {
  return runs?.some(({ apart, raised }) => apart === true && !raised) === true;
}
