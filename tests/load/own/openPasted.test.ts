/** Tables pasted from web pages and documents. */
import { describe, expect, it } from "vitest";
import { openPasted } from "../../../src/load/own/openPasted";
import { parseMarkup } from "../../../src/load/parseMarkup";
import { bytesOf, OWN_CASES } from "./ownCases";

function gridsOf(markup: string): readonly (readonly (readonly string[])[])[] {
  const opened = openPasted(parseMarkup(markup));
  return opened.outcome === "refused" ? [] : opened.grids.map(({ rows }) => rows.map((row) => row.map(({ raw }) => raw)));
}

describe("a pasted table", () => {
  it.each(OWN_CASES.filter(({ door }) => door === "html").map((each) => [each.id, each] as const))(
    "%s: every cell is as it stands there",
    (_, each) => {
      const opened = openPasted(parseMarkup(new TextDecoder().decode(bytesOf(each))));
      if (opened.outcome === "refused") throw new Error(opened.message);
      const rows = opened.grids[0]?.rows ?? [];
      for (const [at, { raw }] of Object.entries(each.cells ?? {})) {
        const [, letter = "", row = ""] = /^([A-Z])(\d+)$/u.exec(at) ?? [];
        expect(rows[Number(row) - 1]?.[letter.charCodeAt(0) - 65]?.raw, at).toBe(raw);
      }
    },
  );

  it("knows what is raised", () => {
    const opened = openPasted(
      parseMarkup("<table><tr><td>660<sup>13</sup></td><td>m<span style='vertical-align: super'>2</span></td></tr></table>"),
    );
    expect(opened.outcome === "opened" ? opened.grids[0]?.rows[0]?.map(({ runs }) => runs) : null).toEqual([
      [
        { text: "660", raised: false },
        { text: "13", raised: true },
      ],
      [
        { text: "m", raised: false },
        { text: "2", raised: true },
      ],
    ]);
  });

  it("spreads cells that span others, and says which", () => {
    const markup =
      "<table><tr><th rowspan=2>River</th><th colspan=2>Bridges</th></tr><tr><th>2023</th><th>2024</th></tr><tr><td>Sarn</td><td>1</td><td>2</td></tr></table>";
    expect(gridsOf(markup)).toEqual([
      [
        ["River", "Bridges", ""],
        ["", "2023", "2024"],
        ["Sarn", "1", "2"],
      ],
    ]);
    const opened = openPasted(parseMarkup(markup));
    expect(opened.outcome === "opened" ? opened.grids[0]?.merges : null).toEqual(["A1:A2", "B1:C1"]);
  });

  it("is refused where there is none, and where its spans would fill the memory", () => {
    expect(openPasted(parseMarkup("<p>no table</p>")).outcome).toBe("refused");
    expect(gridsOf("<table><tr><td colspan=100000 rowspan=100000>a</td></tr></table>")[0]?.[0]).toHaveLength(500);
  });
});
