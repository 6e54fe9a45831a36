/**
 * A presentation of a reader's, as a template: which of its layouts holds our slides, where that has its title and its room, and in
 * which fonts and colours it writes. Read from its XML by what placeholders are for (ECMA-376, part 1, section 19.3.1.36).
 */
import type { Parts } from "../archive/zipParts";
import { LIGHT } from "../../chart/tokens";
import { colourIn, themeColours } from "./templateColours";
import type { Box } from "./shapes";

/** How a kind of its texts is written: XML of the fill, the typeface, points; null where the template says nothing. */
export interface TemplateText {
  readonly fill: string | null;
  readonly font: string | null;
  readonly size: number | null;
}

export interface Template {
  readonly parts: Parts;
  /** In EMU. */
  readonly size: { readonly cx: number; readonly cy: number };
  /** Path of the layout that our slides are of. */
  readonly layout: string;
  /** In inches. */
  readonly title: Box;
  readonly body: Box;
  readonly titleText: TemplateText;
  readonly bodyText: TemplateText;
  /** The XML of the layout's placeholder for the slide's number, and for its footer where that says something; null where it has none. */
  readonly number: string | null;
  readonly footer: string | null;
  /** Six hexadecimal digits of what its texts are written in. */
  readonly ink: string;
  /** How much smaller its letters have to be, to be no wider than ours. */
  readonly narrowed: number;
  /** XML of the theme's accents that stand out from its page, in their order. */
  readonly accents: readonly string[];
}

export const EMU = 914_400;
/** What title and body have at least, in inches. */
const LEAST = { width: 4, height: 2 } as const;
/** What we write in, and on, where a template does not say. */
const INK = LIGHT.ink.slice(1);
const PAPER = LIGHT.surface.slice(1);
/** How far in brightness text is from its page, at least. */
const LEGIBLE = 0.35;
/** What says most of a page with a title and our drawing below it comes first. */
const BEST: readonly string[] = ["titleOnly", "obj", "tx"];
const RELATION = /<Relationship\s[^>]*>/gu;

/** @returns the template, or why these parts are none, as a sentence */
export function readTemplate(parts: Parts): Template | string {
  const presentation = textOf(parts, "ppt/presentation.xml");
  if (presentation.includes("purl.oclc.org/ooxml"))
    return "This template is saved as “Strict Open XML”. Save it as an ordinary .pptx or .potx.";
  const [, cx = 0, cy = 0] = (/<p:sldSz\s[^>]*?cx="(\d+)"[^>]*?cy="(\d+)"/u.exec(presentation) ?? []).map(Number);
  const masters = relationsOf(parts, "ppt/presentation.xml").filter(({ kind }) => kind === "slideMaster");
  const found = masters.flatMap(({ target }) => layoutsOf(parts, target));
  const fitting = found.filter(({ title, body }) => body.w >= LEAST.width && body.h >= LEAST.height && title.y + title.h <= body.y + 0.15);
  const [best] = fitting.toSorted((one, other) => roomOf(other) - roomOf(one) || rank(one.type) - rank(other.type));
  if (best === undefined || cx === 0 || cy === 0) {
    return `No layout of this template has a title with ${LEAST.width} by ${LEAST.height} inches of room below it. The deck can be made without it.`;
  }
  const { layout, master, title, body } = best;
  const theme = relationsOf(parts, master).find(({ kind }) => kind === "theme")?.target ?? "";
  const own = [textOf(parts, layout), textOf(parts, master)];
  const said = textLook(own, "body");
  const colours = themeColours(textOf(parts, theme), own[1] ?? "");
  const page = pageColour(own, colours);
  const meant = colourIn(said.fill ?? "", colours) ?? colours.get("tx1") ?? INK;
  // Meant for a panel of the template that our layout does not have.
  const unseen = page !== null && Math.abs(brightness(meant) - brightness(page)) < LEGIBLE;
  const ink = unseen ? (brightness(page) > 0.5 ? INK : PAPER) : meant;
  const bodyText = unseen ? { ...said, fill: null } : said;
  return {
    ...{ parts, size: { cx, cy }, layout, title, body, ink, bodyText },
    narrowed: narrowedFor(bodyText.font, textOf(parts, theme)),
    titleText: textLook(own, "title"),
    number: placeholder(own[0] ?? "", "sldNum"),
    footer: saying(placeholder(own[0] ?? "", "ftr")),
    accents: standingOut(colours, page ?? (brightness(ink) > 0.5 ? INK : PAPER)),
  };
}

