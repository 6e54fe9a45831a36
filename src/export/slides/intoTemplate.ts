/**
 * A deck of ours in a template of a reader's: its masters, layouts, themes and pictures as they are, its own slides left out, and ours
 * on one of its layouts. Title, number and footer are placeholders that stand where the template has them; what is drawn is fitted
 * into the room for its body, and written in its fonts and colours.
 */
import type { Parts } from "../archive/zipParts";
import { officeColour } from "../officeColour";
import { BELOW_FOOT, PAGE } from "./look";
import { CHART_PART } from "./placeObjects";
import type { SlidePlan } from "./planSlides";
import type { Template, TemplateText } from "./readTemplate";
import { EMU, relationsOf } from "./readTemplate";
import { templatePalette } from "./templateColours";

const TYPES = "[Content_Types].xml";
const PRESENTATION = "ppt/presentation.xml";
const RELATIONS = "ppt/_rels/presentation.xml.rels";
/** Where the theme of our pages of notes goes, out of the way of the template's. */
const NOTES_THEME = { ours: "ppt/theme/theme2.xml", there: "ppt/theme/notesTheme.xml" } as const;
const SLIDE = /^ppt\/slides\/slide(?<number>\d+)\.xml$/u;
const SLIDE_RELATIONS = /^ppt\/slides\/_rels\/slide\d+\.xml\.rels$/u;
const OURS_LEFT = /^ppt\/(?:slideMasters|slideLayouts|theme)\//u;
const OBJECT = /<p:(?<tag>sp|cxnSp|graphicFrame)>.*?<\/p:\k<tag>>/gsu;

