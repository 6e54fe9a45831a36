/** Claims of one question are shown together or not at all (editorial rule 12). */
import type { Provenance } from "../model/report";
import type { Dataset, Row } from "../model/dataset";

export interface WholeClaims {
  /** Whether a row is shown: because it is wanted, or because it answers the same question as one that is. */
  readonly keeps: (row: Row<Provenance>) => boolean;
  /** How many rows are shown for a question's sake alone. */
  readonly added: number;
}

/** What is shown of a dataset where some of its rows are wanted: a row may answer several questions, and each is whole. */
export function wholeClaims(
  { rows, questions }: Pick<Dataset<Provenance>, "rows" | "questions">,
  wanted: (row: Row<Provenance>) => boolean,
): WholeClaims {
  const own = rows.filter(wanted);
  const shown = new Set(own.map(({ id }) => id));
  for (let size = -1; size !== shown.size;) {
    size = shown.size;
    for (const question of questions) if (question.rows.some((id) => shown.has(id))) for (const id of question.rows) shown.add(id);
  }
  return { keeps: ({ id }) => shown.has(id), added: shown.size - own.length };
}
