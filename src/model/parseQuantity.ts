/** Printed words → quantity. The words are the truth; what cannot be read is a problem, never a guess. */
import { hedgeAt } from "./hedge";
import { numbersIn, VAGUE_WORDS, type PrintedNumber } from "./numbers";
import type { Quantity, Scale } from "./quantity";
import { foldType } from "./words";

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const SCALES: ReadonlyMap<string, Scale> = new Map<string, Scale>([
  ["hundred", 100],
  ["thousand", 1_000],
  ["lakh", 100_000],
  ["million", 1_000_000],
  ["crore", 10_000_000],
  ["billion", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
]);

const VAGUE = new RegExp(String.raw`\b(?:${VAGUE_WORDS.join("|")}|dozen|score)\b`, "iu");
const JOINED = /^\s*(?:to|-|and)\s*$/iu;
const WHOLE_ONE = /^(?:an?|another)\s+\p{L}/iu;

/**
 * Reads the printed words of a figure.
 * @param printed the words as reported, hedge included ("almost 38 per cent", "2,500 to 3,000", "dozens")
 */
export function parseQuantity(printed: string): Parsed<Quantity> {
  const text = foldType(printed).trim();
  const numbers = numbersIn(text);
  const [first, second, third] = numbers;
  if (first === undefined) {
    if (VAGUE.test(text)) return { ok: true, value: { kind: "word", words: printed } };
    if (WHOLE_ONE.test(text)) return { ok: true, value: { kind: "plain", value: 1, hedge: "", scale: 1 } };
    return { ok: false, reason: "no number and no word for an amount" };
  }
  if (second !== undefined && third === undefined && JOINED.test(text.slice(first.end, second.start))) {
    return { ok: true, value: rangeOf(text, first, second) };
  }
  if (second !== undefined) return { ok: false, reason: `${numbers.length} numbers where one was expected` };
  const hedge = hedgeAt(text, first.start, first.end);
  if (first.fraction) {
    const words = printed.trim().replace(/\s+(?:of|are|is|were)\b.*/isu, "");
    return { ok: true, value: { kind: "fraction", value: first.value, hedgeKind: hedge?.kind ?? "plain", words } };
  }
  return {
    ok: true,
    value: { kind: hedge?.kind ?? "plain", value: first.value, hedge: hedge?.words ?? "", scale: scaleOf(text, first) },
  };
}

function rangeOf(text: string, first: PrintedNumber, second: PrintedNumber): Quantity {
  const scale = scaleOf(text, second);
  // "2 to 3 million": a first number without a scale shares the second's, unless that would carry it past the second.
  const low = scaleOf(text, first) === 1 && first.value * scale <= second.value ? first.value * scale : first.value;
  const hedge = hedgeAt(text, first.start, first.end)?.words ?? "";
  return { kind: "range", low, high: second.value, hedge, scale };
}

function scaleOf(text: string, number: PrintedNumber): Scale {
  const word = /\p{L}+$/u.exec(text.slice(number.start, number.end))?.[0].toLowerCase() ?? "";
  return SCALES.get(word) ?? 1;
}

/** The unit mark that printed words carry by themselves, or null. */
export function unitMarkOf(printed: string): "percent" | "usd" | "km" | null {
  if (/per ?cent|%|\d\s?pc\b/iu.test(printed)) return "percent";
  if (/\$/u.test(printed)) return "usd";
  return /\d\s?km\b|kilomet/iu.test(printed) ? "km" : null;
}
