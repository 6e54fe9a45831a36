/** What every office file says of itself, whatever library wrote it, and a list of its parts that is true. */
import type { ExportModel } from "../exportModel";
import { escapeMarkup } from "../markup";
import type { Parts } from "./zipParts";

/** As office files write it: the language of every text of ours. */
export const LANGUAGE = "en-GB";

export interface FileProperties {
  readonly title: string;
  /** In a line; empty for none. */
  readonly description: string;
  /** ISO day, stored as the day it was made and changed. */
  readonly date: string;
  /** Who made it; empty for nobody. */
  readonly author: string;
}

/** What a file of one view says of itself. */
export function propertiesOf({ title, address, date, maker }: ExportModel): FileProperties {
  return { title, description: maker.kind === "site" ? address : maker.notice, date, author: maker.name };
}

const TYPES = "[Content_Types].xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of an office file (ECMA-376, part 2, section 11, and part 1, section 22.2). */
const CORE = "docProps/core.xml";
const APP = "docProps/app.xml";

/** The parts with our own properties in the place of the library's, and a list of content types that names no part that is not there. */
export function finishPackage(parts: Parts, properties: FileProperties): Parts {
  const finished = new Map(parts).set(CORE, coreOf(properties)).set(APP, appOf(properties));
  return finished.set(TYPES, typesOf(String(parts.get(TYPES)), finished));
}

function coreOf({ title, description, date, author }: FileProperties): string {
  const day = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  const text = (name: string, value: string): string => (value === "" ? "" : `<${name}>${escapeMarkup(value)}</${name}>`);
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const texts = [text("dc:title", title), text("dc:creator", author), text("dc:description", description)];
  const said = [...texts, text("dc:language", LANGUAGE), text("cp:lastModifiedBy", author), day("created"), day("modified")];
  return `${HEAD}<cp:coreProperties ${spaces}>${said.join("")}</cp:coreProperties>`;
}

function appOf({ author }: FileProperties): string {
  const name = escapeMarkup(author);
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${name}</Application><Company>${name}</Company></Properties>`;
}

/** The library's list without the parts and the endings that the file does not hold. */
function typesOf(xml: string, parts: Parts): string {
  return xml.replace(/<(?:Override|Default)\s[^>]*>/gu, (entry) => {
    const [, part] = /PartName="\/([^"]*)"/u.exec(entry) ?? [];
    const [, ending] = /Extension="([^"]*)"/u.exec(entry) ?? [];
    const there = part === undefined ? [...parts.keys()].some((path) => path.endsWith(`.${ending ?? ""}`)) : parts.has(part);
    return there ? entry : "";
  });
}
