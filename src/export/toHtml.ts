/** The view as one complete page: tables, notes with links back and forth, no script and nothing fetched. */
import { LIGHT } from "../chart/tokens";
import { markersText } from "./exportCell";
import type { ExportCell } from "./exportCell";
import type { ExportGroup, ExportModel, ExportRow } from "./exportModel";
import { escapeMarkup as esc } from "./markup";
import { whoField, whoHeading } from "./whoSaysSo";
import { aboutFields, noticeOf, rowName } from "./wideCsv";

/** Rules for a page of its own, tables and notes. */
export const PAGE_STYLE = `body{font:1rem/1.5 Arial,Helvetica,sans-serif;color:${LIGHT.ink};background:${LIGHT.surface};max-width:70rem;margin:2rem auto;padding:0 1rem}
h1,h2{font-family:Georgia,serif;line-height:1.2}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
caption small,th small{display:block;font-weight:normal}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid ${LIGHT.rule}}
thead th{border-bottom:2px solid ${LIGHT.ink}}
td.number{font-variant-numeric:tabular-nums}
small{color:${LIGHT.ink2}}
hr{width:72px;margin:2rem 0 1rem;border:0;border-top:1px solid ${LIGHT.ink}}
a{color:${LIGHT.accent}}
td a,p a{text-decoration:none}`;

/** A page that is complete by itself: UTF-8, with a policy that lets nothing run or load. */
export function toHtml(model: ExportModel): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${esc(model.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${noticeOf(model)
  .map((text) => `<p>${esc(text)}</p>\n`)
  .join("")}<h1>${esc(model.title)}</h1>
<p>${prose(model.summary)}</p>
${model.groups.map((group) => groupTable(model, group)).join("\n")}
${editorList(model)}<hr>
<h2>Notes</h2>
${notesList(model)}
<h2>About this file</h2>
<dl>
${aboutFields(model)
  .map(([heading, text]) => `<dt>${esc(heading)}</dt><dd>${esc(text)}</dd>`)
  .join("\n")}
</dl>
</body>
</html>
`;
}

/** All notes in full, by their numbers. */
export function notesList({ notes }: ExportModel): string {
  return `<ol>
${notes.map(({ number, text }) => `<li id="note-${number}">${esc(text)}</li>`).join("\n")}
</ol>`;
}

/** The rows of a group, with a link from each mark to its note. */
export function groupTable(model: ExportModel, { label, why, rows }: ExportGroup): string {
  const caption = label === "" ? esc(model.title) : `${esc(label)}<small>${esc(why)}</small>`;
  const headings = [model.key.label, ...model.columns.map((column) => column.label), ...whoHeading(model)];
  return `<table>
<caption>${caption}</caption>
<thead><tr>${headings.map((heading) => `<th scope="col">${esc(heading)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(model, row)).join("\n")}
</tbody>
</table>`;
}

function rowHtml(model: ExportModel, row: ExportRow): string {
  const letters = row.letters.map((letter) => ` <a href="#editor-${letter}">[${letter}]</a>`).join("");
  // Stryker disable next-line OptionalChaining: a row has no more cells than there are columns; for the compiler
  const cells = row.cells.map((cell, index) => cellHtml(cell, model.columns[index]?.type === "number"));
  const described = row.described.map(({ label, cell, by }) => `<small>${esc(label)}: ${figureHtml(cell)}${esc(by)}</small>`);
  return `<tr><th scope="row"><bdi>${esc(rowName(row))}</bdi>${letters}${described.join("")}</th>${cells.join("")}${whoField(model, row)
    .map((text) => `<td>${esc(text)}</td>`)
    .join("")}</tr>`;
}

function cellHtml(cell: ExportCell, numeric: boolean): string {
  const title = cell.wording === null ? "nothing printed" : `as reported: ${cell.wording}`;
  return `<td${numeric ? ' class="number"' : ""} title="${esc(title)}">${figureHtml(cell)}</td>`;
}

function figureHtml({ text, notes }: ExportCell): string {
  const links = notes.map(
    (number) => ` <a href="#note-${number}" title="${esc(markersText({ notes: [number], letters: [] }))}">[${number}]</a>`,
  );
  return `<bdi>${esc(text)}</bdi>${links.join("")}`;
}

function editorList({ editorNotes }: ExportModel): string {
  if (editorNotes.length === 0) return "";
  const items = editorNotes.map(
    ({ letter, title, text }) => `<p id="editor-${letter}"><b>${letter}. ${esc(title)}.</b> ${prose(text)}</p>`,
  );
  return `<h2>Editor’s notes</h2>\n${items.join("\n")}\n`;
}

/** Our sentences: "[2]" in them leads to its note. */
function prose(text: string): string {
  return esc(text).replace(/ \[(\d+)\]/gu, (_, number: string) => ` <a href="#note-${number}">[${number}]</a>`);
}
