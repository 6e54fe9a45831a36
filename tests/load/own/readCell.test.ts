/** One cell, one reading: signs and words that are read, what stays text, what is asked, and that no cell is read wrong in silence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnNumber, EMPTY_CELL, textCell } from "../../../src/load/own/gridCells";
import { openFile } from "../../../src/load/own/openFile";
import { readCell, type CellContext } from "../../../src/load/own/readCell";
import { bytesOf, OWN_CASES, type ExpectedCell, type OwnCase } from "./ownCases";

const read = (raw: string, context: CellContext = {}): ReturnType<typeof readCell> => readCell(textCell(raw), context);

/** What the structure of a case's table settles for one of its columns. */
function contextOf(each: OwnCase, letters: string): CellContext {
  const column = each.columns?.find(({ at }) => at === letters);
  const cells = Object.entries(each.cells ?? {})
    .filter(([at]) => at.replace(/\d+/u, "") === letters)
    .map(([, cell]) => cell);
  const raws = cells.map(({ raw }) => String(raw));
  const comma = raws.some((raw) => /^\d{1,3},\d{1,2}$/u.test(raw));
  const dots = raws.some((raw) => /^(?:1[3-9]|2\d|3[01])[./]/u.test(raw));
  const heading = column?.heading.join(" ") ?? "";
  return {
    decimal: comma ? "," : each.id === "t11-comma-of-two-minds" ? null : ".",
    dateOrder: dots ? "day-month" : null,
    time: cells.some(({ kind, precision }) => kind === "date" && (precision === "year" || precision === "season")),
    codes: each.id === "t24-codes",
    letters: column?.type === "text",
    noteIds: new Set(each.notes?.filter(({ text }) => text !== null).map(({ id }) => id)),
    unit: heading.includes("(%)") ? "percent" : null,
  };
}

/** Of a reading or an expected cell what both say alike; of a number what is to be drawn and said. */
function facts(cell: Partial<ExpectedCell> | ReturnType<typeof readCell>): unknown {
  const { kind, hedge, reason, unit, date, precision, words } = cell;
  const { value, low, high, base, marks, sure, question, emphasis }: Record<string, unknown> = { emphasis: undefined, ...cell };
  const isText = kind === "text" || kind === "none" || kind === "date" || kind === "word";
  const asked = typeof question === "string" ? question.split(" ")[0] : undefined;
  const common = { kind, hedge: hedge ?? "", reason, unit: unit ?? null, date, precision, asked, emphasis };
  const own = Array.isArray(marks) && marks.every((mark) => String(mark).startsWith("cell ")) ? undefined : marks;
  const ends = kind === "plain" ? [low ?? value, high ?? value] : [low, high];
  const bounds = isText || kind === "ask" || kind === "fraction" ? null : [value, ...ends].map((each) => each ?? null);
  return { ...common, bounds, words: kind === "word" ? words : undefined, base, marks: own, sure };
}

describe("cells of text in the cases", () => {
  for (const each of OWN_CASES.filter(({ door, outcome }) => door === "text" && outcome === "table")) {
    it(`reads every cell of ${each.id}`, () => {
      for (const [at, expected] of Object.entries(each.cells ?? {})) {
        if (expected.question?.startsWith("years") === true) continue;
        const reading = read(String(expected.raw), contextOf(each, at.replace(/\d+/u, "")));
        expect.soft(facts(reading), `${at} ${String(expected.raw)}`).toEqual(facts(expected));
      }
    });
  }
});

describe("cells of workbooks in the cases", () => {
  for (const each of OWN_CASES.filter(({ door, outcome }) => (door === "xlsx" || door === "ods") && outcome === "table")) {
    it(`reads every cell of ${each.id}`, async () => {
      const opened = await openFile(bytesOf(each), each.file);
      if (opened.outcome === "refused") throw new Error(opened.message);
      const grid = opened.grids.find(({ name }) => name === each.table?.sheet) ?? opened.grids[0];
      for (const [at, expected] of Object.entries(each.cells ?? {})) {
        const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
        const cell = grid?.rows[Number(row) - 1]?.[columnNumber(letters)] ?? EMPTY_CELL;
        const reading = readCell(cell, contextOf(each, letters));
        expect.soft(facts(reading), `${at} ${String(expected.raw)}`).toEqual(facts(expected));
        expect.soft(reading.shown, at).toBe(expected.shown);
        expect.soft(reading.calculated, at).toBe(expected.calculated);
      }
    });
  }
});

