/**
 * A deck in our own look, which is said once, by its theme, master and layouts: slides name colours and fonts by the theme's names, and
 * what stands on them by what it is for. Pasted into another deck they take its colours, fonts and layouts.
 */
import type { Parts } from "../archive/zipParts";
import { escapeMarkup } from "../markup";
import { officeColour } from "../officeColour";
import { FONT, SIZE } from "./look";
import { CHART_PART } from "./placeObjects";
import type { Place } from "./ownLayouts";
import { LAYOUTS, layoutXml, masterXml, PLACEHOLDER, themeIn } from "./ownLayouts";
import type { SlidePlan } from "./planSlides";

const TYPES = "[Content_Types].xml";
const SLIDE = /^ppt\/slides\/(?:_rels\/)?slide(?<number>\d+)\.xml(?:\.rels)?$/u;
const THEME = /^ppt\/theme\/theme\d+\.xml$/u;
const LAYOUT = /^ppt\/slideLayouts\//u;
const MASTER = "ppt/slideMasters/slideMaster1.xml";
const OBJECT = /<p:(?<tag>sp|graphicFrame)>.*?<\/p:\k<tag>>/gsu;
const LAYOUT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KINDS = ["chart", "table", "notes"] as const satisfies readonly (keyof typeof LAYOUTS)[];

