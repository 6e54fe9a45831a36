/** Pages as they come out of a file, made ready to be searched. */
import type { OwnDocument, PrintedPage } from "../../model/ownDocument";
import { BROKEN, foldPrinted } from "./foldPrinted";

/** Fewer letters on a page than these, on the average, are page numbers, and no text. */
const LEAST_LETTERS = 20;
/** Lines at the head and at the foot of a page that may stand on every page. */
const EDGE_LINES = 2;
/** A line that stands at the edge of as many pages is no part of what is told. */
const LEAST_REPEATS = 3;
/** Letters on either side of the end of a page: more than any wording has. */
const ACROSS = 2_000;
const RAISED_DIGITS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gu;

/** Whether pages have text at all: pages that were scanned have none. */
export function hasText(pages: readonly PrintedPage[]): boolean {
  return pages.reduce((sum, { text }) => sum + text.trim().length, 0) >= LEAST_LETTERS * Math.max(1, pages.length);
}

/** @param pages in their order; @param unit what they are: pages, or paragraphs of a text that has none */
export function makeDocument(name: string, unit: OwnDocument["unit"], pages: readonly PrintedPage[]): OwnDocument {
  const told = unit === "page" ? withoutEdges(pages.map(({ level }) => level)) : pages.map(({ level }) => level);
  const bodies = told.map((text) => foldPrinted(text.replace(RAISED_DIGITS, "")));
  return {
    name,
    unit,
    pages: pages.map(({ text, level, label }, at) => ({
      place: unit === "page" ? `p. ${label ?? at + 1}` : `para. ${at + 1}`,
      text: foldPrinted(text),
      level: foldPrinted(level.replace(RAISED_DIGITS, "")),
      across: joined(bodies[at] ?? "", bodies[at + 1] ?? ""),
    })),
    numbered: pages.some(({ label }) => label !== null),
    empty: pages.filter(({ text }) => text.trim() === "").length,
  };
}

/** Words that a page breaks are joined as those that a line breaks are. */
function joined(page: string, next: string): string {
  if (page === "" || next === "") return "";
  const broken = /[\p{L}\p{N}]-$/u.test(page) && /^[\p{L}\p{N}]/u.test(next);
  const end = page.slice(-ACROSS);
  return broken ? `${end.slice(0, -1)}${BROKEN}${next.slice(0, ACROSS)}` : `${end} ${next.slice(0, ACROSS)}`;
}

/** Pages without their numbers, and without the lines that head or foot many of them: such lines differ in a number at most. */
function withoutEdges(texts: readonly string[]): readonly string[] {
  const lines = texts.map((text) => text.split("\n").filter((line) => line.trim() !== ""));
  const isEdge = (at: number, of: number): boolean => at < EDGE_LINES || at >= of - EDGE_LINES;
  const plain = (line: string): string =>
    line
      .replace(/\p{N}+/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
  const counts = new Map<string, number>();
  for (const page of lines) {
    const edges = new Set(page.filter((_, at) => isEdge(at, page.length)).map(plain));
    for (const line of edges) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const isKept = (line: string, at: number, of: number): boolean =>
    !isEdge(at, of) || !(/^\P{L}*(?:[ivxlc]+\P{L}*)?$/iu.test(line) || (counts.get(plain(line)) ?? 0) >= LEAST_REPEATS);
  return lines.map((page) => page.filter((line, at) => isKept(line, at, page.length)).join("\n"));
}
