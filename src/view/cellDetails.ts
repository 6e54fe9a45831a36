/** All there is to say of one figure: what the source panel shows, and what a citation of it needs. */
import type { Cell, EditorNote, Standing } from "../model/cell";
import { carriedOutBy } from "../model/cell";
import type { Dataset, Group, Measure, Row } from "../model/dataset";
import { placeText } from "../model/dataset";
import type { Library } from "../model/library";
import type { CellCitation } from "../model/report";
import { captionText } from "./captionText";
import type { CellParts } from "./cellText";
import { cellParts, cellText } from "./cellText";
import { leaningOnTheSame, leaningText } from "./independence";
import { occurrenceOf, occurrencesOf } from "./occurrence";
import { readingText } from "./readingText";

/** A wording cut where the figure stands in it; `hit` is empty where its words are not in this passage. */
export interface MarkedWording {
  readonly cite: CellCitation;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

export interface CellDetails {
  readonly cell: Cell;
  readonly measure: Measure | null;
  readonly parts: CellParts;
  /** What is counted, of whom, where and when, in one line. */
  readonly about: string;
  /** The figure in a sentence of ours; `about` where it has none. */
  readonly sentence: string;
  readonly wordings: readonly MarkedWording[];
  readonly reading: string;
  readonly standing: Standing;
  readonly notes: readonly EditorNote[];
  /** The group that it stands in, and why that stands apart; null where its dataset has one group only. */
  readonly group: Pick<Group, "label" | "why"> | null;
  /** Cells of other tables that print the same number of the same passage. */
  readonly elsewhere: readonly Cell[];
  /** Who is said to have carried out what the row is about; null where nobody is. */
  readonly carriedOutBy: Cell | null;
  /** How many other figures lean on a work that this one leans on; empty where none does, or not everything is here. */
  readonly leaning: string;
}

/**
 * @param cell the figure
 * @param dataset the dataset it stands in
 * @param library where other datasets' figures are found; null while it is not loaded
 */
export function cellDetails(cell: Cell, dataset: Dataset, library: Library | null): CellDetails {
  const measure = dataset.measures.find((one) => one.id === cell.measure) ?? null;
  const row = dataset.rows.find((one) => one.id === cell.row);
  const known =
    library?.cells ?? new Map(dataset.rows.flatMap((one) => [...one.cells.values()].map((other) => [other.id, other] as const)));
  const about = row === undefined ? dataset.title : aboutText(dataset, row, cell, measure);
  return {
    cell,
    measure,
    parts: cellParts(cell, measure),
    about,
    sentence: cell.caption === "" ? about : captionText(cell.caption, cellText(cell, null)),
    wordings: cell.citations.map((cite) => markWording(cell, cite)),
    reading: readingText(cell),
    standing: cell.standing,
    notes: cell.notes,
    group: dataset.groups.length === 1 ? null : (dataset.groups.find(({ id }) => id === row?.group) ?? null),
    elsewhere: [...known.values()].filter((other) => other.id !== cell.id && isSame(cell, other)),
    carriedOutBy: carriedOutBy(row?.cells),
    leaning:
      library === null
        ? ""
        : leaningText(
            cell,
            leaningOnTheSame(cell, known.values(), (other) => isSame(cell, other)),
          ),
  };
}

/** "People killed: Military and police personnel; Pakistan, 2025". */
export function aboutText(dataset: Dataset, row: Row, cell: Cell, measure: Measure | null): string {
  const period = row.cells.get("period");
  const when = period?.state === "reported" && period.id !== cell.id ? cellText(period, null) : "";
  const who = [row.label, row.detail].filter((part) => part !== "").join(", ");
  const where = [placeText(row, measure), when].filter((part) => part !== "").join(", ");
  return `${measure?.label ?? dataset.title}: ${who}; ${where}`;
}

function markWording(cell: Cell, cite: CellCitation): MarkedWording {
  const { wording } = cite.citation;
  const found = cell.state === "reported" && cite.supports === "figure" ? occurrenceIn(cell.asReported, wording, cite.number) : null;
  if (found === null) return { cite, before: wording, hit: "", after: "" };
  return { cite, before: wording.slice(0, found.start), hit: wording.slice(found.start, found.end), after: wording.slice(found.end) };
}

function occurrenceIn(printed: string, wording: string, number: number | null): { readonly start: number; readonly end: number } | null {
  return occurrenceOf(printed, wording, number) ?? occurrencesOf(printed, wording)[0] ?? null;
}

/** Whether two cells print the same number of the same passage; cells without a number of their own print nothing twice. */
function isSame(a: Cell, b: Cell): boolean {
  if (a.state !== "reported" || b.state !== "reported") return false;
  const keys = new Set(a.citations.filter(({ supports }) => supports === "figure").flatMap(keyOf));
  return b.citations.some((cite) => cite.supports === "figure" && keyOf(cite).some((key) => keys.has(key)));
}

function keyOf({ citation, number }: CellCitation): readonly string[] {
  return number === null ? [] : [`${citation.id}#${number}`];
}
