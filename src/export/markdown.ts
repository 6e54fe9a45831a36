/** A table as Markdown with footnotes, as GitHub, Pandoc and most editors read them. */
import type { ExportCell, ExportModel } from "./exportModel";

export function toMarkdown(model: ExportModel): string {
  const head = `| ${[model.key, ...model.columns, "Place"].map(escaped).join(" | ")} |`;
  const rule = `|${" --- |".repeat(model.columns.length + 2)}`;
  const tables = model.groups.map(({ label, why, rows }) => {
    const lines = rows.map((row) => `| ${[escaped(row.label), ...row.cells.map(cellText), escaped(row.place)].join(" | ")} |`);
    const heading = model.groups.length === 1 ? "" : `**${escaped(label)}.** ${escaped(why)}\n\n`;
    return `${heading}${[head, rule, ...lines].join("\n")}`;
  });
  return [
    `# ${escaped(model.title)}`,
    escaped(model.standfirst),
    ...(model.filter === null ? [] : [`Filtered by: ${escaped(model.filter)}`]),
    ...tables,
    ...(model.editors.length === 0
      ? []
      : [`## Editor’s notes`, ...model.editors.map(({ letter, text }) => `[${letter}] ${escaped(text)}`)]),
    escaped(model.origin),
    model.notes.map(({ number, text }) => `[^${number}]: ${escaped(text)}`).join("\n"),
    "",
  ].join("\n\n");
}

/** The figure, who says so, and a reference to every note. */
function cellText({ text, claimant, notes }: ExportCell): string {
  const who = claimant === "Not stated" ? "" : ` (${escaped(claimant)})`;
  return `${escaped(text)}${who}${notes.map((number) => `[^${number}]`).join("")}`;
}

/** Text that Markdown takes for nothing but text. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#]/gu, "\\$&")
    .replace(/\s+/gu, " ")
    .trim();
}
