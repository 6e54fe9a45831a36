/** Slides and embeds of a reader's own table draw what its page draws, or say in words what they do not. */
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { unzipParts } from "../../src/export/archive/zipParts";
import { notDrawn } from "../../src/chart/ownLeftOut";
import { ownPlot } from "../../src/chart/ownMarks";
import { formatNamed } from "../../src/export/formats";
import { makeOwnFile, OWN_FORMATS } from "../../src/export/ownFiles";
import type { PreparedExport } from "../../src/export/prepareExport";
import type { OwnWanted } from "../../src/export/prepareOwn";
import { prepareOwn } from "../../src/export/prepareOwn";
import type { Provenance } from "../../src/model/report";
import type { OwnPage } from "../../src/model/ownPage";
import { harvest } from "../view/own/harvest";

type Columns = Readonly<Record<string, readonly number[]>>;

/** A table of plain numbers, a column a name. */
function table(columns: Columns): OwnPage {
  const lists = Object.values(columns);
  return {
    ...harvest,
    columns: Object.keys(columns).map((label, index) => ({ id: `c${index}`, label, type: "number", unit: null, notes: [] })),
    rows: (lists[0] ?? []).map((_, index) => ({
      id: `r${index}`,
      label: `Row ${index}`,
      notes: [],
      total: false,
      cells: lists.map((list) => ({
        raw: String(list[index]),
        value: { type: "number", quantity: { kind: "plain", value: list[index] ?? 0, hedge: "", scale: 1 } },
        unit: null,
        notes: [],
        source: null,
      })),
    })),
  };
}

function preparedOf(page: OwnPage, kind: OwnWanted["kind"]): PreparedExport<Provenance> {
  return prepareOwn(page, { sort: null, kind, author: "", day: "2026-11-30" });
}

function leftOut(page: OwnPage, kind: OwnWanted["kind"] = "bars"): string {
  const { view, charts } = preparedOf(page, kind);
  const plots = view.measures.flatMap((measure) => ownPlot(view, measure) ?? []);
  return notDrawn(plots, charts, kind === "line");
}

/** Texts of each slide, pages of notes among them. */
async function slidesOf(page: OwnPage, id: "slide" | "pptx"): Promise<readonly string[]> {
  const { content } = await makeOwnFile(formatNamed(id), preparedOf(page, "bars"), { page, given: [] }, drawChart, leftOut(page));
  if (typeof content === "string") throw new Error("a deck is a package");
  return [...unzipParts(content)]
    .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/u.test(path))
    .map(([, part]) => [...String(part).matchAll(/<a:t>([^<]*)/gu)].map(([, text]) => text).join(" "));
}

describe("what slides do not draw of the page's charts", () => {
  it("is nothing where they draw all of it", () => {
    expect(leftOut(table({ Wells: [3, 4] }))).toBe("");
  });

  it.each([
    ["figures below zero", { Wells: [3, 4], Change: [5, -2] }, "Change (figures below zero)"],
    ["more rows than a picture holds", { Wells: Array.from({ length: 41 }, (_, index) => index) }, "Wells (41 rows, of at most 40)"],
    ["zeros only", { Wells: [3, 4], Dry: [0, 0] }, "Dry (no figure above zero)"],
  ] as const)("is named: %s", (_, columns, said) => {
    expect(leftOut(table(columns))).toBe(`Not drawn: ${said}.`);
  });

  it("is named where dots would be too far apart", () => {
    const page = table({ Wells: [1, 400] });
    expect(leftOut(page)).toBe("");
    expect(leftOut(page, "dots")).toBe("Not drawn: Wells (figures too far apart for dots on one scale).");
  });

  it("is the line over time, which is columns there", () => {
    expect(leftOut(table({ Wells: [3, 4] }), "line")).toBe("The page’s lines over time are columns here, one a row.");
  });

  it.each(["slide", "pptx"] as const)("stands on the first slide of “%s”, beside its chart", async (id) => {
    const [first] = await slidesOf(table({ Wells: [3, 4], Change: [5, -2] }), id);
    expect(first).toContain("Wells");
    expect(first).toContain("Not drawn: Change (figures below zero).");
  });

  it.each(["slide", "pptx"] as const)("stands on the first slide of “%s”, above the table, where there is no chart", async (id) => {
    const [first] = await slidesOf(table({ Change: [5, -2] }), id);
    expect(first).toContain("Not drawn: Change (figures below zero).");
  });

  it.each([
    ["beside its chart", { Wells: [3, 4], Change: [5, -2] }],
    ["above the table, where there is no chart", { Change: [5, -2] }],
  ] as const)("stands in the embed, %s", async (_, columns) => {
    const page = table(columns);
    const format = OWN_FORMATS.find(({ id }) => id === "embed");
    if (format === undefined) throw new Error("no embed");
    const { content } = await makeOwnFile(format, preparedOf(page, "bars"), { page, given: [] }, drawChart, leftOut(page));
    expect(content).toContain("Not drawn: Change (figures below zero).");
  });
});
