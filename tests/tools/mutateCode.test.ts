/** What is mutated, and by which tests, is there: Stryker passes over a name that fits nothing. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import notes, { NOTE_FILES } from "../mutation/notes.config.mjs";
import rest from "../mutation/rest.config.mjs";
import { functionsOf, TEST_FILES } from "../mutation/settings.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

describe("mutating the code", () => {
  it("names files and tests that there are", () => {
    const named = [...NOTE_FILES, ...TEST_FILES.filter((file) => !file.includes("*"))];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    for (const folder of TEST_FILES.filter((file) => file.includes("*"))) {
      expect(readdirSync(join(ROOT, folder.slice(0, folder.indexOf("/**")))).some((file) => file.endsWith(".test.ts"))).toBe(true);
    }
  });

  it("finds a function from its name to its end, and stops where there is none", () => {
    const [range = ""] = functionsOf("src/load/readValue.ts", "readInferredFrom");
    expect(range).toMatch(/^src\/load\/readValue\.ts:\d+-\d+$/u);
    expect(() => functionsOf("src/load/readValue.ts", "nowhere")).toThrow("has no function or class nowhere");
  });

  it("asks for every change on the road of a note, and for 85 in a hundred of the rest, which leaves out nothing else", () => {
    expect([notes.thresholds.break, rest.thresholds.break]).toEqual([100, 85]);
    expect(rest.mutate.filter((one) => one.startsWith("!")).map((one) => one.slice(1))).toEqual([...NOTE_FILES, "src/export/toPng.ts"]);
  });
});
