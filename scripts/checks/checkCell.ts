/** A cell against the words it cites: the words stand there, the numbered figure is equal, the hedge is the same, the unit fits. */
import type { ReportedCell } from "../../src/model/cell";
import { datesIn } from "../../src/model/dates";
import { hedgeAt } from "../../src/model/hedge";
import type { PrintedNumber } from "../../src/model/numbers";
import { numbersIn } from "../../src/model/numbers";
import type { Quantity } from "../../src/model/quantity";
import type { CellCitation } from "../../src/model/report";
import type { Unit } from "../../src/model/sharedMeasure";
import { foldType } from "../../src/model/words";
import type { Occurrence } from "../../src/view/occurrence";
import { occurrenceOf, occurrencesOf } from "../../src/view/occurrence";

/** What is wrong between a cell and its citations; empty when each supports it. */
export function checkCell(cell: ReportedCell, units: readonly Unit[]): readonly string[] {
  const [first, ...rest] = cell.citations;
  return [...checkPrinted(cell, first), ...checkUnit(cell, first, units), ...[first, ...rest].flatMap((cite) => checkNumber(cell, cite))];
}

/** The printed words stand in the first wording, around the number cited. */
function checkPrinted(cell: ReportedCell, { citation, number }: CellCitation): readonly string[] {
  const found = occurrencesOf(cell.asReported, citation.wording);
  if (found[0] === undefined) return [`"${cell.asReported}" does not stand in the wording of ${citation.id}: "${citation.wording}"`];
  const [first] = found[0].numbers;
  const cut = found.find((one) => one.numbers.includes(number ?? first ?? -1)) ?? found[0];
  const lost = lostHedge(citation.wording, cut);
  if (lost !== null) return [`${citation.id}: leaves out "${lost}", which stands before "${cell.asReported}"`];
  if (number === null) {
    return first === undefined || cell.value.type === "text"
      ? []
      : [`${citation.id}: does not say which number it is; the words hold number ${first}`];
  }
  const starts = found.some((one) => one.numbers[0] === number);
  return !starts ? [`${citation.id}: number ${number} is not in "${cell.asReported}"; that holds number ${first ?? "none"}`] : [];
}

/** The hedge that the wording has on a number of the printed words, but the printed words have not; null where none is lost. */
function lostHedge(wording: string, { start, end, numbers }: Occurrence): string | null {
  const text = foldType(wording);
  const all = numbersIn(text);
  for (const k of numbers) {
    const one = all[k - 1];
    if (one === undefined) continue;
    const there = hedgeAt(text, one.start, one.end);
    const here = hedgeAt(text.slice(start, end), one.start - start, one.end - start);
    if (there !== null && here === null) return there.words;
  }
  return null;
}

/** The number a citation is said to hold equals the cell's, with the same hedge; a date's words read the same. */
function checkNumber(cell: ReportedCell, { citation, number, supports }: CellCitation): readonly string[] {
  const { value } = cell;
  if (supports === "year") return [];
  if (number === null)
    return value.type === "number" && value.quantity.kind === "word" ? checkWord(value.quantity.words, citation.wording) : [];
  const numbers = numbersIn(foldType(citation.wording));
  const one = numbers[number - 1];
  if (one === undefined) return [`${citation.id} holds ${numbers.length} numbers, not ${number}`];
  if (value.type === "date") return checkDate(cell, citation.id, citation.wording, one);
  if (value.type === "text") return [];
  return checkQuantity(value.quantity, citation.id, citation.wording, one, numbers[number]);
}

function checkWord(words: string, wording: string): readonly string[] {
  const vague = (text: string): readonly string[] =>
    text.toLowerCase().match(/\b(?:dozens?|scores?|hundreds|thousands|millions|several|handful|few|couple)\b/gu) ?? [];
  const missing = vague(words).filter((word) => !vague(wording).includes(word));
  return missing.length === 0 ? [] : [`"${missing.join(" ")}" is not in "${wording}"`];
}

