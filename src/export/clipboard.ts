/** What a copy puts on the clipboard: markup and plain text together, the note with every figure. */
import { guardFormula, looksLikeFormula } from "./delimited";
import type { ExportCell } from "./exportCell";
import { markedText, markersText } from "./exportCell";
import type { ExportColumn, ExportModel, ExportRow } from "./exportModel";
import { cellsOf, rowsOf } from "./exportModel";
import { notesNamed } from "./exportProse";
import { escapeMarkup as esc } from "./markup";
import { captionText } from "../view/captionText";
import { formatNumber } from "../view/cellText";
import { whoField, whoHeading } from "./whoSaysSo";
import { aboutFields, rowName, whereFrom } from "./wideCsv";

export interface Clip {
  readonly html: string;
  readonly text: string;
}

/** The table as a person sees it: its rows under their groups, and all its notes below. */
export function tableClip(model: ExportModel): Clip {
  const below = [...notesLines(model), ...aboutFields(model).map(([heading, text]) => `${heading}: ${text}`)];
  return seenClip(model, rowsOf(model), below);
}

/** Rows as they stand in the table, for a reader who selects some. One claim of a disputed question brings the others with it. */
export function rowsClip(model: ExportModel, ids: readonly string[]): Clip | null {
  const claims = model.together.filter(({ rows }) => rows.some((id) => ids.includes(id)));
  const wanted = new Set([...ids, ...claims.flatMap((question) => question.rows)]);
  const rows = rowsOf(model).filter(({ id }) => wanted.has(id));
  if (!rows.some(({ id }) => ids.includes(id))) return null;
  const letters = new Set(rows.flatMap((row) => row.letters));
  const editors = model.editorNotes.filter(({ letter }) => letters.has(letter));
  const own = rows.flatMap((row) => cellsOf(row).flatMap(({ notes }) => notes));
  const numbers = new Set([...own, ...editors.flatMap(({ title, text }) => [...notesNamed(title), ...notesNamed(text)])]);
  const notes = model.notes.filter(({ number }) => numbers.has(number));
  const below = [...notesLines({ notes, editorNotes: editors }), `${model.title}. ${whereFrom(model)}`];
  return seenClip(model, rows, below);
}

type Field = string | number;

/**
 * Some rows, each group under its name where the table has several, and lines below. A number that its digits alone say stands alone
 * in its cell, with its notes in a column of their own, so that a spreadsheet reads the number; all else has its notes behind it.
 */
function seenClip(model: ExportModel, rows: readonly ExportRow[], below: readonly string[]): Clip {
  const describing = model.describing.filter(({ id }) => rows.some((row) => row.described.some(({ column }) => column === id)));
  // A measure of which no row has a cell is no column.
  const filled = model.columns.filter((_, index) => rows.some(({ cells }) => cells[index] !== undefined));
  const columns = [...filled, ...describing];
  const headings = [
    model.key.label,
    ...columns.map(({ label, unit, type }) => (unit === null || type !== "number" ? label : `${label} (${unit})`)),
    ...whoHeading(model),
    "Notes",
  ];
  const groups = model.groups.map((group) => ({ ...group, rows: group.rows.filter((row) => rows.includes(row)) }));
  const lines = groups.flatMap(({ label, why, rows: shown }): readonly (readonly Field[])[] => {
    const heading = why === "" ? label : `${label}. ${why}`;
    const named = label === "" || model.groups.length === 1 || shown.length === 0 ? [] : [[heading]];
    return [...named, ...shown.map((row) => seenLine(model, row, describing))];
  });
  const wide = (line: readonly Field[]): string => rowHtml(line, "td", headings.length);
  return {
    html: `<table><thead>${rowHtml(headings, "th", headings.length)}</thead><tbody>${lines.map(wide).join("")}</tbody></table>${below
      .map((line) => `<p>${esc(safeLine(line))}</p>`)
      .join("")}`,
    text: [...[headings, ...lines].map((line) => line.map(plainField).join("\t")), "", ...below.map(plainField)].join("\n"),
  };
}

function seenLine(model: ExportModel, row: ExportRow, describing: readonly ExportColumn[]): readonly Field[] {
  const described = describing.map(({ id }) => row.described.find(({ column }) => column === id));
  const alone = row.cells.filter((cell) => exactValue(cell) !== null).flatMap(({ notes }) => notes);
  return [
    rowName(row),
    ...row.cells.map((cell) => exactValue(cell) ?? markedText(cell)),
    ...described.map((one) => (one === undefined ? "" : `${markedText(one.cell)}${one.by}`)),
    ...whoField(model, row),
    markersText({ notes: [...new Set(alone)].sort((a, b) => a - b), letters: row.letters }),
  ];
}

/** A number that its digits alone say, or a share with its sign, which spreadsheets read as one: no hedge, no words, no other unit. */
function exactValue({ kind, value, text }: ExportCell): Field | null {
  if (kind !== "plain" || value === null) return null;
  const digits = formatNumber(value);
  return text === digits ? value : text === `${digits}%` ? text : null;
}

