import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Color, Rgb } from "culori";
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, rgb, wcagContrast } from "culori";
import { describe, expect, it } from "vitest";
import { tokenFiles } from "../../scripts/tokens";
import { DARK, LIGHT } from "../../src/chart/tokens";

const GROUNDS = ["page", "surface", "accentWash"] as const;
const TEXTS = ["ink", "ink2", "accent"] as const;
const MARKS = ["d1", "d2", "d3", "dContext"] as const;
/** Colours that may stand in one chart; parties on question pages. */
const TOGETHER = ["d1", "d2", "d3"] as const;
const VISIONS: readonly (readonly [name: string, seen: (colour: Rgb) => Color])[] = [
  ["normal vision", (colour) => colour],
  ["protanopia", filterDeficiencyProt(1)],
  ["deuteranopia", filterDeficiencyDeuter(1)],
  ["tritanopia", filterDeficiencyTrit(1)],
];

describe("design tokens", () => {
  it("are written from one source", () => {
    for (const [path, text] of tokenFiles(process.cwd())) expect(readFileSync(join(process.cwd(), path), "utf8")).toBe(text);
  });

  it("colour every file: no writer has a value of its own", () => {
    const folder = join(process.cwd(), "src/export");
    const writers = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
    expect(writers.length).toBeGreaterThan(20);
    for (const path of writers) {
      expect(readFileSync(join(folder, path), "utf8"), path).not.toMatch(
        /(?<!\bpos=|spcPct val=)["'`:#](?:[0-9a-f]{6}|[0-9A-F]{6})\b|#[0-9a-fA-F]{3}\b/u,
      );
    }
  });

  describe.each([
    ["light", LIGHT],
    ["dark", DARK],
  ] as const)("in the %s theme", (_, theme) => {
    it("give text a contrast of 4.5 on every ground it stands on", () => {
      for (const ground of GROUNDS)
        for (const text of TEXTS) expect(wcagContrast(theme[text], theme[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const ground of ["page", "surface"] as const) expect(wcagContrast(theme.ink3, theme[ground])).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(theme.notice, theme.noticeWash)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(theme.ink, theme.mark)).toBeGreaterThanOrEqual(4.5);
    });

    it("give marks, edges and the focus ring a contrast of 3", () => {
      for (const ground of GROUNDS)
        for (const mark of MARKS) expect(wcagContrast(theme[mark], theme[ground]), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      for (const ground of ["page", "surface"] as const) {
        expect(wcagContrast(theme.ruleStrong, theme[ground])).toBeGreaterThanOrEqual(3);
        expect(wcagContrast(theme.accent, theme[ground])).toBeGreaterThanOrEqual(3);
      }
    });

    it.each(VISIONS)("keep the colours of one chart apart under %s", (_name, seen) => {
      const difference = differenceCiede2000();
      for (const [index, one] of TOGETHER.entries()) {
        for (const other of TOGETHER.slice(index + 1)) {
          const [a, b] = [rgb(theme[one]), rgb(theme[other])];
          expect(a === undefined || b === undefined ? 0 : difference(seen(a), seen(b)), `${one} and ${other}`).toBeGreaterThanOrEqual(10);
        }
      }
    });
  });
});
