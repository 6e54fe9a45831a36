/**
 * A quantity as a source words it. The hedge is inside the value, so no code can use the number and forget it.
 */
import type { HedgeKind } from "./hedge";

/** The power of ten a source spells out ("1.7 million"); 1 where it prints the number in full. */
export type Scale = 1 | 100 | 1_000 | 100_000 | 1_000_000 | 10_000_000 | 1_000_000_000 | 1_000_000_000_000;

/** A single number: `value` in full (1.7 million is 1700000), `hedge` the source's word, empty when there is none. */
export interface SingleQuantity {
  readonly kind: "plain" | HedgeKind;
  readonly value: number;
  readonly hedge: string;
  readonly scale: Scale;
}

export interface RangeQuantity {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  readonly hedge: string;
  readonly scale: Scale;
}

/** A share spelled as a word ("about a quarter", "half of them"). `value` is a share of one; `words` are printed. */
export interface FractionQuantity {
  readonly kind: "fraction";
  readonly value: number;
  readonly hedgeKind: "plain" | HedgeKind;
  readonly words: string;
}

/** An amount the source leaves as a word ("dozens"). It stays a word for ever (editorial rule 2). */
export interface WordQuantity {
  readonly kind: "word";
  readonly words: string;
}

export type Quantity = SingleQuantity | RangeQuantity | FractionQuantity | WordQuantity;

export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** The bounds a wording allows; null on an open side. A two-sided hedge states neither bound. */
export function boundsOf(quantity: Quantity): Bounds {
  switch (quantity.kind) {
    case "range":
      return { low: quantity.low, high: quantity.high };
    case "word":
      return { low: null, high: null };
    case "fraction":
      return boundsOfHedge(quantity.hedgeKind, quantity.value);
    default:
      return boundsOfHedge(quantity.kind, quantity.value);
  }
}

function boundsOfHedge(kind: "plain" | HedgeKind, value: number): Bounds {
  switch (kind) {
    case "plain":
      return { low: value, high: value };
    case "more_than":
    case "at_least":
      return { low: value, high: null };
    case "just_under":
    case "less_than":
    case "at_most":
      return { low: null, high: value };
    case "about":
      return { low: null, high: null };
  }
}

/** The number a mark stands at, or null where nothing may be drawn (words, fractions of an unstated whole). */
export function pointOf(quantity: Quantity): number | null {
  switch (quantity.kind) {
    case "range":
      return quantity.low;
    case "word":
    case "fraction":
      return null;
    default:
      return quantity.value;
  }
}

/** What a table sorts by: the number, then plain before worded. Null sorts last in both directions. */
export function sortKeyOf(quantity: Quantity): readonly [number, number] | null {
  switch (quantity.kind) {
    case "word":
      return null;
    case "range":
      return [quantity.low, 1];
    case "fraction":
      return [quantity.value, quantity.hedgeKind === "plain" ? 0 : 1];
    default:
      return [quantity.value, quantity.kind === "plain" ? 0 : 1];
  }
}
