/** Every deck, document and workbook of every dataset and question keeps the rules of its package; and each rule finds what breaks it. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Parts } from "../../src/export/archive/zipParts";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toDocx } from "../../src/export/document/toDocx";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { toPptx } from "../../src/export/slides/toPptx";
import { SITE_NAME } from "../../src/model/site";
import { takenModels, viewNamed } from "./models";
import { packageFaults } from "./officePackage";

const WRITERS: Readonly<Record<string, (id: string) => Promise<Uint8Array>>> = {
  pptx: (id) => {
    const { model, charts } = viewNamed(id);
    return toPptx([{ model, charts, table: true }], model.date, drawChart);
  },
  docx: (id) => toDocx(viewNamed(id).model),
  "reading xlsx": (id) => toReadingXlsx(viewNamed(id).model),
  "accessible xlsx": (id) => toAccessibleXlsx(viewNamed(id).model),
};

describe.each(Object.entries(WRITERS))("every %s", (_, write) => {
  it.each(takenModels.map(({ id }) => id))("of %s keeps the rules of its package", async (id) => {
    expect(packageFaults(unzipParts(await write(id)), SITE_NAME)).toEqual([]);
  });
});

describe("what breaks a rule is found", () => {
  const whole = new Map<string, Parts>();
  beforeAll(async () => {
    for (const [kind, write] of Object.entries(WRITERS)) whole.set(kind, unzipParts(await write("fatalities-2025")));
  });

  const DAMAGES: readonly (readonly [what: string, kind: string, path: string, from: RegExp | string, to: string, found: RegExp])[] = [
    [
      "a list out of order",
      "pptx",
      "ppt/presentation.xml",
      /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/su,
      "$2$1",
      /stands too late/u,
    ],
    ["a child that has no place there", "pptx", "ppt/slides/slide1.xml", "<p:clrMapOvr>", "<p:hf/><p:clrMapOvr>", /p:sld holds p:hf/u],
    ["two shapes of one number", "pptx", "ppt/slides/slide1.xml", '<p:cNvPr id="3"', '<p:cNvPr id="2"', /two p:cNvPr are 2/u],
    ["a theme of two masters", "pptx", "ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2", "theme1", /two masters share it/u],
    ["a type of no part", "pptx", "[Content_Types].xml", "slide1.xml", "slide99.xml", /slide99\.xml, which is not there/u],
    ["another language", "pptx", "ppt/slides/slide1.xml", 'lang="en-GB"', 'lang="en-US"', /en-US/u],
    ["a relation to nothing", "docx", "word/_rels/document.xml.rels", "styles.xml", "looks.xml", /looks\.xml, which is not there/u],
    ["a relation that nobody gave", "docx", "word/document.xml", /r:id="[^"]*"/u, 'r:id="none"', /has no relation none/u],
    [
      "a number before a line",
      "docx",
      "word/footnotes.xml",
      "<w:r><w:separator/>",
      "<w:r><w:footnoteRef/></w:r><w:r><w:separator/>",
      /a separator has a number/u,
    ],
    ["looks out of order", "docx", "word/document.xml", "<w:rPr>", "<w:rPr><w:sz/><w:rFonts/>", /w:rFonts stands too late/u],
    ["another's name", "docx", "docProps/core.xml", SITE_NAME, "Un-named", /dc:creator is Un-named/u],
    ["no title", "reading xlsx", "docProps/core.xml", /<dc:title>.*<\/dc:title>/u, "", /has no title/u],
    [
      "a setting out of order",
      "reading xlsx",
      "xl/worksheets/sheet1.xml",
      /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/u,
      "$2$1",
      /pageMargins stands too late/u,
    ],
    ["a sheet’s name of several words, bare", "reading xlsx", "xl/workbook.xml", "'Editor’s notes'!", "Editor’s notes!", /names no sheet/u],
    ["a sheet of the wrong type", "reading xlsx", "[Content_Types].xml", "worksheet+xml", "styles+xml", /is a worksheet of type/u],
  ];

  it.each(DAMAGES)("%s (%s)", (_, kind, path, from, to, found) => {
    const parts = new Map(whole.get(kind));
    const xml = String(parts.get(path));
    expect(xml.replace(from, to)).not.toBe(xml);
    parts.set(path, xml.replace(from, to));
    expect(packageFaults(parts, SITE_NAME).join("\n")).toMatch(found);
  });

  it("a part that nothing leads to", () => {
    const parts = new Map(whole.get("docx")).set("word/left.xml", "<left/>");
    expect(packageFaults(parts, SITE_NAME).join("\n")).toMatch(/word\/left\.xml: nothing leads to it/u);
  });
});