/** Text cells are marked as text for LibreOffice, in an attribute: the site's policy lets no style stand in markup. */
function rowHtml(line: readonly Field[], tag: "td" | "th", width: number): string {
  const only = line.length === 1 ? ` colspan="${width}"` : "";
  const cells = line.map((field) =>
    typeof field === "number" || /^[\d.,]+%$/u.test(field)
      ? `<${tag}>${field}</${tag}>`
      : `<${tag}${only} sdnum="1033;0;@">${esc(guardFormula(field))}</${tag}>`,
  );
  return `<tr>${cells.join("")}</tr>`;
}

/** A field of pasted text: one line, and no formula. */
function plainField(field: string | number): string {
  return typeof field === "number" ? String(field) : guardFormula(field.replace(/[\t\r\n]+/gu, " "));
}

function notesLines({ notes, editorNotes }: Pick<ExportModel, "notes" | "editorNotes">): readonly string[] {
  return [
    ...notes.map(({ number, text }) => `[note ${number}] ${text}`),
    ...editorNotes.map(({ letter, title, text }) => `[editor’s note ${letter}] ${title}. ${text}`),
  ];
}

/**
 * One figure with its notes: "some 660 [1] … [1] International Crisis Group, …". A figure of a disputed question brings the
 * other claimants' with it (one side alone is never copied).
 * @returns null where the model has no such cell
 */
export function figureClip(model: ExportModel, cellId: string): Clip | null {
  const found = claimsOf(model, cellId);
  return found.length === 0
    ? null
    : paragraphs(
        model,
        found,
        found.map(({ row, cell }) => (found.length === 1 ? markedText(cell) : `${cell.claimant}, ${rowName(row)}: ${markedText(cell)}`)),
      );
}

/**
 * Figures in their captions: "Militant attacks killed some 660 [1] …, writes …." A figure of a disputed question brings the other
 * claimants' with it; each stands once, in the order asked for.
 * @returns null where none of them has a caption
 */
export function sentencesClip(model: ExportModel, cellIds: readonly string[]): Clip | null {
  const asked = cellIds.flatMap((id) => {
    const claims = claimsOf(model, id);
    return claims.some(({ cell }) => cell.id === id && cell.caption !== "") ? claims : [];
  });
  const found = [...new Map(asked.map((claim) => [claim.cell.id, claim])).values()];
  return found.length === 0 ? null : paragraphs(model, found, [found.map(({ cell }) => sentenceOf(cell)).join(" ")]);
}

/** One figure with what it is about, its footnotes in full, and where it stands: a citation as plain text. */
export function citationClip(model: ExportModel, cellId: string, about: string): Pick<Clip, "text"> | null {
  const cell = rowsOf(model)
    .flatMap(cellsOf)
    .find(({ id }) => id === cellId);
  if (cell === undefined) return null;
  const notes = model.notes.filter(({ number }) => cell.notes.includes(number)).map(({ number, text }) => `[${number}] ${text}`);
  return {
    text: [
      `${markedText(cell)} (${about})`,
      ...notes,
      model.maker.kind === "site" ? `${model.maker.name}, ${model.address}` : model.maker.notice,
    ].join("\n"),
  };
}

interface Claim {
  readonly row: ExportRow;
  readonly cell: ExportCell;
}

function claimsOf(model: ExportModel, cellId: string): readonly Claim[] {
  const rows = rowsOf(model);
  const row = rows.find((one) => cellsOf(one).some(({ id }) => id === cellId));
  if (row === undefined) return [];
  const described = row.described.find(({ cell }) => cell.id === cellId);
  if (described !== undefined) return [{ row, cell: described.cell }];
  const index = row.cells.findIndex(({ id }) => id === cellId);
  // Stryker disable next-line OptionalChaining: a row has no more cells than there are columns; the question mark is for the compiler
  const measure = model.columns[index]?.id;
  const question = model.together.find(({ measure: asked, rows: ids }) => asked === measure && ids.includes(row.id));
  const asked = question === undefined ? [row] : question.rows.flatMap((id) => rows.filter((one) => one.id === id));
  return asked.flatMap((one) => {
    const cell = one.cells[index];
    return cell === undefined ? [] : [{ row: one, cell }];
  });
}

/** A claimant who gives no figure is named without one. */
function sentenceOf(cell: ExportCell): string {
  return cell.caption === ""
    ? `${cell.claimant}: ${markedText(cell)}.`
    : captionText(cell.caption, markedText({ text: cell.inSentence, notes: cell.notes }));
}

/** Lines of text, then the notes that their figures lean on, then where they are from. */
function paragraphs(model: ExportModel, claims: readonly Claim[], lines: readonly string[]): Clip {
  const numbers = new Set(claims.flatMap(({ cell }) => cell.notes));
  const notes = model.notes.filter(({ number }) => numbers.has(number)).map(({ number, text }) => `[${number}] ${text}`);
  const all = [...lines, ...notes, `${model.title}. ${whereFrom(model)}`];
  return {
    html: all.map((line) => `<p>${esc(safeLine(line))}</p>`).join(""),
    text: all.map((line) => safeLine(line.replace(/[\t\r\n]+/gu, " "))).join("\n"),
  };
}

function safeLine(line: string): string {
  return looksLikeFormula(line) ? guardFormula(line) : line;
}
