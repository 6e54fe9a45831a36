/** A text that is wholly a quantity: a number with its hedge, a range, a number in words, a word for an amount. */
import { hedgeAt, type HedgeKind } from "../../model/hedge";
import { numbersIn, VAGUE_WORDS } from "../../model/numbers";
import type { CellReading } from "../../model/ownTable";
import { boundsOf } from "../../model/quantity";
import { readNumber, unitOf, type DecimalMark, type ReadNumber } from "./readNumber";

export type Reading = Omit<CellReading, "raw">;

const SIGNS: readonly (readonly [RegExp, HedgeKind])[] = [
  [/^(?:>=|≥|⩾)/u, "at_least"],
  [/^(?:<=|≤|⩽)/u, "at_most"],
  [/^>/u, "more_than"],
  [/^</u, "less_than"],
  [/^(?:~|≈|∼|c\.|ca\.|Ca\.)/u, "about"],
];
const FILLER = /(?:^|\s)(?:the|(?:a )?total of)$/iu;
const EMPHASIS = /(?:^|\s)(?<emphasis>just|only)$/iu;
const RANGE = /^(?:between (?<a>.+) and (?<b>.+)|(?:from )?(?<c>.+?) to (?<d>.+)|(?<e>[^-–—]+?)\s?[-–—]\s?(?<f>[^-–—]+))$/iu;
const YEARS = /^(?<from>1\d{3}|20\d{2})\s?[-–—]\s?(?<to>\d{2}|\d{4})$/u;
const VAGUE = new RegExp(String.raw`^(?:(?:an?|the|many|some|about|only)\s+)?(?:${VAGUE_WORDS.join("|")}|dozen|score)$`, "iu");

interface Hedged {
  readonly kind: "plain" | HedgeKind;
  readonly hedge: string;
  readonly emphasis: string | null;
  readonly rest: string;
}

/**
 * Reads a folded text.
 * @param spelled whether numbers in words and words for amounts are read; not in a column of labels
 * @returns null where it is not wholly a quantity
 */
export function readQuantity(text: string, decimal: DecimalMark, spelled: boolean): Reading | null {
  // In a column of labels 12E4 is a name; with a sign or a decimal mark it is a number anywhere.
  if (!spelled && /^\d+[eE]\d+$/u.test(text)) return null;
  for (const hedged of hedgesOf(text)) {
    const number = readNumber(hedged.rest, decimal);
    if (number !== null && "value" in number) return singleOf(hedged, number);
    if (number !== null) {
      const readings = [singleOf(hedged, number.thousands), singleOf(hedged, number.decimal)];
      return { kind: "ask", question: "decimal-mark", readings };
    }
    const range = rangeOf(hedged, decimal);
    if (range !== null) return range;
    const words = spelled ? spelledOf(hedged, text) : null;
    if (words !== null) return words;
  }
  return spelled && VAGUE.test(text) ? { kind: "word", words: text } : null;
}

/** The ways to part a hedge from what it governs: by sign, by words before, by words or a sign behind, and without any. */
function hedgesOf(text: string): readonly Hedged[] {
  const plain: Hedged = { kind: "plain", hedge: "", emphasis: null, rest: text };
  for (const [sign, kind] of SIGNS) {
    const hedge = sign.exec(text)?.[0];
    if (hedge !== undefined) return [{ kind, hedge, emphasis: null, rest: text.slice(hedge.length).trim() }];
  }
  if (/[\d%]\s?\+$/u.test(text)) return [{ kind: "at_least", hedge: "+", emphasis: null, rest: text.slice(0, -1).trim() }];
  const found: Hedged[] = [];
  const behind = /^(?<rest>.*\S)\s+or (?:more|so|fewer|less)$/iu.exec(text)?.groups?.["rest"];
  if (behind !== undefined) {
    const hedge = hedgeAt(text, 0, behind.length);
    if (hedge !== null) found.push({ kind: hedge.kind, hedge: hedge.words, emphasis: null, rest: behind });
  }
  // The hedge ends before the number begins: at each space in turn, the longest words first.
  for (const space of [...text.matchAll(/\s+/gu)].reverse()) {
    const start = space.index + space[0].length;
    const words = wordsBefore(text.slice(0, space.index), text, start);
    if (words !== null) found.push({ ...words, rest: text.slice(start) });
  }
  return [...found, plain];
}

