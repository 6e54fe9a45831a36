/** What a contested figure is tagged with. */
import type { Dataset, Question } from "../model/dataset";

const TAGS: Readonly<Record<Question["kind"], string>> = {
  sides: "Two sides disagree",
  counters: "Two counts disagree",
  report: "One report disagrees with itself",
};

/** Where only one side gives a figure, there is nothing that disagrees with it. */
export function questionTag(question: Question, dataset: Dataset): string {
  const cells = question.rows.map((id) => dataset.rows.find((row) => row.id === id)?.cells.get(question.measure));
  const said = cells.filter((cell) => cell?.state === "reported").length;
  return question.kind === "sides" && said < 2 ? "One side only" : TAGS[question.kind];
}
