/** One question in a list: its title, what each says in one line, and their figures on a small scale. */
import type { ReactElement } from "react";
import { chartOf } from "../../chart/viewCharts";
import type { Cell } from "../../model/cell";
import type { NumberedNotes } from "../../view/numberNotes";
import type { AskedQuestion } from "../../view/standsIn";
import { claimsChart } from "../../view/viewCharts";
import type { DisagreementRowProps } from "./DisagreementRow";
import { DisagreementRow } from "./DisagreementRow";

export interface AskedRowProps extends Pick<DisagreementRowProps, "answers" | "library" | "isFirst"> {
  readonly asked: AskedQuestion;
  readonly view: Pick<NumberedNotes, "numbers" | "markers">;
}

export function AskedRow({ asked: { question, dataset }, answers, view, ...rest }: AskedRowProps): ReactElement {
  const { id, title, gap } = question;
  const chart = chartOf(dataset, claimsChart(dataset, question), view.markers);
  const why = answers.some(({ cell }) => isNumber(cell)) ? "Too far apart for one scale, so not drawn" : "In words, so not drawn";
  return <DisagreementRow {...{ id, title, answers, chart, why, view, ...rest }} anchor={`question-${id}`} differs={gap} />;
}

function isNumber(cell: Cell): boolean {
  return cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "word";
}
