/** How the rows of a table are headed: a group by a line of its own, and a run of groups of one row each under one line for all. */
import type { Citation, Provenance } from "../model/report";
import type { Dataset } from "../model/dataset";
import type { ArrangedGroup } from "./arrangeRows";

export interface TableSection<P extends Provenance = Citation> {
  readonly id: string;
  /** Null where the dataset has one group only. */
  readonly heading: { readonly label: string; readonly why: string } | null;
  /** Whether each row is a group by itself, whose label stands with the row. */
  readonly alone: boolean;
  readonly groups: readonly ArrangedGroup<P>[];
}

const ALONE = {
  label: "Each stands alone",
  why: "of other people, another time, place or counter than the rest, and compared with none",
};

/**
 * @param dataset whose own groups say which rows stand alone, whatever a filter leaves of the others
 * @param groups of a view, in its order
 */
export function tableSections<P extends Provenance>(dataset: Dataset<P>, groups: readonly ArrangedGroup<P>[]): readonly TableSection<P>[] {
  const sections: TableSection<P>[] = [];
  for (const arranged of groups) {
    const last = sections.at(-1);
    const lone = dataset.groups.length > 1 && dataset.rows.filter((row) => row.group === arranged.group.id).length === 1;
    if (lone && last?.alone === true) sections[sections.length - 1] = { ...last, heading: ALONE, groups: [...last.groups, arranged] };
    else sections.push(sectionOf(dataset, arranged, lone));
  }
  // One row by itself keeps the heading that its dataset gives it.
  return sections.map((section) => (section.groups.length > 1 ? section : { ...section, alone: false }));
}

function sectionOf<P extends Provenance>(dataset: Dataset<P>, arranged: ArrangedGroup<P>, alone: boolean): TableSection<P> {
  const { id, label, why } = arranged.group;
  return { id, heading: dataset.groups.length === 1 ? null : { label, why }, alone, groups: [arranged] };
}
