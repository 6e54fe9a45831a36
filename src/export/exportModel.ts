/** One table with all that belongs to it, for every text format: the same cells, the same notes, numbered the same. */
import type { Cell } from "../model/cell";
import type { Dataset, Measure } from "../model/dataset";
import type { ArrangedGroup } from "../view/arrangeRows";
import { cellText } from "../view/cellText";
import { footnoteText } from "../view/footnote";
import { letterNotes, orderNotes } from "../view/letterNotes";
import { cellsInOrder, numberNotes } from "../view/numberNotes";
import { ownStandfirst, proseText } from "../view/proseText";

export interface ExportCell {
  /** As the site prints it, hedge and unit included; why it is empty, where it is. */
  readonly text: string;
  readonly claimant: string;
  readonly notes: readonly number[];
}

export interface ExportRow {
  readonly label: string;
  readonly place: string;
  /** One a column. */
  readonly cells: readonly ExportCell[];
}

export interface ExportModel {
  readonly title: string;
  readonly standfirst: string;
  /** What the rows were filtered by, in words; null where they are all here. */
  readonly filter: string | null;
  /** Heading of the first column, then of each measure. */
  readonly key: string;
  readonly columns: readonly string[];
  readonly groups: readonly { readonly label: string; readonly why: string; readonly rows: readonly ExportRow[] }[];
  readonly notes: readonly { readonly number: number; readonly text: string }[];
  readonly editors: readonly { readonly letter: string; readonly text: string }[];
  /** Version and licence of the data, and where it is from. */
  readonly origin: string;
}

export interface ExportContext {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly filter: string | null;
  readonly address: string;
  /** Null where it is not known, as in the reader's own view. */
  readonly version: string | null;
}

/** @param groups rows as the reader arranged them; @param columns the measures to keep */
export function buildExport(
  dataset: Dataset,
  groups: readonly ArrangedGroup[],
  columns: readonly Measure[],
  context: ExportContext,
): ExportModel {
  const { notes, markers } = numberNotes(cellsInOrder(groups, columns));
  const prose = (text: string): string => proseText(text, context.cells, context.measures);
  const letters = letterNotes(dataset.notes);
  return {
    title: dataset.title,
    standfirst: prose(ownStandfirst(dataset)),
    filter: context.filter,
    key: dataset.key.label,
    columns: columns.map(({ label }) => label),
    groups: groups.map(({ group, rows }) => ({
      label: group.label,
      why: group.why,
      rows: rows.map((row) => ({
        label: row.detail === "" ? row.label : `${row.label} (${row.detail})`,
        place: row.place,
        cells: columns.flatMap((measure): ExportCell[] => {
          const cell = row.cells.get(measure.id);
          if (cell === undefined) return [];
          return [{ text: cellText(cell, measure), claimant: cell.claimant.name, notes: markers.get(cell.id) ?? [] }];
        }),
      })),
    })),
    notes: notes.map(({ number, citation }) => ({ number, text: footnoteText(citation) })),
    editors: orderNotes(dataset.notes).map((note) => ({ letter: letters.get(note.id) ?? "", text: `${note.title}. ${prose(note.text)}` })),
    origin: `Every Number${context.version === null ? "" : `, data ${context.version}`}, CC BY 4.0, ${context.address}`,
  };
}
