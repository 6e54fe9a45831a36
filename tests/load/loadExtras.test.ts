import { describe, expect, it } from "vitest";
import { parseBundle } from "../../src/load/bundle";
import { idsOf, loadAll } from "../../src/load/loadAll";
import { formatProblem } from "../../src/model/problem";
import { wellsFiles } from "./wells";

const GLOSSARY = "id,name,expansion,meaning,spellings,citations\n";
const CORRECTIONS = "date,cell,kind,before,after,reason,severity,seconded\n";

function load(extra: Readonly<Record<string, string>>) {
  return loadAll(new Map([...wellsFiles(), ...Object.entries(extra)]), ["wells"]);
}

const problemsOf = (extra: Readonly<Record<string, string>>): string => load(extra).problems.map(formatProblem).join("\n");

describe("glossary and corrections", () => {
  it("may be missing", () => {
    expect(load({}).problems).toEqual([]);
  });

  it("are read with their passages and cells", () => {
    const { library, problems } = load({
      "data/glossary.csv": `${GLOSSARY}desk,Desk,,Who counted.,Bureau; Office,rain-i1-dry\n`,
      "data/corrections.csv": `${CORRECTIONS}2026-03-03,wells.north.wells,correction,some 11,some 12,We misread the report.,minor,\n`,
    });
    expect(problems).toEqual([]);
    expect(library.terms[0]).toMatchObject({ id: "desk", spellings: ["Bureau", "Office"] });
    expect(library.terms[0]?.citations[0]?.wording).toContain("some 12 wells");
    expect(library.corrections[0]).toMatchObject({ cell: "wells.north.wells", before: "some 11", after: "some 12", severity: "minor" });
  });

  it("are read beside what home shows", () => {
    const home = {
      heading: "Wells",
      example: "wells.north.wells",
      featured: ["wells"],
      questions: [],
      try: ["wells"],
      timeline: null,
      names: { wells: "Dry wells" },
    };
    expect(load({ "data/home.json": JSON.stringify(home) }).library.home).toEqual(home);
    expect(load({}).library.home).toBeNull();
    expect(problemsOf({ "data/home.json": JSON.stringify({ ...home, try: "wells" }) })).toContain("data/home.json:1:1  try: Invalid type");
    expect(problemsOf({ "data/home.json": JSON.stringify({ ...home, more: 1 }) })).toContain("data/home.json:1:1  more: Invalid key");
  });

  it("are read beside words that mean much the same", () => {
    expect(load({ "data/alike.json": '[["well", "spring"], ["dry", "empty", "parched"]]' }).library.alike).toEqual([
      ["well", "spring"],
      ["dry", "empty", "parched"],
    ]);
    expect(load({}).library.alike).toEqual([]);
    expect(problemsOf({ "data/alike.json": '[["well"]]' })).toBe("data/alike.json:1:1  0: has fewer than two words");
  });

  it.each([
    ["data/glossary.csv", `${GLOSSARY}desk,Desk,,Counted 12 wells.,,rain-i1-dry\n`, "holds a digit"],
    ["data/glossary.csv", `${GLOSSARY}desk,Desk,,Who counted.,,rain-i1-dri\n`, 'nearest is "rain-i1-dry"'],
    ["data/glossary.csv", `${GLOSSARY}desk,Desk,,Who counted.,,\n`, "names no passage"],
    ["data/glossary.csv", `${GLOSSARY}Desk,Desk,,Who counted.,,rain-i1-dry\n`, "no lower-case slug"],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-03,wells.north.well,new,,some 12,Added.,,\n`, 'nearest is "wells.north.wells"'],
    ["data/corrections.csv", `${CORRECTIONS}March,wells.north.wells,new,,some 12,Added.,,\n`, '"March" is no day'],
    [
      "data/corrections.csv",
      `${CORRECTIONS}2026-03-03,wells.north.wells,fix,,some 12,Added.,,\n`,
      "is not one of new, revision, correction",
    ],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-03,wells.north.wells,new,,some 12,,,\n`, "gives no reason"],
    [
      "data/corrections.csv",
      `${CORRECTIONS}2026-03-03,wells.north.wells,correction,1,some 12,x,,\n`,
      '"" is not one of tiny, minor, serious',
    ],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-03,wells.north.wells,correction,1,some 12,x,bad,\n`, '"bad" is not one of tiny'],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-03,wells.north.wells,new,,some 12,x,tiny,\n`, "corrects no error"],
  ])("%s with a fault is refused with its place", (file, text, message) => {
    const problems = problemsOf({ [file]: text });
    expect(problems).toContain(`${file}:2:`);
    expect(problems).toContain(message);
  });
});

describe("the bundle of all data files", () => {
  it("gives each file back as it was, and datasets in the order of the catalogue", () => {
    const files = { ...Object.fromEntries(wellsFiles()), "data/catalog.json": '{"datasets":["wells","absent",3]}' };
    const bundle = parseBundle("data/library.json", JSON.stringify({ version: "1", files }));
    expect(Object.fromEntries(bundle.files)).toEqual(files);
    expect(idsOf(bundle.files)).toEqual(["wells"]);
  });

  it.each(["", "{", "[]", '{"version":"1"}', '{"version":"1","files":{"a":1}}', "<!doctype html>"])(
    "%j is a problem of the file",
    (text) => {
      const { files, problems } = parseBundle("data/library.json", text);
      expect(files.size).toBe(0);
      expect(formatProblem(problems[0] ?? { file: "", line: 0, column: 0, message: "" })).toContain("data/library.json:1:1");
    },
  );
});
