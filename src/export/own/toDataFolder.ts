/**
 * A reader's own table in our own format (`docs/data-format.md`), so that a newsroom can publish it with this project: the three files of a
 * dataset, lines for the files that datasets share, and a list of what a person must add. Nothing that the table does not say is made up.
 */
import type { OwnPage } from "../../model/ownPage";
import { slugOf } from "../../view/slug";
import type { Parts } from "../archive/zipParts";
import { zipParts } from "../archive/zipParts";
import { formatDelimited } from "../delimited";
import type { PreparedExport } from "../prepareExport";
import type { Provenance } from "../../model/report";
import { noticeOf } from "../wideCsv";
import { folderCell, keyOf, notesOf, passagesOf, PLACE_UNKNOWN, type FolderCell, type FolderIds } from "./folderCells";
import { idsFor } from "./folderIds";
import { lacksText } from "./folderLacks";

const ROWS = "rows";
const TOTALS = "totals";
/** What every dataset with numbers has beside them. */
const PERIOD = "period";

/** Path in the archive → text. @param prepared of the same page, with its sources */
export function dataFolder(page: OwnPage, { view, model }: PreparedExport<Provenance>): ReadonlyMap<string, string> {
  const dataset = slugOf(page.title).slice(0, 48).replace(/-$/u, "") || "table";
  const ids = idsOf(page, dataset);
  const passages = passagesOf(page);
  const notes = notesOf(page, ids);
  const byId = new Map(view.dataset.rows.map((row) => [row.id, row]));
  const notesAt = new Map<string, string[]>();
  for (const note of notes) for (const cell of note.cells) notesAt.set(cell, [...(notesAt.get(cell) ?? []), note.id]);
  const cells = page.rows.flatMap((row) =>
    page.columns.flatMap((column, at): FolderCell[] => {
      const [own, cell] = [row.cells[at], byId.get(row.id)?.cells.get(column.id)];
      if (own === undefined || cell === undefined) return [];
      const place = { row: ids.rows.get(row.id) ?? "", measure: ids.measures.get(column.id) ?? "" };
      const id = `${dataset}.${place.row}.${place.measure}`;
      const passage = own.source === null ? null : (passages.get(keyOf(own.source)) ?? null);
      return [folderCell({ id, ...place }, own, cell, passage, notesAt.get(id) ?? [])];
    }),
  );
  const numbers = page.columns.filter(({ type }) => type === "number");
  const units = [...new Set(numbers.map(({ unit }) => unit ?? ""))].filter((unit) => unit !== "");
  const counts = (column: OwnPage["columns"][number]): string => `${dataset}-${ids.measures.get(column.id) ?? ""}`.slice(0, 64);
  const all = [...passages.values()];
  return new Map([
    [`data/${dataset}/dataset.json`, settingsOf(page, ids, counts)],
    [`data/${dataset}/rows.csv`, rowsCsv(page, ids, cells, all)],
    [
      `data/${dataset}/observations.csv`,
      csv([["row", "measure", "printed", "reading", "claimant", "stance", "standing", "cites", "notes"], ...cells.map(({ line }) => line)]),
    ],
    [
      "add/citations.csv",
      csv([
        ["id", "report", "place", "wording", "cites", "basis", "aside"],
        ...all.map(({ id, report, source }) => [id, report, PLACE_UNKNOWN, source.wording, "", "stated", ""]),
      ]),
    ],
    [
      "add/notes.csv",
      csv([
        ["id", "kind", "title", "text", "cells"],
        ...notes.map((note) => [note.id, "reading", shortTitle(note.text), note.text, note.cells.join(";")]),
      ]),
    ],
    [
      "add/measures.csv",
      csv([
        ["id", "label", "unit", "harm", "who"],
        ...numbers.map((column) => [counts(column), column.label, unitId(column.unit), "none", "none"]),
      ]),
    ],
    ["add/units.csv", csv([["id", "label", "nouns"], ...units.map((unit) => [unitId(unit), unit, unit])])],
    ["add/captions.csv", csv([["cell", "caption"], ...cells.filter(({ isQuantity }) => isQuantity).map(({ id }) => [id, ""])])],
    [
      "LACKING.md",
      lacksText({
        dataset,
        notice: noticeOf(model).join(" "),
        page,
        cells,
        passages: all,
        notes,
        hasPeriod: [...ids.measures.values()].includes(PERIOD),
      }),
    ],
  ]);
}

