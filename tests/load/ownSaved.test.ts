import { describe, expect, it } from "vitest";
import { formatNamed } from "../../src/export/formats";
import { makeOwnFile } from "../../src/export/ownFiles";
import { prepareOwn } from "../../src/export/prepareOwn";
import { parseSaved, savedIn } from "../../src/load/ownSaved";
import type { OwnSaved } from "../../src/model/ownPage";
import { formatSaved } from "../../src/model/ownPage";
import { BOOK, harvest } from "../view/own/harvest";

const saved: OwnSaved = { page: { ...harvest, title: "</script><b>" }, given: [{ scope: "row", row: "r0", column: "c1", source: BOOK }] };

describe("a page that is kept", () => {
  it("comes back equal, out of the text and out of its web page", async () => {
    expect(parseSaved(formatSaved(saved))).toEqual(saved);
    const prepared = prepareOwn(saved.page, { sort: null, kind: "bars", author: "", day: "2026-11-30" });
    const { content } = await makeOwnFile(formatNamed("html"), prepared, saved, () => Promise.reject(new Error("nothing to draw")));
    const html = String(content);
    expect(savedIn(html)).toEqual(saved);
    expect(html.match(/<\/script>/gu)).toHaveLength(1);
  });

  it.each([
    ["no JSON", "{"],
    ["another version", formatSaved(saved).replace('"version":1', '"version":2')],
    [
      "a row that lacks a cell",
      JSON.stringify({ version: 1, given: [], page: { ...harvest, rows: harvest.rows.map((row) => ({ ...row, cells: [] })) } }),
    ],
    ["an id that is none of ours", formatSaved(saved).replaceAll('"c1"', '"__proto__"')],
    ["a number that is none", formatSaved(saved).replace('"value":660', '"value":"660"')],
  ])("is refused with %s", (_, text) => {
    expect(parseSaved(text)).toBeNull();
  });

  it("is not looked for in other web pages", () => {
    expect(savedIn("<html><body><table></table></body></html>")).toBeNull();
  });
});
