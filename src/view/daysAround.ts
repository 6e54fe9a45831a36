/** What is dated near the days that figures are of, and what else is asked of the same days. */
import type { Cell } from "../model/cell";
import type { Disagreement } from "../model/disagreement";
import type { Library } from "../model/library";
import { isQuantity } from "./answers";
import type { AskedQuestion } from "./standsIn";
import { cellsOfQuestion } from "./standsIn";
import type { PlacedEvent, TimelineEvent } from "./timeline";
import { ALL_EVENTS, buildTimeline } from "./timeline";
import type { Days } from "./timeSpan";
import { spanOf } from "./timeSpan";

/** An event near some days. */
export interface EventNear {
  readonly event: TimelineEvent;
  /** Whether it shares a day with them. */
  readonly same: boolean;
  /** Events without a date of their own that the same paragraph tells: "hours later". */
  readonly tied: readonly TimelineEvent[];
}

/** Days before and after, and events, at most. */
const REACH = 7;
const MOST = 6;
/** What lasts longer is of no days. */
const LONGEST = 31;

/** @returns the days from the first to the last of those that figures are dated with; null where one has none, or they are many */
export function daysOfCells(cells: readonly Cell[], { datasets }: Pick<Library, "datasets">): Days | null {
  const spans = cells.map((cell) => daysOfRow(cell, datasets));
  const days = spans.flatMap((span) => span ?? []);
  if (days.length === 0 || days.length < spans.length) return null;
  const [from, to] = [Math.min(...days.map((one) => one.from)), Math.max(...days.map((one) => one.to))];
  return to - from > LONGEST || to === from ? null : { from, to };
}

/** That of the row as a whole. */
function daysOfRow(cell: Cell, datasets: Library["datasets"]): Days | null {
  const row = datasets.find(({ id }) => id === cell.dataset)?.rows.find(({ id }) => id === cell.row);
  const date = row?.cells.get("period");
  return date?.state === "reported" && date.value.type === "date" ? spanOf(date.value.date) : null;
}

/** The events nearest to some days, in the order of the calendar: those dated by the day, and those tied to them. */
export function eventsNear(library: Library, days: Days): readonly EventNear[] {
  const { placed, undated } = buildTimeline(library, ALL_EVENTS);
  const near = placed
    .filter(({ event, span }) => (span.shape === "day" || span.shape === "days") && event.about === "" && apart(span, days) <= REACH)
    .toSorted((one, other) => apart(one.span, days) - apart(other.span, days))
    .slice(0, MOST);
  return placed.flatMap((one) => (near.includes(one) ? [nearOf(one, days, undated)] : []));
}

function nearOf({ event, span }: PlacedEvent, days: Days, undated: readonly TimelineEvent[]): EventNear {
  const tied = undated.filter((one) => passageOf(one) === passageOf(event));
  return { event: withFigures(event), same: apart(span, days) === 0, tied: tied.map(withFigures) };
}

/** In short: of what is said of it, the figures alone. */
function withFigures(event: TimelineEvent): TimelineEvent {
  return { ...event, cells: event.cells.filter(isQuantity) };
}

/** Days between; none where a day is shared. */
function apart(one: Days, other: Days): number {
  return Math.max(0, one.from - other.to + 1, other.from - one.to + 1);
}

function passageOf({ date }: TimelineEvent): string {
  const [{ citation }] = date.citations;
  return `${citation.report.id} ${citation.place.id}`;
}

export interface SameDays {
  readonly questions: readonly AskedQuestion[];
  readonly disagreements: readonly Disagreement[];
}

/** Other questions and disagreements, figures of one measure each, that share a day with some days. @param id of what is not named again */
export function askedOfDays({ datasets, disagreements }: Pick<Library, "datasets" | "disagreements">, days: Days, id: string): SameDays {
  const shares = (cells: readonly Cell[]): boolean => {
    const own = daysOfCells(cells, { datasets });
    return own !== null && apart(own, days) === 0;
  };
  const asked = datasets.flatMap((dataset) => dataset.questions.map((question) => ({ question, dataset })));
  return {
    questions: asked.filter((one) => one.question.id !== id && shares(cellsOfQuestion(one))),
    disagreements: disagreements.filter((one) => one.id !== id && one.kind !== "other-measure" && shares(cellsIn(one))),
  };
}

/** The figures that a disagreement relates; what it relates by its words has no days. */
export function cellsIn({ members }: Disagreement): readonly Cell[] {
  return members.flatMap((member) => (member.type === "cell" ? [member.cell] : []));
}
