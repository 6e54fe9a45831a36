/** The descriptors of our files, read by independent implementations of the standards they follow. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { datasetIds } from "../../scripts/dataFiles";
import { buildSite } from "../../scripts/siteFiles";
import { siteAddress } from "../../scripts/site/address";
import { has, reader, temporaryFolder } from "./readers";

const files = buildSite(process.cwd());
const site = siteAddress(process.cwd());
const ids = [...files.keys()].flatMap((path) => /^d\/(?<id>[a-z0-9-]+)\.csv$/u.exec(path)?.groups?.["id"] ?? []);
const lines = (id: string): readonly (readonly string[])[] => Papa.parse<string[]>((files.get(`d/${id}.csv`) ?? "").trimEnd()).data;

interface Field {
  readonly name: string;
}
interface Resource {
  readonly name: string;
  readonly schema: { readonly fields: readonly Field[] };
  readonly read: (options: { readonly keyed: boolean }) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}
interface Package {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly resources: readonly Resource[];
}
interface PackageReader {
  readonly default: {
    readonly Package: { readonly load: (descriptor: unknown, options: { readonly basePath: string }) => Promise<Package> };
  };
}

describe.skipIf(!has.packages)("the Data Package, read by the Frictionless reader", () => {
  it("is valid, and every row of every table keeps to its schema", async () => {
    const folder = temporaryFolder();
    const descriptor = JSON.parse((files.get("api/datapackage.json") ?? "").replaceAll(`"${site}d/`, '"d/')) as object;
    for (const id of ids) {
      const path = join(folder, "d", `${id}.csv`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, files.get(`d/${id}.csv`) ?? "");
    }
    const { default: module } = (await reader("datapackage/lib/index.js")) as PackageReader;
    const read = await module.Package.load(descriptor, { basePath: folder });
    expect(read.errors.map(({ message }) => message)).toEqual([]);
    expect(read.valid).toBe(true);
    expect(read.resources.map(({ name }) => name).toSorted()).toEqual(ids.toSorted());
    for (const resource of read.resources) {
      const rows = await resource.read({ keyed: true });
      expect(rows).toHaveLength(lines(resource.name).length - 1);
    }
  });
});

interface JsonLd {
  readonly default: {
    readonly toRDF: (document: unknown, options: object) => Promise<Iterable<unknown>>;
    readonly expand: (document: unknown, options: object) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  };
}
interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

interface PlainTerm {
  readonly termType?: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}
type PlainQuad = Readonly<Record<"subject" | "predicate" | "object", PlainTerm>>;
interface Terms {
  readonly namedNode: (value: string) => unknown;
  readonly blankNode: (value: string) => unknown;
  readonly literal: (value: string, kind: unknown) => unknown;
  readonly quad: (...parts: readonly unknown[]) => unknown;
}

function quadOf({ subject, predicate, object }: PlainQuad, terms: Terms): unknown {
  const term = ({ termType, value, language, datatype }: PlainTerm): unknown =>
    termType === "Literal"
      ? terms.literal(value, language ?? terms.namedNode(datatype?.value ?? "http://www.w3.org/2001/XMLSchema#string"))
      : termType === "BlankNode"
        ? terms.blankNode(value.replace(/^_:/u, ""))
        : terms.namedNode(value);
  return terms.quad(term(subject), term(predicate), term(object));
}

describe.skipIf(!has.packages)("CSVW, read by a CSV on the Web reader", () => {
  it("turns every row of every table into a record with each of its values", async () => {
    const { default: jsonld } = (await reader("jsonld/lib/index.js")) as JsonLd;
    const { default: Parser } = (await reader("rdf-parser-csvw/index.js")) as {
      readonly default: new (options: object) => { readonly import: (stream: Readable) => AsyncIterable<Quad> };
    };
    const { default: Factory } = (await reader("@rdfjs/dataset/Factory.js")) as {
      readonly default: new () => { readonly dataset: (quads: Iterable<unknown>) => unknown };
    };
    // The parser of JSON-LD gives plain records; the reader of CSVW wants terms that can be compared.
    const { default: terms } = (await reader("@rdfjs/data-model/index.js")) as { readonly default: Terms };
    const context: unknown = JSON.parse(
      readFileSync(join(process.cwd(), ".cache/readers/node_modules/rdf-parser-csvw/test/support/csvw.json"), "utf8"),
    );
    const documentLoader = (url: string): unknown => ({ contextUrl: null, documentUrl: url, document: context });
    for (const id of ids) {
      const metadata: unknown = JSON.parse(files.get(`d/${id}.csv-metadata.json`) ?? "");
      const base = `${site}d/${id}.csv-metadata.json`;
      const quads = [...(await jsonld.toRDF(metadata, { documentLoader, base }))].map((quad) => quadOf(quad as PlainQuad, terms));
      const parser = new Parser({ metadata: new Factory().dataset(quads), baseIRI: `${site}d/${id}.csv`, timezone: "utc" });
      const values: string[] = [];
      for await (const { object } of parser.import(Readable.from([files.get(`d/${id}.csv`) ?? ""]))) values.push(object.value);
      const found = new Set(values);
      const [, ...rows] = lines(id);
      for (const row of rows) for (const value of row) if (value !== "") expect(found, `${id}: ${value}`).toContain(value);
    }
  });
});

describe.skipIf(!has.packages)("Croissant, read as JSON-LD", () => {
  it("names every file with its hash and every column, each by an address of its own", async () => {
    const { default: jsonld } = (await reader("jsonld/lib/index.js")) as JsonLd;
    const croissant: unknown = JSON.parse(files.get("api/croissant.json") ?? "");
    const [dataset] = await jsonld.expand(croissant, { base: `${site}api/croissant.json` });
    const list = (key: string): readonly Readonly<Record<string, unknown>>[] =>
      (dataset?.[key] ?? []) as readonly Readonly<Record<string, unknown>>[];
    expect(list("https://schema.org/distribution").map((one) => basename(String(one["@id"])))).toEqual(ids.map((id) => `${id}.csv`));
    const sets = list("http://mlcommons.org/croissant/recordSet");
    expect(sets).toHaveLength(ids.length);
    for (const set of sets) {
      const fields = set["http://mlcommons.org/croissant/field"] as readonly Readonly<Record<string, unknown>>[];
      const id = String(set["@id"]).split("/").at(-1) ?? "";
      expect(fields).toHaveLength(lines(id)[0]?.length ?? 0);
      for (const field of fields) expect(field["http://mlcommons.org/croissant/source"], String(field["@id"])).toHaveLength(1);
    }
  });
});

it("finds tables to describe", () => {
  expect(ids.toSorted()).toEqual(datasetIds(process.cwd()).toSorted());
});
