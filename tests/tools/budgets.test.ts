import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBudgets, formatBudgets, measureSite } from "../../scripts/site/budgets";

type Output = Rolldown.RolldownOutput["output"];

function chunk(fileName: string, isEntry: boolean, imports: readonly string[], moduleIds: readonly string[] = []): object {
  return { type: "chunk", fileName, isEntry, imports, moduleIds, dynamicImports: [] };
}

const CHARTS = "/x/node_modules/recharts/es6/index.js";
const LAZY = [
  chunk("app.js", true, ["shared.js"]),
  chunk("shared.js", false, []),
  chunk("charts.js", false, ["shared.js"], [CHARTS]),
] as unknown as Output;
const EAGER = [
  chunk("app.js", true, ["shared.js"]),
  chunk("shared.js", false, ["charts.js"]),
  chunk("charts.js", false, [], [CHARTS]),
] as unknown as Output;

/** Bytes that do not compress. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 255);
}

describe("budgets", () => {
  let dist = "";

  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), "budgets-"));
    mkdirSync(join(dist, "fonts"));
    writeFileSync(join(dist, "app.js"), noise(54_000));
    writeFileSync(join(dist, "shared.js"), noise(54_000));
    writeFileSync(join(dist, "charts.js"), noise(100_000));
    writeFileSync(join(dist, "app.css"), noise(11_000));
    writeFileSync(join(dist, "fonts/a.woff2"), noise(55_000));
  });

  afterAll(() => rmSync(dist, { recursive: true }));

  it("count the entry and what it imports, not what it loads later", () => {
    const sizes = measureSite(dist, LAZY);
    expect(sizes.before).toEqual(["app.js", "shared.js"]);
    expect(Math.round(sizes.bytes.script / 1000)).toBe(108);
    expect(checkBudgets(sizes)).toEqual([]);
    expect(formatBudgets(sizes)).toMatch(/^script before idle +108\.\d kB of 112 kB/u);
  });

  it("count what runs in and around embeds by itself", () => {
    mkdirSync(join(dist, "assets"));
    for (const name of ["embed.js", "assets/embedPage-1.js"]) writeFileSync(join(dist, name), noise(1_800));
    const entries = ["embed.js", "assets/embedPage-1.js"].map((name) => chunk(name, true, []));
    const sizes = measureSite(dist, [...LAZY, ...entries] as unknown as Output);
    expect(Math.round(sizes.bytes.script / 1000)).toBe(108);
    expect(checkBudgets(sizes)).toEqual([expect.stringMatching(/^scripts of embeds: 3\.6 kB is over the budget of 3 kB$/u)]);
  });

  it("fail when Recharts comes with the entry", () => {
    expect(checkBudgets(measureSite(dist, EAGER))).toEqual([
      expect.stringMatching(/^script before idle: 208\.\d kB is over the budget of 112 kB$/u),
      "charts.js holds what draws or exports, but is fetched before the browser is idle",
    ]);
  });

  it("fail when anything that writes files comes with the entry, and let pages print a correction", () => {
    const early = (id: string) => checkBudgets(measureSite(dist, [chunk("app.js", true, [], [id])] as unknown as Output));
    for (const id of ["/x/src/export/clipboard.ts", "/x/node_modules/docx/dist/index.mjs", "/x/src/export/slides/toPptx.ts"]) {
      expect(early(id)).toEqual(["app.js holds what draws or exports, but is fetched before the browser is idle"]);
    }
    expect(early("/x/src/export/feed.ts")).toEqual([]);
  });

  it("fail for styles and fonts that are too large", () => {
    writeFileSync(join(dist, "more.css"), noise(2_000));
    writeFileSync(join(dist, "fonts/b.woff2"), noise(6_000));
    expect(checkBudgets(measureSite(dist, LAZY))).toEqual([
      expect.stringMatching(/^styles: 13\.0 kB/u),
      expect.stringMatching(/^fonts: 61\.\d kB/u),
    ]);
  });
});
