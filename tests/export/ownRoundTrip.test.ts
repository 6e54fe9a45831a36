/** A workbook that is made from a reader's table, opened again: for every published case that opens, nothing is lost and nothing is doubled. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unzipParts, zipParts } from "../../src/export/archive/zipParts";
import { formatNamed } from "../../src/export/formats";
import { makeOwnFile } from "../../src/export/ownFiles";
import { prepareOwn } from "../../src/export/prepareOwn";
import { CARRIED_IN } from "../../src/model/ownPage";
import type { GivenSource, OwnPage, OwnSaved } from "../../src/model/ownPage";
import { NO_DECISIONS } from "../../src/model/ownTable";
import { readOwnInput } from "../../src/state/readOwnInput";
import { withSources } from "../../src/view/own/ownSources";
import { pageOf } from "../../src/view/own/settle";
import { harvest } from "../view/own/harvest";

const FOLDER = join(import.meta.dirname, "../load/own/cases");
const cases = readdirSync(FOLDER).filter((name) => /^[a-z]\d/u.test(name));
const SOURCE: GivenSource = {
  scope: "table",
  row: "r1",
  column: "c1",
  source: { kind: "source", id: "book", title: "Valley book 2025", place: "p. 12", wording: "“at least” 190\n[1] of them" },
};

async function pageIn(name: string, bytes: Uint8Array): Promise<OwnPage | OwnSaved | null> {
  const found = await readOwnInput({ from: "file", name, bytes }, NO_DECISIONS);
  if ("refused" in found) return null;
  return "saved" in found ? found.saved : pageOf(found);
}

async function caseOf(name: string): Promise<OwnPage | null> {
  const file = readdirSync(join(FOLDER, name)).find((one) => one !== "expected.json") ?? "";
  const page = await pageIn(file, new Uint8Array(readFileSync(join(FOLDER, name, file))));
  // The longest is 10,000 rows alike.
  return page === null || "page" in page ? null : { ...page, rows: page.rows.slice(0, 500) };
}

async function workbookOf(saved: OwnSaved, id: string): Promise<Uint8Array> {
  const prepared = prepareOwn(withSources(saved.page, saved.given), { sort: null, kind: "bars", author: "", day: "2026-11-30" });
  const { content } = await makeOwnFile(formatNamed(id), prepared, saved, () => Promise.reject(new Error("nothing to draw")));
  if (typeof content === "string") throw new Error("no workbook");
  return content;
}

describe("a workbook made from a table", () => {
  it.each(cases.flatMap((name) => ["xlsx-reading", "xlsx-accessible"].map((id) => [name, id] as const)))(
    "%s comes back from %s as it went in",
    async (name, id) => {
      const page = await caseOf(name);
      if (page === null) return;
      const saved = { page, given: [SOURCE] };
      expect(await pageIn("again.xlsx", await workbookOf(saved, id))).toEqual(saved);
    },
  );
});

/** As a program saves it that keeps no parts it does not know. */
function withoutPage(bytes: Uint8Array): Uint8Array {
  const parts = new Map(unzipParts(bytes));
  expect(parts.delete(CARRIED_IN)).toBe(true);
  return zipParts(parts);
}

/** What stands at every figure: its value and source, and its notes, its row's and its column's, each once. */
function figuresOf({ rows, columns }: OwnPage) {
  return rows.map(({ label, notes, cells }) => ({
    label,
    cells: cells.map(({ value, source, notes: own }, index) => {
      const all = [...own, ...notes, ...(columns[index]?.notes ?? [])].map(({ text }) => text);
      // In a sheet of notes a source is one text.
      const from = source === null ? null : source.title.startsWith("Valley book 2025") ? "Valley book 2025" : source.title;
      return { value, source: from, notes: [...new Set(all)].sort() };
    }),
  }));
}

/** What a sheet alone does not say: read again as it stands, these come to something else. */
const DIFFER: Readonly<Record<string, string>> = {
  "o03-ods-types-repeats": "a date of which a text does not say whether its day or its month comes first is asked again",
  "t11-comma-of-two-minds": "what waited for an answer in its file does not wait in a sheet where nothing speaks against it",
  "t20-hostile-text": "a name that ends in a number in brackets looks like a name with a mark",
  "t20b-control-characters": "a workbook cannot hold a control character; its picture stands there",
  "x20-google-sheets-manner": "as with the first; and a year alone is a number where its column has other dates no longer",
};

describe("a workbook that was changed since, or lost the page it carried", () => {
  it.each(cases)("%s comes back with its values, hedges, notes and sources, each once", async (name) => {
    const page = await caseOf(name);
    if (page === null) return;
    for (const given of [[], [SOURCE]]) {
      const saved = { page, given };
      const again = await pageIn("again.xlsx", withoutPage(await workbookOf(saved, "xlsx-reading")));
      if (again === null || "page" in again) throw new Error("not read as a table");
      const [before, after] = [figuresOf(withSources(page, given)), figuresOf(again)];
      if (name in DIFFER) expect(after).not.toEqual(before);
      else expect(after).toEqual(before);
    }
  });

  it("is read as it stands once a cell of it was changed", async () => {
    const bytes = await workbookOf({ page: harvest, given: [] }, "xlsx-reading");
    const parts = new Map(unzipParts(bytes));
    const [path = "", text] = [...parts].find(([name, part]) => name.startsWith("xl/") && String(part).includes("at least 190")) ?? [];
    parts.set(path, String(text).replace("at least 190", "at least 195"));
    const again = await pageIn("again.xlsx", zipParts(parts));
    if (again === null || "page" in again) throw new Error("taken for unchanged");
    expect(again.rows[1]?.cells[0]?.value).toEqual({
      type: "number",
      quantity: { kind: "at_least", value: 195, hedge: "at least", scale: 1 },
    });
    expect(again.rows[0]?.cells[0]?.source?.title).toBe("Valley book 2025, p. 12");
    expect(again.rows[0]?.cells[0]?.notes.map(({ text: said }) => said)).toEqual(["Two lorries from Ambrel were not weighed."]);
  });
});
