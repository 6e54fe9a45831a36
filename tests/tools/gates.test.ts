/** The status page says what was recorded, names tests that there are, and calls nothing met that was not seen. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GateLine, Verdicts } from "../../scripts/site/gates";
import { GATE_AREAS } from "../../src/model/gate";
import { countTests, GATES_MODULE, gatesModule, gatesOf, readCountedTests, readGateLines, readMeasures } from "../../scripts/site/gates";

const ROOT = join(import.meta.dirname, "../..");
const LINES = readGateLines(ROOT);
const ISSUED = join(ROOT, "../shared/quality.md");

const line = (over: Partial<GateLine>): GateLine => ({
  id: "X-1",
  gate: "It holds.",
  tests: [],
  number: "",
  bounds: [],
  left: "",
  ...over,
});
const stateOf = (over: Partial<GateLine>, verdicts: Verdicts = [], measures = {}): string =>
  gatesOf([line(over)], countTests([line(over)], verdicts), new Map(Object.entries(measures)))[0]?.state ?? "";

describe("a gate", () => {
  const verdicts: Verdicts = [
    ["a/one", "good first", "passed"],
    ["a/one", "good second", "passed"],
    ["a/one", "bad third", "failed"],
    ["a/one", "far fourth", "skipped"],
    ["a/three", "good first", "failed"],
  ];

  it("counts the tests that it names, by file and part of their name", () => {
    const lines = [line({ tests: ["a/one > good", "a/one"] }), line({ tests: ["a/one"] })];
    expect(countTests(lines, verdicts)).toEqual({
      "a/one": { passed: 2, failed: 1, skipped: 1 },
      "a/one > good": { passed: 2, failed: 0, skipped: 0 },
    });
  });

  it("is met where its tests passed, and missed where one failed", () => {
    expect(stateOf({ tests: ["a/one > good"] }, verdicts)).toBe("met");
    expect(stateOf({ tests: ["a/one"] }, verdicts)).toBe("missed");
    expect(stateOf({ tests: ["a/one > good"], left: "Not all of it." }, verdicts)).toBe("partly");
  });

  it("is not tested where nothing ran, nothing was measured, or nothing is named", () => {
    expect(stateOf({})).toBe("untested");
    expect(stateOf({ tests: ["a/one > far"] }, verdicts)).toBe("untested");
    expect(stateOf({ tests: ["a/two"] }, verdicts)).toBe("untested");
    expect(stateOf({ bounds: ["bench.one <= 1.3"] })).toBe("untested");
    expect(stateOf({ tests: ["a/one > good"], bounds: ["bench.one <= 1.3"] }, verdicts)).toBe("untested");
  });

  it("is measured against its bound, and says its number", () => {
    const measures = { bench: { one: 1.43, all: 53914 } };
    expect(stateOf({ bounds: ["bench.one <= 1.3"] }, [], measures)).toBe("missed");
    expect(stateOf({ bounds: ["bench.one <= 1.43"] }, [], measures)).toBe("met");
    expect(stateOf({ bounds: ["bench.one >= 1.5"] }, [], measures)).toBe("missed");
    expect(stateOf({ bounds: ["bench.one >= 1", "bench.all <= 5"] }, [], measures)).toBe("missed");
    expect(stateOf({ bounds: ["bench.one >= 1", "bench.none <= 5"] }, [], measures)).toBe("untested");
    const said = gatesOf([line({ number: "{bench.one} times of {bench.all}" })], {}, new Map(Object.entries(measures)))[0]?.measured;
    expect(said).toBe("1.43 times of 53,914");
    expect(gatesOf([line({ number: "{bench.none} times" })], {}, new Map(Object.entries(measures)))[0]?.measured).toBe("");
  });
});

describe("results/gates.csv", () => {
  it("names only tests that there are", () => {
    const missing = LINES.flatMap(({ id, tests }) =>
      tests.flatMap((test) => {
        const [file = "", part = ""] = test.split(" > ");
        const path = [".test.ts", ".test.tsx"].map((ending) => join(ROOT, "tests", `${file}${ending}`)).find((one) => existsSync(one));
        return path !== undefined && readFileSync(path, "utf8").includes(part) ? [] : [`${id}: ${test}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it("has each gate once, and says of an untested one what is missing", () => {
    expect(new Set(LINES.map(({ id }) => id)).size).toBe(LINES.length);
    expect(LINES.filter(({ tests, bounds, left }) => tests.length + bounds.length === 0 && left === "")).toEqual([]);
  });

  it("has no gate that the status page would not list", () => {
    const letters = GATE_AREAS.flatMap((area) => area.letters);
    expect(LINES.map(({ id }) => id.replace(/-\d+$/u, "")).filter((one) => !letters.includes(one))).toEqual([]);
  });

  it.skipIf(!existsSync(ISSUED))("leaves out no gate that was set", () => {
    const set = [...readFileSync(ISSUED, "utf8").matchAll(/^- (?<id>[A-Z]{2}-\d+) /gmu)].map(({ groups }) => groups?.["id"]);
    const listed = new Set(LINES.map(({ id }) => id));
    expect(set.length).toBeGreaterThan(50);
    expect(set.filter((id) => !listed.has(id ?? ""))).toEqual([]);
  });
});

describe("the status page", () => {
  it("shows the gates as recorded", () => {
    const written = gatesModule(gatesOf(LINES, readCountedTests(ROOT), readMeasures(ROOT)));
    expect(readFileSync(join(ROOT, GATES_MODULE), "utf8"), "run npm run record -- --gates").toBe(written);
  });
});
