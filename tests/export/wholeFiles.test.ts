/**
 * Whole files of the made-up library of rivers, letter by letter: where a word, a mark or a note of a format changes, the file in
 * `written/` shows it, and is to be read before `npx vitest run tests/export/wholeFiles.test.ts -u` accepts it.
 */
import { describe, expect, it } from "vitest";
import { toBibtex, toCslJson, toRis } from "../../src/export/bibliography";
import { figureClip, rowsClip, sentencesClip, tableClip } from "../../src/export/clipboard";
import type { ExportModel } from "../../src/export/exportModel";
import { toHtml } from "../../src/export/toHtml";
import { toJson } from "../../src/export/toJson";
import { toMarkdown } from "../../src/export/toMarkdown";
import { toCsv, toSafeCsv, toTsv } from "../../src/export/wideCsv";
import { RIVER_VIEWS } from "./rivers";

const TEXTS: Readonly<Record<string, (model: ExportModel) => string>> = {
  md: toMarkdown,
  html: toHtml,
  json: toJson,
  csv: toCsv,
  "safe.csv": toSafeCsv,
  tsv: toTsv,
  bib: toBibtex,
  ris: toRis,
  "csl.json": toCslJson,
  "copied.txt": (model) => tableClip(model).text,
  "copied.html": (model) => tableClip(model).html,
};

const written = (name: string): string => `written/${name}`;

describe.each(Object.entries(RIVER_VIEWS))("the %s view", (name, view) => {
  // Every format of everything; of other views those that are written differently.
  const texts = Object.entries(TEXTS).filter(
    ([extension]) => name === "whole" || ["md", "html", "json", "csv", "copied.txt"].includes(extension),
  );

  it.each(texts)("is the whole %s file that it was", async (extension, write) => {
    await expect(write(view().model)).toMatchFileSnapshot(written(`${name}.${extension}`));
  });

  it("is copied figure by figure, as a sentence and as rows, each with its notes", async () => {
    const { model } = view();
    const cells = model.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const clips = [
      ...cells.map(({ id }) => [`figure ${id}`, figureClip(model, id)] as const),
      ...cells.map(({ id }) => [`sentence ${id}`, sentencesClip(model, [id])] as const),
      ["rows", rowsClip(model, ["hill", "office", "one"])] as const,
    ];
    const text = clips.map(([what, clip]) => `== ${what}\n${clip?.text ?? "nothing"}\n-- markup\n${clip?.html ?? "nothing"}\n`).join("\n");
    if (name !== "part") await expect(text).toMatchFileSnapshot(written(`${name}.clips.txt`));
    expect(figureClip(model, "no.such.cell")).toBeNull();
    expect(sentencesClip(model, ["no.such.cell"])).toBeNull();
    expect(rowsClip(model, ["no-such-row"])).toBeNull();
  });
});
