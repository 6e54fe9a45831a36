/** The reports as records: bibliography written by hand, structure measured from the text as received. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isNumberWord } from "../../src/model/numbers";
import type { Layout, Passage, ReportText } from "./readReport";
import { readReport } from "./readReport";

/** One report's hand-written record, `seeds/reports/<id>.json`. */
export interface ReportRecord {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly series: string | null;
  readonly datePrinted: string | null;
  readonly date: string | null;
  readonly address: string | null;
  readonly language: string;
  readonly terms: string;
  readonly sha256: string;
  readonly layout: Layout;
}

/** How many words a passage has, at which of them (counted from 0) a digit or number word stands, and at which a sentence begins. */
interface Extent {
  readonly words: number;
  readonly numbers: readonly number[];
  readonly sentences: readonly number[];
  /** Which of the sentences, counted from 0, hold the mark of a note. */
  readonly marked: readonly number[];
}

/** The measured shape of a report, `seeds/structure/<id>.json`: headings, word counts and where numbers stand, but no text. */
export interface Structure {
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly paragraphs: readonly Extent[] }[];
  readonly notes: readonly (Extent & { readonly note: number; readonly section: string; readonly paragraph: number })[];
}

/** Every report's record, by file name. */
export function readRecords(root: string): readonly ReportRecord[] {
  const folder = join(root, "seeds/reports");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as ReportRecord);
}

function readStructure(root: string, id: string): Structure {
  return JSON.parse(readFileSync(join(root, `seeds/structure/${id}.json`), "utf8")) as Structure;
}

/** Every report's structure, by report id. */
export function readStructures(root: string): ReadonlyMap<string, Structure> {
  return new Map(readRecords(root).map(({ id }) => [id, readStructure(root, id)]));
}

/** Measures a report's text. */
export function structureOf(report: ReportText): Structure {
  const extent = ({ words, sentences }: Passage): Extent => ({
    words: words.length,
    numbers: words.flatMap((word, index) => (isNumberWord(word) ? [index] : [])),
    sentences: sentences.map(({ first }) => first),
    marked: sentences.flatMap(({ marked }, index) => (marked ? [index] : [])),
  });
  const body = report.passages.filter((passage) => passage.note === null);
  return {
    sections: report.sections
      .map(({ id, heading }) => ({
        id,
        heading,
        paragraphs: body.filter((passage) => passage.section === id).map(extent),
      }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    notes: report.passages.flatMap((passage) =>
      passage.note === null
        ? []
        : [{ note: passage.note, section: passage.section, paragraph: passage.paragraph, ...extent(passage) }],
    ),
  };
}

/** Each passage's place and extent. */
export function extentsOf(structure: Structure): ReadonlyMap<string, Extent> {
  return new Map([
    ...structure.sections.flatMap(({ id, paragraphs }) =>
      paragraphs.map((extent, index): [string, Extent] => [`${id}:${index + 1}`, extent]),
    ),
    ...structure.notes.map((note): [string, Extent] => [`n${note.note}`, note]),
  ]);
}

/**
 * The texts of a folder that are those recorded, by report id. A text is known by its SHA-256, never by its file name.
 * @param folder a folder with report texts; other files in it are left alone
 */
export function readTexts(root: string, folder: string): ReadonlyMap<string, ReportText> {
  const bySha = new Map(
    readdirSync(folder).map((name) => {
      const text = readFileSync(join(folder, name));
      return [createHash("sha256").update(text).digest("hex"), text.toString("utf8")];
    }),
  );
  return new Map(
    readRecords(root).flatMap(({ id, sha256, layout }): [string, ReportText][] => {
      const text = bySha.get(sha256);
      return text === undefined ? [] : [[id, readReport(text, layout)]];
    }),
  );
}

/** What the site says about the reports, `data/reports.json`: records with their structure's headings and counts. */
export function reportsJson(root: string): string {
  const reports = readRecords(root).map(({ layout: _layout, ...record }) => {
    const structure = readStructure(root, record.id);
    return {
      ...record,
      sections: structure.sections.map(({ id, heading, paragraphs }) => ({ id, heading, paragraphs: paragraphs.length })),
      notes: structure.notes.map(({ note, section, paragraph }) => ({ note, section, paragraph })),
    };
  });
  return `${JSON.stringify(reports, null, 1)}\n`;
}
