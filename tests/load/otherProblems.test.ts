/** Glossary, corrections, versions, and what the build makes: what is read of them, and what is said of damaged ones. */
import { describe, expect, it } from "vitest";
import { parseBundle } from "../../src/load/bundle";
import { parseCsv } from "../../src/load/csv";
import { idsOf, loadAll } from "../../src/load/loadAll";
import { listOf, unknownId } from "../../src/load/nearest";
import { parseReferences } from "../../src/load/references";
import { formatProblem } from "../../src/model/problem";
import { wellsFiles } from "./wells";
import { problemsOf } from "./spoiltWells";

describe("glossary, corrections and versions", () => {
  const GLOSSARY = "id,name,expansion,meaning,spellings,citations\n";
  const CORRECTIONS = "date,cell,kind,before,after,reason,severity,seconded\n";
  const VERSIONS = "version,figure,date,sha256\n";

  it.each([
    ["data/glossary.csv", `${GLOSSARY}Desk,Desk,,Who counted.,,rain-i1-dry\n`, '2:1  "Desk" is no lower-case slug'],
    ["data/glossary.csv", `${GLOSSARY}desk!,Desk,,Who counted.,,rain-i1-dry\n`, '2:1  "desk!" is no lower-case slug'],
    ["data/glossary.csv", `${GLOSSARY}a,A,,b,,rain-i1-dry\na,A,,b,,rain-i1-dry\n`, '3:1  "a" stands here a second time'],
    ["data/glossary.csv", `${GLOSSARY}a,A1,,b,,rain-i1-dry\n`, "2:3  holds a digit; a figure stands in a dataset, with its note"],
    ["data/glossary.csv", `${GLOSSARY}a,A,1,b,,rain-i1-dry\n`, "2:5  holds a digit; a figure stands in a dataset, with its note"],
    [
      "data/glossary.csv",
      `${GLOSSARY}a,A,,b,,rain-i1-dry;rain-i1-dri\n`,
      '2:9  names the citation "rain-i1-dri", which is not there; nearest is "rain-i1-dry"',
    ],
    ["data/glossary.csv", `${GLOSSARY}a,A,,b,,\n`, "2:9  names no passage; an entry is drawn from at least one"],
    [
      "data/corrections.csv",
      `${CORRECTIONS}2026-03-03,wells.north.wells,fix,,some 12,x,,\n`,
      '2:30  "fix" is not one of new, revision, correction',
    ],
    ["data/corrections.csv", `${CORRECTIONS}on 2026-03-03,wells.north.wells,new,,some 12,x,,\n`, '2:1  "on 2026-03-03" is no day'],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-031,wells.north.wells,new,,some 12,x,,\n`, '2:1  "2026-03-031" is no day'],
    [
      "data/corrections.csv",
      `${CORRECTIONS}2026-03-03,wells.north.well,new,,some 12,x,,\n`,
      '2:12  names the cell "wells.north.well", which is not there; nearest is "wells.north.wells"',
    ],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-03,wells.north.wells,new,,some 12,,,\n`, "2:43  gives no reason"],
    ["v/versions.csv", `${VERSIONS}0123456789abc,wells,2026-03-03,00\n`, '2:1  "0123456789abc" is not twelve hexadecimal digits'],
    ["v/versions.csv", `${VERSIONS}x0123456789ab,wells,2026-03-03,00\n`, '2:1  "x0123456789ab" is not twelve hexadecimal digits'],
    ["v/versions.csv", "version\n", '1:1  has the headings "version"; allowed: "version,figure,date,sha256"'],
  ])("%s with a fault is refused in full (%#)", (file, text, said) => {
    expect(problemsOf(file, text)).toEqual([`${file}:${said}`]);
  });

  it("are read field by field; a withdrawn cell need not be there", () => {
    const files = new Map([
      ...wellsFiles(),
      ["data/glossary.csv", `${GLOSSARY}desk,Desk,Weather Desk,Who counted.,Bureau; Office,rain-i1-dry; rain-i2-few\n`] as const,
      ["data/corrections.csv", `${CORRECTIONS}2026-03-03,gone.cell,revision,some 11,,It was withdrawn.,,B. Reader\n`] as const,
      ["v/versions.csv", `${VERSIONS}0123456789ab,wells,2026-03-03,aabb\n`] as const,
    ]);
    const { library, problems } = loadAll(files, ["wells"]);
    expect(problems).toEqual([]);
    const [term] = library.terms;
    expect({ ...term, citations: term?.citations.map(({ id }) => id) }).toEqual({
      ...{ id: "desk", name: "Desk", expansion: "Weather Desk", meaning: "Who counted.", spellings: ["Bureau", "Office"] },
      citations: ["rain-i1-dry", "rain-i2-few"],
    });
    expect(library.corrections).toEqual([
      {
        ...{ date: "2026-03-03", cell: "gone.cell", kind: "revision", before: "some 11", after: "", reason: "It was withdrawn." },
        ...{ severity: null, seconded: "B. Reader" },
      },
    ]);
    expect(library.versions).toEqual([{ version: "0123456789ab", figure: "wells", date: "2026-03-03", sha256: "aabb" }]);
  });
});

