/** How a document is laid out: its paper, fonts and tables. What stands in it: `officeFiles.test.ts`. */
import { describe, expect, it } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toDocx } from "../../src/export/document/toDocx";
import type { ExportModel } from "../../src/export/exportModel";
import { riverTake } from "./rivers";

async function partsOf(change: Partial<ExportModel> = {}, id = "rivers") {
  const parts = unzipParts(await toDocx({ ...riverTake({ id }).model, ...change }));
  const text = (path: string): string => String(parts.get(path));
  return { body: text("word/document.xml"), styles: text("word/styles.xml"), text };
}
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
/** The tables, their rows, and what is said of each row before its first cell. */
const tablesOf = (body: string) =>
  [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([table]) => [...table.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row));
const paragraphWith = (body: string, text: string): string =>
  [...body.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([one]) => one).find((one) => one.includes(`>${text}<`)) ?? "";

describe("a document", () => {
  it("is A4 on its side with even margins, in Arial with headings in Georgia", async () => {
    const { body, styles } = await partsOf();
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(body).toMatch(/<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" /u);
    expect(styles).toMatch(/<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"[^>]*\/><w:sz w:val="20"\/>/u);
    for (const [heading, size] of [
      ["Heading1", 36],
      ["Heading2", 26],
    ] as const) {
      const style = new RegExp(`w:styleId="${heading}">.*?</w:style>`, "su").exec(styles)?.[0] ?? "";
      expect(style).toMatch(/<w:rFonts w:ascii="Georgia"/u);
      expect(style).toContain('<w:color w:val="16191D"/>');
      expect(style).toContain(`<w:sz w:val="${size}"/>`);
    }
  });

  it("repeats the headings of a table on every page, and parts no row", async () => {
    for (const rows of tablesOf((await partsOf()).body)) {
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, index) => index === 0));
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
      // The headings stay with the first row.
      expect(rows.map((row) => row.includes("<w:keepNext/>"))).toEqual(rows.map((_, index) => index === 0));
    }
  });

  it("gives the whole width to its columns, words more of it than numbers, and each cell some air and a rule below", async () => {
    const { body } = await partsOf();
    const grids = [...body.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gsu)].map(([grid]) =>
      [...grid.matchAll(/w:w="(?<width>\d+)"/gu)].map(({ groups }) => Number(groups?.["width"])),
    );
    expect(grids.length).toBe(2);
    // Name, two numbers, a date, words, who says so: 5 + 2 + 2 + 3 + 3 + 3 of 18 parts of 14,838: rows have words under their names.
    for (const grid of grids) expect(grid).toEqual([4121, 1648, 1648, 2473, 2473, 2473]);
    const cells = count(body, /<w:tc>/gu);
    expect(count(body, /<w:tcMar>(?=.*?<\/w:tcMar>)(?:<w:\w+ w:type="dxa" w:w="60"\/>){4}<\/w:tcMar>/gu)).toBe(cells);
    expect(count(body, /<w:bottom w:val="single" w:color="DCD8CF" w:sz="4"\/>/gu)).toBe(cells);
    expect(count(body, /<w:top w:val="none"/gu)).toBeGreaterThanOrEqual(cells);
    const widths = [...body.matchAll(/<w:tcW w:type="dxa" w:w="(?<width>\d+)"/gu)].map(({ groups }) => Number(groups?.["width"]));
    expect(new Set(widths)).toEqual(new Set([4121, 1648, 2473]));
  });

  it("heads its groups where there are several with a name, and keeps head, reason and table together", async () => {
    const model = riverTake({}).model;
    const [first, second] = model.groups;
    if (first === undefined || second === undefined) throw new Error("two groups");
    const { body } = await partsOf({
      groups: [
        { ...first, label: "Apart", why: "Since they differ." },
        { ...second, label: "", why: "Unsaid." },
      ],
    });
    expect(paragraphWith(body, "Apart")).toContain('<w:pStyle w:val="Heading2"/><w:keepNext/>');
    expect(paragraphWith(body, "Since they differ.")).toContain("<w:keepNext/>");
    expect(body).not.toContain("Unsaid.");
    const { body: single } = await partsOf({ groups: [{ ...first, label: "Apart", why: "Since they differ." }] });
    expect(single).not.toContain("Apart");
    expect(paragraphWith(single, "About this file")).toContain("Heading2");
  });

  it("gives names no more than other words where nothing stands under them", async () => {
    const model = riverTake({}).model;
    const groups = model.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, described: [] })) }));
    const { body } = await partsOf({ groups });
    expect(/<w:tblGrid>.*?<\/w:tblGrid>/su.exec(body)?.[0].match(/w:w="\d+"/gu)).toEqual(
      [2782, 1854, 1854, 2782, 2782, 2782].map((width) => `w:w="${width}"`),
    );
  });

  it("keeps what it says of itself on one page", async () => {
    const { body } = await partsOf();
    const about = body.slice(body.indexOf("About this file"));
    const lines = about.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map((line) => line.includes("<w:keepNext/>"))).toEqual(lines.map((_, index) => index < lines.length - 1));
    expect(paragraphWith(body, "About this file")).toContain("<w:keepNext/>");
  });

  it("spaces its paragraphs, and keeps only headings with what follows", async () => {
    const { body } = await partsOf({ summary: "Of\r\n\twells." });
    const summary = paragraphWith(body, "Of wells.");
    expect(summary).toContain('<w:spacing w:after="80"/>');
    expect(summary).not.toContain("<w:keepNext/>");
    expect(/<w:p>(?:(?!<\/w:p>).)*Two counts\. <.*?<\/w:p>/su.exec(body)?.[0]).toContain('<w:spacing w:after="80"/>');
    const figure = tablesOf(body)[0]?.[1] ?? "";
    expect(figure).toContain('<w:keepNext w:val="false"/>');
  });

  it("is dated by its data, in its properties alone", async () => {
    const { text } = await partsOf({ title: "<dcterms:made on>2023-01-01<" });
    expect(text("docProps/core.xml").match(/\d{4}-\d\d-\d\dT[^<]*/gu)).toEqual(["2024-07-02T00:00:00Z", "2024-07-02T00:00:00Z"]);
    expect(text("word/document.xml")).toContain("2023-01-01");
  });
});
