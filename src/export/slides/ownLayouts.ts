/**
 * The master and the layouts of our decks (ECMA-376, part 1, section 19.3.1). Names, kinds and numbers of what they hold are those that
 * presentation programs give their own, so that a slide which is pasted into another deck finds the layout there that is meant.
 */
import { LANGUAGE } from "../archive/finishPackage";
import { officeColour } from "../officeColour";
import { FOOT } from "./lines";
import { FONT, PAGE, SIZE, WIDTH } from "./look";
import type { Box } from "./shapes";

/** What stands on a slide in a place of its own. */
export type Place = "title" | "subtitle" | "content" | "left" | "right" | "notes" | "footer" | "number";

/** The element that says what a shape of a slide is for; its number is that of the layout's shape. */
export const PLACEHOLDER: Readonly<Record<Place, string>> = {
  title: '<p:ph type="title"/>',
  subtitle: '<p:ph type="body" sz="quarter" idx="13"/>',
  content: '<p:ph idx="1"/>',
  left: '<p:ph sz="half" idx="1"/>',
  right: '<p:ph sz="half" idx="2"/>',
  notes: '<p:ph type="body" sz="quarter" idx="14"/>',
  footer: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
};

const COLUMN = (WIDTH - 0.4) / 2;
const BODY: Box = { x: PAGE.margin, y: 1.5, w: WIDTH, h: 4.6 };
/** Where each stands on a slide that says nothing else, what it is called, and what an empty one asks for. */
const PLACES: Readonly<Record<Place, { readonly box: Box; readonly name: string; readonly prompt: string }>> = {
  title: { box: { x: PAGE.margin, y: PAGE.top, w: WIDTH, h: 0.6 }, name: "Title", prompt: "Title" },
  subtitle: { box: { x: PAGE.margin, y: 1.02, w: WIDTH, h: 0.34 }, name: "Subtitle", prompt: "What is shown" },
  content: { box: BODY, name: "Content", prompt: "Table, chart or text" },
  left: { box: { ...BODY, w: COLUMN }, name: "Left", prompt: "Text" },
  right: { box: { ...BODY, x: PAGE.margin + WIDTH - COLUMN, w: COLUMN }, name: "Right", prompt: "Text" },
  notes: { box: { x: PAGE.margin, y: 6.3, w: WIDTH, h: 0.6 }, name: "Notes", prompt: "Notes" },
  footer: { box: FOOT, name: "Source", prompt: "Where from" },
  number: { box: { x: PAGE.width - 1.1, y: FOOT.y, w: 0.5, h: FOOT.h }, name: "Slide number", prompt: "" },
};

interface Layout {
  readonly name: string;
  readonly type: string;
  readonly places: readonly Place[];
}

