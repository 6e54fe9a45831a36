/** What is said to one question, in one line: each figure and who gives it. */
import type { Cell } from "../model/cell";
import type { Dataset } from "../model/dataset";
import type { Disagreement } from "../model/disagreement";
import type { AskedQuestion } from "./standsIn";
import { cellsOfQuestion } from "./standsIn";
import { sideText } from "./whoSays";

export interface Answer {
  readonly cell: Cell;
  /** Who gives it; what it is of, where those who give the answers are not told apart by their names. */
  readonly who: string;
}

/** One answer a claimant, those without a figure too. */
export function answersOfQuestion(asked: AskedQuestion): readonly Answer[] {
  return answersOf(cellsOfQuestion(asked), [asked.dataset]);
}

/** Empty where not everything that is related is a figure with a quantity: then our sentence on what differs is the answer. */
export function answersOfDisagreement({ members }: Disagreement, datasets: readonly Dataset[]): readonly Answer[] {
  const cells = members.flatMap((member) => (member.type === "cell" && isQuantity(member.cell) ? [member.cell] : []));
  return cells.length === members.length ? answersOf(cells, datasets) : [];
}

/** Whether a report prints a number, or a quantity in words, in this cell. */
export function isQuantity(cell: Cell): boolean {
  return cell.state === "reported" && cell.value.type === "number";
}

function answersOf(cells: readonly Cell[], datasets: readonly Dataset[]): readonly Answer[] {
  const apart = new Set(cells.map(({ claimant }) => claimant.id)).size === cells.length;
  return cells.map((cell) => ({ cell, who: whoText(cell, datasets, apart) }));
}

function whoText(cell: Cell, datasets: readonly Dataset[], apart: boolean): string {
  const row = datasets.find(({ id }) => id === cell.dataset)?.rows.find(({ id }) => id === cell.row);
  const { name, party } = cell.claimant;
  if (party === "none") return row?.label ?? name;
  if (!apart) return row === undefined ? name : `${row.label} (${name})`;
  return [name, sideText(cell)].filter((part) => part !== "").join(", ");
}
