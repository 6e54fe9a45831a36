/** Every disagreement of the data, by kind: questions with one row per claimant, and relations between figures and wordings. */
import type { Cell } from "../model/cell";
import type { Question } from "../model/dataset";
import type { Disagreement, DisagreementKind, Member } from "../model/disagreement";
import { DISAGREEMENT_KINDS } from "../model/disagreement";
import type { Library } from "../model/library";
import type { Noted } from "./numberNotes";
import type { AskedQuestion } from "./standsIn";

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
  "between-reports": "Reports on the same subject",
  "other-measure": "Figures that look alike and measure different things. They are not in dispute, and cannot be set against each other",
};

export interface DisagreementGroup {
  readonly kind: DisagreementKind;
  readonly questions: readonly AskedQuestion[];
  readonly disagreements: readonly Disagreement[];
}

export const KIND_OF_QUESTION: Readonly<Record<Question["kind"], DisagreementKind>> = {
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