export function toDataFolder(page: OwnPage, prepared: PreparedExport<Provenance>): Uint8Array {
  const parts: Parts = dataFolder(page, prepared);
  return zipParts(parts);
}

function idsOf({ rows, columns }: OwnPage, dataset: string): FolderIds {
  // The first column of dates is the period of its rows, unless another is called so.
  const period = columns.find(({ type }) => type === "date");
  const others = columns.filter((column) => column !== period);
  const measureIds = idsFor(
    others.map(({ label }) => label),
    "column",
    [PERIOD],
  );
  const rowIds = idsFor(
    rows.map(({ label }) => label),
    "row",
  );
  const measures = new Map(others.map(({ id }, at) => [id, measureIds[at] ?? id]));
  if (period !== undefined) measures.set(period.id, PERIOD);
  return { dataset, rows: new Map(rows.map(({ id }, at) => [id, rowIds[at] ?? id])), measures };
}

function settingsOf(page: OwnPage, { dataset, measures }: FolderIds, counts: (column: OwnPage["columns"][number]) => string): string {
  const numbers = page.columns.filter(({ type }) => type === "number");
  const own = page.columns.map((column) => ({
    id: measures.get(column.id),
    label: column.label,
    type: column.type,
    ...(column.type === "number" ? { counts: counts(column) } : {}),
  }));
  const hasPeriod = [...measures.values()].includes(PERIOD);
  const first = numbers[0] ?? page.columns[0];
  const settings = {
    id: dataset,
    title: page.title,
    topic: "to-be-chosen",
    standfirst: page.standfirst,
    key: { id: "row", label: page.key },
    measures: hasPeriod || numbers.length === 0 ? own : [...own, { id: PERIOD, label: "Period", type: "date" }],
    groups: [
      { id: ROWS, label: page.title, why: "", context: false },
      ...(page.rows.some(({ total }) => total) ? [{ id: TOTALS, label: "Totals", why: "as the table gives them", context: true }] : []),
    ],
    figures: [
      {
        id: dataset,
        title: page.title,
        subtitle: "",
        kind: numbers.length === 0 ? "table" : "bars",
        measure: measures.get(first?.id ?? "") ?? PERIOD,
      },
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function rowsCsv(
  page: OwnPage,
  { rows }: FolderIds,
  cells: readonly FolderCell[],
  passages: readonly { readonly id: string; readonly report: string }[],
): string {
  const reports = new Map(passages.map(({ id, report }) => [id, report]));
  const lines = page.rows.map(({ id, label, total }) => {
    const row = rows.get(id) ?? "";
    const cited = cells
      .filter((cell) => cell.row === row)
      .flatMap(({ line }) => /^(?<id>[^@]+)@/u.exec(line[7] ?? "")?.groups?.["id"] ?? []);
    const from = [...new Set(cited.map((one) => `${reports.get(one) ?? ""} ${PLACE_UNKNOWN}`))];
    return [row, total ? TOTALS : ROWS, label, "", "", from.join(";")];
  });
  return csv([["row", "group", "label", "detail", "place", "from"], ...lines]);
}

/** "none" where a column says no unit: a person says what is counted. */
function unitId(unit: string | null): string {
  if (unit === null || unit === "") return "none";
  return unit === "%" ? "percent" : slugOf(unit) || "unit";
}

const shortTitle = (text: string): string => text.split(/\s+/u).slice(0, 6).join(" ").slice(0, 60);

/** With the line ends of our files. */
function csv(lines: readonly (readonly string[])[]): string {
  return formatDelimited(lines, ",").replace(/\r\n/gu, "\n");
}
