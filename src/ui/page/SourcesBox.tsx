/** The reports that a dataset's notes stand in, what they cite there, and its files: the full references, once. */
import type { ReactElement } from "react";
import type { Report, Upstream } from "../../model/report";
import { useApp, useSite } from "../../state/useAppState";
import { linkTo, linkToFile } from "../../url/siteLinks";
import type { View } from "../../view/buildView";
import { upstreamText } from "../../view/sourceNames";
import { Fold } from "./Fold";
import styles from "./sources.module.css";

/** The dataset's files. */
const FILES: readonly (readonly [ending: string, name: string])[] = [
  ["xlsx", "Excel"],
  ["csv", "CSV"],
  ["json", "JSON"],
  ["md", "Markdown"],
  ["bib", "BibTeX"],
  ["ris", "RIS"],
  ["csl.json", "CSL-JSON"],
];

/** More works than this are a fold. */
const MOST_PRINTED = 5;

export function SourcesBox({ view: { dataset, notes, ownNotes } }: { readonly view: View }): ReactElement {
  const { base } = useApp();
  const site = useSite();
  const passages = notes.slice(0, ownNotes).flatMap(({ citations }) => citations);
  const reports = distinct(passages.map(({ report }) => report));
  const works = distinct(passages.flatMap(({ cites }) => cites));
  return (
    <aside className={styles["box"]} aria-labelledby="sources-title">
      <h2 id="sources-title">{reports.length === 1 ? "The report" : "The reports"}</h2>
      {reports.map((report) => (
        <p key={report.id}>
          <cite>{report.title}</cite>, {reportRest(report)}. <a href={linkTo(base, `sources/${report.id}/`)}>All figures from it</a>
        </p>
      ))}
      {works.length === 0 ? null : (
        <>
          <h3>{reports.length === 1 ? "What it cites here" : "What they cite here"}</h3>
          <Works of={works.slice(0, MOST_PRINTED)} />
          {works.length <= MOST_PRINTED ? null : (
            <Fold summary={`${works.length - MOST_PRINTED} more`}>
              <Works of={works.slice(MOST_PRINTED)} />
            </Fold>
          )}
        </>
      )}
      <h3>Take it with you</h3>
      <p className={styles["files"]}>
        {FILES.map(([ending, name]) => (
          <a key={ending} href={linkToFile(base, site, `d/${dataset.id}.${ending}`)}>
            {name}
          </a>
        ))}
      </p>
    </aside>
  );
}

function Works({ of }: { readonly of: readonly Upstream[] }): ReactElement {
  return (
    <ul role="list">
      {of.map((work) => (
        <li key={work.id}>{upstreamText(work)}</li>
      ))}
    </ul>
  );
}

/** What follows a report's title: "International Crisis Group, Asia Report N°354, 27 February 2026". */
function reportRest({ authors, publisher, series, datePrinted }: Report): string {
  return [authors.join(" and "), publisher, series ?? "", datePrinted ?? "no date printed"].filter((part) => part !== "").join(", ");
}

function distinct<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
