/** A deck in a reader's own template: its fonts, colours and logo are kept, ours are gone, and what is no template is refused in words. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Parts } from "../../src/export/archive/zipParts";
import { unzipParts, zipParts } from "../../src/export/archive/zipParts";
import type { Template } from "../../src/export/slides/readTemplate";
import { EMU, readTemplate } from "../../src/export/slides/readTemplate";
import { toPptx } from "../../src/export/slides/toPptx";
import { SITE_NAME } from "../../src/model/site";
import { openTemplate } from "../../src/load/own/openTemplate";
import { viewNamed } from "./models";
import { packageFaults } from "./officePackage";

/** Made with LibreOffice Impress by `templates/makeTemplates.py`. */
const FILES = [
  { file: "office-wide.pptx", inches: [13.33, 7.5], fonts: ["DejaVu Serif", "Times New Roman"], inks: ["0b6e4f", "1d3b2f"] },
  { file: "office-narrow.potx", inches: [10, 7.5], fonts: ["DejaVu Serif", "DejaVu Sans"], inks: ["fca311", "f4f1de"] },
] as const;

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`tests/export/templates/${file}`));

function templateIn(file: string): Template {
  const opened = openTemplate(bytesOf(file));
  const template = "refused" in opened ? opened.refused : readTemplate(opened.parts);
  if (typeof template === "string") throw new Error(`${file}: ${template}`);
  return template;
}

/** In inches: how much wider than its text the box of a centred one is, beyond the room. */
const SLACK = 0.14;

/** Of the letters of a slide but its title's, in points; the smallest first. */
function lettersOn(xml: string): readonly number[] {
  const objects = [...xml.matchAll(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gsu)].map(([object]) => object);
  const sizes = objects
    .filter((object) => !/type="(?:title|sldNum|ftr)"/u.test(object))
    .flatMap((object) => [...object.matchAll(/\bsz="(\d+)"/gu)]);
  return sizes.map(([, size]) => Number(size) / 100).toSorted((one, other) => one - other);
}

function visibleIn(parts: Parts): readonly string[] {
  return [...parts].flatMap(([path, xml]) =>
    /^ppt\/slides\/[^/]+$/u.test(path) && !String(xml).includes('show="0"') ? [String(xml)] : [],
  );
}

