/** Cells for other software: no cell and no note is lost, no worded figure is a bare number, and readers that we did not write read them. */
import { statusOf } from "../../src/export/cells/obsStatus";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { buildSite } from "../../scripts/siteFiles";
import { drawChart } from "../../scripts/site/drawChart";
import { unzipParts } from "../../src/export/archive/zipParts";
import { besideIn } from "../../src/export/besideView";
import type { ExportCell } from "../../src/export/exportCell";
import { cellsOf, rowsOf } from "../../src/export/exportModel";
import { formatNamed, makeFile } from "../../src/export/formats";
import type { Correction } from "../../src/model/library";
import type { PreparedExport } from "../../src/export/prepareExport";
import { curated } from "../view/library";
import { models, viewNamed } from "./models";
import { has, reader, temporaryFolder } from "./readers";

const beside = besideIn(curated);
const views: readonly (readonly [string, PreparedExport])[] = models.map(({ id }) => [
  id,
  { ...viewNamed(id), beside: () => Promise.resolve(beside) },
]);

async function partsOf(view: PreparedExport): Promise<ReadonlyMap<string, string>> {
  const { content } = await makeFile(formatNamed("datapackage"), view, drawChart);
  if (typeof content === "string") throw new Error("a package is an archive");
  return new Map([...unzipParts(content)].map(([path, part]) => [path, String(part)]));
}

async function textOf(id: string, view: PreparedExport): Promise<string> {
  const { content } = await makeFile(formatNamed(id), view, drawChart);
  if (typeof content !== "string") throw new Error(`${id} is a text`);
  return content;
}

function linesOf(csv: string | undefined): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(csv ?? "", { header: true, skipEmptyLines: true }).data;
}

const cellsIn = ({ model }: PreparedExport): readonly ExportCell[] => rowsOf(model).flatMap(cellsOf);
const marksOf = ({ notes, letters }: ExportCell): readonly string[] => [...notes.map(String), ...letters];

describe("OBS_STATUS", () => {
  const exact = { kind: "plain", value: 5, standing: "final", hedge: "", absence: null } as const;
  it.each([
    ["an exact number", exact, { value: 5, status: "A" }],
    ["one that is provisional", { ...exact, standing: "provisional" }, { value: 5, status: "P" }],
    ["an estimate", { ...exact, kind: "about", hedge: "an estimated" }, { value: null, status: "E" }],
    ["about, of which nobody says that it is one", { ...exact, kind: "about", hedge: "some" }, { value: null, status: "O" }],
    ["over", { ...exact, kind: "more_than", hedge: "over" }, { value: null, status: "O" }],
    ["what a report leaves out", { ...exact, kind: "none", value: null, absence: "not-reported" }, { value: null, status: "O" }],
    ["what cannot be", { ...exact, kind: "none", value: null, absence: "not-applicable" }, { value: null, status: "M" }],
  ] as const)("of %s", (_, cell, observed) => {
    expect(statusOf(cell)).toEqual(observed);
  });
});

describe.each(views)("the Data Package of %s", (_, view) => {
  it("holds every cell with its notes, and a bare number only where the words are one", async () => {
    const parts = await partsOf(view);
    const lines = new Map(linesOf(parts.get("cells.csv")).map((line) => [line["cell"], line]));
    const marks = linesOf(parts.get("cell_notes.csv"));
    expect([...lines.keys()].toSorted()).toEqual(
      cellsIn(view)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const cell of cellsIn(view)) {
      const line = lines.get(cell.id);
      expect(line?.["OBS_VALUE"], cell.id).toBe(cell.kind === "plain" ? String(cell.value) : "");
      expect(line).toMatchObject({ text: cell.text, hedge: cell.hedge, claimant: cell.claimant, stance: cell.stance });
      expect([line?.["low"], line?.["high"]]).toEqual([cell.low, cell.high].map((bound) => (bound === null ? "" : String(bound))));
      expect(marks.filter((mark) => mark["cell"] === cell.id).map((mark) => mark["note"])).toEqual(marksOf(cell));
    }
  });
});