describe("a table as text", () => {
  const read = (text: string | undefined) => parseCsv("x.csv", text, ["a", "b"] as const);

  it("is read field by field, with or without a mark of its encoding and a last line break", () => {
    for (const text of ["a,b\n1,2\n", "a,b\n1,2", "a,b\r\n1,2\r\n", "\uFEFFa,b\n1,2\n"]) {
      const { records, problems } = read(text);
      expect([problems, records.map((one) => [one.file, one.line, one.get("a"), one.get("b")])]).toEqual([[], [["x.csv", 2, "1", "2"]]]);
    }
  });

  it("says where a field stands, commas and quotes before it counted", () => {
    const [record] = read('a,b\n"1, ""one""",2\n').records;
    expect(record?.problem("a", "x")).toEqual({ file: "x.csv", line: 2, column: 1, message: "x" });
    expect(record?.problem("b", "x")).toEqual({ file: "x.csv", line: 2, column: 14, message: "x" });
  });

  it("says what is wrong with a line, and reads the others", () => {
    const { records, problems } = read("a,b\n1\n3,4\n\n5,6,7\n");
    expect(records.map((one) => [one.line, one.get("a")])).toEqual([[3, "3"]]);
    expect(problems.map(formatProblem)).toEqual([
      "x.csv:2:1  has 1 fields where 2 were expected",
      "x.csv:4:1  has 1 fields where 2 were expected",
      "x.csv:5:1  has 3 fields where 2 were expected",
    ]);
  });

  it("is missing, has other headings, or cannot be read", () => {
    expect(read(undefined)).toEqual({ records: [], problems: [{ file: "x.csv", line: 1, column: 1, message: "is missing" }] });
    expect(read("b,a\n1,2\n")).toEqual({
      records: [],
      problems: [{ file: "x.csv", line: 1, column: 1, message: 'has the headings "b,a"; allowed: "a,b"' }],
    });
    expect(read("").problems.map(({ message }) => message)).toContain('has the headings ""; allowed: "a,b"');
    expect(read('a,b\n"1,2\n').problems.map(formatProblem)).toContain("x.csv:2:1  cannot be read as CSV: Quoted field unterminated");
  });

  it("splits lists, and names the nearest of what is known", () => {
    expect(listOf(" a ;; b;")).toEqual(["a", "b"]);
    expect(unknownId("is", "x", [])).toBe('is "x", which is not there');
    expect(unknownId("is", "xa", ["b", "xb"])).toBe('is "xa", which is not there; nearest is "xb"');
  });
});

describe("files that are made by the build", () => {
  const set = { apa: "a", chicago: "b", harvard: "c", mla: "d" };

  it("are read as they stand", () => {
    const references = { version: "v1", site: "https://x.example/", reports: { rain: set }, datasets: { wells: set } };
    expect(parseReferences("r.json", JSON.stringify(references))).toEqual({
      value: { version: "v1", site: "https://x.example/", reports: new Map([["rain", set]]), datasets: new Map([["wells", set]]) },
      problems: [],
    });
    const bundle = parseBundle("b.json", JSON.stringify({ version: "v1", files: { "data/x": "y" } }));
    expect(bundle).toEqual({ version: "v1", files: new Map([["data/x", "y"]]), problems: [] });
  });

  it.each([
    ["references", (text: string) => parseReferences("f.json", text)],
    ["a bundle", (text: string) => parseBundle("f.json", text)],
  ])("are a problem of the file where they are damaged: %s", (_, parse) => {
    for (const text of ["", "{", "[]", '{"datasets":[{"id":7}],"files":7}']) {
      const { problems } = parse(text);
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problem).toMatchObject({ file: "f.json", line: 1, column: 1 });
      expect(problems[0]?.message).toMatch(/^Invalid /u);
    }
    expect(parseBundle("f.json", "{")).toMatchObject({ version: "", files: new Map() });
    expect(parseReferences("f.json", "{").value).toBeNull();
  });

  it("name the datasets that are at hand, in the order of the catalogue", () => {
    const files = (catalog: string) =>
      new Map([
        ["data/catalog.json", catalog],
        ["data/a/dataset.json", ""],
        ["data/b/dataset.json", ""],
      ]);
    expect(idsOf(files('{"datasets":["b","c","a",7]}'))).toEqual(["b", "a"]);
    for (const catalog of ['{"datasets":"a"}', "{}", "null", "7"]) expect(idsOf(files(catalog))).toEqual([]);
    expect(idsOf(new Map())).toEqual([]);
  });
});
