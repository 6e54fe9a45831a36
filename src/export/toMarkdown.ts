/** The view as Markdown: a table for each group, footnotes for the notes. Read by pandoc and by the usual hosts. */
import { legalText } from "./markup";
import type { ExportCell } from "./exportCell";
import { claimText } from "./exportCell";
import type { ExportGroup, ExportModel, ExportRow } from "./exportModel";
import { aboutFields, rowName } from "./wideCsv";

export function toMarkdown(model: ExportModel): string {
  const blocks = [
    `# ${inline(model.title)}`,
    prose(model.summary),
    ...model.groups.flatMap((group) => groupBlocks(model, group)),
    ...editorBlocks(model),
    "## About this file",
    aboutFields(model)
      .map(([heading, text]) => `- ${heading}: ${inline(text)}`)
      .join("\n"),
    model.notes.map(({ number, text }) => `[^${number}]: ${inline(text)}`).join("\n\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function groupBlocks(model: ExportModel, { label, why, rows }: ExportGroup): readonly string[] {
  const heading = label === "" || model.groups.length === 1 ? [] : [`## ${inline(label)}`, inline(why)];
  return [...heading, tableOf(model, rows)];
}

function tableOf(model: ExportModel, rows: readonly ExportRow[]): string {
  const headings = [model.key.label, ...model.columns.map(({ label }) => label), "Who says so"];
  const lines = rows.map((row) => [
    [
      `${inline(rowName(row))}${row.letters.map((letter) => ` (editor’s note ${letter})`).join("")}`,
      ...row.described.map(({ label, cell }) => `${inline(label)}: ${cellText(cell)}`),
    ].join(" · "),
    ...row.cells.map(cellText),
    inline(claimsText(row)),
  ]);
  return [headings.map(inline), headings.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function cellText({ text, notes }: ExportCell): string {
  return `${inline(text)}${notes.map((number) => `[^${number}]`).join(" ")}`;
}

/** Who says so and of whom, each claim once, in the order of the columns; then who is known to say what describes the row. */
export function claimsText(row: ExportRow): string {
  const said = row.cells.filter(({ kind }) => kind !== "none" && kind !== "date");
  const described = row.described.flatMap(({ cell }) => (cell.kind === "date" || cell.claimant === "Not stated" ? [] : [cell]));
  const cells = said.length + described.length > 0 ? [...said, ...described] : row.cells;
  return [...new Set(cells.map(claimText))].join("; ");
}

function editorBlocks({ editorNotes }: ExportModel): readonly string[] {
  if (editorNotes.length === 0) return [];
  return ["## Editor’s notes", ...editorNotes.map(({ letter, title, text }) => `**${letter}. ${inline(title)}.** ${prose(text)}`)];
}

/** Our sentences: "[2]" in them is a note. Marks stand apart, so that 1 and 2 are never read as 12. */
function prose(text: string): string {
  return inline(text)
    .replace(/ \\\[(\d+)\\\]/gu, "[^$1]")
    .replaceAll("][^", "] [^");
}

/** Text that Markdown leaves alone: every character it might read as markup is escaped, line breaks become blanks. */
function inline(text: string): string {
  return legalText(text)
    .replace(/[!-/:-@[-`{-~]/gu, (character) => (/[.,;:%/()'"?&-]/u.test(character) ? softly(character) : `\\${character}`))
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^-(?=\s)/u, "\\-")
    .replace(/[\r\n\u2028\u2029\u0085]+/gu, " ");
}

/** Punctuation of ordinary prose stays readable; an ampersand would begin an entity, and a colon an address. */
function softly(character: string): string {
  return character === "&" || character === ":" ? `\\${character}` : character;
}
