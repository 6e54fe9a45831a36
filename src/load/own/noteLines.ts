/** Lines of notes: each begins with its mark, or with `Note:` or `Source:`. */
import { filledIn, textOf, type Row } from "./cellShape";
import { addressOf } from "./gridCells";
import { MARK, markId } from "./markIds";

export interface NoteLine {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly kind?: "source" | "no-source";
  /** Holds for the table: it has no mark. */
  readonly whole: boolean;
}

/** A line and where it stands; `raised` is what its formatting raises at its start. */
export interface Line {
  readonly at: string;
  readonly text: string;
  readonly raised: string;
}

/** The text of a row on one line, as it was before a separator cut it; and what its formatting raises at the start. */
export function lineOf(row: Row | undefined, rowNumber: number): Line {
  const filled = filledIn(row);
  const [first = 0] = filled;
  const texts = filled.map((column) => textOf(row?.[column]));
  const [head = "", ...rest] = texts;
  const apart = /^(?:[[(]?[\w*†‡§¶#]{1,3}[\])]?|\[?notes? \w{1,3}\]?|sources?:?|notes?:?)$/iu.test(head);
  const run = row?.[first]?.runs?.find(({ text }) => text.trim() !== "");
  return {
    at: addressOf(rowNumber + 1, first),
    text: apart
      ? [/^(?:sources?|notes?)$/iu.test(head) && rest.length > 0 ? `${head}:` : head, rest.join(", ")].join(" ").trim()
      : texts.join(", "),
    raised: run?.raised === true ? run.text.trim() : "",
  };
}

const SOURCE = /^(?:sources?|data source|quellen?|fuentes?|ماخذ|المصدر)\s*[:：]\s*/iu;
const TABLE_NOTE = /^(?:notes?|nb|n\.b\.|remarks?|anmerkung(?:en)?|نوٹ)\s*[:：]\s*/iu;
const LIST_HEADING = /^(?:foot|end)?(?:notes?|references?|anmerkungen|fussnoten|fußnoten)(?: and sources?)?\s*:?$/iu;

const START = new RegExp(`^(${MARK}|notes?\\s+\\w{1,3})([.:)]?)(\\s*)(?=\\S)`, "iu");

/** The mark that a line begins with. A number or a letter needs a space and a capital behind it, or a dot. */
function startOf(line: Line): { readonly id: string; readonly rest: string } | null {
  if (line.raised !== "") return { id: markId(line.raised), rest: line.text.slice(line.raised.length).trim() };
  const found = START.exec(line.text);
  const [all = "", mark = "", dot = "", gap = ""] = found ?? [];
  const rest = line.text.slice(all.length);
  if (mark === "") return null;
  if (/^(?:\d|[a-z]|notes?\s)/iu.test(mark) && ((gap === "" && dot === "") || (dot === "" && !/^[\p{Lu}\p{Lo}“"(]/u.test(rest))))
    return null;
  if (/^[A-Z]$/u.test(mark)) return null;
  return { id: markId(mark), rest };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The mark that follows in a list: b after a, 2 after 1. */
function successor(id: string): string | null {
  if (/^\d+$/u.test(id)) return String(Number(id) + 1);
  const at = id.length === 1 ? LETTERS.indexOf(id) : -1;
  return at === -1 ? null : (LETTERS[at + 1] ?? null);
}

/** Several notes on one line: `a Toll bridge. b Being rebuilt.` */
function splitNotes(id: string, text: string): readonly { readonly id: string; readonly text: string }[] {
  const next = successor(id);
  if (next === null) return [{ id, text }];
  const found = new RegExp(`[.;]\\s+[[(]?${next}[\\])]?[.:)]?\\s+(?=\\p{Lu})`, "u").exec(text);
  if (found === null) return [{ id, text }];
  const cut = found.index + 1;
  return [{ id, text: text.slice(0, cut) }, ...splitNotes(next, text.slice(found.index + found[0].length))];
}

/** Whether a line says of itself that it is a note, a source or the heading of a list of them. */
export function isNoteLine(line: Line): boolean {
  const { text } = line;
  return SOURCE.test(text) || TABLE_NOTE.test(text) || LIST_HEADING.test(text) || startOf(line) !== null;
}

/** Whether a line begins with a word for note or source. */
export function isWholeNote({ text }: Line): boolean {
  return SOURCE.test(text) || TABLE_NOTE.test(text);
}

/** Whether a line begins with a sign or a bracket, as notes do and labels hardly. */
export function isMarkedLine({ text }: Line): boolean {
  return /^(?:\[[^\]]{1,10}\]|[*†‡§¶#]{1,4}|notes?\s\w{1,3}\s*[:.)])\s*\S/iu.test(text);
}

/** The notes of a list of lines. A line without a mark holds for the table. */
export function readNoteLines(lines: readonly Line[]): readonly NoteLine[] {
  const notes: NoteLine[] = [];
  const free = (id: string): string => {
    let name = id;
    for (let count = 2; notes.some((note) => note.id === name); count += 1) name = `${id} (${String(count)})`;
    return name;
  };
  for (const line of lines) {
    const { text, at } = line;
    if (text === "" || LIST_HEADING.test(text)) continue;
    const marked = startOf(line);
    if (SOURCE.test(text)) notes.push({ id: free("Source"), text: text.replace(SOURCE, ""), at, kind: "source", whole: true });
    else if (TABLE_NOTE.test(text)) notes.push({ id: free("Note"), text: text.replace(TABLE_NOTE, ""), at, whole: true });
    else if (marked === null) notes.push({ id: free("Note"), text, at, whole: true });
    else for (const { id, text: said } of splitNotes(marked.id, marked.rest)) notes.push({ id: free(id), text: said, at, whole: false });
  }
  return notes;
}
