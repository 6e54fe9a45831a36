/** Charts as the presentation program's own: which can be, that nothing is said more exactly than the report says it, and the package's rules. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Mark } from "../../src/chart/buildChart";
import { unzipParts } from "../../src/export/archive/zipParts";
import type { ChartObject } from "../../src/export/slides/chartObject";
import { chartObjects, scaleFormat } from "../../src/export/slides/chartObject";
import { hasObjects } from "../../src/export/objectCharts";
import type { SlidePlan } from "../../src/export/slides/planSlides";
import { planSlides } from "../../src/export/slides/planSlides";
import { readTemplate } from "../../src/export/slides/readTemplate";
import { toPptx } from "../../src/export/slides/toPptx";
import { carriedMade } from "../../src/load/carriedMade";
import { openTemplate } from "../../src/load/own/openTemplate";
import { SITE_ID, SITE_NAME } from "../../src/model/site";
import { superscript } from "../../src/view/numberNotes";
import { models, viewNamed } from "./models";
import { packageFaults } from "./officePackage";

const DATE = "2026-11-22";
const objectsOf = ({ chart }: SlidePlan): readonly ChartObject[] => (chart === null ? [] : chartObjects(chart));
const itemOf = (
  id: string,
): { model: ReturnType<typeof viewNamed>["model"]; charts: ReturnType<typeof viewNamed>["charts"]; table: true } => {
  const { model, charts } = viewNamed(id);
  return { model, charts, table: true };
};
const IDS = models.map(({ id }) => id).filter((id) => viewNamed(id).charts.some(hasObjects));
const unescaped = (text: string): string => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
const saidIn = (xml: string): string =>
  [...xml.matchAll(/<(?:a:t|c:v|t)(?:\s[^>]*)?>([^<]*)</gu)].map(([, text = ""]) => unescaped(text)).join("|");

describe("charts as objects", () => {
  it("are some of the site's", () => {
    expect(IDS.length).toBeGreaterThan(1);
  });

  it.each(IDS)("of %s keep the rules of the package, and every word, hedge and marker", async (id) => {
    const plans = planSlides([itemOf(id)]);
    const parts = unzipParts(await toPptx([itemOf(id)], DATE, drawChart, { objects: true }));
    expect(packageFaults(parts, SITE_NAME)).toEqual([]);
    const objects = plans.flatMap((plan, index) =>
      objectsOf(plan).map((object) => ({ object, name: `figure${index + 1}-${object.index + 1}` })),
    );
    expect([...parts.keys()].filter((path) => /^ppt\/charts\/[^/]*$/u.test(path))).toEqual(
      objects.map(({ name }) => `ppt/charts/${name}.xml`),
    );
    expect(objects.length).toBeGreaterThan(0);
    for (const { object, name } of objects) {
      const xml = parts.get(`ppt/charts/${name}.xml`);
      const labels = [...String(xml).matchAll(/<c:dLbl>.*?<\/c:dLbl>/gsu)].map(([label]) => saidIn(label).replaceAll("|", ""));
      expect(labels).toEqual(object.group.marks.map(wordsOf));
      const drawn = [...(/<c:val>.*<\/c:val>/su.exec(String(xml))?.[0] ?? "").matchAll(/<c:v>([^<]*)</gu)].map(([, value]) =>
        Number(value),
      );
      expect(drawn).toEqual(object.group.marks.map(({ value }) => value));
      expect(String(xml)).toContain('<c:dispBlanksAs val="gap"/>');
      // Of one group: claims of different sides are never joined.
      expect(String(xml).match(/<c:ser>/gu)).toHaveLength(1);
      const book = parts.get(`ppt/embeddings/${name}.xlsx`);
      const sheet = book instanceof Uint8Array ? unzipParts(book) : new Map<string, string>();
      const cells = [...sheet.values()].join("");
      const said = saidIn(cells);
      for (const mark of object.group.marks) {
        expect(said).toContain(mark.sentence);
        expect(cells).toContain(`<v>${mark.value ?? ""}</v>`);
      }
      // Colours are the theme's, so that a slide which is pasted takes its look on.
      expect(String(xml)).not.toContain("srgbClr");
    }
  });

  it("give the same bytes each time", async () => {
    const [id = ""] = IDS;
    const make = (): Promise<Uint8Array> => toPptx([itemOf(id)], DATE, drawChart, { objects: true });
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  it("say what they were made of as other decks do, so that they can be compared", async () => {
    const [id = ""] = IDS;
    const [drawn, object] = await Promise.all([false, true].map((objects) => toPptx([itemOf(id)], DATE, drawChart, { objects })));
    expect(object).not.toEqual(drawn);
    expect(carriedMade(object ?? new Uint8Array(), SITE_ID)).toEqual(carriedMade(drawn ?? new Uint8Array(), SITE_ID));
  });

  it.each(["office-wide.pptx", "office-narrow.potx"])("take the colours and letters of %s", async (file) => {
    const opened = openTemplate(new Uint8Array(readFileSync(`tests/export/templates/${file}`)));
    const template = "refused" in opened ? opened.refused : readTemplate(opened.parts);
    if (typeof template === "string") throw new Error(template);
    const parts = unzipParts(await toPptx([itemOf(IDS[0] ?? "")], DATE, drawChart, { objects: true, template }));
    expect(packageFaults(parts, SITE_NAME).filter((fault) => /charts|embeddings|slides\/slide/u.test(fault))).toEqual([]);
    const charts = [...parts].flatMap(([path, xml]) => (/^ppt\/charts\/[^/]*$/u.test(path) ? [String(xml)] : []));
    expect(charts.length).toBeGreaterThan(0);
    for (const xml of charts) {
      expect(xml).toContain('schemeClr val="accent');
      expect(new Set([...xml.matchAll(/typeface="([^"]*)"/gu)].map(([, name]) => name))).toEqual(
        new Set([template.bodyText.font ?? "+mn-lt"]),
      );
    }
  });
});

/** "over 15% ¹" as a label has it. */
function wordsOf({ parts: { before, number, after }, markers }: Mark): string {
  const words = [before, number, after].filter((part) => part !== "").join(" ");
  return markers.length === 0 ? words : `${words}\u2009${markers.map(superscript).join("\u2009")}`;
}

