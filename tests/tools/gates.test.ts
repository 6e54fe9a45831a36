/** The status page says what was recorded, names tests that there are, and calls nothing met that was not seen. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GateLine } from "../../scripts/site/gates";
import { GATES_MODULE, gatesModule, gatesOf, readGateLines, readMeasures, readVerdicts } from "../../scripts/site/gates";

const ROOT = join(import.meta.dirname, "../..");
const LINES = readGateLines(ROOT);
const ISSUED = join(ROOT, "../shared/quality.md");

const line = (over: Partial<GateLine>): GateLine => ({ id: "X-1", gate: "It holds.", tests: [], number: "", bound: "", left: "", ...over });
const stateOf = (over: Partial<GateLine>, verdicts = {}, measures = {}): string =>
  gatesOf([line(over)], verdicts, new Map(Object.entries(measures)))[0]?.state ?? "";

describe("a gate", () => {
  const verdicts = {
    "a/one": { "good first": "passed", "good second": "passed", "bad third": "failed", "far fourth": "skipped" },
  } as const;

  it("is met where its tests passed, and missed where one failed", () => {
    expect(stateOf({ tests: ["a/one > good"] }, verdicts)).toBe("met");
    expect(stateOf({ tests: ["a/one"] }, verdicts)).toBe("missed");
    expect(stateOf({ tests: ["a/one > good"], left: "Not all of it." }, verdicts)).toBe("partly");
  });

  it("is not tested where nothing ran, nothing was measured, or nothing is named", () => {
    expect(stateOf({})).toBe("untested");
    expect(stateOf({ tests: ["a/one > far"] }, verdicts)).toBe("untested");
    expect(stateOf({ tests: ["a/two"] }, verdicts)).toBe("untested");
    expect(stateOf({ bound: "bench.one <= 1.3" })).toBe("untested");
    expect(stateOf({ tests: ["a/one > good"], bound: "bench.one <= 1.3" }, verdicts)).toBe("untested");
  });

  it("is measured against its bound, and says its number", () => {
    const measures = { bench: { one: 1.43, all: 53914 } };
    expect(stateOf({ bound: "bench.one <= 1.3" }, {}, measures)).toBe("missed");
    expect(stateOf({ bound: "bench.one <= 1.43" }, {}, measures)).toBe("met");
    expect(stateOf({ bound: "bench.one >= 1.5" }, {}, measures)).toBe("missed");
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
    expect(LINES.filter(({ tests, bound, left }) => tests.length === 0 && bound === "" && left === "")).toEqual([]);
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
    const written = gatesModule(gatesOf(LINES, readVerdicts(ROOT), readMeasures(ROOT)));
    expect(readFileSync(join(ROOT, GATES_MODULE), "utf8"), "run npm run record -- --gates").toBe(written);
  });
});
