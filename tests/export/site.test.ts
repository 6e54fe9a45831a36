import { describe, expect, it } from "vitest";
import Papa from "papaparse";
import { dataVersion } from "../../scripts/site/dataVersion";
import { buildSite } from "../../scripts/siteFiles";
import { readCatalog } from "../../scripts/dataFiles";
import { numbersIn } from "../../src/model/numbers";
import type { CellRecord, CellsFile } from "../../src/export/cellsJson";
import type { Catalog } from "../../src/export/catalogJson";
import { curated } from "../view/library";

const files = buildSite(process.cwd());
const cells = JSON.parse(files.get("api/cells.json") ?? "") as CellsFile;
const catalog = JSON.parse(files.get("api/catalog.json") ?? "") as Catalog;

const KINDS = "plain about just_under more_than at_least less_than at_most range fraction word date text none derived".split(" ");
const STANCES = "own_losses own_side other_side third_party official not_stated".split(" ");
const STANDINGS = "final revised provisional disputed".split(" ");

/** A figure as a sentence has it: what it counts stands in the sentence. */
function withoutUnit({ text, unit }: CellRecord): string {
  return text.replace(new RegExp(String.raw` (?:${unit ?? ""}|\([^)]*\))$`, "u"), "");
}

describe("api/cells.json", () => {
  const byId = new Map(cells.cells.map((cell) => [cell.id, cell]));

  it("says the worked example of the contract", () => {
    expect(byId.get("yearly-violence-increases.2021.increase")).toMatchObject({
      dataset: "yearly-violence-increases",
      row: { year: "2021" },
      measure: "increase",
      text: "almost 38%",
      caption:
        "Militant violence in Pakistan increased by almost 38% in 2021, according to the Centre for Research and Security Studies, as cited by the International Crisis Group.",
      asReported: "almost 38 per cent",
      kind: "just_under",
      value: 38,
      low: null,
      high: 38,
      unit: "percent",
      place: "Pakistan",
      period: "2021",
      stance: "third_party",
      standing: "final",
    });
    const [citation] = byId.get("yearly-violence-increases.2021.increase")?.citations ?? [];
    expect(citation).toMatchObject({ report: "crisis-group-354", section: "I. Introduction", paragraph: 3, note: 4, number: 1 });
    expect(citation?.wording).toContain("almost 38 per cent");
    expect(citation?.upstream).toContain("Annual Security Report 2025");
  });

  it("holds each cell once, sorted by dataset, row and column, empty cells included", () => {
    expect(byId.size).toBe(cells.cells.length);
    const keys = cells.cells.map(({ dataset, id, measure }) => [dataset, id.split(".")[1], measure].join("\u0000"));
    expect(keys).toEqual(keys.toSorted());
    expect(cells.cells.some((cell) => cell.kind === "none" && cell.text === "no figure in the report")).toBe(true);
    expect(cells.version).toMatch(/^\d{4}-\d{2}-\d{2}\+[0-9a-f]{12}$/u);
  });

  it("uses the public words only, and gives every cell a citation", () => {
    for (const cell of cells.cells) {
      expect(KINDS).toContain(cell.kind);
      expect(STANCES).toContain(cell.stance);
      expect(STANDINGS).toContain(cell.standing);
      expect(cell.citations.length, cell.id).toBeGreaterThan(0);
      if (["date", "text", "none"].includes(cell.kind)) expect(cell.caption, cell.id).toBeNull();
      else expect(cell.caption?.toLowerCase(), cell.id).toContain(withoutUnit(cell).toLowerCase());
      if (["range", "word", "text", "none", "date"].includes(cell.kind)) expect(cell.value, cell.id).toBeNull();
      if (cell.kind === "plain") expect([cell.low, cell.high]).toEqual([cell.value, cell.value]);
      if (cell.kind === "more_than" || cell.kind === "at_least") expect([cell.low, cell.high]).toEqual([cell.value, null]);
      if (cell.kind === "just_under" || cell.kind === "at_most" || cell.kind === "less_than")
        expect([cell.low, cell.high]).toEqual([null, cell.value]);
      if (cell.kind === "about" || cell.kind === "word") expect([cell.low, cell.high]).toEqual([null, null]);
      if (cell.kind === "range") expect(cell.low).toBeLessThan(cell.high ?? Number.NaN);
    }
  });

  it("names in each wording the number that the cell is", () => {
    let checked = 0;
    for (const cell of cells.cells) {
      if (cell.value === null || cell.kind === "derived") continue;
      for (const { number, wording, id } of cell.citations.filter((one) => one.supports === "figure")) {
        if (number === null) continue;
        expect(numbersIn(wording)[number - 1]?.value, `${cell.id} in ${id}`).toBe(cell.value);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(80);
  });

  it("keeps the four fixed datasets' figures with hedge and claimant", () => {
    const text = (id: string): string | undefined => byId.get(id)?.text;
    expect(["2021", "2022", "2023", "2024", "2025"].map((year) => text(`yearly-violence-increases.${year}.increase`))).toEqual([
      "almost 38%",
      "over 15%",
      "56%",
      "close to 67%",
      "34%",
    ]);
    // The military’s count of militants stands with the claims of either side.
    expect(text("claims-by-side.militants-nine-months.killed")).toBe("1,667");
    const killed = cells.cells.filter((cell) => cell.dataset === "fatalities-2025" && cell.measure === "killed").map((cell) => cell.text);
    const numbers = killed.filter((one) => /\d/u.test(one));
    expect(numbers.toSorted()).toEqual(["216", "374", "580", "79", "more than 300", "some 660"]);
    const people = cells.cells
      .filter((cell) => cell.dataset === "deportation-phases" && cell.measure === "people")
      .map((cell) => cell.text);
    expect(people).toEqual(["estimated 1.7 million", "estimated 800,000", "approximate 1.3 million"]);
    const shares = cells.cells.filter((cell) => cell.dataset === "trade-shares" && cell.measure === "share").map((cell) => cell.text);
    expect(shares.toSorted()).toEqual(["0.6%", "estimated 10%"]);
  });
});

describe("api/catalog.json", () => {
  it("lists datasets in their order, with figures and questions at their addresses", () => {
    expect(catalog.datasets.map((dataset) => dataset.id)).toEqual(readCatalog(process.cwd()).datasets);
    expect(catalog.questions.map((question) => question.id)).toContain("soldiers-october-2025");
    expect(catalog.datasets.every((dataset) => dataset.figures[0]?.id === dataset.id)).toBe(true);
    expect(catalog.reports.map((report) => report.id).toSorted()).toEqual([
      "crisis-group-354",
      "diaspora-network",
      "kp-opinion",
      "new-lines",
      "the-pulse",
    ]);
  });
});

describe("a dataset's wide CSV", () => {
  it.each(readCatalog(process.cwd()).datasets)("%s has one line a row and a note beside every value", (id) => {
    const { data } = Papa.parse<Record<string, string>>(files.get(`d/${id}.csv`)?.trimEnd() ?? "", { header: true, delimiter: "," });
    const listed = catalog.datasets.find((dataset) => dataset.id === id);
    expect(data).toHaveLength(listed?.rows ?? -1);
    const described = curated.datasets.find((dataset) => dataset.id === id)?.measures.flatMap((one) => (one.describes ? [one.label] : []));
    for (const line of data) {
      for (const [heading, value] of Object.entries(line)) {
        const [, column = "", kind] = /^(.*): (note|as reported)$/u.exec(heading) ?? [];
        if (kind === undefined) continue;
        // What describes a row has words for some rows only, and nothing at all for the others.
        const silent = described?.includes(column) === true && line[`${column}: as reported`] === "";
        if (silent) expect(value, heading).toBe("");
        else expect(value, heading).toMatch(kind === "note" ? /section|paragraph/u : /./u);
      }
    }
  });

  it("keeps the hedge, the bounds and the claimant of a figure", () => {
    const { data } = Papa.parse<Record<string, string>>(files.get("d/fatalities-2025.csv") ?? "", { header: true, delimiter: "," });
    expect(data[0]).toMatchObject({
      "People killed (people)": "some 660",
      "People killed: number": "660",
      "People killed: low": "",
      "People killed: as reported": "some 660",
      "People killed: who says so": "Not stated",
    });
  });
});

describe("the data's version", () => {
  it("changes with any file's name or text, and with nothing else", () => {
    const a = new Map([
      ["x", "1"],
      ["y", "2"],
    ]);
    expect(dataVersion("2026-01-01", a)).toBe(
      dataVersion(
        "2026-01-01",
        new Map([
          ["y", "2"],
          ["x", "1"],
        ]),
      ),
    );
    expect(dataVersion("2026-01-01", a)).not.toBe(
      dataVersion(
        "2026-01-01",
        new Map([
          ["x", "1"],
          ["y", "3"],
        ]),
      ),
    );
    expect(dataVersion("2026-01-01", a)).not.toBe(
      dataVersion(
        "2026-01-01",
        new Map([
          ["x", "1"],
          ["z", "2"],
        ]),
      ),
    );
    const listed = new Map([...a, ["v/versions.csv", "anything"]]);
    expect(dataVersion("2026-01-01", listed)).toBe(dataVersion("2026-01-01", a));
  });
});
