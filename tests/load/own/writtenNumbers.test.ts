/** Numbers as people write them: each text has one right reading, a value, text, a missing sign or a question. */
import { describe, expect, it } from "vitest";
import { textCell } from "../../../src/load/own/gridCells";
import { readCell, type CellContext } from "../../../src/load/own/readCell";

/** What a text is read as, in a line: `1234`, `>100`, `100..120`, `text`, `none`, `ask`. */
function reading(raw: string, context: CellContext): string {
  const { kind, value, low, high, unit, base, marks, sure } = readCell(textCell(raw), context);
  const noted = base === undefined || sure === false || marks === undefined ? "" : ` ^${marks.join(" ")}`;
  const unitText = unit === undefined ? "" : ` ${unit}`;
  if (kind === "range") return `${String(low)}..${String(high)}${unitText}${noted}`;
  const signs: Readonly<Record<string, string>> = {
    plain: "",
    about: "~",
    more_than: ">",
    at_least: ">=",
    less_than: "<",
    just_under: "<",
    at_most: "<=",
  };
  return kind in signs ? `${signs[kind] ?? ""}${String(value)}${unitText}${noted}` : kind;
}

const DIGITS = { Latin: 0x30, Arabic: 0x660, Urdu: 0x6f0, Devanagari: 0x966, Bengali: 0x9e6, "full width": 0xff10 } as const;

/** Shapes of digits, in any script: decimal point, then decimal comma. */
const POINT: readonly (readonly [written: string, right: string])[] = [
  ...([
    ["0", "0"],
    ["7", "7"],
    ["42", "42"],
    ["1234", "1234"],
    ["1,234", "1234"],
    ["1,234,567", "1234567"],
    ["12,34,567", "1234567"],
  ] as const),
  ...([
    ["1,00,000", "100000"],
    ["1 234", "1234"],
    ["1\u00a0234", "1234"],
    ["1\u2009234", "1234"],
    ["1\u202f234\u202f567", "1234567"],
    ["1'234", "1234"],
  ] as const),
  ...([
    ["1’234’567", "1234567"],
    ["1٬234", "1234"],
    ["12٫5", "12.5"],
    ["1٬234٫5", "1234.5"],
    ["0.5", "0.5"],
    [".5", "0.5"],
    ["12.50", "12.5"],
  ] as const),
  ...([
    ["1,234.56", "1234.56"],
    ["-5", "-5"],
    ["−5", "-5"],
    ["–5", "-5"],
    ["+5", "5"],
    ["-1,234.5", "-1234.5"],
    ["5%", "5 percent"],
    ["5 %", "5 percent"],
  ] as const),
  ...([
    ["~5", "~5"],
    ["≈5", "~5"],
    [">100", ">100"],
    ["≥100", ">=100"],
    ["<5", "<5"],
    ["≤5", "<=5"],
    ["120+", ">=120"],
    ["100-120", "100..120"],
  ] as const),
  ...([
    ["100–120", "100..120"],
    ["123¹", "123 ^1"],
    ["1,23,4", "text"],
    ["12,3456", "text"],
    ["1,2345", "text"],
    ["1.2.3", "text"],
  ] as const),
  ...([
    ["00.5", "text"],
    ["5 6", "text"],
    ["--5", "text"],
    ["1 23", "text"],
    ["1,234,56", "text"],
    ["1'23", "text"],
    ["5:3", "text"],
    ["5/3", "text"],
    ["(5)", "ask"],
    ["5-", "ask"],
  ] as const),
];
const COMMA: readonly (readonly [written: string, right: string])[] = [
  ...([
    ["1.234,56", "1234.56"],
    ["1.234", "1234"],
    ["1,234", "1.234"],
    ["0,5", "0.5"],
    [",5", "text"],
    ["1 234,5", "1234.5"],
    ["1.234.567", "1234567"],
  ] as const),
  ...([
    ["1’234,5", "1234.5"],
    ["-1.234,5", "-1234.5"],
    ["12,5 %", "12.5 percent"],
    ["1.23", "text"],
    ["1,234,567", "text"],
    ["1.2345", "text"],
  ] as const),
];

const inDigits = (text: string, zero: number): string => text.replace(/\d/gu, (digit) => String.fromCharCode(zero + Number(digit)));