describe("what a cell is never read as", () => {
  it.each([
    ...[
      "A-01",
      "Phase 3",
      "007",
      "two fields",
      "1/2",
      "½",
      "4th",
      "No. 5",
      "#5",
      "=1+1",
      "+44 20 0000",
      "12:30",
      "1.2.3",
      "1,23,4",
      "12,3456",
    ],
    ...[
      "5 to 3",
      "120-100",
      "2019-20",
      "2019–2020",
      "12 m",
      "2m",
      "3k",
      "±5",
      ">~100",
      "--5",
      "+-5",
      "5 6",
      "1 2345",
      "0,204",
      "00.5",
      "1e400",
    ],
    ...[
      "9007199254740993",
      "123456789012345678",
      "reportedly over 15",
      "over 15 reported",
      "more than ten or so people",
      "7a",
      "1१२",
      "\u202e123",
    ],
    ...[
      "1\u00002",
      "31/02/2024",
      "2024-13-01",
      "30 February 2024",
      "early 2024",
      "12 13",
      "1.234,5",
      "1'23",
      "five or six",
      "NaN",
      "Infinity",
      "0x10",
      ...["constructor", "5 constructor", "__proto__", "5 __proto__", "$5constructor", "£5 toString", "C 660", "c 660", "5x10³"],
    ],
    ...["-", "12-", "(5)", "660*", "12 a", "12 (5)", "03/04/2024", "10²", "1,2341"],
  ])("%s is no number by itself", (raw) => {
    const reading = read(raw);
    expect(["text", "ask"]).toContain(reading.kind);
    expect(reading.value).toBeUndefined();
    expect(reading.raw).toBe(raw);
  });

  it.each([
    ["−12", { kind: "plain", value: -12 }],
    ["-£1,200", { kind: "plain", value: -1200, unit: "£" }],
    ["£-1,200", { kind: "plain", value: -1200, unit: "£" }],
    [">= 7", { kind: "at_least", value: 7, hedge: ">=" }],
    ["≤7", { kind: "at_most", value: 7, hedge: "≤" }],
    ["ca. 1.2 million", { kind: "about", value: 1_200_000, hedge: "ca." }],
    ["an estimated 1,200", { kind: "about", value: 1200, hedge: "estimated" }],
    ["just over 15", { kind: "more_than", value: 15, hedge: "over", emphasis: "just" }],
    ["just under 40%", { kind: "just_under", value: 40, hedge: "just under", unit: "percent" }],
    ["a total of 12", { kind: "plain", value: 12 }],
    ["15 or more", { kind: "at_least", value: 15, hedge: "or more" }],
    ["15 or so", { kind: "about", value: 15, hedge: "or so" }],
    ["more than twelve", { kind: "more_than", value: 12, hedge: "more than" }],
    ["about a quarter", { kind: "fraction", value: 0.25, hedgeKind: "about", words: "about a quarter" }],
    ["about 2 to 3 million", { kind: "range", low: 2_000_000, high: 3_000_000, hedge: "about" }],
    ["between 5 and 7 km", { kind: "range", low: 5, high: 7, unit: "km" }],
    ["12–15%", { kind: "range", low: 12, high: 15, unit: "percent" }],
    ["12 km²", { kind: "plain", value: 12, unit: "km²" }],
    ["5 USD", { kind: "plain", value: 5, unit: "USD" }],
    ["#N/A", { kind: "none", reason: "error" }],
    ["\u00a0", { kind: "none", reason: "blank" }],
    ["660¹³", { kind: "plain", value: 660, base: "660", marks: ["13"], sure: true }],
    ["660*", { kind: "text", base: "660", marks: ["*"], sure: false }],
    ["Sarn[a]", { kind: "text", base: "Sarn", marks: ["a"], sure: true }],
    ["CO₂", { kind: "text" }],
    ["10²", { kind: "ask", question: "raised-digit" }],
    ["12-", { kind: "ask", question: "trailing-minus" }],
    ["12 13 2024", { kind: "text" }],
    ["May 1, 2024", { kind: "date", date: "2024-05-01", precision: "day" }],
  ])("%s is read with all it says", (raw, expected) => {
    expect(read(raw)).toMatchObject(expected);
  });

  it("asks where a pair of years may be a month, and takes what its column settles", () => {
    expect(read("2010-11", { time: true })).toMatchObject({ kind: "ask", readings: [{ date: "2010/2011" }, { date: "2010-11" }] });
    expect(read("2010-11", { time: true, yearPair: "month" })).toMatchObject({ kind: "date", date: "2010-11" });
    expect(read("1999–2004", { time: true })).toMatchObject({ kind: "date", date: "1999/2004", precision: "years" });
    expect(read("2019/20", { time: true })).toMatchObject({ kind: "date", date: "2019/2020", precision: "season" });
    expect(read("12E4", { letters: true })).toMatchObject({ kind: "text" });
    expect(read("c. 1850", { time: true })).toMatchObject({ kind: "text" });
  });

  it("takes the answers", () => {
    expect(read("-", { dash: "nil" })).toMatchObject({ kind: "plain", value: 0 });
    expect(read("–", { dash: "not-available" })).toMatchObject({ kind: "none", reason: "not-available" });
    expect(read("(1,200)", { brackets: "negative" })).toMatchObject({ kind: "plain", value: -1200 });
    expect(read("(5)", { brackets: "note" })).toMatchObject({ kind: "none", marks: ["5"] });
    expect(read("(5)", { brackets: "text" })).toMatchObject({ kind: "text" });
    expect(read("12-", { trailingMinus: "negative" })).toMatchObject({ value: -12 });
    expect(read("10²", { raisedDigit: "note" })).toMatchObject({ kind: "plain", value: 10, marks: ["2"] });
    expect(read("1,2341", { noteIds: new Set(["1"]), grouping: "mark" })).toMatchObject({ value: 1234, marks: ["1"], sure: true });
    expect(read("03/04/2024", { dateOrder: "month-day" })).toMatchObject({ date: "2024-03-04" });
    expect(read("1.204", { decimal: "," })).toMatchObject({ value: 1204 });
    expect(read("1.204", { decimal: null })).toMatchObject({ kind: "ask", readings: [{ value: 1204 }, { value: 1.204 }] });
    expect(read("12", { unit: "percent" })).toMatchObject({ value: 12, unit: "percent" });
  });

  it("never fails, whatever a cell holds, and keeps it", () => {
    const letters = [..."0123456789.,'- –()[]%£$~<>+*†¹²abcmeE/:;\u00a0۱२"];
    const context = fc.record({ decimal: fc.constantFrom(".", ",", null), time: fc.boolean(), letters: fc.boolean() });
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...letters), maxLength: 14 })),
        context,
        (raw, given) => {
          const reading = read(raw, { ...given, decimal: given.decimal as "." | "," | null });
          expect(reading.raw).toBe(raw);
          if (reading.value !== undefined) expect(Number.isFinite(reading.value)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("reads a number as it was written, in any digits, with any groups and any mark", () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
    const shapes = [
      { group: ",", point: ".", decimal: "." },
      { group: ".", point: ",", decimal: "," },
      { group: " ", point: ".", decimal: "." },
      { group: "\u202f", point: ",", decimal: "," },
      { group: "’", point: ".", decimal: "." },
      { group: "", point: ".", decimal: "." },
    ] as const;
    const marks = [
      { set: "", ids: [] },
      { set: "[13]", ids: ["13"] },
      { set: " [note 2]", ids: ["note 2"] },
      { set: "¹", ids: ["1"] },
      { set: "*", ids: ["*"] },
      { set: " (a)", ids: ["a"] },
    ];
    const hedges = [
      ["", "plain"],
      ["over ", "more_than"],
      ["~", "about"],
      ["at least ", "at_least"],
      ["≤ ", "at_most"],
    ] as const;
    const whole = fc.integer({ min: 0, max: 999_999_999 }).filter((value) => !/^10+$/u.test(String(value)));
    const any = fc.tuple(whole, fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), fc.boolean());
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...zeros),
        fc.constantFrom(...shapes),
        fc.constantFrom(...marks),
        fc.constantFrom(...hedges),
        ([integer, tenth, minus], zero, shape, mark, [hedge, kind]) => {
          const digits = String(integer).replace(/\B(?=(?:\d{3})+$)/gu, shape.group) + (tenth === null ? "" : `${shape.point}${tenth}`);
          const written = digits.replace(/\d/gu, (digit) => String.fromCharCode(zero + Number(digit)));
          const value = (minus ? -1 : 1) * Number(`${integer}.${tenth ?? 0}`);
          const reading = read(`${hedge}${minus ? "−" : ""}${written}${mark.set}`, { decimal: shape.decimal, noteIds: new Set(mark.ids) });
          expect(reading).toMatchObject({ kind, value: value === 0 ? 0 : value });
          expect(reading.marks ?? []).toEqual(mark.ids);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
