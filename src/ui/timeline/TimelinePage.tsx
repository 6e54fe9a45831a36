/** Every dated event of the reports, the precision of each date drawn, quiet stretches broken visibly. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Named } from "../../model/dataset";
import type { Library } from "../../model/library";
import { useAppState } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";
import type { TimelineEvent } from "../../view/timeline";
import { buildTimeline } from "../../view/timeline";
import { cellAnchor } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { FilterBar } from "../page/FilterBar";
import { LibraryPage } from "../page/LibraryPage";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { Prerendered } from "../Prerendered";
import { DateMark, DateKey } from "./DateMark";
import { EventText, WhenText } from "./EventText";
import styles from "./timeline.module.css";
import { titleOf } from "../../url/pages";
import { SITE_REPORTS } from "../../model/site";
import type { FilterOption } from "../../view/filterRows";

export function TimelinePage(): ReactElement {
  return (
    <LibraryPage
      title={titleOf("timeline")}
      standfirst={`Every dated event in the ${SITE_REPORTS}, each with the date as it is printed. A date keeps the precision it has: a day, a month, “early March”, or a limit.`}
    >
      {(library) => <Events library={library} />}
    </LibraryPage>
  );
}

function pageOf({ parties, eventKinds }: Library): Nameable {
  return {
    columns: [],
    figures: ANY_FIGURE,
    filters: new Map([
      ["actor", new Set(parties.map(({ id }) => id))],
      ["kind", new Set(eventKinds.map(({ id }) => id))],
    ]),
    takesItems: false,
    takesQuery: false,
  };
}

function optionsOf(named: readonly Named[]): readonly FilterOption[] {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}

function Events({ library }: { readonly library: Library }): ReactElement {
  useAddress(useMemo(() => pageOf(library), [library]));
  const filters = useAppState((state) => state.choices.filters);
  const [actor, kind] = [filters["actor"] ?? "", filters["kind"] ?? ""];
  const { entries, undated } = useMemo(() => buildTimeline(library, { actor, kind }), [library, actor, kind]);
  const cells = useMemo(
    () => [...entries.map(({ event }) => event), ...undated].flatMap((event) => [event.date, ...event.cells]),
    [entries, undated],
  );
  const { notes, numbers } = useLibraryNumbering(cells);
  const shared = { library, numbers };
  return (
    <>
      <FilterBar
        filters={[
          { name: "actor", label: "Named in it", options: optionsOf(library.parties) },
          { name: "kind", label: "Kind of event", options: optionsOf(library.eventKinds) },
        ]}
        found={`${entries.length + undated.length} events`}
      />
      <DateKey />
      <Prerendered as="ol" of={entries} attributes={{ className: styles["events"], role: "list", id: "rows", tabIndex: -1 }}>
        {() =>
          entries.map(({ event, quietMonths }, index) => {
            const before = entries[index - 1]?.event;
            return (
              <li key={event.date.id}>
                {before !== undefined && yearOf(before) === yearOf(event) ? null : <h2>{yearOf(event)}</h2>}
                {quietMonths === 0 ? null : <p className={styles["quiet"]}>‖ {spanText(quietMonths)} without a dated event here</p>}
                <Entry event={event} {...shared} />
              </li>
            );
          })
        }
      </Prerendered>
      {undated.length === 0 ? null : (
        <section className={styles["section"]} aria-labelledby="undated-title">
          <h2 id="undated-title">Told by another event, or without a year</h2>
          <p className={styles["subtitle"]}>These have no place of their own on a calendar</p>
          <Prerendered as="ol" of={undated} attributes={{ className: styles["events"], role: "list" }}>
            {() =>
              undated.map((event) => (
                <li key={event.date.id}>
                  <Entry event={event} {...shared} />
                </li>
              ))
            }
          </Prerendered>
        </section>
      )}
      <NotesList id="notes" notes={notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} folded />
    </>
  );
}

function Entry(props: Parameters<typeof EventText>[0]): ReactElement {
  const { event } = props;
  return (
    <div className={styles["entry"]}>
      <p className={styles["when"]}>
        <WhenText {...props} />
      </p>
      <DateMark date={event.when} />
      <div>
        <EventText {...props} />
        <p className={styles["kind"]}>{event.kind.name}</p>
      </div>
    </div>
  );
}

function yearOf({ when }: TimelineEvent): string {
  const year = when.iso?.slice(0, 4) ?? "";
  return when.precision === "century" ? "Before" : year;
}

/** Months as years and months; the one length this page works out, and it is of the empty scale, not of a figure. */
function spanText(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    years === 0 ? "" : `${years} ${years === 1 ? "year" : "years"}`,
    rest === 0 ? "" : `${rest} ${rest === 1 ? "month" : "months"}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
