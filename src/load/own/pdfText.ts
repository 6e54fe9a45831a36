/** Runs of text as a PDF sets them → the lines of a page. */

/** A run: its letters, where they stand, and whether its line ends behind it. */
export interface PdfRun {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  /** A matrix: its third and fourth numbers give the letters' size, the last two their place, across and up. */
  readonly transform: readonly unknown[];
}

/** What may be the mark of a note: a number, a letter or a sign, several with commas. */
const MARK = /^(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})(?:,\s?(?:\d{1,3}|[a-z]))*$/u;
/** Parts of the size of the letters beside: a mark is at most as large, and stands at least and at most as high. */
const RAISED = { size: 0.85, least: 0.12, most: 1 } as const;
/** As much room between two runs, in parts of the letters' size, is a space. */
const SPACE = 0.15;
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}]/u;

/** @returns the text of a page, and the same without the marks of notes that are raised */
export function pdfText(runs: readonly PdfRun[]): { readonly text: string; readonly level: string } {
  const lines = linesOf(runs).map(inOrder);
  const text = (line: readonly PdfRun[]): string => line.map(({ str }) => str).join("");
  return {
    text: lines.map((line) => text(withMarksApart(line))).join("\n"),
    level: lines.map((line) => text(withoutMarks(line))).join("\n"),
  };
}

function linesOf(runs: readonly PdfRun[]): readonly (readonly PdfRun[])[] {
  const lines: PdfRun[][] = [[]];
  for (const run of runs) {
    lines.at(-1)?.push(run);
    if (run.hasEOL) lines.push([]);
  }
  return lines;
}

/** A letter that its font lacks is set out of another, behind the rest of the line: it is put back where it stands. */
function inOrder(line: readonly PdfRun[]): readonly PdfRun[] {
  const set = line.filter(({ str }) => str.trim() !== "");
  const isInOrder = set.every((run, at) => acrossOf(run) >= acrossOf(set[at - 1] ?? run));
  if (isInOrder || set.some(({ str }) => RIGHT_TO_LEFT.test(str))) return line;
  const sorted = set.toSorted((one, other) => acrossOf(one) - acrossOf(other));
  return sorted.map((run, at) => {
    const next = sorted[at + 1];
    const room = next === undefined ? 0 : acrossOf(next) - acrossOf(run) - run.width;
    return room > SPACE * sizeOf(run) ? { ...run, str: `${run.str} ` } : run;
  });
}

/** A mark behind a number is never one of its digits. */
function withMarksApart(line: readonly PdfRun[]): readonly PdfRun[] {
  const marks = marksOf(line);
  return line.map((run) => (marks.has(run) && /^\d/u.test(run.str) ? { ...run, str: ` ${run.str}` } : run));
}

function withoutMarks(line: readonly PdfRun[]): readonly PdfRun[] {
  const marks = marksOf(line);
  return line.filter((run) => !marks.has(run));
}

/** The runs of a line that are raised beside the last that is not. */
function marksOf(line: readonly PdfRun[]): ReadonlySet<PdfRun> {
  const marks = new Set<PdfRun>();
  let beside: PdfRun | null = null;
  for (const run of line) {
    if (beside !== null && isRaised(run, beside)) marks.add(run);
    else if (run.str.trim() !== "") beside = run;
  }
  return marks;
}

function isRaised(run: PdfRun, beside: PdfRun): boolean {
  const size = sizeOf(beside);
  const up = numberAt(run, 5) - numberAt(beside, 5);
  return MARK.test(run.str.trim()) && sizeOf(run) <= RAISED.size * size && up >= RAISED.least * size && up <= RAISED.most * size;
}

function acrossOf(run: PdfRun): number {
  return numberAt(run, 4);
}

function sizeOf(run: PdfRun): number {
  return Math.hypot(numberAt(run, 2), numberAt(run, 3));
}

function numberAt({ transform }: PdfRun, at: number): number {
  const number = transform[at];
  return typeof number === "number" ? number : 0;
}
