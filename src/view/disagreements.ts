/** Every disagreement of the data, by kind: between the sides, between counters, within one report, and between reports. */
import type { Cell } from "../model/cell";
import type { Dataset, Question, Row } from "../model/dataset";
import type { Library } from "../model/library";

export const DISAGREEMENT_KINDS = ["sides", "counters", "report", "reports", "alike"] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

export const KIND_NAMES: Readonly<Record<DisagreementKind, string>> = {
  sides: "Between the two sides",
  counters: "Between counters",
  report: "Within one report",
  reports: "Between reports",
  alike: "Alike, but not comparable",
};

/** A contested figure with one row per claimant. */
export interface AskedQuestion {
  readonly question: Question;
  readonly dataset: Dataset;
}

/** Two or three wordings set side by side, as a row of a dataset of wordings. */
export interface Discrepancy {
  readonly row: Row;
  readonly dataset: Dataset;
  readonly cells: readonly Cell[];
}

export interface DisagreementGroup {
  readonly kind: DisagreementKind;
  readonly questions: readonly AskedQuestion[];
  readonly discrepancies: readonly Discrepancy[];
}

/** Groups of a dataset of wordings, by the kind they hold. */
const GROUPS: Readonly<Record<string, DisagreementKind>> = {
  "within-one-report": "report",
  "between-reports": "reports",
  "between-sides": "sides",
  "between-counters": "counters",
  "not-comparable": "alike",
};

/** The dataset whose rows are discrepancies themselves. */
const WORDINGS = "discrepancies";

export function disagreementsOf(library: Library): readonly DisagreementGroup[] {
  const questions = library.datasets.flatMap((dataset) => dataset.questions.map((question) => ({ question, dataset })));
  const wordings = library.datasets.find(({ id }) => id === WORDINGS);
  return DISAGREEMENT_KINDS.map((kind) => ({
    kind,
    questions: questions.filter(({ question }) => question.kind === kind),
    discrepancies: (wordings?.rows ?? []).flatMap((row) =>
      wordings !== undefined && GROUPS[row.group] === kind ? [{ row, dataset: wordings, cells: saidIn(row) }] : [],
    ),
  })).filter(({ questions: asked, discrepancies }) => asked.length + discrepancies.length > 0);
}

function saidIn(row: Row): readonly Cell[] {
  return [...row.cells.values()].filter((cell) => cell.state === "reported");
}

/** The cells of a question, one per claimant, in its order. */
export function cellsOfQuestion({ question, dataset }: AskedQuestion): readonly Cell[] {
  return question.rows.flatMap((id) => dataset.rows.find((row) => row.id === id)?.cells.get(question.measure) ?? []);
}
