/** The notes of a table from all places where they stand, and what each is for. */
import type { CellReading, GridCell, GridNote, OwnDecisions, OwnGrid, OwnTableNote } from "../../model/ownTable";
import { NOTE_KINDS } from "../../model/ownPage";
import { isFilled, textOf } from "./cellShape";
import { addressOf } from "./gridCells";
import { markId, STANDARD_NOTES } from "./markIds";
import { lineOf, readNoteLines, type NoteLine } from "./noteLines";

/** What a workbook from here says of a line that is more than a note. */
const KINDS: ReadonlyMap<string, NonNullable<NoteLine["kind"]>> = new Map([
  [NOTE_KINDS.source, "source"],
  [NOTE_KINDS.none, "no-source"],
]);

/** Notes of a sheet of notes: a mark in one column, its text in the next. */
function sheetNotes(grid: OwnGrid): readonly NoteLine[] {
  const notes: NoteLine[] = [];
  grid.rows.forEach((row, at) => {
    const column = row.findIndex(isFilled);
    const text = textOf(row[column + 1]);
    if (column === -1 || text === "") return;
    const mark = textOf(row[column]);
    if (!/^[[(]?(?:notes?\s*)?[\w*†‡§¶#]{1,4}[\])]?$/iu.test(mark) || /^note$/iu.test(mark)) return;
    const kind = KINDS.get(textOf(row[column + 2]));
    const place = `${grid.name}!${addressOf(at + 1, column + 1)}`;
    notes.push({ id: markId(mark), text, at: place, ...(kind === undefined ? {} : { kind }), whole: false });
  });
  if (notes.length > 0) return notes;
  const lines = grid.rows.map((row, at) => ({ ...lineOf(row, at), at: `${grid.name}!${lineOf(row, at).at}` }));
  return readNoteLines(lines).filter(({ whole }) => !whole);
}

/** Every note that is written somewhere: beneath the table, copied along, on a sheet of notes. */
export function writtenNotes(
  grid: OwnGrid,
  foot: readonly number[],
  sheets: readonly OwnGrid[],
  decisions: OwnDecisions,
): readonly NoteLine[] {
  const beneath = foot.map((at) => lineOf(grid.rows[at], at));
  const along = [...grid.after, ...(decisions.noteList?.split("\n") ?? [])].map((text) => ({ at: "list", text: text.trim(), raised: "" }));
  const found = [...readNoteLines([...beneath, ...along]), ...sheets.flatMap(sheetNotes)];
  return found.filter((note, place) => found.findIndex(({ id }) => id === note.id) === place);
}

/** The marks of a cell's own note that only repeats lines of the sheet of notes, as in a workbook from here; none where it says more. */
export function repeatedMarks(cell: GridCell, ids: ReadonlySet<string>): readonly string[] {
  const [note, ...others] = cell.notes;
  if (note?.kind !== "cell-note" || others.length > 0 || !note.text.startsWith("[note ")) return [];
  const marks = note.text.split(/\n(?=\[note \d+\] )/u).map((line) => markId(/^\[note \d+\](?= )/u.exec(line)?.[0] ?? ""));
  return marks.every((mark) => ids.has(mark)) ? marks : [];
}

/** What Excel writes beside a thread for programs that know no threads. */
const STAND_IN = /^\[Threaded comment\]/u;

/** The notes of a cell itself, its threads among them. A stand-in for a thread is not shown. */
export function ownNotes(cell: GridCell, at: string): readonly OwnTableNote[] {
  const hasThread = cell.notes.some(({ kind }) => kind === "thread");
  const notes = cell.notes.filter(({ kind, text }) => kind === "thread" || !(hasThread && STAND_IN.test(text)));
  return notes.map((note, place): OwnTableNote => {
    const id = place === 0 ? `cell ${at}` : `cell ${at} (${String(place + 1)})`;
    if (note.kind === "thread") {
      const text = note.messages.map(({ author, text: said }) => (author === null ? said : `${author}: ${said}`)).join("\n");
      return { id, text, at, for: [at], kind: "thread", messages: note.messages };
    }
    const { text, author } = withoutAuthor(note);
    return { id, text, at, for: [at], kind: "cell-note", ...(author === "" ? {} : { author }) };
  });
}

/** A note's text without the name that programs write as its first or last line. */
function withoutAuthor(note: GridNote): { readonly text: string; readonly author: string } {
  const said = STAND_IN.test(note.text) ? note.text.replace(/^.*?\bComment:\s*/su, "") : note.text;
  const lines = said.trim().split("\n");
  const signed = /^\s*[-–—]\s?(?<name>\p{Lu}[^.!?]{1,60})$/u.exec(lines.at(-1) ?? "")?.groups?.["name"]?.trim() ?? "";
  const author = note.author?.trim() || (lines.length > 1 ? signed : "");
  const isName = (line: string | undefined): boolean => author !== "" && line?.trim().replace(/:$|^[-–—]\s*/gu, "") === author;
  if (lines.length > 1 && isName(lines[0])) lines.shift();
  if (lines.length > 1 && isName(lines.at(-1))) lines.pop();
  return { text: lines.join("\n").trim(), author };
}

/** Which addresses use which mark, in the order in which they stand. */
export type MarkUses = Map<string, Set<string>>;

export function addUse(uses: MarkUses, id: string, at: string): void {
  const found = uses.get(id);
  if (found === undefined) uses.set(id, new Set([at]));
  else found.add(at);
}

/** The marks that only a question's answer would take off: their notes are not unused. */
export function askedMarks(cells: readonly CellReading[]): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { readings, sure, marks } of cells) {
    if (sure === false) for (const mark of marks ?? []) asked.add(mark);
    for (const reading of readings ?? []) for (const mark of reading.marks ?? []) asked.add(mark);
  }
  return asked;
}

/** Written notes with their uses, then marks that have none written. */
export function joinNotes(written: readonly NoteLine[], uses: MarkUses, decisions: OwnDecisions): readonly OwnTableNote[] {
  const ids = new Set(written.map(({ id }) => id));
  const withText = written.map(({ id, text, at, kind, whole }): OwnTableNote => {
    const used = uses.get(id);
    const places = used !== undefined ? [...used] : decisions.answers[`note-unused ${id}`] === "table" ? ["table"] : [];
    return { id, text, at, ...(kind === undefined ? {} : { kind }), for: whole ? ["table"] : places };
  });
  const others = [...uses].filter(([id]) => !ids.has(id) && !id.startsWith("cell "));
  const without = others.map(([id, used]): OwnTableNote => {
    const places = [...used];
    const typed = decisions.noteTexts?.[id];
    if (typed !== undefined) return { id, text: typed, at: null, for: places };
    const standard = STANDARD_NOTES[id];
    if (standard !== undefined) return { id, text: standard, at: null, for: places, standard: true };
    return { id, text: null, at: null, for: places };
  });
  return [...withText, ...without];
}
