/** Every disagreement of the data, by kind: questions with one row per claimant, and relations between figures and wordings. */
import type { Cell } from "../model/cell";
import type { Dataset, Question } from "../model/dataset";
import type { Disagreement, DisagreementKind, Member } from "../model/disagreement";
import { DISAGREEMENT_KINDS } from "../model/disagreement";
import type { Library } from "../model/library";
import type { Noted } from "./numberNotes";

export const KIND_NAMES: Readonly<Record<DisagreementKind, string>> = {
  "between-sides": "Between the two sides",
  "between-counters": "Between counters",
  "within-report": "Within one report",
  "between-reports": "Between reports",
  "other-measure": "Another measure",
};

/** What the disagreements of a kind have in common. */
export const KIND_LINES: Readonly<Record<DisagreementKind, string>> = {
  "between-sides": "Parties to the fighting, on themselves and on each other",
  "between-counters": "Two who counted, and may not count the same",
  "within-report": "A report’s text against its own note, a title that it cites, or another of its sections",
  "between-reports": "Two reports on the same subject",
  "other-measure": "Figures that look alike and measure different things. They are not in dispute, and cannot be set against each other",
};

/** A contested figure with one row per claimant. */
export interface AskedQuestion {
  readonly question: Question;
  readonly dataset: Dataset;
}

export interface DisagreementGroup {
  readonly kind: DisagreementKind;
  readonly questions: readonly AskedQuestion[];
  readonly disagreements: readonly Disagreement[];
}

const KIND_OF_QUESTION: Readonly<Record<Question["kind"], DisagreementKind>> = {
  sides: "between-sides",
  counters: "between-counters",
  report: "within-report",
};

/** By kind, what is no dispute last. */
export function disagreementsOf({ datasets, disagreements }: Pick<Library, "datasets" | "disagreements">): readonly DisagreementGroup[] {
  const asked = datasets.flatMap((dataset) => dataset.questions.map((question) => ({ question, dataset })));
  return DISAGREEMENT_KINDS.map((kind) => ({
    kind,
    questions: asked.filter(({ question }) => KIND_OF_QUESTION[question.kind] === kind),
    disagreements: disagreements.filter((one) => one.kind === kind),
  })).filter(({ questions, disagreements: related }) => questions.length + related.length > 0);
}

/** The cells of a question, one per claimant, in its order. */
export function cellsOfQuestion({ question, dataset }: AskedQuestion): readonly Cell[] {
  return question.rows.flatMap((id) => dataset.rows.find((row) => row.id === id)?.cells.get(question.measure) ?? []);
}

/** What row a figure stands in, and under what heading: "Soldiers and officers: people killed". Words say themselves what they are. */
export function rowLabel(cell: Cell, { datasets, measures }: Pick<Library, "datasets" | "measures">): string {
  const row = datasets.find(({ id }) => id === cell.dataset)?.rows.find(({ id }) => id === cell.row);
  const measure = measures.get(`${cell.dataset}.${cell.measure}`);
  if (row === undefined || measure === undefined) return "";
  return measure.type === "text" ? row.label : `${row.label}: ${measure.label.toLowerCase()}`;
}

/** A member as what notes are numbered by: a wording leans on its own passage. */
export function notedOf(member: Member): Noted {
  if (member.type === "cell") return member.cell;
  const { citation } = member;
  return { id: `@${citation.id}`, citations: [{ citation, number: null, supports: "figure" }] };
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
    address: `disagree/${question.id}/`,
    alike: false,
    members: cellsOfQuestion({ question, dataset }).map((one): Member => ({ type: "cell", cell: one })),
  }));
  const related = (library?.disagreements ?? []).map(({ id, title, kind, members }) => ({
    id,
    title,
    address: `disagree/#${disagreementAnchor(id)}`,
    alike: kind === "other-measure",
    members,
  }));
  const isCell = (member: Member): boolean => member.type === "cell" && member.cell.id === cell.id;
  return [...asked, ...related]
    .filter(({ members }) => members.some(isCell))
    .map(({ members, ...one }) => ({ ...one, others: members.filter((member) => !isCell(member)) }));
}

/** Where a disagreement stands on the page of all. */
export const disagreementAnchor = (id: string): string => `disagreement-${id}`;
