/** A reader's own table in our own format: what it holds is right, what it lacks is listed, and once that is added it is published. */
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { loadLibrary } from "../../scripts/checks/library";
import { readDataFiles } from "../../scripts/dataFiles";
import { dataFolder } from "../../src/export/own/toDataFolder";
import { prepareOwn } from "../../src/export/prepareOwn";
import { parseDatasetFile } from "../../src/load/datasetFile";
import type { OwnPage } from "../../src/model/ownPage";
import type { OwnSource } from "../../src/model/report";
import { harvest } from "../view/own/harvest";

const LEDGER = join(import.meta.dirname, "../corpus/ledger");
const folderOf = (page: OwnPage): ReadonlyMap<string, string> =>
  dataFolder(page, prepareOwn(page, { sort: null, kind: "bars", author: "", day: "2026-11-30" }));

function fileIn(folder: ReadonlyMap<string, string>, path: string): string {
  const text = folder.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...folder.keys()].join(", ")}`);
  return text;
}
const linesOf = (text: string): string[][] => Papa.parse<string[]>(text.trimEnd(), { delimiter: "," }).data;
const csvOf = (lines: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    lines.map((line) => [...line]),
    { newline: "\n" },
  )}\n`;

describe("the files of a table to publish", () => {
  const folder = folderOf(harvest);
  const id = "apple-harvest-in-the-orle-valley-2025";

  it("are a dataset of ours with rows, cells, notes and passages, and a list of what is lacking", () => {
    expect([...folder.keys()].sort()).toEqual([
      ...["LACKING.md", "add/captions.csv", "add/citations.csv", "add/measures.csv", "add/notes.csv", "add/units.csv"],
      ...[`data/${id}/dataset.json`, `data/${id}/observations.csv`, `data/${id}/rows.csv`],
    ]);
    expect(parseDatasetFile(fileIn(folder, `data/${id}/dataset.json`))).toHaveProperty("record");
    const [headings, ...cells] = linesOf(fileIn(folder, `data/${id}/observations.csv`));
    expect(headings).toEqual(["row", "measure", "printed", "reading", "claimant", "stance", "standing", "cites", "notes"]);
    expect(cells.length).toBe(12);
    expect(cells[0]?.slice(0, 3)).toEqual(["ambrel", "harvest", "660"]);
    expect(cells.find(([row, measure]) => row === "elverne" && measure === "harvest")?.[2]).toBe("at least 190");
    expect(cells.find(([row, measure]) => row === "fothen" && measure === "harvest")?.slice(2, 4)).toEqual(["", "absent:not-reported"]);
    expect(linesOf(fileIn(folder, "add/notes.csv")).map(([, , , text]) => text)).toContain("Two lorries from Ambrel were not weighed.");
  });

  it("say whose data they are, and of each cell what it lacks", () => {
    const list = fileIn(folder, "LACKING.md");
    expect(list).toContain("Made from a reader’s own table “an-invented-harvest.xlsx”, 2026-11-30.");
    expect(list).toContain(`\`${id}.elverne.harvest\`: at least 190`);
    expect(list).toMatch(/source is given without its words[^\n]*\(1\)/u);
    expect(list).toContain("Weighed at the mill.");
    expect(list).toContain("Ambrel {brought} in 660 tonnes.");
    expect(list).toContain("no column of dates");
  });
});

/** A table whose words stand in a report of the made-up corpus. */
const source: OwnSource = {
  kind: "source",
  id: "s",
  title: "Dry Years",
  place: "I, 1",
  wording: "In 2024 there were more than 60 dry wells",
};
const wells: OwnPage = {
  ...{ title: "Dry wells again", standfirst: "Counted once more.", file: "wells.csv", key: "Year", notes: [] },
  columns: [
    { id: "c0", label: "Wells", type: "number", unit: "wells", notes: [] },
    { id: "c1", label: "When", type: "date", unit: null, notes: [] },
  ],
  rows: [
    {
      ...{ id: "r0", label: "2024", notes: [], total: false },
      cells: [
        {
          raw: ">60",
          value: { type: "number", quantity: { kind: "more_than", value: 60, hedge: "more than", scale: 1 } },
          unit: null,
          notes: [],
          source,
        },
        {
          raw: "2024",
          value: { type: "date", date: { iso: "2024", precision: "year", part: null, bound: null, inferred: false } },
          unit: null,
          notes: [],
          source,
        },
      ],
    },
  ],
};

describe("the files of a table, completed as their list says", () => {
  it("load beside other datasets without a problem, and without that with the problems that the list names", () => {
    const folder = folderOf(wells);
    const bare = new Map([...readDataFiles(LEDGER), ...folder]);
    const ids = ["wells-by-year", "sluices", "water-left", "weir-days", "dry-wells-again"];
    expect(loadLibrary(bare, ids).problems.length).toBeGreaterThan(0);

    const files = new Map([...readDataFiles(LEDGER), ...[...folder].filter(([path]) => path.startsWith("data/"))]);
    for (const [path, text] of folder) {
      if (!path.startsWith("add/") || path.endsWith("units.csv")) continue;
      const shared = path.replace("add/", "data/");
      const lines = linesOf(text).slice(1);
      // What a person writes: the report and its place, and a sentence for each figure.
      const completed = lines.map((line) => {
        if (path.endsWith("citations.csv")) return [line[0] ?? "", "dry-years", "I:1", ...line.slice(3)];
        return path.endsWith("captions.csv")
          ? [line[0] ?? "", "In 2024, {} wells of the Aldern valley were dry, says the Aldern Institute."]
          : line;
      });
      if (completed.length > 0) files.set(shared, `${files.get(shared) ?? ""}${csvOf(completed)}`);
    }
    const settings = JSON.parse(fileIn(folder, "data/dry-wells-again/dataset.json")) as Record<string, unknown>;
    files.set("data/dry-wells-again/dataset.json", JSON.stringify({ ...settings, topic: "water" }));
    const [headings = [], ...rows] = linesOf(fileIn(folder, "data/dry-wells-again/rows.csv"));
    const placed = rows.map((row) => [...row.slice(0, 4), "Aldern valley", "dry-years I:1"]);
    files.set("data/dry-wells-again/rows.csv", csvOf([headings, ...placed]));
    files.set("data/dry-wells-again/observations.csv", fileIn(folder, "data/dry-wells-again/observations.csv").replaceAll("@?", "@I:1"));
    const { problems, datasets } = loadLibrary(files, ids);
    expect(problems).toEqual([]);
    const [row] = datasets.find(({ id }) => id === "dry-wells-again")?.rows ?? [];
    expect(row?.cells.get("wells")).toMatchObject({ state: "reported", value: { quantity: { kind: "more_than", value: 60 } } });
  });
});
