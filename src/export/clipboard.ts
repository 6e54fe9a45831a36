/** What a copy puts on the clipboard: markup and plain text together, the note with every figure. */
import { guardFormula, looksLikeFormula } from "./delimited";
import type { ExportCell } from "./exportCell";
import { markedText, markersText } from "./exportCell";
import type { ExportModel, ExportRow } from "./exportModel";
import { cellsOf, rowsOf } from "./exportModel";
import { notesNamed } from "./exportProse";
import { LONG_HEADINGS, longTable } from "./longTable";
import { escapeMarkup as esc } from "./markup";
import { claimsText } from "./toMarkdown";
import { captionText } from "../view/captionText";
import { aboutFields, rowName } from "./wideCsv";
import { SITE_NAME } from "../model/site";

export interface Clip {
  readonly html: string;
  readonly text: string;
}

/** The view, one line a figure: numbers alone in their cells, notes in a column of their own and in full below. */
export function tableClip(model: ExportModel): Clip {
  const table = [LONG_HEADINGS, ...longTable(model)];
  const below = [...notesLines(model), ...aboutFields(model).map(([heading, text]) => `${heading}: ${text}`)];
  return {
    html: `<table><thead>${rowHtml(LONG_HEADINGS, "th")}</thead><tbody>${longTable(model)
      .map((line) => rowHtml(line, "td"))
      .join("")}</tbody></table>${below.map((line) => `<p>${esc(guardFormula(line))}</p>`).join("")}`,
    text: [...table.map((line) => line.map(plainField).join("\t")), "", ...below.map(plainField)].join("\n"),
  };
}

/**
 * Rows as they stand in the table, for a reader who selects some: exact numbers alone in their cells, figures with a word as
 * worded, notes in a column of their own, and in full below. One claim of a disputed question brings the others with it.
 */
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
  const describing = model.describing.filter(({ id }) => rows.some((row) => row.described.some(({ column }) => column === id)));
  const headings = [model.key.label, ...[...model.columns, ...describing].map(({ label }) => label), "Who says so", "Notes"];
  const lines = rows.map((row) => [
    rowName(row),
    ...row.cells.map((cell) => exactValue(cell) ?? cell.text),
    ...describing.map(({ id }) => row.described.find(({ column }) => column === id)?.cell.text ?? ""),
    claimsText(row),
    [
      ...row.cells.map((cell, index) => `${headingOf(model, index)}: ${markersText(cell)}`),
      ...row.described.map(({ label, cell }) => `${label}: ${markersText(cell)}`),
    ].join("; "),
  ]);
  const below = [
    ...notesLines({ notes, editorNotes: editors }),
    `${model.title}. ${model.address}, data version ${model.version}, retrieved ${model.date}. ${model.licence.name}`,
  ];
  return {
    html: `<table><thead>${rowHtml(headings, "th")}</thead><tbody>${lines.map((line) => rowHtml(line, "td")).join("")}</tbody></table>${below
      .map((line) => `<p>${esc(safeLine(line))}</p>`)
      .join("")}`,
    text: [...[headings, ...lines].map((line) => line.map(plainField).join("\t")), "", ...below.map(plainField)].join("\n"),
  };
}

/** A number that its digits alone say: a plain one has no hedge and no words. */
function exactValue({ kind, value }: ExportCell): number | null {
  return kind === "plain" ? value : null;
}

/** Text cells are marked as text, so that a spreadsheet neither runs nor converts them. */
function rowHtml(line: readonly (string | number)[], tag: "td" | "th"): string {
  const cells = line.map((field) =>
    typeof field === "number"
      ? `<${tag}>${field}</${tag}>`
      : `<${tag} sdnum="1033;0;@" style="mso-number-format:'\\@'">${esc(guardFormula(field))}</${tag}>`,
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
  return { text: [`${markedText(cell)} (${about})`, ...notes, `${SITE_NAME}, ${model.address}`].join("\n") };
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

function headingOf({ columns }: ExportModel, index: number): string {
  // Stryker disable next-line OptionalChaining,StringLiteral: a row has no more cells than there are columns; for the compiler
  return columns[index]?.label ?? "";
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
  const all = [
    ...lines,
    ...notes,
    `${model.title}. ${model.address}, data version ${model.version}, retrieved ${model.date}. ${model.licence.name}`,
  ];
  return {
    html: all.map((line) => `<p>${esc(safeLine(line))}</p>`).join(""),
    text: all.map((line) => safeLine(line.replace(/[\t\r\n]+/gu, " "))).join("\n"),
  };
}

function safeLine(line: string): string {
  return looksLikeFormula(line) ? guardFormula(line) : line;
}
