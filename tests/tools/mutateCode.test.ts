import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { MODULES } from "../mutation/modules";
import type { MutantOutcome } from "../mutation/survivors";
import { linesOfFunction, reckon, scoreOf, sumTallies, tally } from "../mutation/survivors";

const ROOT = resolve(import.meta.dirname, "../..");

const mutant = (change: Partial<MutantOutcome>): MutantOutcome => ({
  file: "src/view/a.ts",
  line: 3,
  code: "return a + b;",
  original: "a + b",
  replacement: "a - b",
  status: "survived",
  onNotePath: true,
  ...change,
});
const listed = { file: "src/view/a.ts", code: "return a + b;", original: "a + b", replacement: "a - b", reason: "b is zero" };

describe("the score of mutants", () => {
  it("counts what was noticed and what ran too long, of everything that could run", () => {
    const statuses = ["killed", "killed", "timeout", "survived", "noCoverage", "ignored", "broken"] as const;
    const counts = tally(statuses.map((status) => mutant({ status })));
    expect(counts).toEqual({ killed: 2, timeout: 1, survived: 1, noCoverage: 1, ignored: 1 });
    expect(scoreOf(counts)).toBe(60);
    expect(scoreOf(counts, 2)).toBe(100);
    expect(sumTallies([counts, counts])).toEqual({ killed: 4, timeout: 2, survived: 2, noCoverage: 2, ignored: 2 });
  });

  it("is whole only where everything was noticed", () => {
    expect(scoreOf({ killed: 99_999, survived: 1, timeout: 0, noCoverage: 0, ignored: 0 })).toBe(99.99);
    expect(scoreOf({ killed: 0, survived: 0, timeout: 0, noCoverage: 0, ignored: 9 })).toBe(100);
  });
});

describe("survivors", () => {
  it("need a reason on the road of a note, wherever their line has moved to", () => {
    const { unlisted } = reckon([mutant({}), mutant({ onNotePath: false })], []);
    expect(unlisted).toEqual([mutant({})]);
    const known = reckon([mutant({ line: 99 })], [listed]);
    expect([known.unlisted, known.listed, known.stale]).toEqual([[], [mutant({ line: 99 })], []]);
  });

  it("are not excused by another's reason", () => {
    for (const change of [{ file: "src/view/b.ts" }, { code: "x" }, { original: "x" }, { replacement: "x" }]) {
      expect(reckon([mutant(change)], [listed]).unlisted).toHaveLength(1);
    }
  });

  it("lose their reason once they are noticed, but not because their file was not run", () => {
    expect(reckon([mutant({ status: "killed" })], [listed]).stale).toEqual([listed]);
    expect(reckon([mutant({ file: "src/view/b.ts", status: "killed" })], [listed]).stale).toEqual([]);
  });
});

describe("the lines of a function", () => {
  const source = "import x;\n\nexport async function one(): void {\n  if (x) {\n  }\n}\nclass Two {\n  a;\n}\n";

  it("run from its name to its end", () => {
    expect(linesOfFunction(source, "one")).toEqual([3, 6]);
    expect(linesOfFunction(source, "Two")).toEqual([7, 9]);
    expect(() => linesOfFunction(source, "three")).toThrow("there is no function or class three");
  });
});

describe("what is mutated", () => {
  const filesBelow = (folder: string): readonly string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

  const SOURCES = ["src/load", "src/model", "src/view", "src/export"].flatMap(filesBelow);
  const TESTS = filesBelow("tests");

  /** A pattern of stars and alternatives, which is all that the modules use. */
  const fits = (file: string, pattern: string): boolean => {
    const source = pattern.replaceAll(/\*\*\/|[*.{},]/gu, (part) => {
      return { "**/": "(?:.+/)?", "*": "[^/]*", ".": "\\.", "{": "(?:", "}": ")", ",": "|" }[part] ?? part;
    });
    return new RegExp(`^${source}$`, "u").test(file);
  };
  const filesOf = (patterns: readonly string[]): readonly string[] =>
    SOURCES.filter(
      (file) => patterns.some((one) => fits(file, one)) && !patterns.some((one) => one.startsWith("!") && fits(file, one.slice(1))),
    );

  it("is every file of loading, model, view and export once, but for what asks a canvas", () => {
    const mutated = MODULES.flatMap(({ files }) => filesOf(files));
    expect(mutated.length).toBeGreaterThan(80);
    expect(mutated.toSorted()).toEqual(SOURCES.filter((file) => file !== "src/export/toPng.ts").toSorted());
  });

  it("is tried on tests that are there", () => {
    const missing = MODULES.flatMap(({ tests }) => tests).filter((pattern) => !TESTS.some((file) => fits(file, pattern)));
    expect(missing).toEqual([]);
  });

  it("names functions that carry notes once, in files whose rest another module has", () => {
    const named = MODULES.flatMap(({ functions }) => Object.entries(functions));
    expect(new Set(named.map(([file]) => file)).size).toBe(named.length);
    const whole = MODULES.filter(({ notes }) => !notes).flatMap(({ files }) => filesOf(files));
    for (const [file, names] of named) {
      expect(whole).toContain(file);
      const source = readFileSync(resolve(ROOT, file), "utf8");
      for (const name of names) expect(linesOfFunction(source, name)[0], `${file} ${name}`).toBeGreaterThan(0);
    }
  });
});
