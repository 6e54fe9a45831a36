/** Extreme figures and headings of any kind in a reader's own table: charts, table and files are drawn and written as for any other. */
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { FORMATS, makeFile } from "../../src/export/formats";
import { prepareOwn } from "../../src/export/prepareOwn";
import { toJson } from "../../src/export/toJson";
import type { Figure } from "../../src/model/dataset";
import type { OwnPage } from "../../src/model/ownPage";
import type { Quantity } from "../../src/model/quantity";
import { NO_DECISIONS } from "../../src/model/ownTable";
import { readOwnInput } from "../../src/state/readOwnInput";
import { EVERYTHING } from "../representatives";
import { pageOf } from "../../src/view/own/settle";

const KINDS = ["bars", "columns", "dots"] as const satisfies readonly Figure["kind"][];

const plain = (value: number): Quantity => ({ kind: "plain", value, hedge: "", scale: 1 });

function pageWith(
  headings: readonly string[],
  rows: readonly (readonly [name: string, ...figures: readonly (Quantity | null)[]])[],
): OwnPage {
  return {
    ...{ title: "A table", standfirst: "", file: "a.csv", key: "Place", notes: [] },
    columns: headings.map((label, index) => ({ id: `c${String(index)}`, label, type: "number", unit: null, notes: [] })),
    rows: rows.map(([label, ...figures], row) => ({
      ...{ id: `r${String(row)}`, label, notes: [], total: false },
      cells: figures.map((quantity) => ({
        ...{ raw: quantity === null ? "" : "value" in quantity ? String(quantity.value) : "some", unit: null, notes: [], source: null },
        value: quantity === null ? null : { type: "number", quantity },
      })),
    })),
  };
}

const preparedAs = (page: OwnPage, kind: Figure["kind"]) => prepareOwn(page, { sort: null, kind, author: "", day: "2026-11-30" });

/** What no drawing and no file may hold. */
const BROKEN = /NaN|Infinity|undefined|\[object/u;

const about = (value: number): Quantity => ({ kind: "about", value, hedge: "about", scale: 1 });
const row = (values: readonly (number | null)[]) =>
  values.map((value, at): readonly [string, Quantity | null] => [`P${String(at)}`, value === null ? null : plain(value)]);

const SETS: readonly (readonly [name: string, rows: readonly (readonly [string, Quantity | null])[]])[] = [
  ["one point", row([5])],
  ["two points", row([5, 6])],
  ["zeros", row([0, 0, 0])],
  ["a zero and a number", row([0, 1])],
  ["numbers below zero", row([-5, -7, -1])],
  ["both sides of zero", row([-5, 7, 0])],
  ["the largest there is", row([1.7976931348623157e308, 1])],
  ["1e308", row([1e308, 1e307])],
  ["the smallest there is", row([5e-324, 1e-323])],
  ["subnormal and large", row([5e-324, 1e300])],
  ["more than is exact", row([9_007_199_254_740_992, 9_007_199_254_740_991])],
  ["hundredths", row([0.1, 0.2, 0.30000000000000004])],
  ["all alike", row([7, 7, 7, 7])],
  ["none", row([null, null])],
  ["one among none", row([null, 3, null])],
  ["forty", row(Array.from({ length: 40 }, (_, at) => at))],
  ["two hundred", row(Array.from({ length: 200 }, (_, at) => at))],
  ["twenty thousand", row(Array.from({ length: 20_000 }, (_, at) => at))],
  ["a label of 5,000 letters", [["x".repeat(5_000), plain(5)], ["y", plain(6)]]], // prettier-ignore
  ["labels without a letter", [["", plain(5)], ["", plain(6)], [" ", plain(7)]]], // prettier-ignore
  ["labels alike", [["A", plain(5)], ["A", plain(6)]]], // prettier-ignore
  ["markup", [["<img src=x onerror=alert(1)>", plain(5)], ["</svg><script>", plain(6)]]], // prettier-ignore
  ["hedges at the edges", [["A", { kind: "at_least", value: 1e300, hedge: "at least", scale: 1 }], ["B", { kind: "less_than", value: 5e-324, hedge: "<", scale: 1 }], ["C", about(0)]]], // prettier-ignore
];

describe("extreme figures", () => {
  it.each(SETS)("%s: drawn in every kind of chart, and written, without a broken number", async (_name, rows) => {
    for (const kind of KINDS) {
      const prepared = preparedAs(pageWith(["Figures"], rows), kind);
      for (const chart of prepared.charts) {
        for (const width of [320, 900]) expect(JSON.stringify(await drawChart(chart, { width }))).not.toMatch(BROKEN);
      }
      expect(toJson(prepared.model)).not.toMatch(BROKEN);
    }
  });
});

const HEADINGS: readonly string[] = [
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "isPrototypeOf",
    "__defineGetter__",
    "__parsed_extra",
    "then",
  ],
  ...[
    "ref",
    "key",
    "style",
    "className",
    "children",
    "dangerouslySetInnerHTML",
    "id",
    "role",
    "aria-hidden",
    "tabIndex",
    "href",
    "fill",
    "stroke",
  ],
  ...[
    "opacity",
    "display",
    "visibility",
    "transform",
    "width",
    "height",
    "x",
    "y",
    "cx",
    "cy",
    "d",
    "points",
    "viewBox",
    "clipPath",
    "mask",
    "filter",
  ],
  ...[
    "onClick",
    "onclick",
    "onLoad",
    "data-cell",
    "name",
    "value",
    "payload",
    "index",
    "type",
    "label",
    "dataKey",
    "xmlns",
    "xlink:href",
    "lang",
    "dir",
  ],
  ...[
    "a.b",
    "a_b",
    "a.b.c",
    "No. killed",
    ".",
    "..",
    "a[0]",
    "[0]",
    "a['b']",
    "{a}",
    "${a}",
    "{{a}}",
    "%s",
    "%d",
    "a/b",
    "a\\b",
    "a|b",
    "a;b",
    "a,b",
  ],
  ...["2009", "2010", "0", "-1", "1e3", "NaN", "Infinity", "null", "undefined", "true", "false", "", " ", "\u00a0", "\u200b", "\t", "a\nb"],
  ...[
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "'a",
    '"a"',
    "`a`",
    "<b>a</b>",
    "<script>alert(1)</script>",
    "</title>",
    "<!--",
    "-->",
    "]]>",
    "&amp;",
    "&#60;",
  ],
  ...[
    "قلعہ",
    "نهر",
    "نہر (کلومیٹر)",
    "河流",
    "नदी",
    "🌊",
    "e\u0301",
    "\u202eabc",
    "\u2066abc\u2069",
    "ﷺ",
    "ß",
    "İ",
    "\ufeffa",
    "a\u0000b",
    "\ud800",
  ],
  ...[
    "Figures",
    "figures",
    "FIGURES",
    "Figures ",
    "c0",
    "c1",
    "r0",
    "row",
    "total",
    "Total",
    "note 1",
    "[note 1]",
    "x¹",
    "a*",
    "Source",
    "Notes",
  ],
  ...[
    "length",
    "map",
    "filter",
    "size",
    "get",
    "set",
    "entries",
    "keys",
    "values",
    "isActive",
    "isAnimationActive",
    "domain",
    "scale",
    "ticks",
  ],
  "x".repeat(10_000),
];