it("the package of the whole site holds every cell of every table once", () => {
  const lines = linesOf(buildSite(process.cwd()).get("api/cells/cells.csv")).map((line) => line["cell"]);
  const due = curated.datasets.flatMap(({ id }) => cellsIn(viewNamed(id)).map((cell) => cell.id));
  expect(lines.toSorted()).toEqual(due.toSorted());
});

interface Resource {
  readonly name: string;
  readonly read: (options: object) => Promise<readonly object[]>;
  readonly checkRelations: () => Promise<boolean>;
}
interface PackageReader {
  readonly default: {
    readonly Package: {
      readonly load: (
        descriptor: unknown,
        options: object,
      ) => Promise<{ readonly errors: readonly Error[]; readonly resources: readonly Resource[] }>;
    };
  };
}

it.skipIf(!has.packages)("the Frictionless reader finds every package valid, its keys unique and its relations whole", async () => {
  const { default: module } = (await reader("datapackage/lib/index.js")) as PackageReader;
  const site = [...buildSite(process.cwd())].flatMap(([path, text]): [string, string][] =>
    path.startsWith("api/cells/") ? [[path.slice("api/cells/".length), text]] : [],
  );
  const packages: (readonly [string, ReadonlyMap<string, string>])[] = [["the whole site", new Map(site)]];
  for (const [id, view] of views) packages.push([id, new Map(await partsOf(view))]);
  for (const [id, parts] of packages) {
    const folder = join(temporaryFolder(), "package");
    mkdirSync(folder);
    for (const [path, text] of parts) writeFileSync(join(folder, path), text);
    const read = await module.Package.load(JSON.parse(parts.get("datapackage.json") ?? ""), { basePath: folder });
    expect(read.errors.map(({ message }) => message)).toEqual([]);
    for (const resource of read.resources) {
      expect(await resource.read({ keyed: true })).toHaveLength(linesOf(parts.get(`${resource.name}.csv`)).length);
      expect(await resource.checkRelations(), `${id} ${resource.name}`).toBe(true);
    }
  }
});

interface Expanded {
  readonly "@id"?: string;
  readonly "@type"?: readonly string[];
  readonly [property: string]: unknown;
}
interface JsonLd {
  readonly default: { readonly expand: (document: unknown, options: object) => Promise<readonly Expanded[]> };
}
interface Value {
  readonly "@id"?: string;
  readonly "@value"?: unknown;
}
const valuesOf = (node: Expanded | undefined, property: string): readonly Value[] => (node?.[property] ?? []) as readonly Value[];

it.skipIf(!has.packages)(
  "a JSON-LD processor finds each cell once, with its notes, its claimant and its words, and dangling ids nowhere",
  async () => {
    const { default: jsonld } = (await reader("jsonld/lib/index.js")) as JsonLd;
    for (const [id, view] of views) {
      const nodes = await jsonld.expand(JSON.parse(await textOf("jsonld", view)), { safe: true });
      const byId = new Map(nodes.map((node) => [node["@id"] ?? "", node]));
      expect(byId.size, id).toBe(nodes.length);
      const base = view.model.address.split("?")[0] ?? "";
      for (const cell of cellsIn(view)) {
        const [dataset = ""] = cell.id.split(".");
        const claim = byId.get(new URL(`../../d/${dataset}/?figure=${cell.id}`, base).href);
        const observation = nodes.find((node) => node["@id"]?.endsWith(`#observation-${cell.id}`) === true);
        expect(claim === undefined, cell.id).toBe(cell.kind === "none");
        const notes = valuesOf(claim ?? observation, "https://schema.org/comment").map((one) => one["@id"]?.split("#note-")[1]);
        expect(notes, cell.id).toEqual(marksOf(cell));
        const [value] = valuesOf(observation, "https://schema.org/value");
        expect(typeof value?.["@value"] === "number", cell.id).toBe(cell.kind === "plain");
        if (claim === undefined) continue;
        expect(valuesOf(claim, "https://schema.org/text")).toEqual([{ "@value": cell.text }]);
        for (const property of ["wasAttributedTo", "wasQuotedFrom"]) {
          const targets = valuesOf(claim, `http://www.w3.org/ns/prov#${property}`);
          expect(targets.length, `${cell.id} ${property}`).toBeGreaterThan(0);
          for (const target of targets) expect(byId.has(target["@id"] ?? ""), `${cell.id} ${property}`).toBe(true);
        }
      }
    }
  },
);

