/** No figure is lost when datasets are arranged anew: what cells once cited, they cite still. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Cell } from "../../src/model/cell";
import { numbersIn, VAGUE_WORDS } from "../../src/model/numbers";
import { foldType } from "../../src/model/words";
import { occurrenceOf } from "../../src/view/occurrence";
import { curated } from "../view/library";

/** One line a figure, as `report,place,number`: numbers that a cell has cited or printed, and words that stand for one. */
const KEPT = join(import.meta.dirname, "../cases/figures-kept.csv");
const VAGUE = new RegExp(String.raw`\b(?:${VAGUE_WORDS.join("|")})\b`, "giu");

/** What a cell cites, as lines of the file. */
function citedBy(cell: Cell): readonly string[] {
  const words = cell.state === "reported" ? (cell.asReported.match(VAGUE) ?? []) : [];
  return cell.citations.flatMap(({ citation, number }) => {
    const numbers = numbersIn(foldType(citation.wording));
    const range = cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind === "range";
    const first = number === null ? [] : numbers.slice(number - 1, range ? number + 1 : number).map(({ value }) => String(value));
    const within = cell.state === "reported" ? (occurrenceOf(cell.asReported, citation.wording, number)?.numbers ?? []) : [];
    const cited = [...first, ...within.map((k) => String(numbers[k - 1]?.value))];
    return [...cited, ...words.map((word) => word.toLowerCase())].map((one) => `${citation.report.id},${citation.place.id},${one}`);
  });
}

it("every figure that a cell has cited is cited still", () => {
  const kept = readFileSync(KEPT, "utf8").trimEnd().split("\n").slice(1);
  const cited = new Set([...curated.cells.values()].flatMap(citedBy));
  expect(kept.length).toBeGreaterThan(200);
  expect(kept.filter((line) => !cited.has(line))).toEqual([]);
});
