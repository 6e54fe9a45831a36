import { createHash } from "node:crypto";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { buildSite, publishedModels } from "../../scripts/siteFiles";
import type { ExportCell } from "../../src/export/exportCell";
import { claimText } from "../../src/export/exportCell";
import { cellsOf, rowsOf } from "../../src/export/exportModel";
import { describingOf } from "../../src/model/dataset";
import { captionText } from "../../src/view/captionText";
import { cellText } from "../../src/view/cellText";
import { curated } from "../view/library";

const FILES = buildSite(process.cwd());
const textOf = (path: string): string => {
  const text = FILES.get(path);
  if (text === undefined) throw new Error(`${path} was not written`);
  return text;
};

/** Who says a figure, and the marks of its notes. */
const own = (cell: ExportCell): readonly string[] => [
  claimText(cell),
  ...cell.notes.map((number) => `[note ${number}]`),
  ...cell.letters.map((letter) => `[editor’s note ${letter}]`),
];

interface Csvw {
  readonly url: string;
  readonly notes: readonly { readonly target: string; readonly body: string; readonly motivation?: string }[];
  readonly tableSchema: {
    readonly primaryKey: string;
    readonly columns: readonly { readonly name: string; readonly titles: string; readonly datatype: string; readonly required?: boolean }[];
  };
}

interface Package {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly bytes: number;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly primaryKey: readonly string[];
    };
  }[];
}

describe.each(curated.datasets.map((dataset) => [dataset.id, dataset] as const))("the descriptors of %s", (id, dataset) => {
  const [headings = [], ...lines] = Papa.parse<string[]>(textOf(`d/${id}.csv`).trimEnd(), { delimiter: "," }).data;
  const csvw = JSON.parse(textOf(`d/${id}.csv-metadata.json`)) as Csvw;
  const resource = (JSON.parse(textOf("api/datapackage.json")) as Package).resources.find(({ name }) => name === id);

  it("name every column of the file, in its order, each once, by a name that machines take", () => {
    expect(csvw.url).toBe(`${id}.csv`);
    expect(csvw.tableSchema.columns.map(({ titles }) => titles)).toEqual(headings);
    expect(resource?.schema.fields.map(({ name }) => name)).toEqual(headings);
    expect(new Set(headings).size).toBe(headings.length);
    const names = csvw.tableSchema.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/u.test(name))).toEqual([]);
  });

  const describing = describingOf(dataset).map(({ label }) => label);
  const isDescribing = (title: string): boolean => describing.some((label) => title === label || title.startsWith(`${label}: `));

  it("say of each value what it is: a number or nothing where a number is due, never nothing elsewhere; keys once", () => {
    for (const [index, { datatype, titles, required }] of csvw.tableSchema.columns.entries()) {
      const values = lines.map((line) => line[index] ?? "");
      if (datatype === "number")
        expect(
          values.filter((value) => value !== "" && !/^-?\d+(?:\.\d+)?$/u.test(value)),
          titles,
        ).toEqual([]);
      else if (!isDescribing(titles))
        expect(
          values.filter((value) => value === ""),
          titles,
        ).toEqual([]);
      expect(required === true, titles).toBe(datatype === "string" && !isDescribing(titles));
    }
    const keys = lines.map((line) => line[0]);
    expect(new Set(keys).size).toBe(dataset.rows.length);
    expect(csvw.tableSchema.primaryKey).toBe(csvw.tableSchema.columns[0]?.name);
    expect(resource?.schema.primaryKey).toEqual([headings[0]]);
  });

  it("know the file by its bytes and hash", () => {
    const bytes = Buffer.from(textOf(`d/${id}.csv`));
    expect(resource?.bytes).toBe(bytes.length);
    expect(resource?.hash).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
    expect(resource?.path).toMatch(new RegExp(`^https://[^ ]+/d/${id}\\.csv$`, "u"));
  });

  it("tell at each cell, as comments, who says so and each of its notes", () => {
    const model = publishedModels(process.cwd()).find((one) => one.id === id);
    const comments = csvw.notes.filter(({ motivation }) => motivation === "commenting");
    const told = new Map(comments.map(({ target }) => [target, comments.filter((one) => one.target === target)]));
    const cells = model === undefined ? [] : rowsOf(model).flatMap(cellsOf);
    expect(told.size).toBe(cells.length);
    const marks = [...told.values()].map((all) => all.map(({ body }) => /^\[(?:note|editor’s note) [^\]]+\]/u.exec(body)?.[0] ?? body));
    for (const [index, cell] of cells.entries()) expect(marks[index], cell.id).toEqual(expect.arrayContaining([...own(cell)]));
  });

  it("tell each caption at the cell of its figure", () => {
    const told = new Map(csvw.notes.filter(({ motivation }) => motivation === undefined).map(({ target, body }) => [target, body]));
    const captions = dataset.rows.flatMap((row) => [...row.cells.values()].filter(({ caption }) => caption !== ""));
    expect(told.size).toBe(captions.length);
    for (const [target, body] of told) {
      const [, line = 0, column = 0] = (/^[a-z0-9-]+\.csv#cell=(\d+),(\d+)$/u.exec(target) ?? []).map(Number);
      const words = lines[line - 2]?.[headings.findIndex((one, index) => index > column - 1 && one.endsWith(": as reported"))] ?? "";
      const cell = captions.find((one) => one.row === lines[line - 2]?.[0] && one.state === "reported" && one.asReported === words);
      expect(cell === undefined ? "" : captionText(cell.caption, cellText(cell, null))).toBe(body);
    }
  });
});
