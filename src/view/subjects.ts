/** What stands together on the page of a place or of a term: figures by topic, dated events, and what is in dispute among the figures. */
import type { Cell } from "../model/cell";
import type { Named } from "../model/dataset";
import { placeOf } from "../model/dataset";
import type { Library, Term } from "../model/library";
import type { FigureEntry } from "./figures";
import { figuresOf } from "./figures";
import { finderOf } from "./namesInText";
import { placesAround } from "./places";
import type { StandsIn } from "./standsIn";
import { allStandIn } from "./standsIn";
import { formsOf } from "./terms";
import type { Timeline, TimelineEvent } from "./timeline";
import { ALL_EVENTS, buildTimeline, textOf } from "./timeline";

export interface TopicFigures {
  readonly topic: Named;
  /** With a quantity, in the order of the reports; amounts left in words come last. */
  readonly figures: readonly Cell[];
}

export interface Subject {
  /** In the order of home. */
  readonly topics: readonly TopicFigures[];
  readonly timeline: Timeline;
  readonly stands: readonly StandsIn[];
}

/** Everything of a place and of all that lie in it. */
export function placeSubject(library: Library, place: string): Subject {
  const figures = figuresOf(library).filter(({ row, measure }) => placesAround(placeOf(row, measure), library.places).includes(place));
  return subjectOf(library, figures, buildTimeline(library, { ...ALL_EVENTS, place }));
}

/** Every figure whose sentence uses a term, in the plural too, or that who bears its name says; and the events that it is named in. */
export function termSubject(library: Library, term: Term): Subject {
  const find = finderOf(library.terms.map((one) => ({ id: one.id, words: formsOf(one).flatMap((form) => [form, `${form}s`]) })));
  const uses = (text: string): boolean => find(text).includes(term.id);
  const tells = ({ row }: TimelineEvent): boolean => uses(textOf(row));
  const { placed, undated } = buildTimeline(library, ALL_EVENTS);
  return subjectOf(
    library,
    figuresOf(library).filter(({ cell }) => uses(`${cell.caption} ${cell.claimant.name}`)),
    { placed: placed.filter(({ event }) => tells(event)), undated: undated.filter(tells) },
  );
}

function subjectOf(library: Library, entries: readonly FigureEntry[], timeline: Timeline): Subject {
  const topics = library.topics.map((topic) => ({
    topic,
    figures: entries.filter(({ dataset }) => dataset.topic.id === topic.id).map(({ cell }) => cell),
  }));
  const cells = entries.map(({ cell }) => cell);
  return { topics: topics.filter(({ figures }) => figures.length > 0), timeline, stands: allStandIn(cells, library) };
}
