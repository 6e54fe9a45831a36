/** The page of a place: what it lies in and what lies in it, every figure there, what happened there, and where sides disagree. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Library } from "../../model/library";
import { titleOf } from "../../url/pages";
import { placeAddress, placesAround, placesIn } from "../../view/places";
import { placesWithPages } from "../../view/placesWithPages";
import { slugOf } from "../../view/slug";
import type { Subject } from "../../view/subjects";
import { placeSubject } from "../../view/subjects";
import { termAddress, termOfPlace } from "../../view/terms";
import { WithLibrary } from "../page/LibraryPage";
import { NotFoundPage } from "../page/NotFoundPage";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { Part } from "./Parts";
import { PlaceLinks } from "./PlaceLinks";
import styles from "./subject.module.css";
import { SubjectPage } from "./SubjectPage";

export function PlacePage({ id }: { readonly id: string }): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <WithLibrary>
      {(library) => {
        const place = placesWithPages(library).find((one) => slugOf(one) === id);
        return place === undefined ? <NotFoundPage wanted={id} /> : <There place={place} library={library} />;
      }}
    </WithLibrary>
  );
}

interface ThereProps {
  readonly place: string;
  readonly library: Library;
}

function There({ place, library }: ThereProps): ReactElement {
  const subject = useMemo(() => placeSubject(library, place), [library, place]);
  const around = placesAround(place, library.places).slice(1).toReversed();
  const inside = useMemo(() => placesInside(place, library), [place, library]);
  const term = termOfPlace(place, library);
  return (
    <SubjectPage
      crumb={[{ address: "figures/", name: titleOf("figures") }, ...around.map((one) => ({ address: placeAddress(one), name: one }))]}
      title={place}
      term={term}
      links={[
        { address: `figures/?place=${slugOf(place)}`, name: "Sort and filter these figures" },
        ...(hasEvents(subject) ? [{ address: `timeline/?place=${encodeURIComponent(place)}`, name: "On the timeline" }] : []),
        ...(term === null ? [] : [{ address: termAddress(term.id), name: "Where the name is used" }]),
      ]}
      subject={subject}
      library={library}
      none="The reports print no figure with a quantity for this place."
      beside={
        inside.length === 0 ? null : (
          <Part id="inside" title="Places in it">
            <p className={styles["names"]}>
              <PlaceLinks places={inside} />
            </p>
          </Part>
        )
      }
    >
      <p>{countText(subject)}</p>
    </SubjectPage>
  );
}

function hasEvents({ timeline: { placed, undated } }: Subject): boolean {
  return placed.length + undated.length > 0;
}

function countText({ topics, timeline: { placed, undated } }: Subject): string {
  const figures = topics.reduce((sum, one) => sum + one.figures.length, 0);
  const events = placed.length + undated.length;
  const parts = [
    ...(figures === 0 ? [] : [figures === 1 ? "1 figure" : `${figures} figures`]),
    ...(events === 0 ? [] : [events === 1 ? "1 event" : `${events} events`]),
  ];
  return `${parts.join(" and ")} in the reports, each with its note.`;
}

/** The places in it that have a page. */
function placesInside(place: string, library: Library): readonly string[] {
  const paged = new Set(placesWithPages(library));
  return placesIn(place, library.places).filter((one) => paged.has(one));
}