function checkDate(cell: ReportedCell, id: string, wording: string, number: PrintedNumber): readonly string[] {
  if (cell.value.type !== "date" || cell.value.date.iso === null) return [];
  const own = datesIn(cell.asReported)[0]?.iso;
  const date = datesIn(wording).find((one) => one.start <= number.start && number.end <= one.end);
  const first = numbersIn(foldType(wording)).find((one) => date !== undefined && date.start <= one.start && one.end <= date.end);
  if (first !== undefined && first.start !== number.start)
    return [`cites ${number.value} of ${id}; a date cites its first number, ${first.value}`];
  const there = date?.iso;
  if (own === undefined || there === undefined) return [];
  const compatible =
    own === there || own.replace(/XXXX/gu, there.slice(0, 4)) === there || there.replace(/XXXX/gu, own.slice(0, 4)) === own;
  return compatible ? [] : [`"${cell.asReported}" reads ${own}, but number ${number.value} of ${id} stands in ${there}`];
}

function checkQuantity(quantity: Quantity, id: string, wording: string, one: PrintedNumber, next?: PrintedNumber): readonly string[] {
  const hedge = hedgeAt(foldType(wording), one.start, one.end);
  const there = `${hedge === null ? "" : `${hedge.words} `}${one.value}`;
  switch (quantity.kind) {
    case "word":
      return [`"${quantity.words}" is a word, but cites the number ${one.value} of ${id}`];
    case "range": {
      const low = next !== undefined && one.value * quantity.scale === quantity.low ? quantity.low : one.value;
      return low === quantity.low && next?.value === quantity.high && (hedge?.words ?? "") === quantity.hedge
        ? []
        : [`reads ${quantity.hedge} ${quantity.low} to ${quantity.high}, but ${id} has ${there} and ${next?.value ?? "nothing"}`];
    }
    case "fraction":
      return one.value === quantity.value && (hedge?.kind ?? "plain") === quantity.hedgeKind
        ? []
        : [`reads ${quantity.words}, but ${id} has ${there}`];
    default: {
      if (one.value !== quantity.value) return [`reads ${quantity.value}, but number cited in ${id} is ${one.value}`];
      return (hedge?.kind ?? "plain") === quantity.kind ? [] : [`reads as ${quantity.kind}, but ${id} says "${there}"`];
    }
  }
}

/** The noun nearest to the number, after it or else before it, belongs to the unit that the cell counts in. */
function checkUnit(cell: ReportedCell, { citation, number }: CellCitation, units: readonly Unit[]): readonly string[] {
  if (cell.value.type !== "number" || cell.counts === null) return [];
  const { unit } = cell.counts;
  // A number that carries its mark was read with it; words and fractions carry none.
  const marked = ["percent", "usd", "km"].includes(unit.id) && !["word", "fraction"].includes(cell.value.quantity.kind);
  if (marked) return [];
  const wording = foldType(citation.wording);
  const at = number === null ? occurrenceOf(cell.asReported, wording, null)?.start : numbersIn(wording)[number - 1]?.end;
  if (at === undefined) return [];
  const noun = nounAfter(wording.slice(at), units) ?? nounBefore(wording.slice(0, at), units);
  if (noun === null) return [`${citation.id}: no word near "${cell.asReported}" says what is counted (${unit.id})`];
  return unit.nouns.includes(noun) ? [] : [`counts ${unit.id}, but ${citation.id} has "${noun}" beside "${cell.asReported}"`];
}

function nounPattern(units: readonly Unit[]): string {
  const nouns = units.flatMap((unit) => unit.nouns).filter((noun) => /^\p{L}/u.test(noun) && !/^per ?cent$|^pc$/u.test(noun));
  return nouns.sort((a, b) => b.length - a.length).join("|");
}

function nounAfter(text: string, units: readonly Unit[]): string | null {
  return new RegExp(String.raw`(?<![\p{L}])(?:${nounPattern(units)})(?![\p{L}])`, "u").exec(text)?.[0] ?? null;
}

function nounBefore(text: string, units: readonly Unit[]): string | null {
  return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}])(?:${nounPattern(units)})(?![\p{L}])`, "gu"))].at(-1)?.[0] ?? null;
}
