/** The figures that a report's page opens with: one a topic, and none that is in dispute, since claims stand together or not at all. */
import type { Cell } from "../model/cell";
import type { Dataset } from "../model/dataset";
import type { Library } from "../model/library";
import type { Report } from "../model/report";
import { isQuantity } from "./answers";
import { standsIn } from "./standsIn";

export interface KeyFigure {
  readonly cell: Cell;
  readonly dataset: Dataset;
}

/**
 * Of each topic the first figure of the report in the order of publication, numbers before amounts left in words; home's own figure
 * before all others.
 */
export function keyFigures(report: Report, library: Pick<Library, "datasets" | "disagreements" | "topics" | "home">): readonly KeyFigure[] {
  const figures = library.datasets.flatMap((dataset) =>
    dataset.rows.flatMap(({ cells }) => [...cells.values()].filter((cell) => isOf(cell, report)).map((cell) => ({ cell, dataset }))),
  );
  return library.topics.flatMap(({ id }) => {
    const own = figures.filter(({ cell, dataset }) => dataset.topic.id === id && !isDisputed(cell, dataset, library));
    return own.find(({ cell }) => cell.id === library.home?.example) ?? own.find(({ cell }) => !isInWords(cell)) ?? own[0] ?? [];
  });
}

/** Whether a report prints a quantity, itself: what stands in a headline that it cites is the headline's. */
function isOf(cell: Cell, report: Report): boolean {
  const [{ citation }] = cell.citations;
  return isQuantity(cell) && citation.report.id === report.id && citation.basis !== "headline";
}

function isDisputed(cell: Cell, dataset: Dataset, library: Pick<Library, "disagreements">): boolean {
  return standsIn(cell, dataset, library).some(({ alike }) => !alike);
}

function isInWords(cell: Cell): boolean {
  return cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind === "word";
}
