/** The view as JSON: the export model itself, with citations as records. */
import { captionText } from "../view/captionText";
import type { ExportCell } from "./exportCell";
import type { ExportGroup, ExportModel, ExportNote } from "./exportModel";
import { passagesOf } from "../view/noteText";

/** JSON with one blank of indent, the same bytes for the same model. */
export function toJson(model: ExportModel): string {
  const { notes, together: _, request: _request, groups, maker, ...rest } = model;
  const records = { groups: groups.map(groupRecord), notes: notes.map(noteRecord) };
  if (maker.kind === "site") {
    const { name, address } = maker.licence;
    return json({ ...rest, licence: { name, address }, ...records });
  }
  const { address: _address, version: _version, ...own } = rest;
  return json({ whoseData: maker.notice, author: maker.name, ...own, ...records });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function noteRecord({ number, text, citations }: ExportNote): object {
  const [first] = citations;
  if (first.kind !== "passage") return { ...first, number, text };
  return {
    number,
    text,
    id: first.id,
    report: first.report.id,
    reportSha256: first.report.sha256,
    section: first.place.heading,
    paragraph: first.place.paragraph,
    note: first.place.note,
    wording: first.wording,
    basis: first.basis,
    passages: passagesOf(citations).map(({ id, wording }) => ({ id, wording })),
  };
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
