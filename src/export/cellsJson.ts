/** `/api/cells.json`: every cell of every dataset, empty ones included. The shape is public; fields are added, never renamed. */
import type { Cell, DerivedCell } from "../model/cell";
import { carriedOutBy, reportersOf } from "../model/cell";
import type { Dataset, Measure, Row } from "../model/dataset";
import { placeOf } from "../model/dataset";
import type { CellCitation } from "../model/report";
import { captionText } from "../view/captionText";
import { cellText } from "../view/cellText";
import { cellNumbers, isoPeriodOf, unitOf } from "./cellNumbers";

export interface CellsFile {
  readonly version: string;
  readonly cells: readonly CellRecord[];
}

export interface CellRecord {
  readonly id: string;
  readonly dataset: string;
  readonly row: Readonly<Record<string, string>>;
  readonly measure: string;
  readonly label: string;
  readonly text: string;
  /** The figure in a sentence of ours; null for dates, texts and where there is no figure. */
  readonly caption: string | null;
  readonly asReported: string | null;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  /** What it counts, as all datasets call it (`data/measures.csv`), what became of those it counts, and whom; null for dates and texts. */
  readonly counts: string | null;
  readonly harm: string | null;
  readonly who: string | null;
  readonly place: string | null;
  /** Whether the place is ours, because the passages do not name it. */
  readonly placeInferred: boolean;
  /** Of the place, by ISO 3166; null where it has none, or none that is certain. */
  readonly placeCode: string | null;
  readonly period: string | null;
  readonly claimant: string;
  /** Newspapers and agencies in whose headline it stands; null where only the report itself prints it. */
  readonly reporter: string | null;
  /** Who is said to have carried out what the row is about, in the words of the report; null where nobody is said to, or nothing was. */
  readonly carriedOutBy: string | null;
  readonly stance: string;
  readonly standing: string;
  readonly notes: readonly string[];
  readonly citations: readonly CitationRecord[];
}

export interface CitationRecord {
  readonly id: string;
  readonly report: string;
  readonly reportSha256: string;
  readonly section: string;
  readonly paragraph: number;
  readonly note: number | null;
  readonly wording: string;
  readonly number: number | null;
  readonly upstream: string | null;
  readonly basis: string;
  readonly supports: string;
}

/**
 * Every cell of the datasets, sorted by dataset, row and column as text.
 * @param codes of places, by name
 */
export function cellRecords(datasets: readonly Dataset[], codes: ReadonlyMap<string, string>): readonly CellRecord[] {
  const records = datasets.flatMap((dataset) => [
    ...dataset.rows.flatMap((row) =>
      dataset.measures.flatMap((measure) => {
        const cell = row.cells.get(measure.id);
        return cell === undefined ? [] : [recordOf(dataset, row, measure, cell, codes)];
      }),
    ),
    ...dataset.derived.map((cell) => recordOf(dataset, null, null, cell, codes)),
  ]);
  return records.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ dataset, id, measure }: CellRecord): string {
  return [dataset, id.split(".")[1] ?? "", measure].join("\u0000");
}

function recordOf(dataset: Dataset, row: Row | null, measure: Measure | null, cell: Cell, codes: ReadonlyMap<string, string>): CellRecord {
  const scope = cell.state === "derived" ? scopeOfSum(dataset, cell) : scopeOf(row, measure, cell);
  const numbers = cellNumbers(cell);
  const text = cellText(cell, measure);
  return {
    id: cell.id,
    dataset: dataset.id,
    row: { [dataset.key.id]: cell.row },
    measure: cell.measure,
    label: measure?.label ?? "Derived for an editor’s note",
    text,
    caption: cell.caption === "" ? null : captionText(cell.caption, cellText(cell, null)),
    asReported: cell.state === "reported" ? cell.asReported : null,
    ...numbers,
    placeInferred: row?.placeInferred === true && measure?.place === undefined,
    placeCode: codes.get(scope.place ?? "") ?? null,
    ...scope,
    counts: cell.counts?.id ?? null,
    harm: cell.counts?.harm ?? null,
    who: cell.counts?.who ?? null,
    claimant: cell.claimant.name,
    reporter: reportersOf(cell).join("; ") || null,
    carriedOutBy: carriedOutBy(row?.cells)?.asReported ?? null,
    stance: cell.stance,
    standing: cell.standing,
    notes: cell.notes.map((note) => note.id),
    citations: cell.citations.map(citationRecord),
  };
}

type Scope = Pick<CellRecord, "unit" | "place" | "period">;

/** What a cell counts, where and when. */
function scopeOf(row: Row | null, measure: Measure | null, cell: Cell): Scope {
  const place = row === null ? "not stated" : placeOf(row, measure);
  return {
    unit: unitOf(cell)?.id ?? null,
    place: place === "not stated" ? null : place,
    period: isoPeriodOf(row, cell),
  };
}

/** A sum counts what all its inputs count, where and when; null where they differ. */
function scopeOfSum({ rows, measures }: Dataset, { inputs }: DerivedCell): Scope {
  const scopes = inputs.map((input) =>
    scopeOf(rows.find(({ id }) => id === input.row) ?? null, measures.find(({ id }) => id === input.measure) ?? null, input),
  );
  const common = (part: keyof Scope): string | null =>
    scopes.every((one) => one[part] === scopes[0]?.[part]) ? (scopes[0]?.[part] ?? null) : null;
  return { unit: common("unit"), place: common("place"), period: common("period") };
}

function citationRecord({ citation, number, supports }: CellCitation): CitationRecord {
  const upstream = citation.cites.map((work) =>
    [work.author, work.publisher, work.title, work.date].filter((part) => part !== "").join(", "),
  );
  return {
    id: citation.id,
    report: citation.report.id,
    reportSha256: citation.report.sha256,
    section: citation.place.heading,
    paragraph: citation.place.paragraph,
    note: citation.place.note,
    wording: citation.wording,
    number,
    upstream: upstream.length === 0 ? null : upstream.join("; "),
    basis: citation.basis,
    supports,
  };
}
