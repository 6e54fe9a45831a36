import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuantity, unitMarkOf } from "../../src/model/parseQuantity";
import { boundsOf, pointOf, sortKeyOf } from "../../src/model/quantity";

const read = (printed: string): unknown => {
  const parsed = parseQuantity(printed);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe("printed words of a figure", () => {
  it.each([
    ["almost 38 per cent", "just_under", 38, "almost"],
    ["over 15 per cent", "more_than", 15, "over"],
    ["56 per cent", "plain", 56, ""],
    ["close to 67 per cent", "just_under", 67, "close to"],
    ["nearly 68 per cent", "just_under", 68, "nearly"],
    ["just 0.6 per cent", "plain", 0.6, ""],
    ["an estimated 10 per cent", "about", 10, "estimated"],
    ["some 660", "about", 660, "some"],
    ["around 38", "about", 38, "around"],
    ["at least 262", "at_least", 262, "at least"],
    ["more than 120", "more_than", 120, "more than"],
    ["more than 3,500", "more_than", 3500, "more than"],
    ["fewer than 50", "less_than", 50, "fewer than"],
    ["up to 50", "at_most", 50, "up to"],
    ["no fewer than nine", "at_least", 9, "no fewer than"],
    ["38 or more", "at_least", 38, "or more"],
    ["a further 600,000", "plain", 600_000, ""],
    ["a total of 419", "plain", 419, ""],
    ["close to two million", "just_under", 2_000_000, "close to"],
    ["the estimated 1.7 million", "about", 1_700_000, "estimated"],
    ["an approximate 1.3 million", "about", 1_300_000, "approximate"],
    ["$7.1 billion", "plain", 7_100_000_000, ""],
    ["eleven", "plain", 11, ""],
    ["twenty-three", "plain", 23, ""],
    ["two hundred", "plain", 200, ""],
    ["2,640km", "plain", 2640, ""],
    ["a driver", "plain", 1, ""],
    ["At least two policemen", "at_least", 2, "at least"],
  ])("reads %s", (printed, kind, value, hedge) => {
    expect(read(printed)).toMatchObject({ kind, value, hedge });
  });

  it.each([
    ["2,500 to 3,000", 2500, 3000, ""],
    ["between 7,000 to 10,000", 7000, 10_000, ""],
    ["some 15-25km", 15, 25, "some"],
    ["2 to 3 million", 2_000_000, 3_000_000, ""],
    ["ten to twenty", 10, 20, ""],
    ["1 million to 2 million", 1_000_000, 2_000_000, ""],
    ["0.5 thousand to 600 thousand", 500, 600_000, ""],
    ["600,000 to 2 million", 600_000, 2_000_000, ""],
    ["2 to 2 million", 2_000_000, 2_000_000, ""],
    ["more than 20 and 30", 20, 30, "more than"],
  ])("reads the range %s", (printed, low, high, hedge) => {
    expect(read(printed)).toMatchObject({ kind: "range", low, high, hedge });
  });

  it.each([
    ["half of them", 1 / 2, "plain", "half"],
    ["about a quarter", 1 / 4, "about", "about a quarter"],
    ["roughly half of whom", 1 / 2, "about", "roughly half"],
    ["a third of", 1 / 3, "plain", "a third"],
    ["  half  of them\nand more", 1 / 2, "plain", "half"],
  ])("keeps the words of the fraction %s", (printed, value, hedgeKind, words) => {
    expect(read(printed)).toEqual({ kind: "fraction", value, hedgeKind, words });
  });

  it.each(["dozens", "a dozen men", "Scores of militants", "hundreds of thousands of people", "only a handful of fighters", "several"])(
    "leaves %s a word",
    (printed) => {
      expect(read(printed)).toEqual({ kind: "word", words: printed });
    },
  );

  it.each([
    ["not stated", "no number"],
    ["374 military personnel and 216 police", "2 numbers"],
    ["", "no number"],
  ])("refuses %s", (printed, reason) => {
    expect(read(printed)).toContain(reason);
  });

  it.each([
    ["two hundred", 100],
    ["3 thousand", 1_000],
    ["5 lakh", 100_000],
    ["twenty-three Million", 1_000_000],
    ["two crore", 10_000_000],
    ["$7.1 billion", 1_000_000_000],
    ["1.5 trillion", 1_000_000_000_000],
    ["twenty-three", 1],
    ["12,000", 1],
  ])("keeps the scale that %s spells out", (printed, scale) => {
    expect(read(printed)).toMatchObject({ scale });
  });

  it.each([
    ["34 per cent", "percent"],
    ["25 percent", "percent"],
    ["surges 73pc", "percent"],
    ["surges 73 PC", "percent"],
    ["25%", "percent"],
    ["$7.1 billion", "usd"],
    ["15-25km", "km"],
    ["25 km", "km"],
    ["9 kilometres", "km"],
    ["580 civilians", null],
    ["5 pcs", null],
    ["5 kmx", null],
    ["5xkm", null],
    ["5xpc", null],
  ])("names the unit printed with %s", (printed, unit) => {
    expect(unitMarkOf(printed)).toBe(unit);
  });

  it.each(["a driver", "an officer", "Another man"])("takes %s for one", (printed) => {
    expect(read(printed)).toEqual({ kind: "plain", value: 1, hedge: "", scale: 1 });
  });

  it.each([
    ["a 5-a-side", "plain"],
    ["he saw a dog", "no number and no word for an amount"],
    ["a ", "no number and no word for an amount"],
    ["10 of 20", "2 numbers where one was expected"],
    ["10 to 20 to 30", "3 numbers where one was expected"],
    ["10, and to 20", "2 numbers where one was expected"],
  ])("reads no more into %s than it says", (printed, reason) => {
    const parsed = parseQuantity(printed);
    expect(parsed.ok ? parsed.value.kind : parsed.reason).toBe(reason);
  });
});

describe("laws of quantities", () => {
  const hedges = ["", "some ", "almost ", "over ", "at least ", "up to ", "fewer than ", "around "];
  const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",");

  it("reads back every number it is given, with its hedge, and never a bound on the open side", () => {
    fc.assert(
      fc.property(fc.constantFrom(...hedges), fc.integer({ min: 0, max: 99_999_999 }), (hedge, n) => {
        const parsed = parseQuantity(`${hedge}${grouped(n)} people`);
        if (!parsed.ok || parsed.value.kind === "word" || parsed.value.kind === "range") throw new Error("not read");
        expect(parsed.value.value).toBe(n);
        const { low, high } = boundsOf(parsed.value);
        expect(low === null || low <= n).toBe(true);
        expect(high === null || high >= n).toBe(true);
        expect(low === n && high === n).toBe(hedge === "");
      }),
    );
  });

  it("knows the bounds, the point and the place in a sort of every kind", () => {
    const range = { kind: "range", low: 2, high: 3, hedge: "", scale: 1 } as const;
    expect([boundsOf(range), pointOf(range), sortKeyOf(range)]).toEqual([{ low: 2, high: 3 }, 2, [2, 1]]);
    const word = { kind: "word", words: "dozens" } as const;
    expect(boundsOf(word)).toEqual({ low: null, high: null });
    const kinds = ["plain", "about", "just_under", "more_than", "at_least", "less_than", "at_most"] as const;
    const single = kinds.map((kind) => ({ kind, value: 7, hedge: "x", scale: 1 }) as const);
    const fractions = kinds.map((hedgeKind) => ({ kind: "fraction", value: 7, hedgeKind, words: "x" }) as const);
    const bounds = [
      [7, 7],
      [null, null],
      [null, 7],
      [7, null],
      [7, null],
      [null, 7],
      [null, 7],
    ];
    expect(single.map(boundsOf).map(({ low, high }) => [low, high])).toEqual(bounds);
    expect(fractions.map(boundsOf).map(({ low, high }) => [low, high])).toEqual(bounds);
    expect(single.map(pointOf)).toEqual(kinds.map(() => 7));
    expect(single.map(sortKeyOf)).toEqual(kinds.map((kind) => [7, kind === "plain" ? 0 : 1]));
    expect(fractions.map(sortKeyOf)).toEqual(kinds.map((kind) => [7, kind === "plain" ? 0 : 1]));
  });

  it("sorts a plain number before the same number with a hedge, and a word nowhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...hedges.slice(1)), fc.integer({ min: 0, max: 9_999 }), (hedge, n) => {
        const [plain, hedged] = [parseQuantity(String(n)), parseQuantity(`${hedge}${n}`)];
        if (!plain.ok || !hedged.ok) throw new Error("not read");
        expect(sortKeyOf(plain.value)).toEqual([n, 0]);
        expect(sortKeyOf(hedged.value)).toEqual([n, 1]);
      }),
    );
    expect(sortKeyOf({ kind: "word", words: "dozens" })).toBeNull();
    expect(pointOf({ kind: "word", words: "dozens" })).toBeNull();
    expect(pointOf({ kind: "fraction", value: 0.5, hedgeKind: "plain", words: "half" })).toBeNull();
  });
});
