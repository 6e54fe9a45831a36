/** Files of a reader's own table: whose they are stands first, every note is in them, and nothing of this site is. */
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { unzipParts } from "../../src/export/archive/zipParts";
import { FORMATS, makeFile } from "../../src/export/formats";
import { noticeFor, prepareOwn } from "../../src/export/prepareOwn";
import { tableClip } from "../../src/export/clipboard";
import { rowsOf } from "../../src/export/exportModel";
import { SITE_ID, SITE_NAME } from "../../src/model/site";
import { harvest } from "../view/own/harvest";

const DAY = "2026-11-30";
const NOTICE = noticeFor(harvest.file, DAY);
const prepared = prepareOwn(harvest, { sort: null, kind: "bars", author: "", day: DAY });

/** All that a file says, as text: of a package, of every part. */
async function saidIn(id: string): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(id);
  const { content } = await makeFile(format, prepared, drawChart);
  if (typeof content === "string") return content;
  const parts = [...unzipParts(content)].map(
    ([path, part]) => `${path}\n${typeof part === "string" ? part : new TextDecoder().decode(part)}`,
  );
  return parts.join("\n");
}

/** The notice in whatever way a format writes quotation marks, letters and line ends. */
function plain(text: string): string {
  return text
    .replaceAll("&#x2019;", "’")
    .replaceAll("&amp;", "&")
    .replace(/\\(?=[^"])/gu, "");
}

const NOTES = [
  "Two lorries from Ambrel were not weighed",
  "Against the average of 2024",
  "Also called Old Elverne",
  "Valley book 2025, p. 12",
  "No source given",
];

describe("files of a reader’s own table", () => {
  it.each(FORMATS.map(({ id }) => id))("%s says whose data it is, and carries no name, address, licence or version of ours", async (id) => {
    const said = plain(await saidIn(id));
    expect(said).toContain(NOTICE);
    const rest = said.replaceAll(NOTICE, "");
    for (const ours of [SITE_NAME, SITE_ID, "creativecommons", "CC BY", "data version", "localhost"])
      expect(rest, ours).not.toContain(ours);
  });

  it.each(FORMATS.filter(({ id, group }) => group !== "references" && id !== "slide").map(({ id }) => id))(
    "%s carries every note, and who gave no source",
    async (id) => {
      const said = plain(await saidIn(id));
      for (const note of NOTES) expect(said, note).toContain(note);
    },
  );

  it.each(["md", "html", "csv", "csv-safe", "tsv", "json"])("%s says so before anything of the table", async (id) => {
    const said = plain(await saidIn(id));
    expect(said.indexOf(NOTICE)).toBeLessThan(said.indexOf("Ambrel"));
    if (id === "md") expect(said.startsWith(NOTICE)).toBe(true);
  });

  it("keep the reader’s words: hedges, braces, and what looks like a formula", () => {
    const texts = rowsOf(prepared.model).flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toContain("some 38%");
    expect(texts).toContain("at least 190");
    expect(texts).toContain("no figure in the table");
    expect(prepared.model.summary).toContain("{brought}");
  });

  it("draw no total among its parts, and no column that counts nothing", () => {
    expect(prepared.charts.map(({ title }) => title)).toEqual(["Harvest", "Change on 2024"]);
    expect(prepared.charts[0]?.groups.flatMap(({ marks }) => marks.map(({ label }) => label))).toEqual(["Ambrel", "Elverne"]);
  });

  it("give a copied table its notes and the line", () => {
    const { text } = tableClip(prepared.model);
    for (const said of [NOTICE, ...NOTES]) expect(text).toContain(said);
    expect(text.replaceAll(NOTICE, "")).not.toContain(SITE_NAME);
  });
});
