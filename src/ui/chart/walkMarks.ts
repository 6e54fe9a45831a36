/** A chart by keyboard: arrows lead from mark to mark, each of which is spoken, and Enter opens its source. */
import type { KeyboardEvent } from "react";
import type { ChartModel } from "../../chart/buildChart";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function walkMarks(event: KeyboardEvent<HTMLElement>, model: ChartModel): void {
  const marks = [...event.currentTarget.querySelectorAll<SVGElement>("[data-cell]")].filter((mark) => mark.getClientRects().length > 0);
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const mark = marks[placeAfter(event.key, at, marks.length)];
  if (mark !== undefined) focusMark(mark, model);
  else if ((event.key === "Enter" || event.key === " ") && at !== -1) {
    marks[at]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  } else return;
  event.preventDefault();
}

/** @param at where the focus is, -1 before the first. @returns -1 where the key leads nowhere */
function placeAfter(key: string, at: number, count: number): number {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  if (step === undefined) return -1;
  return Math.min(count - 1, Math.max(0, at + step));
}

/** Named only now: until a reader walks through it, the drawing is one picture with everything in its name. */
function focusMark(mark: SVGElement, { groups }: ChartModel): void {
  const cell = mark.dataset.cell;
  const sentence = groups.flatMap(({ marks }) => marks).find(({ cellId }) => cellId === cell)?.sentence ?? "";
  mark.closest("[data-chart]")?.setAttribute("role", "group");
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-label", sentence);
  mark.setAttribute("tabindex", "-1");
  mark.focus();
}
