/** Eight texts, four breakpoints, one scale of spaces: every style sheet keeps to what `src/ui/tokens.json` says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { LOOKS } from "../../src/chart/looks";
import { markerSize } from "../../src/chart/roles";

const ROOT = join(import.meta.dirname, "../..");
const Steps = v.object({ steps: v.object({ $value: v.array(v.string()) }) });
const { text, space, breakpoint } = v.parse(
  v.pipe(v.string(), v.parseJson(), v.object({ text: v.record(v.string(), v.unknown()), space: Steps, breakpoint: Steps })),
  readFileSync(join(ROOT, "src/ui/tokens.json"), "utf8"),
);
const SIZES = Object.values(text).flatMap((one) => {
  const read = v.safeParse(v.object({ $value: v.object({ fontSize: v.string() }) }), one);
  return read.success ? [parseInt(read.output.$value.fontSize, 10)] : [];
});

interface Declaration {
  readonly file: string;
  readonly property: string;
  readonly value: string;
}

/** The two files that `npm run tokens` writes have tests of their own. */
const FILES = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css") && !/tokens\.css$|drawing\.css$/u.test(file))
  .map((file) => `src/${file}`);
const SHEETS = FILES.map((file) => ({ file, css: readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\//gu, "") }));
const DECLARATIONS = SHEETS.flatMap(({ file, css }): Declaration[] =>
  [...css.matchAll(/(?<=[{;]\s*)(?<property>[a-z-]+):\s+(?<value>[^;{}]+);/gu)].map(({ groups }) => ({
    file: file.replace(/^.*\//u, ""),
    property: groups?.["property"] ?? "",
    value: (groups?.["value"] ?? "").replace(/\s+/gu, " "),
  })),
);

/** Of the declarations of these properties, those that none of the patterns allows. */
function others(property: RegExp, allowed: readonly RegExp[]): readonly string[] {
  return DECLARATIONS.filter((one) => property.test(one.property) && !allowed.some((pattern) => pattern.test(one.value))).map(
    (one) => `${one.file} ${one.property}: ${one.value}`,
  );
}

describe("style sheets", () => {
  it("have no text but the eight", () => {
    const size = String.raw`var\(--[tf]\d\)`;
    const line = String.raw`var\(--[tf]\d-line\)`;
    expect(others(/^font$/u, [/^inherit$/u, new RegExp(`^(?:\\d+ )?${size} ?/ ?${line} `, "u")])).toEqual([
      // Labels that are laid out in pixels, in a picture.
      "axis.module.css font: 400 13px/1 var(--sans)",
      "lanes.module.css font: 400 13px/1 var(--sans)",
    ]);
    expect(others(/^font-size$/u, [new RegExp(`^${size}$`, "u"), /^inherit$/u])).toEqual([
      // On paper every text is smaller by the same part.
      "base.css font-size: 87.5%",
    ]);
    expect(others(/^line-height$/u, [new RegExp(`^${line}$`, "u")])).toEqual([
      // A raised mark makes no line higher.
      "listPaper.css line-height: 0",
      // As high as a slide's own lines, and as a lane of the picture beside it.
      "slides.module.css line-height: 1.18",
      "slides.module.css line-height: 1.18",
      "lanes.module.css line-height: 15px",
    ]);
  });

  it("have no breakpoint but the four, each of which is wide itself", () => {
    const conditions = SHEETS.flatMap(({ file, css }) =>
      [...css.matchAll(/@(?<kind>media|container)[^{]*?\((?<condition>[^)]*width[^)]*)\)/gu)].map(({ groups }) => ({
        file: file.replace(/^.*\//u, ""),
        kind: groups?.["kind"] ?? "",
        condition: groups?.["condition"] ?? "",
      })),
    );
    const below = breakpoint.steps.$value.map((step) => `width < ${step}`);
    const rest = conditions.filter(({ condition }) => !below.includes(condition));
    // Of the widths that a chart is drawn in, the widest that has room; in embeds the build writes these rules.
    expect(rest.filter(({ file }) => file !== "chart.module.css")).toEqual([]);
    for (const { file, condition } of rest) {
      const pixels = /^min-width: (?<pixels>\d+)px$/u.exec(condition)?.groups?.["pixels"] ?? "";
      const sheet = SHEETS.find((one) => one.file.endsWith(file))?.css ?? "";
      expect(sheet, `${file} ${condition}`).toContain(`[data-width="${pixels}"]`);
    }
    expect(breakpoint.steps.$value).toHaveLength(4);
  });

  it("have no space off the scale", () => {
    const step = `-?(?:${space.steps.$value.join("|")})|0|auto`;
    expect(
      others(/^(?:scroll-)?(?:padding|margin)(?:-|$)|^(?:row-|column-)?gap$/u, [new RegExp(`^(?:${step})(?: (?:${step}))*$`, "u")]),
    ).toEqual([
      // Between the parts of a figure, in its own letters, however large.
      "cell.module.css padding-inline-end: 0.4em",
      "cell.module.css padding-inline-start: 0.06em",
      // Room for whose page it is, which stands in the same line.
      "embed.css padding-inline-end: 7.5em",
      // A part of the window's height, and no more than a step.
      "kit.module.css padding: min(12vh, 64px) 16px 16px",
      // Two boxes that share one line between them.
      "own.css margin-inline-start: -1px",
      // Of a sheet of paper.
      "listPaper.css margin: 14mm",
      // As high as the years above a picture.
      "lanes.module.css margin: 22px 0 0",
    ]);
  });

  it("draw charts in texts of the eight", () => {
    const { sizes } = LOOKS.page;
    const drawn = [...Object.values(sizes), markerSize("lead", sizes), markerSize("main", sizes)];
    expect(drawn.filter((size) => !SIZES.includes(size))).toEqual([]);
    expect(SIZES).toHaveLength(8);
  });
});
