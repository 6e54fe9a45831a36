/**
 * A report's text → its streams: the body by section and paragraph, and each numbered note by itself.
 *
 * Page breaks and note blocks interrupt sentences in the text as received. They are lifted out before anything is
 * counted, so that a sentence is one run of words again.
 */
import { wordsOf } from "../../src/model/words";

export interface Section {
  readonly id: string;
  /** Headings from the outermost to this one, joined by " › ". */
  readonly heading: string;
}

/** One paragraph of the body, or one note. `section` and `paragraph` of a note are where its marker stands. */
export interface Passage {
  readonly place: string;
  readonly section: string;
  readonly paragraph: number;
  readonly note: number | null;
  readonly words: readonly string[];
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** A sentence of a passage: its first word, counted from 0, and whether the mark of a note stands in it. */
export interface Sentence {
  readonly first: number;
  readonly marked: boolean;
}

export interface ReportText {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}

const NOTE_LINE = /^<sup>(?<number>\d+)<\/sup>\s*(?<text>.*)$/u;
const MARKER = /<sup>(?<number>\d+)<\/sup>/gu;
const SENTENCE_END = /[.?!:”"’)]\**$/u;

interface Block {
  readonly section: string;
  text: string;
}

/** How one report's text is laid out, where its own marks do not say so. */
export interface Layout {
  /** Headings of a report that does not mark them with `#`, word for word. */
  readonly headings: readonly string[];
  /** Lines of title, credit and site furniture before the text. */
  readonly frontLines: number;
}

const FRONT: Section = { id: "front", heading: "Title block" };
const TEXT: Section = { id: "text", heading: "(no section heading)" };
const CONTENTS = "table-of-contents";

/** Reads a report as received. Throws where a note has no marker in the body: then the text is not the one recorded. */
export function readReport(text: string, layout: Layout): ReportText {
  const notes = new Map<number, string>();
  const sections: Section[] = [FRONT, TEXT];
  const blocks: Block[] = [];
  let current = layout.frontLines > 0 ? FRONT.id : TEXT.id;
  let front = layout.frontLines;
  let numbered: readonly { readonly id: string; readonly heading: string }[] = [];

  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    if (line === "" || /^-+$/u.test(line)) continue;
    if (front > 0) {
      front -= 1;
      blocks.push({ section: FRONT.id, text: line });
      if (front === 0) current = TEXT.id;
      continue;
    }
    const note = NOTE_LINE.exec(line);
    if (note?.groups) {
      notes.set(Number(note.groups["number"]), note.groups["text"] ?? "");
      continue;
    }
    const heading = headingOf(line, layout.headings);
    const listed = current === CONTENTS && lines.indexOf(line, index + 1) > index;
    if (heading !== null && !listed) {
      const level = levelOf(heading);
      if (level === null) {
        numbered = [];
        current = slug(heading);
        sections.push({ id: current, heading });
      } else {
        numbered = [...numbered.slice(0, level.depth), { id: level.id, heading }];
        current = numbered.map((part) => part.id).join(".");
        sections.push({ id: current, heading: numbered.map((part) => part.heading).join(" › ") });
      }
      continue;
    }
    const last = blocks.at(-1);
    if (last !== undefined && last.section === current && continues(last.text, line)) last.text = join(last.text, line);
    else blocks.push({ section: current, text: line });
  }
  return { sections, passages: [...bodyPassages(blocks), ...notePassages(blocks, notes)] };
}

/** The heading a line is, without its marks, or null. */
function headingOf(line: string, headings: readonly string[]): string | null {
  const marked = /^#+\s+(.*)$/u.exec(line)?.[1] ?? /^\*\*([IVX]+\. .*)\*\*$/u.exec(line)?.[1];
  if (marked !== undefined) return marked.replaceAll("*", "").trim();
  return headings.includes(line) ? line : null;
}

/** Depth and own id of a numbered heading: roman numeral, capital letter, digit. */
function levelOf(heading: string): { readonly depth: number; readonly id: string } | null {
  const id = /^(?<id>[IVX]+|[A-Z]|\d+)\. /u.exec(heading)?.groups?.["id"];
  if (id === undefined) return null;
  if (/^(?:IX|IV|VI{0,3}|I{1,3}|X)$/u.test(id)) return { depth: 0, id };
  return { depth: /^\d+$/u.test(id) ? 2 : 1, id };
}

function slug(text: string): string {
  return wordsOf(text)
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9-]/gu, "");
}

/** A block that does not end its sentence goes on in a block that starts in lower case. */
function continues(before: string, line: string): boolean {
  const bare = before.replace(MARKER, "").trimEnd();
  return !SENTENCE_END.test(bare) && /^\p{Ll}/u.test(line);
}

/** A word cut by the page break is made whole; words are set apart by a space. */
function join(before: string, line: string): string {
  return /\p{Ll}-$/u.test(before) ? before.slice(0, -1) + line : `${before} ${line}`;
}

/** Text without note markers, emphasis, links and tags. */
function plain(text: string): string {
  return text
    .replace(MARKER, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/<\/?b>/gu, "")
    .replaceAll("*", "");
}

/** Where one sentence ends and the next begins: a stop, closing quotes and note marks before the blank, a capital or a quote behind it. */
const BETWEEN_SENTENCES = /(?<=[.?!][”"’')\]*]*(?:<sup>\d+<\/sup>)*)\s+(?=[“"‘'([*]*\p{Lu})/gu;
/** Stops that end no sentence: initials, ranks, months. */
const SHORTENED = /(?:^|[\s(“"])(?:(?:\p{Lu}\.)+|Lt\.|Gen\.|Jan\.)$/u;

function sentencesOf(text: string): readonly Sentence[] {
  const pieces: string[] = [];
  for (const piece of text.split(BETWEEN_SENTENCES)) {
    const last = pieces.at(-1);
    if (last !== undefined && SHORTENED.test(last)) pieces[pieces.length - 1] = `${last} ${piece}`;
    else pieces.push(piece);
  }
  let first = 0;
  return pieces.map((piece) => {
    const sentence = { first, marked: piece.search(MARKER) >= 0 };
    first += wordsOf(plain(piece)).length;
    return sentence;
  });
}

function bodyPassages(blocks: readonly Block[]): Passage[] {
  const counts = new Map<string, number>();
  return blocks.map(({ section, text }) => {
    const paragraph = (counts.get(section) ?? 0) + 1;
    counts.set(section, paragraph);
    const bare = plain(text);
    return { place: `${section}:${paragraph}`, section, paragraph, note: null, words: wordsOf(bare), text: bare, sentences: sentencesOf(text) };
  });
}

function notePassages(blocks: readonly Block[], notes: ReadonlyMap<number, string>): Passage[] {
  const markers = new Map<number, { section: string; paragraph: number }>();
  const counts = new Map<string, number>();
  for (const { section, text } of blocks) {
    const paragraph = (counts.get(section) ?? 0) + 1;
    counts.set(section, paragraph);
    for (const match of text.matchAll(MARKER)) markers.set(Number(match[1]), { section, paragraph });
  }
  return [...notes].map(([note, raw]) => {
    const at = markers.get(note);
    if (at === undefined) throw new Error(`note ${note} has no marker in the body`);
    const bare = plain(raw);
    return { place: `n${note}`, section: at.section, paragraph: at.paragraph, note, words: wordsOf(bare), text: bare, sentences: sentencesOf(raw) };
  });
}