/** @param plans those of the slides, in order; @param deck finished parts of a deck of ours */
export function intoTemplate(deck: Parts, plans: readonly SlidePlan[], template: Template): Parts {
  const masters = relationsOf(template.parts, PRESENTATION).filter(({ kind }) => kind === "slideMaster");
  const taken = closure(
    template.parts,
    masters.map(({ target }) => target),
  );
  const parts = new Map<string, string | Uint8Array>(taken);
  for (const [path, content] of deck) {
    const text = String(content);
    const plan = plans[Number(SLIDE.exec(path)?.groups?.["number"] ?? 0) - 1];
    if (path === NOTES_THEME.ours) parts.set(NOTES_THEME.there, content);
    else if (OURS_LEFT.test(path)) continue;
    else if (plan !== undefined) parts.set(path, slideIn(text, plan, template));
    else if (CHART_PART.test(path)) parts.set(path, chartIn(text, plans[Number(CHART_PART.exec(path)?.groups?.["number"]) - 1], template));
    else if (SLIDE_RELATIONS.test(path)) parts.set(path, text.replace(/\.\.\/slideLayouts\/[^"]*/u, `/${template.layout}`));
    else if (path === "ppt/notesMasters/_rels/notesMaster1.xml.rels") parts.set(path, text.replace("theme2.xml", "notesTheme.xml"));
    else if (path === PRESENTATION) parts.set(path, presentationIn(text, template));
    else if (path === RELATIONS) parts.set(path, mastersIn(text, template));
    else parts.set(path, content);
  }
  return parts.set(TYPES, typesIn(String(deck.get(TYPES)), String(template.parts.get(TYPES)), [...taken.keys()]));
}

/** Parts that masters lead to, with their relations; slides, and whatever only slides need, are not among them. */
function closure(parts: Parts, from: readonly string[]): Parts {
  const reached = new Set(from);
  for (const path of reached) {
    for (const { kind, target } of relationsOf(parts, path))
      if (kind !== "slide" && kind !== "notesSlide" && parts.has(target)) reached.add(target);
  }
  const relations = [...reached].map((path) => path.replace(/(?<name>[^/]+)$/u, "_rels/$<name>.rels"));
  return new Map([...parts].filter(([path]) => reached.has(path) || relations.includes(path)));
}

/** Its masters for ours, and its size; what its texts begin with where it says so. */
function presentationIn(xml: string, { parts, size }: Template): string {
  const theirs = String(parts.get(PRESENTATION));
  const [masters = ""] = /<p:sldMasterIdLst>.*?<\/p:sldMasterIdLst>/su.exec(theirs) ?? [];
  const [, style = ""] = /(<p:defaultTextStyle>.*?<\/p:defaultTextStyle>)/su.exec(theirs) ?? [];
  const renamed = masters.replace(/r:id="(?<id>[^"]*)"/gu, 'r:id="template-$<id>"');
  const sized = xml
    .replace(/<p:sldMasterIdLst>.*?<\/p:sldMasterIdLst>/su, () => renamed)
    .replace(/<p:sldSz [^>]*>/u, `<p:sldSz cx="${size.cx}" cy="${size.cy}"/>`);
  return style === "" ? sized : sized.replace(/<p:defaultTextStyle>.*?<\/p:defaultTextStyle>/su, () => style);
}

/** Our relations without our master and theme, and with the template's masters and the theme of the first. */
function mastersIn(xml: string, { parts }: Template): string {
  const theirs = String(parts.get(RELATIONS)).match(/<Relationship\s[^>]*>/gu) ?? [];
  const masters = theirs
    .filter((relation) => /\/slideMaster"/u.test(relation))
    .map((relation) => relation.replace(/\sId="/u, ' Id="template-'));
  const [first] = relationsOf(parts, PRESENTATION).filter(({ kind }) => kind === "slideMaster");
  const theme = relationsOf(parts, first?.target ?? "").find(({ kind }) => kind === "theme")?.target ?? "";
  return xml
    .replace(/<Relationship\s[^>]*\/slideMaster"[^>]*>/u, () => masters.join(""))
    .replace(/(\/relationships\/theme" Target=")[^"]*/u, (_, before: string) => `${before}/${theme}`);
}

/** Our list of content types, with what the template says of the parts that are taken. */
function typesIn(ours: string, theirs: string, taken: readonly string[]): string {
  const entries = theirs.match(/<(?:Override|Default)\s[^>]*>/gu) ?? [];
  const said = (entry: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`, "u").exec(entry)?.[1] ?? "";
  const overrides = entries.filter((entry) => taken.includes(said(entry, "PartName").slice(1)));
  const endings = entries.filter((entry) => {
    const ending = said(entry, "Extension").toLowerCase();
    return ending !== "" && !/^(?:xml|rels)$/u.test(ending) && taken.some((path) => path.toLowerCase().endsWith(`.${ending}`));
  });
  const kept = ours
    .replace(/<Override PartName="\/ppt\/(?:slideMasters|slideLayouts|theme)\/(?!theme2\.xml)[^>]*>/gu, "")
    .replace(`/${NOTES_THEME.ours}`, `/${NOTES_THEME.there}`);
  return kept.replace("</Types>", () => `${[...endings, ...overrides].join("")}</Types>`);
}

function slideIn(xml: string, plan: SlidePlan, template: Template): string {
  const { bodyText, number, footer } = template;
  const place = placeIn(plan, template);
  const objects = xml.replace(OBJECT, (object) => {
    if (object.includes('type="title"')) return titleIn(object, template);
    if (object.includes('type="sldNum"')) return number === null ? "" : inherited(number);
    return restyled(moved(object, place, template.narrowed), template, bodyText);
  });
  const whole = objects.replace(/cx="12192000" cy="6858000"/gu, `cx="${template.size.cx}" cy="${template.size.cy}"`);
  const footed = footer === null ? whole : whole.replace("</p:spTree>", () => `${inherited(footer)}</p:spTree>`);
  return numberedAnew(footed);
}

/** A chart object, its letters as large as those around it. */
function chartIn(xml: string, plan: SlidePlan | undefined, template: Template): string {
  return plan === undefined ? xml : restyled(moved(xml, placeIn(plan, template), template.narrowed), template, template.bodyText);
}

/** Where what is planned goes: into the room for the template's body. */
function placeIn({ titleBox, room }: SlidePlan, { body }: Template): Place {
  const top = titleBox.y + titleBox.h;
  const scale = Math.min(body.w / room.width, body.h / (room.foot + BELOW_FOOT - top));
  return { scale, x: body.x - PAGE.margin * scale, y: body.y - top * scale };
}

interface Place {
  readonly scale: number;
  /** Added after scaling, in inches. */
  readonly x: number;
  readonly y: number;
}

/** An object in its new place, with all that is measured on it. */
function moved(object: string, { scale, x, y }: Place, narrowed: number): string {
  const scaled = (value: string): number => Math.round(Number(value) * scale);
  return object
    .replace(/<a:off x="(-?\d+)" y="(-?\d+)"/gu, (_, left: string, top: string) => {
      return `<a:off x="${scaled(left) + Math.round(x * EMU)}" y="${scaled(top) + Math.round(y * EMU)}"`;
    })
    .replace(/<a:ext cx="(\d+)" cy="(\d+)"/gu, (_, wide: string, high: string) => `<a:ext cx="${scaled(wide)}" cy="${scaled(high)}"`)
    .replace(/(<a:(?:gridCol|tr) [wh]=")(\d+)/gu, (_, before: string, value: string) => `${before}${scaled(value)}`)
    .replace(/\b(mar[LRTB]=")(\d+)/gu, (_, before: string, value: string) => `${before}${scaled(value)}`)
    .replace(/\bsz="(\d+)"/gu, (_, size: string) => `sz="${Math.floor((Number(size) * scale * narrowed) / 10 + 1e-6) * 10}"`);
}

/** Our fonts and colours for the template's. */
function restyled(object: string, { ink, accents }: Template, { fill, font }: TemplateText): string {
  const own = fill === null ? `<a:srgbClr val="${ink}">` : openOf(fill);
  const palette = templatePalette(own, accents);
  const coloured = object.replace(
    /<a:srgbClr val="([0-9A-F]{6})"(?:\/>|>(.*?)<\/a:srgbClr>)/gsu,
    (whole, hex: string, inner = "", at: number) => {
      const written = /<a:(?:rPr|endParaRPr|defRPr)\b(?:(?!<\/a:(?:rPr|endParaRPr|defRPr)>).)*$/su.test(object.slice(0, at));
      const found = palette.get(hex);
      if (found === undefined) return whole;
      const open = hex === ACCENT && !written ? (accents[0] ?? own) : found.open;
      const left = found.left === undefined || String(inner).includes("<a:alpha") ? "" : `<a:alpha val="${found.left}"/>`;
      return `${open}${String(inner)}${left}</a:${open.startsWith("<a:scheme") ? "schemeClr" : "srgbClr"}>`;
    },
  );
  return coloured.replace(/<a:latin typeface="[^"]*"[^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/>/gu, `<a:latin typeface="${font ?? "+mn-lt"}"/>`);
}

/** The opening tag of the colour of a fill, without what changes it. */
function openOf(fill: string): string {
  const tag = /<a:(?:srgbClr|schemeClr) val="\w+"/u.exec(fill)?.[0] ?? '<a:schemeClr val="tx1"';
  return `${tag}>`;
}

/** The title as the template has it: its place and look are inherited, or said where the template says them only of its sample. */
function titleIn(object: string, { title, titleText }: Template): string {
  const [, text = ""] = /<a:t>(.*?)<\/a:t>/su.exec(object) ?? [];
  const size = titleSize(text.length, title, titleText.size ?? 28);
  const look = `${titleText.fill ?? ""}<a:latin typeface="${titleText.font ?? "+mj-lt"}"/>`;
  const box = `<a:xfrm><a:off x="${emu(title.x)}" y="${emu(title.y)}"/><a:ext cx="${emu(title.w)}" cy="${emu(title.h)}"/></a:xfrm>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="${size * 100}">${look}</a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** The template's size, or as much smaller as the title needs to fit its box. @param letters how many the title has */
function titleSize(letters: number, { w, h }: Template["title"], most: number): number {
  const fits = (size: number): boolean => {
    const lines = Math.ceil((letters * size * LETTER) / 72 / (w - 0.3));
    return (lines * size * 1.25) / 72 <= h;
  };
  let size = most;
  while (size > 12 && !fits(size)) size -= 1;
  return size;
}

/** How wide a letter is on average, of its size, in a wide typeface. */
const LETTER = 0.58;
const ACCENT = officeColour("accent");

function emu(inches: number): number {
  return Math.round(inches * EMU);
}

/** A placeholder of the layout, as a slide holds it: all but its text is inherited. */
function inherited(shape: string): string {
  return shape.replace(/<p:spPr>.*?<\/p:spPr>|<p:spPr\/>/su, "<p:spPr/>");
}

function numberedAnew(xml: string): string {
  let count = 0;
  return xml.replace(/(<p:cNvPr [^>]*?\bid=")\d+(?=")/gu, (_, before: string) => `${before}${(count += 1)}`);
}