/** How large our slides would be in a layout, in tenths of an inch. */
function roomOf({ body }: Layout): number {
  return Math.round(10 * Math.min(body.w, (body.h * 16) / 9));
}

function rank(type: string): number {
  const place = BEST.indexOf(type);
  return place === -1 ? BEST.length : place;
}

/** A footer that the layout leaves empty, or calls by its kind, says nothing. */
function saying(footer: string | null): string | null {
  const said = [...(footer ?? "").matchAll(/<a:t>([^<]*)<\/a:t>/gu)]
    .map(([, text = ""]) => text)
    .join("")
    .trim();
  return said === "" || /^(?:<footer>|&lt;footer&gt;|footer)$/iu.test(said) ? null : footer;
}

interface Layout {
  readonly layout: string;
  readonly master: string;
  readonly type: string;
  readonly title: Box;
  readonly body: Box;
}

/** Layouts of a master that have a title, with the room that the master's layout of one body leaves. */
function layoutsOf(parts: Parts, master: string): readonly Layout[] {
  const above = textOf(parts, master);
  const paths = relationsOf(parts, master).filter(({ kind }) => kind === "slideLayout");
  const layouts = paths.map(({ target }) => ({ target, xml: textOf(parts, target) }));
  const type = (xml: string): string => /<p:sldLayout\s[^>]*?\stype="(\w+)"/u.exec(xml)?.[1] ?? "";
  const room = layouts.find(({ xml }) => type(xml) === "obj")?.xml ?? "";
  const body = boxOf(placeholder(room, "body")) ?? boxOf(placeholder(above, "body"));
  if (body === null) return [];
  return layouts.flatMap(({ target, xml }): readonly Layout[] => {
    const own = placeholder(xml, "title");
    const title = own === null ? null : (boxOf(own) ?? boxOf(placeholder(above, "title")));
    return title === null ? [] : [{ layout: target, master, type: type(xml), title, body }];
  });
}

/** The first shape that is a placeholder of a kind; one without a kind, or of any object, is a body. */
function placeholder(xml: string, kind: string): string | null {
  for (const [shape] of xml.matchAll(/<p:sp>.*?<\/p:sp>/gsu)) {
    const [tag] = /<p:ph(?:\s[^>]*)?>/u.exec(shape) ?? [];
    if (tag === undefined) continue;
    const type = /\stype="(\w+)"/u.exec(tag)?.[1] ?? "obj";
    if (type === kind || (kind === "body" && type === "obj")) return shape;
  }
  return null;
}

function boxOf(shape: string | null): Box | null {
  const [, x, y, w, h] = /<a:off x="(-?\d+)" y="(-?\d+)"\s*\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/u.exec(shape ?? "") ?? [];
  if (x === undefined) return null;
  return { x: Number(x) / EMU, y: Number(y) / EMU, w: Number(w) / EMU, h: Number(h) / EMU };
}

