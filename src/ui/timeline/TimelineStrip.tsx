/** The timeline in small, on home: a picture that leads to it. The page keeps it as it came, since it has no data for it. */
import type { ReactElement } from "react";
import type { Home, Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import { ALL_EVENTS, buildTimeline } from "../../view/timeline";
import { eventsWithin, rangeFrom } from "../../view/timelineLanes";
import { Prerendered } from "../Prerendered";
import { Lanes } from "./Lanes";
import styles from "./lanes.module.css";

export interface TimelineStripProps {
  readonly library: Library;
  readonly timeline: Home["timeline"];
}

export function TimelineStrip({ library, timeline }: TimelineStripProps): ReactElement | null {
  const { base } = useApp();
  if (timeline === null) return null;
  return (
    <section className={styles["section"]} aria-labelledby="timeline-title">
      <div>
        <h2 id="timeline-title">What happened when</h2>
        <a href={linkTo(base, "timeline/")}>Open the timeline</a>
      </div>
      <Prerendered as="div" of={timeline.from} attributes={{ "data-kept": "" }} kept>
        {() => <Drawn library={library} timeline={timeline} />}
      </Prerendered>
    </section>
  );
}

function Drawn({ library, timeline }: { readonly library: Library; readonly timeline: NonNullable<Home["timeline"]> }): ReactElement {
  const { placed, undated } = buildTimeline(library, ALL_EVENTS);
  const range = rangeFrom(timeline.from, placed);
  const shown = eventsWithin(placed, range);
  const count = placed.length + undated.length;
  return (
    <>
      <p>
        Each mark is one dated event; a longer mark is a looser date. {shown.length} of {count} events lie here.
      </p>
      <Lanes
        kinds={library.eventKinds}
        events={shown}
        range={range}
        label={`${shown.length} dated events since ${timeline.from}, by kind`}
        named={timeline.events}
      />
    </>
  );
}
