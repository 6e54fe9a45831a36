/** The sheet of a document, and plain texts on it. */
import { Paragraph, TextRun } from "docx";
import { legalText } from "../markup";

/** Twentieths of a point: A4 on its side, less its margins. */
export const PAGE = { width: 16_838, height: 11_906, margin: 1000 } as const;
export const ROOM = PAGE.width - 2 * PAGE.margin;

/** A paragraph of one text. */
export function plain(text: string, keepNext = false): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, keepNext, children: [run(text)] });
}

/** A text in its line, whatever breaks it held. */
export function run(text: string, { bold = false, small = false } = {}): TextRun {
  return new TextRun({ text: legalText(text).replace(/[\r\n\t]+/gu, " "), bold, ...(small ? { size: 17 } : {}) });
}
