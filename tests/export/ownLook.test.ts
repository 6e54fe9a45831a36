/** Decks in our own look say it once: slides name the theme's colours and fonts, and stand in places that their layouts keep. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Parts } from "../../src/export/archive/zipParts";
import { unzipParts } from "../../src/export/archive/zipParts";
import { officeColour } from "../../src/export/officeColour";
import { toPptx } from "../../src/export/slides/toPptx";
import { viewNamed } from "./models";

/** With bars, columns, dots of two sides, shares, open ends, strips of months, tables and pages of notes. */
const SHOWN = ["fatalities-2025", "yearly-violence-increases", "soldiers-october-2025", "trade-shares", "named-attacks"];

let deck: Parts;
let slides: readonly (readonly [path: string, xml: string])[];

const textOf = (path: string): string => String(deck.get(path));
const placesIn = (xml: string): readonly string[] => [...xml.matchAll(/<p:ph(?:\s[^>]*)?>/gu)].map(([tag]) => tag);
const layoutOf = (slide: string): string =>
  `ppt/slideLayouts/${/slideLayouts\/(slideLayout\d\.xml)/u.exec(textOf(slide.replace("slides/", "slides/_rels/").concat(".rels")))?.[1] ?? ""}`;

beforeAll(async () => {
  const items = SHOWN.map((id) => viewNamed(id)).map(({ model, charts }) => ({ model, charts, table: true }));
  deck = unzipParts(await toPptx(items, "2026-11-22", drawChart));
  slides = [...deck].flatMap(([path, xml]) => (/^ppt\/slides\/[^/]+$/u.test(path) ? [[path, String(xml)] as const] : []));
});

describe("a deck in our own look", () => {
  it("names no colour and no font but by the theme's names, on slides, layouts and master", () => {
    const drawn = [...deck].filter(([path]) => /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+$/u.test(path));
    expect(drawn.length).toBeGreaterThan(10);
    for (const [path, xml] of drawn) {
      expect(String(xml), path).not.toContain("srgbClr");
      const fonts = new Set([...String(xml).matchAll(/<a:(?:latin|ea|cs|sym|buFont) typeface="([^"]*)"/gu)].map(([, name]) => name));
      expect(
        [...fonts].filter((name) => !/^\+m[jn]-(?:lt|ea|cs)$/u.test(name ?? "")),
        path,
      ).toEqual([]);
    }
  });

  it("has our colours and fonts in its theme", () => {
    const theme = textOf("ppt/theme/theme1.xml");
    for (const [slot, colour] of [
      ["dk1", "ink"],
      ["lt1", "surface"],
      ["accent1", "accent"],
      ["accent2", "d1"],
    ] as const)
      expect(theme).toContain(`<a:${slot}><a:srgbClr val="${officeColour(colour)}"/></a:${slot}>`);
    expect(theme).toContain('<a:majorFont><a:latin typeface="Georgia"');
    expect(theme).toContain('<a:minorFont><a:latin typeface="Arial"');
  });

  it("has title, source and number of every slide, and subtitle, table and notes, in places that its layout keeps", () => {
    for (const [path, xml] of slides) {
      const kept = placesIn(textOf(layoutOf(path)));
      const places = placesIn(xml);
      expect(
        places.filter((place) => !kept.includes(place)),
        path,
      ).toEqual([]);
      expect(new Set(places).size, path).toBe(places.length);
      for (const kind of ['type="title"', 'type="ftr"', 'type="sldNum"'])
        expect(
          places.some((place) => place.includes(kind)),
          `${path} ${kind}`,
        ).toBe(true);
      const named = [...xml.matchAll(/<p:(?:sp|graphicFrame)>.*?<\/p:(?:sp|graphicFrame)>/gsu)].map(([object]) => object);
      const own = named.filter((object) => /name="(?:Subtitle|Table|Notes)"/u.test(object));
      for (const object of own) expect(placesIn(object), path).toHaveLength(1);
    }
  });

  it("has charts, tables and pages of notes on layouts that other programs' decks have too", () => {
    const kindOf = (xml: string): string => (xml.includes("<a:tbl>") ? "obj" : xml.includes('name="Chart"') ? "titleOnly" : "twoObj");
    const names = { obj: "Title and Content", titleOnly: "Title Only", twoObj: "Two Content" };
    expect(new Set(slides.map(([, xml]) => kindOf(xml))).size).toBe(3);
    for (const [path, xml] of slides) expect(textOf(layoutOf(path)), path).toContain(`type="${kindOf(xml)}"`);
    for (const [type, name] of Object.entries(names))
      expect([...deck].some(([, xml]) => String(xml).includes(`type="${type}" preserve="1"><p:cSld name="${name}">`))).toBe(true);
  });

  it("leaves how titles look to the master, so that another deck's titles are theirs", () => {
    const titles = slides.map(([, xml]) => /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/su.exec(xml)?.[0] ?? "");
    for (const title of titles) {
      expect(title).toMatch(/<a:rPr [^>]*\/>/u);
      expect(title).not.toMatch(/solidFill|latin| b="/u);
    }
    expect(textOf("ppt/slideMasters/slideMaster1.xml")).toMatch(
      /<p:titleStyle>.*b="1">.*<a:schemeClr val="tx1"\/>.*\+mj-lt.*<\/p:titleStyle>/su,
    );
  });
});
