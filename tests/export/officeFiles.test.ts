/** What stands in office files of the made-up library of rivers, as text, to be compared and accepted as in `wholeFiles.test.ts`. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toDocx } from "../../src/export/document/toDocx";
import type { ExportModel } from "../../src/export/exportModel";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { planSlides } from "../../src/export/slides/planSlides";
import type { TakenView } from "../../src/export/takeView";
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

  it("is slides whose notes stand under their figures, in the speaker's words and in full at the end", async () => {
    await expect(slidesText(view())).toMatchFileSnapshot(written(`${name}.slides.txt`));
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

/** A line a row, then a line for each cell with a comment or a format of its own. */
async function workbookText(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets
    .map((sheet) => {
      const cells = [...(sheet.cells ?? [])].flatMap(([at, { style, comment }]) => {
        const shown = [style?.numFmt, style?.font?.bold === true ? "bold" : "", style?.alignment?.horizontal].filter((one) => one);
        return shown.length === 0 && comment === undefined ? [] : [`${at} ${shown.join(" ")} ${comment?.text ?? ""}`];
      });
      return [`== ${sheet.name}`, ...sheet.rows.map((row) => JSON.stringify(row)), ...cells].join("\n");
    })
    .join("\n");
}

/** What stands on each slide and what its speaker reads, without where. */
function slidesText({ model, charts }: TakenView): string {
  return planSlides([
    { model, charts, table: true },
    { model, charts, table: false },
  ])
    .map(({ title, subtitle, drawing, table, notes, foot, speaker }) =>
      [
        `== ${title}`,
        `subtitle: ${subtitle.text}`,
        `drawing: ${drawing?.alt ?? "none"}`,
        `table: ${table?.alt ?? "none"}`,
        ...(table?.rows ?? []).map(
          ({ kind, cells }) => `${kind}: ${cells.map(({ text, right }) => `${right ? "» " : ""}${text}`).join(" | ")}`,
        ),
        `notes: ${notes.text}`,
        `foot: ${foot}`,
        `speaker: ${speaker}`,
      ].join("\n"),
    )
    .join("\n");
}
