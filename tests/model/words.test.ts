import { describe, expect, it } from "vitest";
import { hedgeAt } from "../../src/model/hedge";
import { isNumberWord, numbersIn } from "../../src/model/numbers";
import { formatProblem } from "../../src/model/problem";
import { foldType, indexOfWords, wordsOf } from "../../src/model/words";

describe("words of a text", () => {
  it("are what stands between blanks, without punctuation at the edges, quotes and dashes made plain", () => {
    expect(wordsOf("“Some 12—men”, (it’s said): — $7.1 billion, 15–25%…")).toEqual([
      ...["Some", "12-men", "it's", "said", "$7.1", "billion", "15-25%"],
    ]);
    expect(wordsOf("")).toEqual([]);
    expect(wordsOf("-- one ..  two --")).toEqual(["one", "two"]);
  });

  it("keep their places when they are made plain", () => {
    const text = "‘a’ ʼ “b” ‐‑‒–— \u00a0\u2009\u202f.";
    expect(foldType(text)).toBe("'a' ' \"b\" -----    .");
    expect(foldType(text)).toHaveLength(text.length);
  });

  it("are found at their first place from a given one on", () => {
    const whole = wordsOf("a b a b c");
    expect(indexOfWords(whole, ["a", "b"])).toBe(0);
    expect(indexOfWords(whole, ["a", "b"], 1)).toBe(2);
    expect(indexOfWords(whole, ["b", "c"])).toBe(3);
    expect(indexOfWords(whole, ["c", "d"])).toBe(-1);
    expect(indexOfWords(whole, ["a", "c"])).toBe(-1);
  });
});

describe("numbers of a text", () => {
  const numbers = (text: string) => numbersIn(text).map(({ value }) => value);

  it.each<readonly [string, readonly number[]]>([
    ["1.7 million and 2,500,000", [1_700_000, 2_500_000]],
    ["15-25km on 11 and 12 October 2025", [15, 25, 11, 12, 2025]],
    ["12,34", [12, 34]],
    ["2,640.5", [2640.5]],
    ["5-million", [5_000_000]],
    ["5 millions", [5]],
    ["Two hundred, twenty-three thousand", [200, 23_000]],
    ["two-thirds of them, a third of us, the third man", [2, 1 / 3, 1 / 3]],
    ["an third of it", [1 / 3]],
    ["half, quarter, quarters, thirds", [1 / 2, 1 / 4, 1 / 4, 1 / 3]],
    ["someone, tenfold, often, oneself", []],
    ["dozens, second, once", []],
    ["zero and nineteen", [0, 19]],
    ["1.1 crore and 3 lakh", [11_000_000, 300_000]],
    ["ten thousand", [10_000]],
  ])("of %s", (text, values) => {
    expect(numbers(text)).toEqual(values);
  });

  it("stand where they stand, spelled or in digits", () => {
    expect(numbersIn("at 12 to two million, half")).toEqual([
      { start: 3, end: 5, value: 12, spelled: false, fraction: false },
      { start: 9, end: 20, value: 2_000_000, spelled: true, fraction: false },
      { start: 22, end: 26, value: 0.5, spelled: true, fraction: true },
    ]);
    expect(numbersIn("a third of it")[0]).toEqual({ start: 0, end: 7, value: 1 / 3, spelled: true, fraction: true });
  });

  it("are number words too where they are vague, ordinal or part of a compound", () => {
    const yes = ["six-year", "15-25km", "19th", "Dozens", "third", "half", "million", "and/or/two", "twice,", "pair", "couple", "zero"];
    const no = ["some-ish", "often", "man", "", "-", "ounce-ler"];
    expect(yes.filter((word) => !isNumberWord(word))).toEqual([]);
    expect(no.filter(isNumberWord)).toEqual([]);
  });
});

describe("the hedge of a number", () => {
  const hedge = (text: string) => {
    const [number] = numbersIn(text);
    return number === undefined ? undefined : hedgeAt(text, number.start, number.end);
  };

  it.each([
    ["no more than 5", "at_most", "no more than"],
    ["not more than 5", "at_most", "not more than"],
    ["at most 5", "at_most", "at most"],
    ["up to 5", "at_most", "up to"],
    ["no fewer than 5", "at_least", "no fewer than"],
    ["no less than 5", "at_least", "no less than"],
    ["not less than 5", "at_least", "not less than"],
    ["upwards of 5", "more_than", "upwards of"],
    ["above 5", "more_than", "above"],
    ["exceeding 5", "more_than", "exceeding"],
    ["less than 5", "less_than", "less than"],
    ["under $5", "less_than", "under"],
    ["below 5", "less_than", "below"],
    ["just under 5", "just_under", "just under"],
    ["An estimated total of 5", "about", "estimated"],
    ["the estimated 5", "about", "estimated"],
    ["an approximate 5", "about", "approximate"],
    ["approximately another 5", "about", "approximately"],
    ["circa 5", "about", "circa"],
    ["roughly a further 5", "about", "roughly"],
    ["5 or more", "at_least", "or more"],
    ["5 per cent or so", "about", "or so"],
    ["5% or fewer", "at_most", "or fewer"],
    ["5 percent Or Less", "at_most", "or less"],
    ["(over the additional 5", "more_than", "over"],
  ])("in %s", (text, kind, words) => {
    expect(hedge(text)).toEqual({ kind, words });
  });

  it.each(["just 5", "only 5", "moreover 5", "some men, 5", "over there 5", "5 people or more", "5 or moreover", "total of 5"])(
    "in %s is none",
    (text) => {
      expect(hedge(text)).toBeNull();
    },
  );
});

it("a problem is said with file, line and column", () => {
  expect(formatProblem({ file: "a.csv", line: 2, column: 3, message: "is missing" })).toBe("a.csv:2:3  is missing");
});