describe.each(FILES)("a deck in $file", ({ file, inches, fonts: [titleFont, bodyFont], inks: [titleInk, bodyInk] }) => {
  let template: Template;
  let deck: Parts;
  let slides: readonly string[];
  beforeAll(async () => {
    template = templateIn(file);
    const items = ["fatalities-2025", "soldiers-october-2025"]
      .map((id) => viewNamed(id))
      .map(({ model, charts }) => ({ model, charts, table: true }));
    deck = unzipParts(await toPptx(items, "2026-11-22", drawChart, { template }));
    slides = [...deck].flatMap(([path, xml]) => (/^ppt\/slides\/[^/]+$/u.test(path) ? [String(xml)] : []));
  });

  it("is as large as it, and keeps its masters, themes, layouts and logo byte for byte", () => {
    expect(String(deck.get("ppt/presentation.xml"))).toContain(`<p:sldSz cx="${template.size.cx}" cy="${template.size.cy}"/>`);
    expect([template.size.cx / EMU, template.size.cy / EMU].map((one) => Math.round(one * 100) / 100)).toEqual(inches);
    const kept = [...template.parts].filter(([path]) => /^ppt\/(?:slideMasters|slideLayouts|theme|media)\//u.test(path));
    expect(kept.filter(([path]) => path.startsWith("ppt/media/")).length).toBeGreaterThan(0);
    for (const [path, content] of kept) expect(deck.get(path), path).toEqual(content);
    const master = [...template.parts].filter(([path]) => /slideMasters\/_rels/u.test(path)).map(([, xml]) => String(xml));
    expect(master.join("")).toContain("/image");
    for (const [path, xml] of deck) if (/slides\/_rels/u.test(path)) expect(String(xml)).toContain(`"/${template.layout}"`);
  });

  it("writes in its fonts and colours and in none of ours", () => {
    expect(slides.length).toBeGreaterThan(2);
    for (const xml of slides) {
      const typefaces = new Set([...xml.matchAll(/typeface="([^"]*)"/gu)].map(([, name]) => name));
      expect([...typefaces].toSorted()).toEqual([titleFont, bodyFont].toSorted());
      const colours = [...xml.matchAll(/srgbClr val="(\w+)"/gu)].map(([, hex = ""]) => hex.toLowerCase());
      expect([...new Set(colours)].toSorted()).toEqual([titleInk, bodyInk].toSorted());
    }
    expect(slides.join("")).toContain('schemeClr val="accent');
  });

  it("has its titles in the template's place, and all else in its room", () => {
    const { title, body } = template;
    for (const xml of slides) {
      const [first, ...others] = [...xml.matchAll(/<p:(sp|cxnSp|graphicFrame)>.*?<\/p:\1>/gsu)].map(([object]) => object);
      expect(first).toContain('<p:ph type="title"/>');
      expect(first).toContain(`<a:off x="${Math.round(title.x * EMU)}" y="${Math.round(title.y * EMU)}"/>`);
      for (const object of others) {
        const [, x, y, w, h] = (/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/u.exec(object) ?? []).map(
          (one) => Number(one) / EMU,
        );
        if (x === undefined || y === undefined || w === undefined || h === undefined) continue;
        expect(x).toBeGreaterThanOrEqual(body.x - 0.02);
        expect(y).toBeGreaterThanOrEqual(body.y - 0.02);
        expect(x + w).toBeLessThanOrEqual(body.x + body.w + SLACK);
        expect(y + h).toBeLessThanOrEqual(body.y + body.h + 0.05);
      }
    }
  });

  it.each([
    ["violence-trend", 1],
    ["soldiers-october-2025", 1],
    ["rankings", 1],
    // Two bars under a heading are higher than the room of the narrow one.
    ["fatalities-2025", file === "office-narrow.potx" ? 1.1 : 1],
  ])("writes %s in letters as large as ours, or as the one chart asks that is too high", async (id, larger) => {
    const { model, charts } = viewNamed(id);
    const made = await Promise.all(
      [null, template].map((one) => toPptx([{ model, charts, table: true }], "2026-11-22", drawChart, { template: one })),
    );
    const [ours = [], theirs = []] = made.map((bytes) => visibleIn(unzipParts(bytes)));
    const least = (slides: readonly string[]): number => Math.min(...slides.flatMap(lettersOn));
    expect(least(ours)).toBeLessThan(20);

    expect(least(theirs)).toBeGreaterThanOrEqual(Math.floor((Math.min(12, least(ours)) / larger) * 10) / 10);
    for (const xml of theirs) {
      const [source = ""] = /<p:sp>(?:(?!<\/p:sp>).)*name="Source".*?<\/p:sp>/su.exec(xml) ?? [];
      expect(lettersOn(source)[0]).toBe(Math.floor((12 / larger) * 10) / 10);
    }
  });

  it("leaves out its slides, and keeps the rules of the package in all that is ours", () => {
    const theirs = new Set([...template.parts.keys()].filter((path) => /^ppt\/(?:slideMasters|slideLayouts|theme)\//u.test(path)));
    const faults = packageFaults(deck, SITE_NAME).filter((fault) => !theirs.has(fault.slice(0, fault.indexOf(":"))));
    expect(faults).toEqual([]);
    for (const [path, content] of template.parts) if (path.startsWith("ppt/slides/slide")) expect(deck.get(path)).not.toEqual(content);
  });
});

describe("what is no template", () => {
  const refusalOf = (bytes: Uint8Array): string => {
    const opened = openTemplate(bytes);
    const read = "refused" in opened ? opened.refused : readTemplate(opened.parts);
    return typeof read === "string" ? read : "none";
  };
  const whole = unzipParts(bytesOf("office-wide.pptx"));
  const changed = (path: string, from: RegExp, to: string): Uint8Array => {
    const xml = String(whole.get(path));
    expect(xml).toMatch(from);
    return zipParts(new Map(whole).set(path, xml.replace(from, to)));
  };

  it("is refused with what to do", () => {
    expect(refusalOf(new TextEncoder().encode("a,b\n1,2\n"))).toMatch(/not a presentation/u);
    expect(refusalOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toMatch(/password, or is from before 2007/u);
    expect(refusalOf(bytesOf("office-wide.pptx").slice(0, 9_000))).toMatch(/not complete/u);
    expect(refusalOf(new Uint8Array(50_000_001))).toMatch(/has 51 MB; the limit is 50 MB/u);
    expect(refusalOf(changed("ppt/presentation.xml", /<p:sldSz/u, "<!DOCTYPE x><p:sldSz"))).toMatch(/instructions that no template needs/u);
    expect(
      refusalOf(
        changed(
          "ppt/presentation.xml",
          /http:\/\/schemas\.openxmlformats\.org\/presentationml\/2006\/main/u,
          "http://purl.oclc.org/ooxml/presentationml/main",
        ),
      ),
    ).toMatch(/Strict Open XML/u);
    expect(refusalOf(changed("ppt/presentation.xml", /<p:sldMasterIdLst>.*<\/p:sldMasterIdLst>/su, ""))).toBe("none");
    const bare = new Map([...whole].filter(([path]) => !path.startsWith("ppt/slideLayouts/")));
    expect(refusalOf(zipParts(bare))).toMatch(/No layout of this template has a title with 4 by 2 inches/u);
  });

  it("is not unpacked where it would be too large, whatever its directory says", () => {
    const saying = (size: number): string => {
      const bytes = bytesOf("office-wide.pptx");
      const view = new DataView(bytes.buffer);
      const entry = Array.from({ length: bytes.length - 46 }, (_, at) => at).findLast((at) => view.getUint32(at, true) === 0x02014b50) ?? 0;
      view.setUint32(entry + 24, size, true);
      return refusalOf(bytes);
    };
    expect(saying(200_000_001)).toMatch(/unpacks to more than 200 MB/u);
    expect(saying(1)).toMatch(/damaged/u);
  });
});
