/** One cell as files carry it: its text, numbers, words, who says so, and the notes it leans on. */
import type { Provenance } from "../model/report";
import type { Absence, Cell } from "../model/cell";
import { reportersOf } from "../model/cell";
import type { Measure, Row } from "../model/dataset";
import { cellText } from "../view/cellText";
import { stanceText } from "../view/whoSays";
import type { CellNumbers } from "./cellNumbers";
import { cellNumbers, hedgeOf, isoPeriodOf, periodOf, unitOf } from "./cellNumbers";

export interface ExportCell extends CellNumbers {
  readonly id: string;
  /** As shown: "almost 38%", "no figure in the report". */
  readonly text: string;
  /** As it stands in a sentence, which says itself what is counted. */
  readonly inSentence: string;
  readonly hedge: string;
  /** The words as printed; null where the report prints none. */
  readonly wording: string | null;
  readonly unit: string | null;
  /** What it counts, in words; null for dates and texts. */
  readonly counts: string | null;
  /** ISO period, or null where the report gives none; `inferred` where its year is ours. */
  readonly period: string | null;
  readonly precision: string | null;
  /** Why it is empty; null where it is not. */
  readonly absence: Absence | null;
  readonly inferred: boolean;
  readonly claimant: string;
  readonly stance: string;
  /** Newspapers and agencies in whose headline it stands; null where only the report itself prints it. */
  readonly reporter: string | null;
  readonly standing: string;
  /** Numbers of its notes, ascending. */
  readonly notes: readonly number[];
  /** Letters of the editor's notes about it. */
  readonly letters: readonly string[];
  /** Our sentence for it, with a place for the figure; empty where it has none. */
  readonly caption: string;
  /** Ids of the passages it cites, some of them in one note. */
  readonly citations: readonly string[];
  /** Of these, those that support an inferred year and nothing else. */
  readonly yearFrom: readonly string[];
}

/** @param measure its column, which says what is counted; null in a list, where its sentence does; @param markers note numbers by cell id; @param letters letters by editor's note id */
export function exportCell(
  row: Row<Provenance>,
  cell: Cell<Provenance>,
  measure: Measure | null,
  markers: ReadonlyMap<string, readonly number[]>,
  letters: ReadonlyMap<string, string>,
): ExportCell {
  const period = periodOf(row, cell);
  return {
    id: cell.id,
    text: shownText(cell, measure),
    inSentence: shownText(cell, null),
    ...cellNumbers(cell),
    hedge: hedgeOf(cell),
    wording: cell.state === "reported" ? cell.asReported : null,
    absence: cell.state === "absent" ? cell.reason : null,
    unit: unitOf(cell)?.label ?? null,
    counts: cell.counts?.label ?? null,
    period: isoPeriodOf(row, cell),
    precision: period === null ? null : [period.bound, period.part, period.precision].filter((part) => part !== null).join(" "),
    inferred: period?.inferred ?? false,
    claimant: cell.claimant.name,
    stance: stanceText(cell),
    reporter: reportersOf(cell).join("; ") || null,
    standing: cell.standing,
    notes: markers.get(cell.id) ?? [],
    letters: cell.notes.flatMap(({ id }) => letters.get(id) ?? []),
    caption: cell.caption,
    citations: [...new Set(cell.citations.map(({ citation }) => citation.id))],
    yearFrom: cell.citations.filter(({ supports }) => supports === "year").map(({ citation }) => citation.id),
  };
}

/** Words of a report stand in quotation marks; those of a reader's own table are theirs, and stand as they wrote them. */
function shownText(cell: Cell<Provenance>, measure: Measure | null): string {
  const own =
    cell.state === "reported" && cell.value.type === "text" && cell.citations.every(({ citation }) => citation.kind !== "passage");
  return own ? cell.asReported : cellText(cell, measure);
}

/** Who says so, of whom, and who prints it, as one phrase: "Pakistan’s army chief, on the other side, printed in Dawn". */
export function claimText({ claimant, stance, reporter }: Pick<ExportCell, "claimant" | "stance" | "reporter">): string {
  return `${claimant}, ${stance}${reporter === null ? "" : `, printed in ${reporter}`}`;
}

/** Who prints a cell, as a field that is never blank. */
export function printedIn({ wording, reporter }: Pick<ExportCell, "wording" | "reporter">): string {
  return reporter ?? (wording === null ? "nothing printed" : "the report");
}

/** "[note 1] [note 4] [editor’s note a]": markers as a field of their own, so that a copied number is a number. */
export function markersText({ notes, letters }: Pick<ExportCell, "notes" | "letters">): string {
  return [...notes.map((number) => `[note ${number}]`), ...letters.map((letter) => `[editor’s note ${letter}]`)].join(" ");
}

/** "some 660 [1] [2]": a figure with its markers, where it stands in running text. */
export function markedText({ text, notes }: Pick<ExportCell, "text" | "notes">): string {
  return [text, ...notes.map((number) => `[${number}]`)].join(" ");
}
