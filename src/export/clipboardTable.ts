/** A table for pasting: cells with their notes in a column of their own, so that a pasted number is a number. */
import type { ExportModel } from "./exportModel";

export interface ClipboardTable {
  /** Tab-separated, for spreadsheets. */
  readonly text: string;
  /** A table, for documents, mail and slides. */
  readonly html: string;
}

export function toClipboard(model: ExportModel): ClipboardTable {
  const head = [model.key, ...model.columns, "Place", "Who says so", "Notes"];
  const lines = model.groups.flatMap(({ rows }) =>
    rows.map(({ label, cells, place }) => [
      label,
      ...cells.map(({ text }) => text),
      place,
      [...new Set(cells.map(({ claimant }) => claimant))].join("; "),
      [...new Set(cells.flatMap(({ notes }) => notes))].map((number) => `[note ${number}]`).join(" "),
    ]),
  );
  const notes = model.notes.map(({ number, text }) => `[note ${number}] ${text}`);
  const foot = [...(model.filter === null ? [] : [`Filtered by: ${model.filter}`]), ...notes, model.origin];
  return {
    text: [...[head, ...lines].map((line) => line.map(guarded).join("\t")), "", ...foot.map(guarded)].join("\n"),
    html: `<table><caption>${html(model.title)}</caption><thead><tr>${head.map((one) => `<th>${html(one)}</th>`).join("")}</tr></thead><tbody>${lines
      .map((line) => `<tr>${line.map((one) => `<td>${html(guarded(one))}</td>`).join("")}</tr>`)
      .join("")}</tbody></table>${foot.map((one) => `<p>${html(one)}</p>`).join("")}`,
  };
}

/** A cell that a spreadsheet would run as a formula is kept as text; numbers stay numbers; no cell breaks out of its own. */
function guarded(text: string): string {
  const flat = text.replace(/[\t\r\n]+/gu, " ");
  return /^[=+\-@]/u.test(flat) && !/^[+-]?\d[\d,.]*%?$/u.test(flat) ? `'${flat}` : flat;
}

function html(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