describe("a heading of any kind", () => {
  it(`leaves chart, columns and prototype as a plain one does: ${String(HEADINGS.length)} headings`, async () => {
    expect(HEADINGS.length).toBeGreaterThanOrEqual(150);
    const shapesOf = async (heading: string, kind: Figure["kind"]): Promise<string> => {
      const { charts } = preparedAs(pageWith([heading], [["P0", plain(5)], ["P1", about(7)], ["P2", plain(9)]]), kind); // prettier-ignore
      const drawn = await Promise.all(charts.map((chart) => drawChart(chart, { width: 640 })));
      // Words name the column; marks and scale do not.
      const marks = drawn.flatMap(({ panels }) => panels.flatMap(({ shapes }) => shapes.filter((shape) => shape.kind !== "text")));
      return JSON.stringify(marks);
    };
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    // In `npm test` each heading in one kind of chart, and in the next another.
    for (const [turn, kind] of KINDS.entries()) {
      const usual = await shapesOf("Figures", kind);
      expect(usual.length).toBeGreaterThan(200);
      const unlike: string[] = [];
      for (const heading of EVERYTHING ? HEADINGS : HEADINGS.filter((_, at) => at % KINDS.length === turn))
        if ((await shapesOf(heading, kind)) !== usual) unlike.push(heading.slice(0, 40));
      expect(unlike, kind).toEqual([]);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });

  it("keeps its place and its cells in every file of data", async () => {
    const page = pageWith(HEADINGS, [
      ["P0", ...HEADINGS.map((_, at) => plain(at + 1000))],
      ["P1", ...HEADINGS.map((_, at) => plain(at + 2000))],
    ]);
    const prepared = preparedAs(page, "bars");
    expect(prepared.model.columns.map(({ label }) => label)).toEqual(HEADINGS);
    const { columns, groups } = prepared.model;
    expect(groups.flatMap(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([columns.length, columns.length]);
    for (const id of ["csv", "tsv", "json", "md", "html"]) {
      const format = FORMATS.find((one) => one.id === id);
      if (format === undefined) throw new Error(id);
      const { content } = await makeFile(format, prepared, drawChart);
      // Some print thousands apart.
      const places = HEADINGS.map((_, at) => String(content).search(new RegExp(`\\b1,?${String(at).padStart(3, "0")}\\b`, "u")));
      expect(
        HEADINGS.filter((_, at) => (places[at] ?? -1) < 0),
        id,
      ).toEqual([]);
      expect(places, id).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("goes from a file to its page in its place", async () => {
    const written = HEADINGS.filter((heading) => heading.trim() !== "" && heading.length < 100 && !/[\p{Cc}\p{Cs}\ufeff]/u.test(heading));
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const text = `"Place",${written.map(quote).join(",")}\n${["Sarn", "Tolve"].map((name, at) => [name, ...written.map((_, column) => String(column * 10 + at))].join(",")).join("\n")}\n`;
    const found = await readOwnInput({ from: "file", name: "a.csv", bytes: new TextEncoder().encode(text) }, NO_DECISIONS);
    if (!("reading" in found)) throw new Error("not read");
    const page = pageOf(found);
    expect(page.rows[0]?.cells.map(({ raw }) => raw)).toEqual(written.map((_, column) => String(column * 10)));
  });
});
