/** The view as JSON: the export model itself, with citations as records. */
import { captionText } from "../view/captionText";
import type { ExportCell } from "./exportCell";
import type { ExportGroup, ExportModel } from "./exportModel";

/** JSON with one blank of indent, the same bytes for the same model. */
export function toJson(model: ExportModel): string {
  const { notes, together: _, groups, ...rest } = model;
  const records = notes.map(({ number, text, citations, citations: [citation] }) => ({
    number,
    text,
    id: citation.id,
    report: citation.report.id,
    reportSha256: citation.report.sha256,
    section: citation.place.heading,
    paragraph: citation.place.paragraph,
    note: citation.place.note,
    wording: citation.wording,
    basis: citation.basis,
    passages: citations.map(({ id, wording }) => ({ id, wording })),
  }));
  return `${JSON.stringify({ ...rest, groups: groups.map(groupRecord), notes: records }, null, 1)}\n`;
}

/** Captions have their figures in them; null where there is none. */
function groupRecord({ rows, ...group }: ExportGroup): object {
  return {
    ...group,
    rows: rows.map(({ cells, described, ...row }) => ({
      ...row,
      cells: cells.map(cellRecord),
      described: described.map(({ cell, ...one }) => ({ ...one, cell: cellRecord(cell) })),
    })),
  };
}

function cellRecord({ inSentence, ...cell }: ExportCell): object {
  return { ...cell, caption: cell.caption === "" ? null : captionText(cell.caption, inSentence) };
}