/** What the layout, then the master says of a kind of text: as a style, else as its sample is written. */
function textLook(layoutThenMaster: readonly string[], kind: "title" | "body"): TemplateText {
  const shapes = layoutThenMaster.map((xml) => placeholder(xml, kind) ?? "");
  const style = new RegExp(`<p:${kind}Style>.*?</p:${kind}Style>`, "su").exec(layoutThenMaster[1] ?? "")?.[0] ?? "";
  const lists = [...shapes.map((shape) => /<a:lstStyle>.*?<\/a:lstStyle>/su.exec(shape)?.[0] ?? ""), style];
  const styles = lists.map((list) => /<a:lvl1pPr.*?<\/a:lvl1pPr>/su.exec(list)?.[0] ?? "").map((level) => propertiesIn(level, "defRPr"));
  const samples = shapes.map((shape) => propertiesIn(shape, "rPr") || propertiesIn(shape, "endParaRPr"));
  const said = [...styles, ...samples];
  const first = (pattern: RegExp): string | null => said.map((one) => pattern.exec(one)?.[1]).find((one) => one !== undefined) ?? null;
  const size = first(/^<a:\w+\s[^>]*?\bsz="(\d+)"/u);
  return {
    fill: first(/(<a:solidFill>.*?<\/a:solidFill>)/su),
    font: first(/<a:latin typeface="([^"]+)"/u),
    size: size === null ? null : Number(size) / 100,
  };
}

function propertiesIn(xml: string, name: string): string {
  return new RegExp(`<a:${name}(?:\\s[^>]*)?(?:/>|(?<!/)>.*?</a:${name}>)`, "su").exec(xml)?.[0] ?? "";
}

/** Accents that are told from the page. */
function standingOut(colours: ReadonlyMap<string, string>, page: string): readonly string[] {
  const names = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  const seen = names.filter((name) => Math.abs(brightness(colours.get(name) ?? page) - brightness(page)) > 0.25);
  return seen.map((name) => `<a:schemeClr val="${name}">`);
}

/** Of the layout, else of its master; null where that is a picture or goes from one colour to another. */
function pageColour(layoutThenMaster: readonly string[], colours: ReadonlyMap<string, string>): string | null {
  const background = layoutThenMaster.map((xml) => /<p:bg>.*?<\/p:bg>/su.exec(xml)?.[0]).find((one) => one !== undefined);
  if (background === undefined) return colours.get("bg1") ?? null;
  return /<a:(?:blipFill|gradFill|pattFill)/u.test(background) ? null : colourIn(background, colours);
}

/** From 0 to 1, as bright as a colour looks. */
function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Typefaces about as wide as ours, and much wider ones; others are taken to be somewhat wider. */
const AS_WIDE = /^(?:arial|helvetica|liberation|nimbus|calibri|carlito|cambria|caladea|times|georgia|garamond|aptos|segoe ui|tahoma)/iu;
const MUCH_WIDER = /^(?:verdana|dejavu|bitstream|lucida|trebuchet)/iu;

function narrowedFor(font: string | null, theme: string): number {
  const minor = /<a:minorFont>\s*<a:latin typeface="([^"]*)"/u.exec(theme)?.[1] ?? "";
  const name = font === null || font.startsWith("+") ? minor : font;
  return AS_WIDE.test(name) ? 1 : MUCH_WIDER.test(name) ? 0.82 : 0.92;
}

function textOf(parts: Parts, path: string): string {
  const content = parts.get(path);
  return typeof content === "string" ? content : "";
}

export interface PartRelation {
  readonly kind: string;
  /** Path in the package. */
  readonly target: string;
}

/** What a part leads to within its package. */
export function relationsOf(parts: Parts, path: string): readonly PartRelation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const found = textOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`).match(RELATION) ?? [];
  return found
    .filter((relation) => !relation.includes('TargetMode="External"'))
    .map((relation) => {
      const target = /\sTarget="([^"]*)"/u.exec(relation)?.[1] ?? "";
      return { kind: /\sType="[^"]*\/(\w+)"/u.exec(relation)?.[1] ?? "", target: resolved(folder, target) };
    });
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").filter((name) => name !== "");
  for (const name of target.split("/")) {
    if (name === "..") path.pop();
    else path.push(name);
  }
  return path.join("/");
}
