/** Every dated event of the reports: over the years, in the months a reader looks at, and in a list by year. */
import type { ReactElement } from "react";
import { useCallback, useMemo } from "react";
import { SITE_REPORTS } from "../../model/site";
import type { Named } from "../../model/dataset";
import type { Library } from "../../model/library";
import { useApp, useAppState } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";
import { titleOf } from "../../url/pages";
import type { FilterOption } from "../../view/filterRows";
import type { TimelineFilter } from "../../view/timeline";
import { buildTimeline, placesOfEvents } from "../../view/timeline";
import { yearGroups } from "../../view/timelineYears";
import { cellAnchor } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { FilterBar } from "../page/FilterBar";
import { LibraryPage } from "../page/LibraryPage";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { DateKey } from "./DateMark";
import styles from "./timeline.module.css";
import { TimelinePicture } from "./TimelinePicture";
import { UseThis } from "../use/UseThis";
import { YearList } from "./YearList";

export function TimelinePage(): ReactElement {
  return (
    <LibraryPage
      title={titleOf("timeline")}
      standfirst={`Every dated event in the ${SITE_REPORTS}, drawn with the precision it is printed with. A day is a dot, a month is a box, an open date stays open.`}
    >
      {(library) => <Events library={library} />}
    </LibraryPage>
  );
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
const ANY_MONTH = { has: (text: string): boolean => MONTH.test(text) };

/** Its address holds what is kept (`actor`, `kind`, `place`), the months looked at (`from`, `to`) and the event that is told. */
function pageOf(library: Library): Nameable {
  return {
    columns: [],
    figures: ANY_FIGURE,
    filters: new Map<string, Pick<ReadonlySet<string>, "has">>([
      ["actor", new Set(library.parties.map(({ id }) => id))],
      ["kind", new Set(library.eventKinds.map(({ id }) => id))],
      ["place", new Set(placesOfEvents(library))],
      ["from", ANY_MONTH],
      ["to", ANY_MONTH],
      ["event", ANY_FIGURE],
    ]),
    takesItems: false,
    takesQuery: false,
  };
}

/** "kind Battles; place Pakistan"; null where by nothing. */
function narrowedText({ eventKinds, parties }: Library, { actor, kind, place }: TimelineFilter): string | null {
  const nameIn = (named: readonly Named[], id: string): readonly string[] => named.flatMap((one) => (one.id === id ? [one.name] : []));
  const parts = [
    ...nameIn(eventKinds, kind).map((name) => `kind of event ${name.toLowerCase()}`),
    ...(place === "" ? [] : [`place ${place}`]),
    ...nameIn(parties, actor).map((name) => `named in it ${name}`),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}

function optionsOf(named: readonly Named[]): readonly FilterOption[] {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}

function Events({ library }: { readonly library: Library }): ReactElement {
  useAddress(useMemo(() => pageOf(library), [library]));
  const filters = useAppState((state) => state.choices.filters);
  const [actor, kind, place] = [filters["actor"] ?? "", filters["kind"] ?? "", filters["place"] ?? ""];
  const timeline = useMemo(() => buildTimeline(library, { actor, kind, place }), [library, actor, kind, place]);
  const since = library.home?.timeline?.all ?? timeline.placed[0]?.event.when.iso?.slice(0, 4) ?? "";
  const groups = useMemo(() => yearGroups(timeline.placed, since), [timeline, since]);
  const cells = useMemo(
    () =>
      [...groups.flatMap(({ events }) => events.map(({ event }) => event)), ...timeline.undated].flatMap((event) => [
        event.date,
        ...event.cells,
      ]),
    [groups, timeline],
  );
  const numbered = useLibraryNumbering(cells);
  const { notes, numbers } = numbered;
  const app = useApp();
  const load = useCallback(async () => {
    const undated = { id: "undated", label: "No date of its own", events: timeline.undated };
    const listed = groups.map(({ id, label, events }) => ({ id, label, events: events.map(({ event }) => event) }));
    const page = {
      ...{ id: "timeline", title: titleOf("timeline"), numbered, filteredBy: narrowedText(library, { actor, kind, place }) },
      groups: [...listed, undated].filter(({ events }) => events.length > 0),
    };
    return (await import("../export/listUses")).eventListUses(page, library, app);
  }, [groups, timeline, numbered, library, actor, kind, place, app]);
  const count = timeline.placed.length + timeline.undated.length;
  return (
    <>
      <DateKey />
      <TimelinePicture library={library} timeline={timeline} since={since} numbers={numbers} />
      <section className={styles["section"]} aria-labelledby="years-title">
        <h2 id="years-title">Year by year</h2>
        <FilterBar
          filters={[
            { name: "kind", label: "Kind of event", options: optionsOf(library.eventKinds) },
            { name: "place", label: "Place", options: placesOfEvents(library).map((one) => ({ value: one, label: one })) },
            { name: "actor", label: "Named in it", options: optionsOf(library.parties) },
          ]}
          found={`${count} events`}
        >
          {count === 0 ? null : <UseThis of={`${count} events`} load={load} />}
        </FilterBar>
        <YearList groups={groups} undated={timeline.undated} library={library} numbers={numbers} />
      </section>
      <NotesList id="notes" notes={notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} folded />
    </>
  );
}
