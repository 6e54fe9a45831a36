/** Which charts a view has, and with which rows: its figures, then its questions, whose claims stand on one scale. */
import type { Dataset, Figure, Question, Row } from "../model/dataset";
import type { Citation, Provenance } from "../model/report";
import type { Sort } from "../model/viewRequest";
import type { ArrangedGroup } from "./arrangeRows";
import { arrangeRows } from "./arrangeRows";

/** A figure of a dataset, or a question with one row per claimant. */
export interface ViewChart<P extends Provenance = Citation> extends Figure {
  readonly groups: readonly ArrangedGroup<P>[];
  readonly question: Question | null;
}

/** A figure's rows follow the reader's order; columns run in time whatever it is. */
export function figureChart<P extends Provenance>(
  dataset: Dataset<P>,
  figure: Figure,
  sort: Sort | null,
  keeps: (row: Row<P>) => boolean = () => true,
): ViewChart<P> {
  const groups = arrangeRows(dataset, figure.kind === "columns" ? null : sort, keeps);
  return { ...figure, groups: groups.filter(({ group }) => figure.draws?.includes(group.id) ?? true), question: null };
}

/** A question's claims, in its own order. */
export function claimsChart<P extends Provenance>(dataset: Dataset<P>, question: Question): ViewChart<P> {
  const { id, title, measure } = question;
  const rows = question.rows.flatMap((row) => dataset.rows.filter((one) => one.id === row));
  return {
    id,
    title,
    subtitle: "",
    kind: "dots",
    measure,
    groups: [{ group: { id, label: "", why: "", context: false }, rows }],
    question,
  };
}