/** Written as they are, with Latin digits alone. */
const WORDED: readonly (readonly [written: string, right: string])[] = [
  ...([
    ["$5", "5 $"],
    ["£1,200", "1200 £"],
    ["€2.5m", "2500000 €"],
    ["US$3bn", "3000000000 US$"],
    ["Rs 500", "500 Rs"],
    ["Rs. 5 lakh", "500000 Rs"],
  ] as const),
  ...([
    ["5 crore", "50000000"],
    ["1.2 million", "1200000"],
    ["1.7 million", "1700000"],
    ["3 thousand", "3000"],
    ["5 USD", "5 USD"],
    ["PKR 1,000", "1000 PKR"],
  ] as const),
  ...([
    ["12 km", "12 km"],
    ["12 km²", "12 km²"],
    ["3 kg", "3 kg"],
    ["5 per cent", "5 percent"],
    ["5 percent", "5 percent"],
    ["2 percentage points", "2 percentage points"],
  ] as const),
  ...([
    ["over 100", ">100"],
    ["more than 100", ">100"],
    ["at least 7", ">=7"],
    ["fewer than 5", "<5"],
    ["about 40", "~40"],
    ["some 40", "~40"],
    ["around 40", "~40"],
  ] as const),
  ...([
    ["roughly 40", "~40"],
    ["almost 38%", "<38 percent"],
    ["nearly 38", "<38"],
    ["up to 5", "<=5"],
    ["5 or more", ">=5"],
    ["c. 660", "~660"],
    ["ca. 660", "~660"],
    ["between 5 and 7", "5..7"],
  ] as const),
  ...([
    ["5 to 7", "5..7"],
    ["from 5 to 7", "5..7"],
    ["2 to 3 million", "2000000..3000000"],
    ["100-120 km", "100..120 km"],
    ["12–15%", "12..15 percent"],
    ["1e3", "1000"],
    ["1.5e-3", "0.0015"],
  ] as const),
  ...([
    ["5e-324", "5e-324"],
    ["1E+02", "100"],
    ["twelve", "12"],
    ["two million", "2000000"],
    ["0.1", "0.1"],
    ["9007199254740992", "text"],
    ["9007199254740993", "text"],
    ["999999999999999", "999999999999999"],
  ] as const),
  ...([
    ["1e400", "text"],
    ["-1e400", "text"],
    ["1e-400", "text"],
    ["0.1234567890123456789", "text"],
    ["007", "text"],
    ["0x10", "text"],
    ["0b1", "text"],
    ["NaN", "text"],
    ["Infinity", "text"],
    ["-Infinity", "text"],
    ["1_000", "text"],
  ] as const),
  ...([
    ["120-100", "text"],
    ["5 to 3", "text"],
    ["2019-20", "text"],
    ["2019/20", "text"],
    ["12:30", "text"],
    ["1/2", "text"],
    ["½", "text"],
    ["±5", "text"],
    ["5±1", "text"],
    ["5 (3)", "text"],
    ["#5", "text"],
    ["No. 5", "text"],
  ] as const),
  ...([
    ["4th", "text"],
    ["A-01", "text"],
    ["Phase 3", "text"],
    ["5a", "text"],
    ["3k", "text"],
    ["2m", "text"],
    ["5 x 3", "text"],
    ["=5", "text"],
    ["=1+1", "text"],
    ["@5", "text"],
    ["+44 20", "text"],
    ["192.168.0.1", "text"],
  ] as const),
  ...([
    ["1,234*", "text"],
    ["123[2]", "123 ^2"],
    ["123 (a)", "123 ^a"],
    ["10²", "ask"],
    ["10¹", "ask"],
    ["-", "ask"],
    ["–", "ask"],
    ["—", "ask"],
    ["(1,200)", "ask"],
    ["12-", "ask"],
  ] as const),
  ...([
    ["", "none"],
    ["  ", "none"],
    ["\u00a0", "none"],
    ["\u200b", "none"],
    ["..", "none"],
    ["…", "none"],
    [":", "none"],
    ["NA", "none"],
    ["N/A", "none"],
    ["n/a", "none"],
    ["n.a.", "none"],
    ["[x]", "none"],
    ["[z]", "none"],
    ["[c]", "none"],
  ] as const),
  ...([
    ["[low]", "none"],
    ["[u]", "none"],
    ["#N/A", "none"],
    ["#DIV/0!", "none"],
    ["Err:502", "none"],
    ["null", "text"],
    ["none", "text"],
    ["nil", "text"],
    ["TRUE", "text"],
  ] as const),
  ...([
    ["\u200e123", "123"],
    ["123\u200f", "123"],
    ["\ufeff5", "5"],
    ["\u061c-5", "-5"],
    ["\u202e123", "text"],
    ["\u2067123\u2069", "text"],
    ["1\u200b2", "text"],
    ["1\u00002", "text"],
    ["1१२", "text"],
    ["۱۲3", "text"],
    ["12\n13", "text"],
  ] as const),
  ...([
    ["dozens", "word"],
    ["hundreds", "word"],
    ["half", "fraction"],
    ["a quarter", "fraction"],
    ["two thirds", "text"],
  ] as const),
];

const all: readonly (readonly [written: string, right: string, context: CellContext])[] = [
  ...Object.values(DIGITS).flatMap((zero) => [
    ...POINT.map(([written, right]) => [inDigits(written, zero), right, {}] as const),
    ...COMMA.map(([written, right]) => [inDigits(written, zero), right, { decimal: "," }] as const),
  ]),
  ...WORDED.map(([written, right]) => [written, right, {}] as const),
];

describe("a number as it is written", () => {
  it(`is read right or stays text, in ${String(all.length)} ways of writing`, () => {
    expect(all.length).toBeGreaterThan(400);
    const wrong = all.flatMap(([written, right, context]) => {
      const found = reading(written, context);
      return found === right ? [] : [`${JSON.stringify(written)}${context.decimal === "," ? " (,)" : ""}: ${found}, not ${right}`];
    });
    expect(wrong).toEqual([]);
  });

  it("is kept as it was written", () => {
    for (const [written, , context] of all) expect(readCell(textCell(written), context).raw).toBe(written);
  });
});