const FIGURE: readonly Place[] = ["title", "subtitle"];
const BELOW: readonly Place[] = ["footer", "number"];
/** Of a chart alone, of a table, and of a page of notes. */
export const LAYOUTS = {
  chart: { name: "Title Only", type: "titleOnly", places: [...FIGURE, "notes", ...BELOW] },
  table: { name: "Title and Content", type: "obj", places: [...FIGURE, "content", "notes", ...BELOW] },
  notes: { name: "Two Content", type: "twoObj", places: ["title", "left", "right", ...BELOW] },
} as const satisfies Readonly<Record<string, Layout>>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A layout as a part of the deck. */
export function layoutXml({ name, type, places }: Layout): string {
  return `${HEAD}<p:sldLayout ${SPACES} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${TREE}${places.map(shapeOf).join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** The master of these layouts. Its relations are their numbers in order, from 1, and then its theme. */
export function masterXml(): string {
  const shapes = (["title", "content", "footer", "number"] as const).map((place, index) =>
    // A master's body is of no kind but its own.
    shapeOf(place, index).replace(PLACEHOLDER.content, '<p:ph type="body" idx="1"/>'),
  );
  const ids = Object.keys(LAYOUTS).map((_, index) => `<p:sldLayoutId id="${FIRST_LAYOUT + index}" r:id="rId${index + 1}"/>`);
  const colours = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  const map = `bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" ${colours.map((name) => `${name}="${name}"`).join(" ")}`;
  const page = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
  return `${HEAD}<p:sldMaster ${SPACES}><p:cSld>${page}<p:spTree>${TREE}${shapes.join("")}</p:spTree></p:cSld><p:clrMap ${map}/><p:sldLayoutIdLst>${ids.join("")}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${levelOf(1, TEXT.title)}</p:titleStyle><p:bodyStyle>${levelOf(1, TEXT.body)}</p:bodyStyle><p:otherStyle>${levelOf(1, TEXT.body)}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** Numbers of masters and layouts are of one row, which begins with the one master. */
const FIRST_LAYOUT = 2_147_483_649;

interface Text {
  readonly font: "mj" | "mn";
  readonly size: number;
  readonly colour: "tx1" | "tx2";
  readonly bold?: boolean;
  readonly align?: "r";
}

const TEXT = {
  title: { font: "mj", size: SIZE.title, colour: "tx1", bold: true },
  body: { font: "mn", size: SIZE.subtitle, colour: "tx1" },
  small: { font: "mn", size: SIZE.note, colour: "tx2" },
  number: { font: "mn", size: SIZE.note, colour: "tx2", align: "r" },
} as const satisfies Readonly<Record<string, Text>>;

/** Of the places whose texts are not written as the master's titles and bodies are. */
const OWN_TEXT: Partial<Readonly<Record<Place, Text>>> = {
  subtitle: { ...TEXT.body, colour: "tx2" },
  notes: TEXT.small,
  left: TEXT.small,
  right: TEXT.small,
  footer: TEXT.small,
  number: TEXT.number,
};

function levelOf(level: number, { font, size, colour, bold = false, align }: Text): string {
  const faces = (["lt", "ea", "cs"] as const).map((kind) => `<a:${FACE[kind]} typeface="+${font}-${kind}"/>`);
  return `<a:lvl${level}pPr marL="0" indent="0" algn="${align ?? "l"}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>${faces.join("")}</a:defRPr></a:lvl${level}pPr>`;
}

const FACE = { lt: "latin", ea: "ea", cs: "cs" } as const;

function shapeOf(place: Place, index: number): string {
  const { box, name, prompt } = PLACES[place];
  const text = OWN_TEXT[place];
  const frame = `<a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const list = text === undefined ? "<a:lstStyle/>" : `<a:lstStyle>${levelOf(1, text)}</a:lstStyle>`;
  const language = `lang="${LANGUAGE}"`;
  const run =
    place === "number"
      ? `<a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr ${language}/><a:t>‹#›</a:t></a:fld>`
      : `<a:r><a:rPr ${language}/><a:t>${prompt}</a:t></a:r>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${index + 2}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${PLACEHOLDER[place]}</p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>${list}<a:p>${run}</a:p></p:txBody></p:sp>`;
}

function emu(inches: number): number {
  return Math.round(inches * 914_400);
}

/** Our colours by the names that a theme has for them. */
const SCHEME = [
  ["dk1", "ink"],
  ["lt1", "surface"],
  ["dk2", "ink2"],
  ["lt2", "rule"],
  ["accent1", "accent"],
  ["accent2", "d1"],
  ["accent3", "d2"],
  ["accent4", "d3"],
  ["accent5", "dContext"],
  ["accent6", "ruleStrong"],
  ["hlink", "accent"],
  ["folHlink", "d3"],
] as const;

/** The library's theme with our colours and fonts in it. @param name of whoever made the deck */
export function themeIn(xml: string, name: string): string {
  const colours = SCHEME.map(([slot, colour]) => `<a:${slot}><a:srgbClr val="${officeColour(colour)}"/></a:${slot}>`);
  return xml
    .replace(/(<a:theme\s[^>]*\bname=")[^"]*/u, (_, before: string) => `${before}${name}`)
    .replace(/<a:clrScheme\s.*?<\/a:clrScheme>/su, () => `<a:clrScheme name="${name}">${colours.join("")}</a:clrScheme>`)
    .replace(/(<a:majorFont><a:latin typeface=")[^"]*/u, `$1${FONT.serif}`)
    .replace(/(<a:minorFont><a:latin typeface=")[^"]*/u, `$1${FONT.sans}`);
}