type Linked = Readonly<Record<string, unknown>>;

async function graphOf(view: PreparedExport): Promise<readonly Linked[]> {
  const { "@graph": graph } = JSON.parse(await textOf("jsonld", view)) as { readonly "@graph": readonly Linked[] };
  return graph;
}

const namesOf = (links: unknown): readonly string[] => [links ?? []].flat().map((one) => String((one as Linked)["@id"]));
const claimOf = (graph: readonly Linked[], { id }: ExportCell): Linked | undefined =>
  graph.find(({ about }) => namesOf(about).includes(`#observation-${id}`));

describe.each(views)("the linked data of %s", (_, view) => {
  it("has of each figure its words, who says it, the passages that it leans on, and its notes", async () => {
    const graph = await graphOf(view);
    const named = new Map(graph.map((node) => [String(node["@id"]), node]));
    const held = new Map(
      view.model.notes.flatMap(({ citations }) => citations).flatMap((one) => (one.kind === "passage" ? [[one.id, one]] : [])),
    );
    for (const cell of cellsIn(view).filter(({ kind }) => kind !== "none")) {
      const claim = claimOf(graph, cell);
      expect(claim?.["text"], cell.id).toBe(cell.text);
      expect(namesOf(claim?.["prov:wasAttributedTo"]).map((id) => named.get(id)?.["name"])).toEqual([cell.claimant]);
      expect(namesOf(claim?.["comment"]), cell.id).toEqual(marksOf(cell).map((mark) => `#note-${mark}`));
      const quoted = namesOf(claim?.["prov:wasQuotedFrom"]);
      expect(quoted.toSorted(), cell.id).toEqual([...new Set(cell.citations)].map((id) => `#passage-${id}`).toSorted());
      for (const id of quoted) expect(named.get(id)?.["text"]).toBe(held.get(id.replace("#passage-", ""))?.wording);
    }
  });
});

it("a corrected figure says what it was before, when it ceased to be, and why", async () => {
  const [, view] = views.find(([id]) => id === "fatalities-2025") ?? [];
  const [cell] = view === undefined ? [] : cellsIn(view).filter(({ kind }) => kind === "plain");
  if (view === undefined || cell === undefined) throw new Error("no figure");
  const correction: Correction = {
    ...{ date: "2026-11-30", cell: cell.id, kind: "correction", before: "508", after: cell.text },
    ...{ reason: "The digits were exchanged.", severity: "serious", seconded: "A reader" },
  };
  const graph = await graphOf({ ...view, beside: () => Promise.resolve({ ...beside, corrections: [correction] }) });
  expect(claimOf(graph, cell)?.["prov:wasRevisionOf"]).toEqual([
    expect.objectContaining({
      text: "508",
      description: "correction: The digits were exchanged.",
      "prov:invalidatedAtTime": expect.objectContaining({ "@value": "2026-11-30T00:00:00Z" }) as unknown,
    }),
  ]);
  expect(graph.filter((node) => node["prov:wasRevisionOf"] !== undefined)).toHaveLength(1);
});

it("claims of a question that say different things disagree, and who gives no figure disagrees with nobody", async () => {
  const [, view] = views.find(([id]) => id === "soldiers-october-2025") ?? [];
  if (view === undefined) throw new Error("no question");
  const { "@graph": graph } = JSON.parse(await textOf("jsonld", view)) as { readonly "@graph": readonly Expanded[] };
  const disagreeing = graph.filter((node) => node["cito:disagreesWith"] !== undefined);
  expect(disagreeing.length).toBeGreaterThan(1);
  for (const node of disagreeing) expect(node["@type"]).toContain("Claim");
});