/** @param deck finished parts; @param plans those of its slides, in order; @param maker whose name the theme has */
export function inOwnLook(deck: Parts, plans: readonly SlidePlan[], maker: string): Parts {
  const name = escapeMarkup(maker === "" ? "Table" : maker);
  const parts = new Map<string, string | Uint8Array>();
  for (const [path, content] of deck) {
    const plan = plans[Number(SLIDE.exec(path)?.groups?.["number"] ?? 0) - 1];
    if (LAYOUT.test(path)) continue;
    else if (typeof content !== "string") parts.set(path, content);
    else if (THEME.test(path)) parts.set(path, themeIn(content, name));
    else if (CHART_PART.test(path)) parts.set(path, inTheme(content));
    else if (plan === undefined) parts.set(path, content);
    else if (path.endsWith(".rels"))
      parts.set(path, content.replace(/slideLayout\d+\.xml/u, `slideLayout${KINDS.indexOf(kindOf(plan)) + 1}.xml`));
    else parts.set(path, slideIn(content, plan));
  }
  for (const [index, kind] of KINDS.entries()) {
    parts.set(layoutPath(index), layoutXml(LAYOUTS[kind]));
    parts.set(
      `${layoutPath(index).replace("slideLayouts/", "slideLayouts/_rels/")}.rels`,
      relations([["slideMaster", "../slideMasters/slideMaster1.xml"]]),
    );
  }
  const layouts = KINDS.map((_, index) => ["slideLayout", `../slideLayouts/slideLayout${index + 1}.xml`] as const);
  return parts
    .set(MASTER, masterXml())
    .set("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations([...layouts, ["theme", "../theme/theme1.xml"]]))
    .set(TYPES, typesIn(String(deck.get(TYPES))));
}

function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

function relations(links: readonly (readonly [kind: string, target: string])[]): string {
  const entries = links.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

function typesIn(xml: string): string {
  const entries = KINDS.map((_, index) => `<Override PartName="/${layoutPath(index)}" ContentType="${LAYOUT_TYPE}"/>`);
  return xml.replace(/<Override PartName="\/ppt\/slideLayouts\/[^>]*>/gu, "").replace("</Types>", `${entries.join("")}</Types>`);
}

function kindOf({ chart, table }: SlidePlan): keyof typeof LAYOUTS {
  if (table !== null) return "table";
  return chart === null ? "notes" : "chart";
}

function slideIn(xml: string, plan: SlidePlan): string {
  const columns: readonly Place[] = kindOf(plan) === "notes" ? ["left", "right"] : ["notes"];
  let column = 0;
  const objects = xml.replace(OBJECT, (object) => {
    if (object.includes('type="title"')) return titleIn(object);
    if (object.includes('type="sldNum"')) return numberIn(object);
    const [, name = ""] = /<p:cNvPr id="\d+" name="([^"]*)"/u.exec(object) ?? [];
    if (name === "Notes") return inPlace(object, columns[column++] ?? "notes");
    const place = PLACES.get(name);
    return place === undefined ? object : inPlace(object, place);
  });
  return inTheme(objects);
}

/** What our objects are called, and what they are for. */
const PLACES: ReadonlyMap<string, Place> = new Map([
  ["Subtitle", "subtitle"],
  ["Table", "content"],
  ["Source", "footer"],
]);

/** A shape or a table that is what its layout keeps a place for; it stands where it was put, and has no space between its lines. */
function inPlace(object: string, place: Place): string {
  return object
    .replace(/<p:nvPr>|<p:nvPr\/>/u, (tag) => `<p:nvPr>${PLACEHOLDER[place]}${tag === "<p:nvPr/>" ? "</p:nvPr>" : ""}`)
    .replace("<p:cNvSpPr/>", '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
    .replace(/(<a:pPr [^>]*>)<a:buNone\/>/gu, place === "content" ? "$&" : `$1${CLOSE}<a:buNone/>`);
}

const CLOSE = '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>';

/** The title: its font, colour and weight are the master's, and its size too where it is the usual one. */
function titleIn(object: string): string {
  const size = `sz="${SIZE.title * 100}" `;
  return object
    .replace(/name="[^"]*"/u, 'name="Title"')
    .replace(/<p:ph\s[^>]*>/u, PLACEHOLDER.title)
    .replace("<p:cNvSpPr/>", '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
    .replace(/(<a:rPr [^>]*?) b="1"([^>]*)>.*?<\/a:rPr>/gsu, "$1$2/>")
    .replaceAll(size, "");
}

/** The number stands where the layout has it, and is written as there. */
function numberIn(object: string): string {
  return object
    .replace(/name="[^"]*"/u, 'name="Slide number"')
    .replace(/<p:ph\s[^>]*>/u, PLACEHOLDER.number)
    .replace(/<p:spPr>.*?<\/p:spPr>/su, "<p:spPr/>")
    .replace(/<a:lstStyle>.*?<\/a:lstStyle>/su, "<a:lstStyle/>")
    .replace('<a:pPr algn="r"/>', "")
    .replace(' b="0"', "");
}

/** Changes of a theme's colour, in thousandths: so much of its brightness, and so much added. */
const changed = (mod: number, off: number): string => `<a:lumMod val="${mod}000"/><a:lumOff val="${off}000"/>`;
/** Our colours by the theme's names; those between two of them as shades, which stay legible on a dark page too. */
const SHADES: ReadonlyMap<string, readonly [name: string, change: string]> = new Map([
  [officeColour("surface"), ["bg1", ""]],
  [officeColour("ink"), ["tx1", ""]],
  [officeColour("ink2"), ["tx2", ""]],
  [officeColour("ink3"), ["tx2", changed(85, 15)]],
  [officeColour("ruleStrong"), ["tx1", changed(50, 50)]],
  [officeColour("dContext"), ["tx1", changed(50, 50)]],
  [officeColour("rule"), ["bg2", ""]],
  [officeColour("grid"), ["bg2", changed(75, 25)]],
  [officeColour("accent"), ["accent1", ""]],
  [officeColour("d1"), ["accent2", ""]],
  [officeColour("d2"), ["accent3", ""]],
  [officeColour("d3"), ["accent4", ""]],
]);
const COLOUR = /<a:srgbClr val="([0-9A-F]{6})"(?:\/>|>(.*?)<\/a:srgbClr>)/gsu;
const WRITTEN = /<a:rPr\s[^>]*(?<!\/)>.*?<\/a:rPr>/gsu;

/** Marks of notes are written as links are, which are legible on every theme's page. */
function inTheme(xml: string): string {
  const accent = new RegExp(`<a:srgbClr val="${officeColour("accent")}"(?:/>|></a:srgbClr>)`, "gu");
  return xml
    .replace(WRITTEN, (look) => look.replace(accent, '<a:schemeClr val="hlink"/>'))
    .replace(COLOUR, (whole: string, hex: string, inner = "") => {
      const [name, change] = SHADES.get(hex) ?? [];
      if (name === undefined) return whole;
      const changes = `${change ?? ""}${inner}`;
      return changes === "" ? `<a:schemeClr val="${name}"/>` : `<a:schemeClr val="${name}">${changes}</a:schemeClr>`;
    })
    .replace(/<a:(latin|ea|cs) typeface="(?:Georgia|Arial)"[^>]*\/>/gu, (tag, kind: keyof typeof ENDING) => {
      return `<a:${kind} typeface="+${tag.includes(FONT.serif) ? "mj" : "mn"}-${ENDING[kind]}"/>`;
    });
}

const ENDING = { latin: "lt", ea: "ea", cs: "cs" } as const;