/** What stands before a number, if it is wholly a hedge, an emphasis or words that change nothing. */
function wordsBefore(before: string, text: string, start: number): Omit<Hedged, "rest"> | null {
  const hedge = hedgeAt(text, start, text.length);
  if (hedge === null) {
    const emphasis = EMPHASIS.exec(before)?.groups?.["emphasis"] ?? null;
    const rest = before.replace(EMPHASIS, "").replace(FILLER, "").trim();
    return rest === "" ? { kind: "plain", hedge: "", emphasis } : null;
  }
  let left = before.replace(FILLER, "");
  const inner = EMPHASIS.exec(left)?.groups?.["emphasis"] ?? null;
  left = left.replace(EMPHASIS, "");
  if (!left.toLowerCase().endsWith(hedge.words)) return null;
  left = left.slice(0, -hedge.words.length).replace(/\s*\b(?:an|the)?\s*$/iu, "");
  const outer = EMPHASIS.exec(left)?.groups?.["emphasis"] ?? null;
  return left.replace(EMPHASIS, "") === "" ? { kind: hedge.kind, hedge: hedge.words, emphasis: inner ?? outer } : null;
}

function singleOf(hedged: Hedged, number: ReadNumber): Reading {
  const { low, high } = boundsOf({ kind: hedged.kind, value: number.value, hedge: hedged.hedge, scale: 1 });
  return {
    kind: hedged.kind,
    value: number.value,
    low,
    high,
    ...(hedged.hedge === "" ? {} : { hedge: hedged.hedge }),
    ...(hedged.emphasis === null ? {} : { emphasis: hedged.emphasis }),
    ...(number.unit === null ? {} : { unit: number.unit }),
  };
}

function rangeOf(hedged: Hedged, decimal: DecimalMark): Reading | null {
  const groups = RANGE.exec(hedged.rest)?.groups;
  if (groups === undefined) return null;
  const years = YEARS.exec(hedged.rest)?.groups;
  if (years !== undefined && Number(years["to"]) % 100 === (Number(years["from"]) + 1) % 100) return null;
  const from = readNumber(groups["a"] ?? groups["c"] ?? groups["e"] ?? "", decimal);
  const to = readNumber(groups["b"] ?? groups["d"] ?? groups["f"] ?? "", decimal);
  if (from === null || to === null || !("value" in from) || !("value" in to)) return null;
  if (from.unit !== null && to.unit !== null && from.unit !== to.unit) return null;
  // "2 to 3 million": a first number without a scale shares the second's, unless that would carry it past the second.
  const shared = from.scale === 1 && from.value * to.scale <= to.value ? Number((from.value * to.scale).toPrecision(15)) : from.value;
  if (shared >= to.value) return null;
  const unit = to.unit ?? from.unit;
  return {
    kind: "range",
    low: shared,
    high: to.value,
    ...(hedged.hedge === "" ? {} : { hedge: hedged.hedge }),
    ...(unit === null ? {} : { unit }),
  };
}

/** A number in words ("twelve", "half", "two million"), wholly. */
function spelledOf(hedged: Hedged, text: string): Reading | null {
  // Digits are a number of their own.
  if (/\d/u.test(hedged.rest)) return null;
  const rest = hedged.rest.replace(/^an? /iu, "");
  const [number, second] = numbersIn(rest);
  if (number === undefined || second !== undefined || !number.spelled || number.start !== 0) return null;
  const tail = rest.slice(number.end).trim();
  if (number.fraction) {
    return tail === "" ? { kind: "fraction", value: number.value, hedgeKind: hedged.kind, words: text } : null;
  }
  const unit = tail === "" ? null : unitOf(tail);
  if (tail !== "" && unit === null) return null;
  return singleOf(hedged, { value: number.value, unit, scale: 1, grouped: false });
}
