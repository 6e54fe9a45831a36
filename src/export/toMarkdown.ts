/**
 * The view as Markdown: a table for each group, footnotes for the notes. Read by pandoc and by the usual hosts. A footnote's mark stands
 * once, at the figure where it is first needed: programs take a second mark for a second footnote, so that later ones are its number,
 * raised, as in print.
 */
import { superscript } from "../view/numberNotes";
import { legalText } from "./markup";
import type { ExportCell } from "./exportCell";
import type { ExportGroup, ExportModel, ExportRow } from "./exportModel";
import { whoField, whoHeading } from "./whoSaysSo";
import { aboutFields, noticeOf, rowName } from "./wideCsv";

export function toMarkdown(model: ExportModel): string {
  const marks = new Marks();
  const blocks = [
    ...noticeOf(model).map(inline),
    `# ${inline(model.title)}`,
    prose(model.summary),
    ...model.groups.flatMap((group) => groupBlocks(model, group, marks)),
    ...editorBlocks(model),
    ...remaining(model, marks),
    "## About this file",
    aboutFields(model)
      .map(([heading, text]) => `- ${heading}: ${inline(text)}`)
      .join("\n"),
    model.notes.map(({ number, text }) => `[^${number}]: ${inline(text)}`).join("\n\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Which notes have had their footnote. */
class Marks {
  readonly #placed = new Set<number>();

  /** Marks of some notes, set apart from what is before each, so that 1 and 2 are never read as 12. */
  of(numbers: readonly number[]): string {
    return numbers
      .map((number, index) => {
        if (this.#placed.has(number)) return `\u2009${superscript(number)}`;
        this.#placed.add(number);
        return `${index === 0 ? "" : " "}[^${number}]`;
      })
      .join("");
  }

  has(number: number): boolean {
    return this.#placed.has(number);
  }
}

/** Footnotes that only our sentences name: their marks stand together, in order. */
function remaining({ notes }: ExportModel, marks: Marks): readonly string[] {
  const left = notes.filter(({ number }) => !marks.has(number));
  return left.length === 0 ? [] : [`Further notes, named above by their numbers: ${marks.of(left.map(({ number }) => number))}`];
}

function groupBlocks(model: ExportModel, { label, why, rows }: ExportGroup, marks: Marks): readonly string[] {
  const heading = label === "" || model.groups.length === 1 ? [] : [`## ${inline(label)}`, inline(why)];
  return [...heading, tableOf(model, rows, marks)];
}

function tableOf(model: ExportModel, rows: readonly ExportRow[], marks: Marks): string {
  const headings = [model.key.label, ...model.columns.map(({ label }) => label), ...whoHeading(model)];
  const lines = rows.map((row) => [
    [
      `${inline(rowName(row))}${row.letters.map((letter) => ` (editor’s note ${letter})`).join("")}`,
      ...row.described.map(({ label, cell, by }) => `${inline(label)}: ${cellText(cell, marks)}${inline(by)}`),
    ].join(" · "),
    ...row.cells.map((cell) => cellText(cell, marks)),
    ...whoField(model, row).map(inline),
  ]);
  return [headings.map(inline), headings.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function cellText({ text, notes }: ExportCell, marks: Marks): string {
  return `${inline(text)}${marks.of(notes)}`;
}

function editorBlocks({ editorNotes }: ExportModel): readonly string[] {
  if (editorNotes.length === 0) return [];
  return ["## Editor’s notes", ...editorNotes.map(({ letter, title, text }) => `**${letter}. ${inline(title)}.** ${prose(text)}`)];
}

/** Our sentences: "[2]" in them names a note, whose mark stands at its figure. */
function prose(text: string): string {
  return inline(text).replace(/ \\\[(\d+)\\\]/gu, (_, number: string) => `\u2009${superscript(Number(number))}`);
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
