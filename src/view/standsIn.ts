/** What a figure stands in: its question, and the disagreements that relate it. */
import type { Cell } from "../model/cell";
import type { Dataset, Question } from "../model/dataset";
import type { Member } from "../model/disagreement";
import type { Library } from "../model/library";

/** A contested figure with one row per claimant. */
export interface AskedQuestion {
  readonly question: Question;
  readonly dataset: Dataset;
}

/** The cells of a question, one per claimant, in its order. */
export function cellsOfQuestion({ question, dataset }: AskedQuestion): readonly Cell[] {
  return question.rows.flatMap((id) => dataset.rows.find((row) => row.id === id)?.cells.get(question.measure) ?? []);
}

/** A question or a disagreement in which a figure stands. */
export interface StandsIn {
  readonly id: string;
  readonly title: string;
  /** From the site's root. */
  readonly address: string;
  /** Whether the others measure something else, so that nothing is in dispute. */
  readonly alike: boolean;
  /** What else it relates. */
  readonly others: readonly Member[];
}

/** @param library where disagreements are found; null while it is not loaded */
export function standsIn(cell: Cell, dataset: Dataset, library: Pick<Library, "disagreements"> | null): readonly StandsIn[] {
  const asked = dataset.questions.map((question) => ({
    id: question.id,
    title: question.title,
    address: disagreementAddress(question.id),
    alike: false,
    members: cellsOfQuestion({ question, dataset }).map((one): Member => ({ type: "cell", cell: one })),
  }));
  const related = (library?.disagreements ?? []).map(({ id, title, kind, members }) => ({
    id,
    title,
    address: disagreementAddress(id),
    alike: kind === "other-measure",
    members,
  }));
  const isCell = (member: Member): boolean => member.type === "cell" && member.cell.id === cell.id;
  return [...asked, ...related]
    .filter(({ members }) => members.some(isCell))
    .map(({ members, ...one }) => ({ ...one, others: members.filter((member) => !isCell(member)) }));
}

/** The questions and disagreements in which any of some figures stands, each once. */
export function allStandIn(
  cells: readonly Cell[],
  { datasets, disagreements }: Pick<Library, "datasets" | "disagreements">,
): readonly StandsIn[] {
  const found = cells.flatMap((cell) => {
    const dataset = datasets.find(({ id }) => id === cell.dataset);
    return dataset === undefined ? [] : standsIn(cell, dataset, { disagreements });
  });
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** The page of a question or a disagreement, from the site's root. */
export const disagreementAddress = (id: string): string => `disagree/${id}/`;
