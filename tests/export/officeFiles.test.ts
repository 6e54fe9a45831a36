/** What stands in office files of the made-up library of rivers, as text, to be compared and accepted as in `wholeFiles.test.ts`. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toDocx } from "../../src/export/document/toDocx";
import type { ExportModel } from "../../src/export/exportModel";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { toPptx } from "../../src/export/slides/toPptx";
import { planSlides } from "../../src/export/slides/planSlides";
import type { PreparedExport } from "../../src/export/prepareExport";
import { RIVER_VIEWS } from "./rivers";

const written = (name: string): string => `written/${name}`;

describe.each(Object.entries(RIVER_VIEWS))("the %s view", (name, view) => {
  it("is a document with every footnote where its mark stands", async () => {
    await expect(await documentText(view().model)).toMatchFileSnapshot(written(`${name}.docx.txt`));
  });

  it.each([
    ["reading", toReadingXlsx],
    ["working", toAccessibleXlsx],
  ] as const)("is a %s workbook with every note in its comment or column", async (kind, write) => {
    await expect(await workbookText(await write(view().model))).toMatchFileSnapshot(written(`${name}.${kind}.xlsx.txt`));
  });

  it("is slides whose notes stand under their figures, in the speaker's words and in full on hidden pages at the end", async () => {
    await expect(slidesText(view())).toMatchFileSnapshot(written(`${name}.slides.txt`));
  });
});

// A chart with groups and one of two sides; decks of tables alone are written no differently.
describe.each(["whole", "question"])("the deck of the %s view", (name) => {
  it("has objects that can be edited, each where it was planned", async () => {
    const view = RIVER_VIEWS[name]?.();
    if (view === undefined) throw new Error(`no view ${name}`);
    const bytes = await toPptx([{ ...view, table: true }], "2024-07-02", drawChart);
    await expect(deckText(bytes)).toMatchFileSnapshot(written(`${name}.pptx.txt`));
  });
});

/** Texts of a document in order, a line a paragraph, its footnote marks as [^n]; then the footnotes. */
async function documentText(model: ExportModel): Promise<string> {
  const parts = unzipParts(await toDocx(model));
  const linesOf = (path: string): string => {
    const xml = parts.get(path);
    if (typeof xml !== "string") throw new Error(`${path} was not written`);
    return xml
      .replace(/<w:footnote w:id="(\d+)"[^>]*>/gu, "[$1]")
      .replace(/<w:footnoteReference w:id="(\d+)"\/>/gu, "[^$1]")
      .replace(/<w:b\/>/gu, "*")
      .replace(/<w:vertAlign w:val="superscript"\/>/gu, "^")
      .replace(/<w:jc w:val="(?:right|end)"\/>/gu, "» ")
      .replace(/<w:pStyle w:val="(\w+)"\/>/gu, "($1) ")
      .replace(/<w:tr>/gu, "--\n")
      .replace(/<\/w:p>/gu, "\n")
      .replace(/<[^>]+>/gu, "");
  };
  return [...parts.keys()]
    .filter((path) => /^word\/(?:document|footnotes|footer\d+)\.xml$|^docProps\/core\.xml$/u.test(path))
    .toSorted()
    .map((path) => `== ${path}\n${linesOf(path)}`)
    .join("\n");
}

/** What stands on the slides and in their layouts, a line an object: its name, place and size in inches, form, colours, look, text. */
function deckText(bytes: Uint8Array): string {
  const kept = [
    ...[
      "p:cNvPr",
      "p:ph",
      "a:off",
      "a:ext",
      "a:prstGeom",
      "a:srgbClr",
      "a:schemeClr",
      "a:lumMod",
      "a:alpha",
      "a:gs",
      "a:lin",
      "a:ln",
      "a:prstDash",
      "a:noFill",
    ],
    ...["a:bodyPr", "a:pPr", "a:rPr", "a:latin", "a:tblPr", "a:gridCol", "a:tr", "a:tcPr", "a:tc", "a:t", "dc:title", "dcterms:created"],
  ];
  const tags = new RegExp(`<(?:${kept.join("|")})(?: [^>]*)?>[^<]*`, "gu");
  const line = (tag: string): string =>
    tag
      .replace(/(?<= (?:x|y|cx|cy|w|h)=)"(-?\d+)"/gu, (_, emu: string) => (Number(emu) / 914_400).toFixed(3))
      .replace(/^<\w+:(?<name>\w+)(?<more>[^>]*?)\/?>/u, "$<name>$<more> ")
      .replace(/^(?=(?:cNvPr|tr|tc) )/u, "\n")
      .trimEnd();
  return [...unzipParts(bytes)]
    .filter(([path]) => /^ppt\/(?:slides|slideLayouts)\/\w+\.xml$|^docProps\/core\.xml$/u.test(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, xml]) => `== ${path}\n${(String(xml).match(tags) ?? []).map(line).join(" · ").replaceAll(" · \n", "\n")}`)
    .join("\n");
}

/** A line a row, then a line for each cell with a comment or a format of its own. */
async function workbookText(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets
    .map((sheet) => {
      const cells = [...(sheet.cells ?? [])].map(([at, { style, comment }]) => {
        const { font, alignment, border } = style ?? {};
        const look = [
          font?.name,
          font?.size,
          font?.bold === true ? "bold" : "",
          alignment?.vertical,
          alignment?.wrapText === true ? "wraps" : "",
        ];
        const more = [alignment?.horizontal, alignment?.indent, border?.bottom?.style, border?.bottom?.color?.rgb, style?.numFmt];
        return `${at} ${[...look, ...more].filter((one) => one !== undefined && one !== "" && one !== 0).join(" ")} ${comment?.text ?? ""}`;
      });
      return [`== ${sheet.name}`, ...sheet.rows.map((row) => JSON.stringify(row)), ...cells].join("\n");
    })
    .join("\n");
}

/** What stands on each slide and what its speaker reads, without where. */
function slidesText({ model, charts }: PreparedExport): string {
  return planSlides([
    { model, charts, table: true },
    { model, charts, table: false },
  ])
    .map(({ title, subtitle, chart, table, notes, foot, speaker, hidden }) =>
      [
        `== ${title}${hidden ? " (hidden)" : ""}`,
        `subtitle: ${subtitle.text}`,
        `drawing: ${chart?.alt ?? "none"}`,
        `table: ${table?.alt ?? "none"}`,
        ...(table?.rows ?? []).map(
          ({ kind, cells }) => `${kind}: ${cells.map(({ text, right }) => `${right ? "» " : ""}${text}`).join(" | ")}`,
        ),
        ...notes.map((one) => `notes: ${one.text}`),
        `foot: ${foot}`,
        `speaker: ${speaker}`,
      ].join("\n"),
    )
    .join("\n");
}
