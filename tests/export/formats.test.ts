import Papa from "papaparse";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toClipboard } from "../../src/export/clipboardTable";
import type { ExportModel } from "../../src/export/exportModel";
import { buildExport } from "../../src/export/exportModel";
import { toMarkdown } from "../../src/export/markdown";
import { toBibtex, toCsl, toRis } from "../../src/export/references";
import { arrangeRows } from "../../src/view/arrangeRows";
import { cellText } from "../../src/view/cellText";
import { curated } from "../view/library";

const CONTEXT = { cells: curated.cells, measures: curated.measures, filter: null, address: "https://example.org/d/x/", version: "1" };

function exportOf(index: number): ExportModel {
  const dataset = curated.datasets[index];
  if (dataset === undefined) throw new Error("no dataset");
  return buildExport(dataset, arrangeRows(dataset, null), dataset.measures, CONTEXT);
}
const EVERY = curated.datasets.map((dataset, index) => [dataset.id, index] as const);

describe("every dataset's export", () => {
  it.each(EVERY)("%s holds every cell as the site prints it, each with a note, and every note in full", (_, index) => {
    const dataset = curated.datasets[index];
    const model = exportOf(index);
    const texts = model.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    const wanted = (dataset?.groups ?? []).flatMap(({ id }) =>
      (dataset?.rows ?? [])
        .filter(({ group }) => group === id)
        .flatMap((row) =>
          (dataset?.measures ?? []).map((measure) => {
            const cell = row.cells.get(measure.id);
            return cell === undefined ? "" : cellText(cell, measure);
          }),
        ),
    );
    expect(texts).toEqual(wanted);
    const cited = model.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ notes }) => notes.length)));
    expect(Math.min(...cited)).toBeGreaterThan(0);
    expect(model.notes.map(({ number }) => number)).toEqual(model.notes.map((_note, at) => at + 1));
  });

  it.each(EVERY)("%s as Markdown: every reference has its footnote, and the other way round", (_, index) => {
    const text = toMarkdown(exportOf(index));
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => number));
    const given = [...text.matchAll(/^\[\^(\d+)\]:/gmu)].map(([, number]) => number);
    expect([...used].toSorted()).toEqual(given.toSorted());
    const widths = text
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) => line.replace(/\\\|/gu, "").split("|").length);
    expect(new Set(widths).size).toBe(1);
  });

  it.each(EVERY)("%s as a pasted table: the same cells in text and in markup, a plain number alone in its cell", (_, index) => {
    const model = exportOf(index);
    const { text, html } = toClipboard(model);
    const rows = Papa.parse<string[]>(text.split("\n\n")[0] ?? "", { delimiter: "\t" }).data.slice(1);
    const count = model.groups.reduce((sum, group) => sum + group.rows.length, 0);
    expect(rows).toHaveLength(count);
    for (const row of rows) expect(row).toHaveLength(model.columns.length + 4);
    expect(html.match(/<tr>/gu)).toHaveLength(count + 1);
    for (const { number } of model.notes) expect(text).toContain(`[note ${number}]`);
  });

  it("says what it was filtered by", () => {
    const model = { ...exportOf(0), filter: "2025; Pakistan" };
    expect(toMarkdown(model)).toContain("Filtered by: 2025; Pakistan");
    expect(toClipboard(model).text).toContain("Filtered by: 2025; Pakistan");
  });
});

describe("dangerous content", () => {
  const payload = fc.oneof(
    fc.constantFrom(
      "=1+1",
      "+1+1",
      "-1+1",
      "@SUM(A1)",
      '=HYPERLINK("x")',
      "-5",
      "+3%",
      "<script>x</script>",
      "<img src=x onerror=y>",
      "a\tb",
      "a\nb",
      "|x|",
      "[^1]",
      "](x)",
      "\\",
      "\u202Eabc",
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
  );

  it("runs in no spreadsheet, breaks out of no cell and leaves no markup of its own, in ten thousand tries", () => {
    const base = exportOf(0);
    fc.assert(
      fc.property(payload, payload, (label, cell) => {
        const model: ExportModel = {
          ...base,
          editors: [],
          groups: [{ label: "", why: "", rows: [{ label, place: "x", cells: [{ text: cell, claimant: "x", notes: [1] }] }] }],
          columns: ["c"],
        };
        const { text, html } = toClipboard(model);
        const fields = (text.split("\n")[1] ?? "").split("\t");
        expect(fields).toHaveLength(5);
        for (const field of fields) expect(/^[=@]|^[+-](?!\d[\d,.]*%?$)/u.test(field)).toBe(false);
        expect(html.replace(/<\/?(?:table|caption|thead|tbody|tr|th|td|p)>/gu, "")).not.toMatch(/[<>]/u);
        const line = toMarkdown(model)
          .split("\n")
          .find((one) => one.startsWith("|") && !one.includes("---") && one.includes("[^1]"));
        expect(line?.replace(/\\./gu, "").split("|")).toHaveLength(5);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("references", () => {
  it("name every report, in each format, and nothing that is not printed", () => {
    const items = JSON.parse(toCsl(curated.reports)) as readonly { readonly id: string; readonly title: string }[];
    expect(items.map(({ id }) => id)).toEqual(curated.reports.map(({ id }) => id));
    const ris = toRis(curated.reports);
    expect(ris.match(/^TY {2}- /gmu)).toHaveLength(curated.reports.length);
    expect(ris.match(/^ER {2}- /gmu)).toHaveLength(curated.reports.length);
    const bib = toBibtex(curated.reports);
    for (const { id, title } of curated.reports) {
      expect(bib).toContain(`{${id},`);
      expect(ris).toContain(`TI  - ${title}`);
    }
    expect(bib).toContain("year = {2026}");
    expect(bib).toContain("no date printed");
    const depth = [...bib].reduce((level, one) => level + (one === "{" ? 1 : one === "}" ? -1 : 0), 0);
    expect(depth).toBe(0);
  });
});
