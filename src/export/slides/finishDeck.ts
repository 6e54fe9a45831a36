/**
 * What the slide library leaves wrong in a deck, put right in one place, by the published rules (ECMA-376, part 1, section 19): the
 * order of a presentation's lists, a theme of its own for the notes, numbers for shapes that no two on a page share, the language,
 * speaker's notes in paragraphs. `docs/exports.md` lists it; `tests/export/officePackage.ts` holds every file to it.
 */
import type { FileProperties } from "../archive/finishPackage";
import { finishPackage, LANGUAGE } from "../archive/finishPackage";
import type { Parts } from "../archive/zipParts";
import { finishSlide } from "./finishSlide";
import type { SlidePlan } from "./planSlides";

const SLIDE = /^ppt\/slides\/slide(?<number>\d+)\.xml$/u;
const NOTES_MASTER = "ppt/notesMasters/_rels/notesMaster1.xml.rels";
const [THEME, NOTES_THEME] = ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"];
const TYPES = "[Content_Types].xml";

/** @param plans those of the slides, in order */
export function finishDeck(parts: Parts, plans: readonly SlidePlan[], properties: FileProperties): Parts {
  const finished = [...parts].map(([path, content]): [string, string | Uint8Array] => [
    path,
    typeof content === "string" ? finishPart(path, content, plans) : content,
  ]);
  return finishPackage(withNotesTheme(new Map(finished)), properties);
}

function finishPart(path: string, xml: string, plans: readonly SlidePlan[]): string {
  if (path === "ppt/presentation.xml") return finishPresentation(xml);
  if (!/^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+$/u.test(path)) return xml;
  const plan = plans[Number(SLIDE.exec(path)?.groups?.["number"] ?? 0) - 1];
  const drawn = plan === undefined ? xml : finishSlide(xml, plan);
  const spoken = path.startsWith("ppt/notesSlides/") ? notesParagraphs(drawn) : drawn;
  return numbered(onePropertyList(spoken))
    .replaceAll('lang="en-US"', `lang="${LANGUAGE}"`)
    .replace(/(type="slidenum"><a:rPr[^>]*\/>)<a:t>(?:null|1\d{3})<\/a:t>/gu, "$1<a:t>‹#›</a:t>");
}

/** Masters, masters of notes, slides: in this order. Pages of notes are upright, of the size that their master is drawn for. */
function finishPresentation(xml: string): string {
  const [notes = ""] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/su.exec(xml) ?? [];
  return xml
    .replace(notes, "")
    .replace("</p:sldMasterIdLst>", `</p:sldMasterIdLst>${notes}`)
    .replace(/<p:notesSz [^>]*>/u, '<p:notesSz cx="6858000" cy="9144000"/>');
}

/** Two masters that share a theme are what PowerPoint repairs first. */
function withNotesTheme(parts: Parts): Parts {
  const [theme, relations, types] = [parts.get(THEME), parts.get(NOTES_MASTER), parts.get(TYPES)];
  if (typeof theme !== "string" || typeof relations !== "string" || typeof types !== "string") throw new Error("the deck has no theme");
  const [entry = ""] = /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*>/u.exec(types) ?? [];
  return new Map(parts)
    .set(NOTES_THEME, theme)
    .set(NOTES_MASTER, relations.replace("theme1.xml", "theme2.xml"))
    .set(TYPES, types.replace(entry, `${entry}${entry.replace("theme1.xml", "theme2.xml")}`));
}

/** What stands on a page counted anew, from 1 in the order in which it stands. */
function numbered(xml: string): string {
  let count = 0;
  return xml.replace(/(<p:cNvPr [^>]*?\bid=")\d+(?=")/gu, (_, before: string) => `${before}${(count += 1)}`);
}

/** A paragraph says once, and first, how it stands: the library says it before each run. */
function onePropertyList(xml: string): string {
  const list = /<a:pPr(?:\s[^>]*)?(?:\/>|(?<!\/)>.*?<\/a:pPr>)/gsu;
  return xml.replace(/(?<=<a:p>).*?(?=<\/a:p>)/gsu, (paragraph) => {
    const [first] = paragraph.match(list) ?? [];
    return first === undefined ? paragraph : `${first}${paragraph.replace(list, "")}`;
  });
}

/** A paragraph a line: the library writes all in one, where a line's end is no more than a blank. */
function notesParagraphs(xml: string): string {
  return xml.replace(/<a:p><a:r>(?<look><a:rPr[^>]*\/>)<a:t>(?<text>[^<]*)<\/a:t><\/a:r>/gu, (_, look: string, text: string) =>
    text
      .split("\n")
      .map((line) => `<a:p><a:r>${look}<a:t>${line}</a:t></a:r>`)
      .join("</a:p>"),
  );
}
