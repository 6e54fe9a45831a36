/** References to reports, to figures and to the data of this site, in the formats and styles that reference managers read. */
import { describe, expect, it } from "vitest";
import { cslOfData, cslOfReport, toBibtex, toCslJson, toRis } from "../../src/export/bibliography";
import { citeLines } from "../../src/export/citeText";
import { riverLibrary, riverTake } from "./rivers";

describe("references", () => {
  const [rain, flood] = riverLibrary.reports;
  if (rain === undefined || flood === undefined) throw new Error("no reports");

  it.each([
    ["27 February 2026", [2026, 2, 27]],
    ["February 2026", [2026, 2]],
    ["2026", [2026]],
    ["2025-09-09", [2025, 9, 9]],
    ["Spring 2026", [2026]],
    ["on 27 February 2026", null],
    ["27 February 2026 or so", null],
    ["12025-09-09", null],
    ["2025-09-091", null],
  ])("keep of the date %s the parts that are printed", (datePrinted, parts) => {
    const { issued } = cslOfReport({ ...rain, datePrinted });
    expect(issued?.["date-parts"][0] ?? null).toEqual(parts);
  });

  it("of this site's data name version, address and the day, if any", () => {
    const data = { id: "x", title: "X", version: "2024-07-01+0a", address: "https://x.example/", accessed: null };
    expect(cslOfData(data)).toEqual({
      id: "every-number-x",
      type: "dataset",
      title: "X",
      publisher: "Every Number",
      issued: { "date-parts": [[2024, 7, 1]] },
      version: "2024-07-01+0a",
      URL: "https://x.example/",
    });
    expect(cslOfData({ ...data, accessed: "2024-07-02" }).accessed).toEqual({ "date-parts": [[2024, 7, 2]] });
  });

  it("escape what TeX reads as its own, each in its way", () => {
    const { model } = riverTake({});
    const text = toBibtex({ ...model, title: "a\\b~c^d{e}f$g%h#i&j_k\nl", address: "https://x.example/{a}\\b%20#c" });
    expect(text).toContain("title = {{a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d\\{e\\}f\\$g\\%h\\#i\\&j\\_k l}}");
    expect(text).toContain("url = {https://x.example/\\%7Ba\\%7D\\%5Cb\\%2520\\%23c}");
    expect(toRis({ ...model, title: "a\u2028\u2029\r\nb" })).toContain("TI  - a b\r\n");
    expect(JSON.parse(toCslJson(model))).toHaveLength(3);
  });

  it("name the place of a figure after its report, and this site's version last", () => {
    const style = (text: string) => ({ apa: text, chicago: "", harvard: "", mla: "" });
    const references = {
      version: "v1",
      site: "https://figures.example/",
      reports: new Map([["rain", style("Rain report.")]]),
      datasets: new Map([["rivers", style("Rivers, https://figures.example/d/rivers/.")]]),
    };
    const cell = riverLibrary.cells.get("rivers.south.period") ?? null;
    const wanted = { dataset: "rivers", reports: [rain, flood], cell, address: "https://here.example/$&" };
    expect(citeLines(references, "apa", wanted)).toEqual([
      "Rain report. Cited: section I. Rain, paragraph 2: “dozens of springs came back in May, it said”; section I. Rain, paragraph 3: “all this was in early 2024 again”.",
      "Rivers, https://here.example/$&.",
    ]);
    expect(citeLines(references, "apa", { ...wanted, cell: null, dataset: "none" })).toEqual(["Rain report."]);
  });
});
