/** Dated events as a list, as the timeline shows them: when each was, as printed, and every figure and wording that is told of it. */
import type { Library } from "../model/library";
import type { TimelineEvent } from "../view/timeline";
import type { NumberedNotes } from "../view/numberNotes";
import type { List, ListRow } from "./listExport";

export interface EventGroupListed {
  readonly id: string;
  readonly label: string;
  readonly events: readonly TimelineEvent[];
}

export interface EventPage {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly EventGroupListed[];
  readonly filteredBy: string | null;
  /** Of the page; null for events by themselves. */
  readonly numbered: NumberedNotes | null;
}

export function eventList({ id, title, groups, filteredBy, numbered }: EventPage, { measures }: Pick<Library, "measures">): List {
  const count = groups.reduce((sum, { events }) => sum + events.length, 0);
  const only = groups.length === 1;
  return {
    ...{ id, title, filteredBy, numbered },
    summary: `${count === 1 ? "One dated event" : `${count} dated events`}. A date has the precision that the report prints it with.`,
    key: { id: "event", label: "Event" },
    column: { id: "when", label: "When", type: "date" },
    groups: groups.map((group) => ({
      ...{ id: group.id, label: only ? "" : group.label, why: "" },
      rows: group.events.map((event) => listRow(event, measures)),
    })),
    together: [],
  };
}

function listRow({ row, date, kind, about, cells }: TimelineEvent, measures: Library["measures"]): ListRow {
  const detail = [row.detail === "no figure" ? "" : row.detail, about.toLowerCase(), kind.name.toLowerCase()];
  const measureOf = (measure: string): ListRow["measure"] => measures.get(`${date.dataset}.${measure}`) ?? null;
  return {
    ...{ id: date.id, label: row.label, row, cell: date, measure: measureOf(date.measure) },
    detail: detail.filter((part) => part !== "").join("; "),
    described: cells.flatMap(({ measure }) => measureOf(measure) ?? []),
  };
}
