/** How the rows of a table are headed: a group by a line of its own, and a run of groups of one row each under one line for all. */
import type { Dataset } from "../model/dataset";
import type { ArrangedGroup } from "./arrangeRows";

export interface TableSection {
  readonly id: string;
  /** Null where the dataset has one group only. */
  readonly heading: { readonly label: string; readonly why: string } | null;
  /** Whether each row is a group by itself, whose label stands with the row. */
  readonly alone: boolean;
  readonly groups: readonly ArrangedGroup[];
}

const ALONE = {
  label: "Each stands alone",
  why: "of other people, another time, place or counter than the rest, and compared with none",
};

/**
 * @param dataset whose own groups say which rows stand alone, whatever a filter leaves of the others
 * @param groups of a view, in its order
 */
export function tableSections(dataset: Dataset, groups: readonly ArrangedGroup[]): readonly TableSection[] {
  const sections: TableSection[] = [];
  for (const arranged of groups) {
    const last = sections.at(-1);
    const lone = dataset.groups.length > 1 && dataset.rows.filter((row) => row.group === arranged.group.id).length === 1;
    if (lone && last?.alone === true) sections[sections.length - 1] = { ...last, heading: ALONE, groups: [...last.groups, arranged] };
    else sections.push(sectionOf(dataset, arranged, lone));
  }
  // One row by itself keeps the heading that its dataset gives it.
  return sections.map((section) => (section.groups.length > 1 ? section : { ...section, alone: false }));
}

function sectionOf(dataset: Dataset, arranged: ArrangedGroup, alone: boolean): TableSection {
  const { id, label, why } = arranged.group;
  return { id, heading: dataset.groups.length === 1 ? null : { label, why }, alone, groups: [arranged] };
}
