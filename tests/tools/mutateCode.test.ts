/** What is mutated, and by which tests, is there: Stryker passes over a name that fits nothing. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { functionsOf, NOTE_AREAS, NOTE_FILES, OTHER_AREAS } from "../mutation/areas.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const AREAS = [...Object.values(NOTE_AREAS), ...Object.values(OTHER_AREAS)];
const FILES = ["src", "tests"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);

/** A pattern of stars and alternatives, which is all that the areas use. */
function fits(file: string, pattern: string): boolean {
  const source = pattern.replaceAll(/\*\*\/|[*.{},]/gu, (part) => {
    return { "**/": "(?:.+/)?", "*": "[^/]*", ".": "\\.", "{": "(?:", "}": ")", ",": "|" }[part] ?? part;
  });
  return new RegExp(`^${source}$`, "u").test(file);
}

describe("mutating the code", () => {
  it("names files and tests that there are", () => {
    expect(NOTE_FILES.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    const missing = AREAS.flatMap(({ testFiles }) => testFiles).filter((pattern) => !FILES.some((file) => fits(file, pattern)));
    expect(missing).toEqual([]);
  });

  it("reaches every file of loading, model, view and export once, but for what asks a canvas", () => {
    const reached = AREAS.flatMap(({ mutate }) => {
      const [out, into] = [mutate.filter((one) => one.startsWith("!")), mutate.filter((one) => !/^!|:/u.test(one))];
      return FILES.filter((file) => into.some((one) => fits(file, one)) && !out.some((one) => fits(file, one.slice(1))));
    });
    expect(reached.toSorted()).toEqual(FILES.filter((file) => /^src\/(?:load|model|view|export)\/(?!toPng)/u.test(file)).toSorted());
  });

  it("finds a function from its name to its end, and stops where there is none", () => {
    const [range = ""] = functionsOf("src/load/readValue.ts", "readInferredFrom");
    expect(range).toMatch(/^src\/load\/readValue\.ts:\d+-\d+$/u);
    expect(() => functionsOf("src/load/readValue.ts", "nowhere")).toThrow("has no function or class nowhere");
  });
});