interface PxFile {
  readonly metadata: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly data: readonly string[];
  readonly values: (variable: number) => readonly string[];
}

it.skipIf(!has.packages)("a PX reader finds every row and column, exact numbers as numbers, and signs for all else", async () => {
  const { default: module } = (await reader("px/lib/px.js")) as { readonly default: { readonly Px: new (text: string) => PxFile } };
  for (const [id, view] of views) {
    const px = new module.Px(await textOf("px", view));
    const columns = [...view.model.columns, ...view.model.describing];
    expect(px.values(0), id).toHaveLength(rowsOf(view.model).length);
    expect(px.values(1), id).toHaveLength(columns.length);
    const numbers = px.data.map((one) => one.replaceAll('"', "")).filter((one) => !/^\.+$/u.test(one));
    const exact = cellsIn(view).filter(({ kind }) => kind === "plain");
    expect(numbers.map(Number).toSorted(), id).toEqual(exact.map(({ value }) => value).toSorted());
    expect(px.data, id).toHaveLength(rowsOf(view.model).length * columns.length);
  }
});

/** The grammar of a PX file as Statistics Sweden prints it: a keyword, its language or its values, then texts, numbers or words; a semicolon. */
const PX_STRING = String.raw`"[^"\r\n]{0,256}"`;
const PX_ENTRY = new RegExp(
  String.raw`(?<keyword>[A-Z][A-Z0-9-]*)(?:\((?<values>${PX_STRING}(?:,${PX_STRING})*)\))?=(?:${PX_STRING}(?:,?\r\n${PX_STRING}|,${PX_STRING})*|\d+);\r\n`,
  "uy",
);

describe.each(views)("the PX file of %s", (_, view) => {
  it("keeps to the published grammar, has every mandatory keyword, and a note for every cell with its words, its claimant and its notes", async () => {
    const text = await textOf("px", view);
    const head = text.slice(0, text.indexOf("DATA=\r\n"));
    const entries: (readonly [keyword: string, values: string, text: string])[] = [];
    PX_ENTRY.lastIndex = 0;
    let read = 0;
    for (let found = PX_ENTRY.exec(head); found !== null; found = PX_ENTRY.exec(head)) {
      entries.push([found.groups?.["keyword"] ?? "", found.groups?.["values"] ?? "", found[0]]);
      read = PX_ENTRY.lastIndex;
    }
    expect(head.slice(read)).toBe("");
    for (const keyword of ["MATRIX", "SUBJECT-CODE", "SUBJECT-AREA", "TITLE", "CONTENTS", "UNITS", "DECIMALS", "STUB", "HEADING", "VALUES"])
      expect(entries.map(([one]) => one)).toContain(keyword);
    const cell = String.raw`(?:-?\d+(?:\.\d+)?|"\.{1,6}")`;
    expect(text.slice(head.length)).toMatch(new RegExp(String.raw`^DATA=\r\n${cell}(?: (?:\r\n)?${cell})*;\r\n$`, "u"));
    const notes = entries.filter(([keyword]) => keyword === "CELLNOTEX");
    expect(new Set(notes.map(([, values]) => values)).size).toBe(notes.length);
    expect(notes).toHaveLength(cellsIn(view).length);
    const said = notes.map(([, , one]) => one.slice(one.indexOf("=")).replaceAll('"\r\n"', ""));
    const due = rowsOf(view.model).flatMap((row) => cellsOf(row));
    for (const cell of due) {
      const own = said.filter(
        (one) => one.includes(`="${cell.text.replaceAll('"', "”")} (`) && one.includes(cell.claimant) && one.includes(cell.stance),
      );
      expect(
        own.some((one) => cell.notes.every((number) => one.includes(`[note ${number}]`))),
        cell.id,
      ).toBe(true);
    }
  });
});
