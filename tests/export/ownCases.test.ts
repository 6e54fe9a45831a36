/** Every published case of a reader's table that opens: to a page, and to files that hold its notes, its words and nothing of ours. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareOwn } from "../../src/export/prepareOwn";
import { toHtml } from "../../src/export/toHtml";
import { toJson } from "../../src/export/toJson";
import { toMarkdown } from "../../src/export/toMarkdown";
import { toCsv } from "../../src/export/wideCsv";
import { parseSaved } from "../../src/load/ownSaved";
import { formatSaved } from "../../src/model/ownPage";
import { NO_DECISIONS } from "../../src/model/ownTable";
import { readOwnInput } from "../../src/state/readOwnInput";
import { countsOf, pageOf } from "../../src/view/own/settle";

const FOLDER = join(import.meta.dirname, "../load/own/cases");
const cases = readdirSync(FOLDER).filter((name) => /^[a-z]\d/u.test(name));

describe("every case of a reader’s table", () => {
  it.each(cases)("%s goes to a page and its files, or says in words why not", async (name) => {
    const file = readdirSync(join(FOLDER, name)).find((one) => one !== "expected.json") ?? "";
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name, file)));
    const found = await readOwnInput({ from: "file", name: file, bytes }, NO_DECISIONS);
    if ("refused" in found) {
      expect(found.refused).toMatch(/\S.*\.$/u);
      return;
    }
    if ("saved" in found) throw new Error("no case was saved from here");
    const page = pageOf(found);
    const { figures, text } = countsOf(found);
    const cells = page.rows.flatMap((row) => row.cells);
    expect(cells.filter(({ value }) => value !== null && value.type !== "text").length).toBeGreaterThanOrEqual(figures);
    expect(text).toBeLessThanOrEqual(cells.length);
    const { model } = prepareOwn(page, { sort: null, kind: "bars", author: "", day: "2026-11-30" });
    for (const write of [toHtml, toJson, toMarkdown, toCsv]) expect(write(model)).toContain("Not data of");
    const said = toJson(model);
    for (const { text: note } of page.rows.flatMap((row) => row.cells.flatMap(({ notes }) => notes)))
      expect(said).toContain(JSON.stringify(note).slice(1, -1));
    expect(parseSaved(formatSaved({ page, given: [] }))).toEqual({ page, given: [] });
  });
});
