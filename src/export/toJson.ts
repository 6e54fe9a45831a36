/** The view as JSON: the export model itself, with citations as records. */
import type { ExportModel } from "./exportModel";

/** JSON with one blank of indent, the same bytes for the same model. */
export function toJson(model: ExportModel): string {
  const { notes, together: _, ...rest } = model;
  const records = notes.map(({ number, text, citation }) => ({
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
  }));
  return `${JSON.stringify({ ...rest, notes: records }, null, 1)}\n`;
}