describe("what one series would say less of", () => {
  const [plan] = planSlides([itemOf(IDS[0] ?? "")]).filter((one) => objectsOf(one).length > 0);
  const chart = plan?.chart;
  if (chart === undefined || chart === null) throw new Error("no chart");
  const [group] = chart.model.groups;
  if (group === undefined) throw new Error("no group");
  const [mark] = group.marks;
  if (mark === undefined) throw new Error("no mark");
  const changed = (change: Partial<typeof chart.model>): number =>
    chartObjects({ ...chart, model: { ...chart.model, ...change }, places: [chart.box, chart.box] }).length;
  const marked = (change: Partial<Mark>): number => changed({ groups: [{ ...group, marks: [...group.marks, { ...mark, ...change }] }] });

  it("stays drawn: dots, ranges, figures that stand alone, figures without a number", () => {
    expect(changed({})).toBe(1);
    expect(changed({ groups: [group, { ...group, scale: null }] })).toBe(1);
    expect(changed({ groups: [group, { ...group, id: "other" }] })).toBe(2);
    expect(changed({ kind: "dots" })).toBe(0);
    expect(changed({ groups: [{ ...group, scale: null }] })).toBe(0);
    expect(marked({ end: "range", high: 9 })).toBe(0);
    expect(marked({ value: null })).toBe(0);
  });

  it("a scale is written as it is drawn", () => {
    const ticks = (...texts: readonly (readonly [number, string])[]): { value: number; text: string }[] =>
      texts.map(([value, text]) => ({ value, text }));
    expect(scaleFormat(ticks([0, "0"], [200, "200"], [400, "400 people"]))).toBe('[=400]"400 people";#,##0');
    expect(scaleFormat(ticks([0, "0%"], [50, "50%"], [100, "100%"]))).toBe('[=100]"100%";#,##0"%"');
    expect(scaleFormat(ticks([0, "$0"], [1_000_000, "$1 million"], [2_000_000, "$2 million"]))).toBe(
      '[=2000000]"$2 million";[>0]"$"0,," million";"$"0',
    );
  });
});
