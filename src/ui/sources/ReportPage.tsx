/** One report: its record, everything taken from it in its own order, and what it cites for that. */
import type { ReactElement } from "react";
import { Suspense, useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import type { Report } from "../../model/report";
import { useApp } from "../../state/useAppState";
import { citesText, placeText } from "../../view/footnote";
import { upstreamText } from "../../view/sourceNames";
import { cellsFrom, passagesFrom, worksCitedBy } from "../../view/reportPassages";
import { cellText } from "../../view/cellText";
import { WithLibrary } from "../page/LibraryPage";
import { measureOf } from "../page/useLibraryNumbering";
import { NotFoundPage } from "../page/NotFoundPage";
import { NotUnderstood } from "../page/NotUnderstood";
import page from "../page/page.module.css";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useTitle } from "../page/useTitle";
import { recordText, takenText } from "./SourcesPage";
import styles from "./sources.module.css";

export function ReportPage({ id }: { readonly id: string }): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <WithLibrary>
      {(library) => {
        const report = library.reports.find((one) => one.id === id);
        return report === undefined ? <NotFoundPage wanted={id} /> : <Taken report={report} library={library} />;
      }}
    </WithLibrary>
  );
}

function Taken({ report, library }: { readonly report: Report; readonly library: Library }): ReactElement {
  const { base } = useApp();
  useTitle(report.title);
  const sections = useMemo(() => passagesFrom(report, library), [report, library]);
  const works = useMemo(() => worksCitedBy(report, library), [report, library]);
  const figures = useMemo(() => cellsFrom(report, library), [report, library]);
  return (
    <>
      <p className={page["crumb"]}>
        <a href={linkTo(base, "sources/")}>Sources</a>
      </p>
      <header className={page["head"]}>
        <h1>{report.title}</h1>
        <p className={page["standfirst"]}>{recordText(report)}</p>
        <p className={styles["count"]}>
          {takenText(figures)}. Checked against a text with the SHA-256 <code>{report.sha256}</code>
        </p>
      </header>
      <NotUnderstood />
      <div className={page["main"]}>
        {sections.map(({ id, heading, passages }) => (
          <section key={id} className={styles["section"]} aria-labelledby={`section-${id}`}>
            <h2 id={`section-${id}`}>{id === "text" ? "The text" : heading}</h2>
            <ol className={styles["passages"]} role="list">
              <Suspense>
                {passages.map(({ citation, cells }) => (
                  <li key={citation.id} id={citation.id} tabIndex={-1}>
                    <p className={styles["place"]}>
                      {citation.place.note === null ? `Paragraph ${citation.place.paragraph}` : `Note ${citation.place.note}`}
                    </p>
                    <div>
                      <p className={styles["words"]}>“{citation.wording}”</p>
                      <p className={styles["cites"]}>{citesText(citation)}</p>
                      <CellChips cells={cells} library={library} />
                    </div>
                  </li>
                ))}
              </Suspense>
            </ol>
          </section>
        ))}
        <section className={styles["section"]} aria-labelledby="cited-title">
          <h2 id="cited-title">What it cites for its figures</h2>
          {works.length === 0 ? <p>It gives no source for any of them.</p> : null}
          <ol className={styles["passages"]} role="list">
            <Suspense>
              {works.map(({ work, passages, cells }) => (
                <li key={work.id} id={`work-${work.id}`} tabIndex={-1}>
                  <p className={styles["place"]}>{cells.length === 1 ? "1 figure" : `${cells.length} figures`}</p>
                  <div>
                    <p className={styles["work"]}>{upstreamText(work)}</p>
                    <p className={styles["cites"]}>{[...new Set(passages.map(placeText))].join("; ")}</p>
                    <CellChips cells={cells} library={library} />
                  </div>
                </li>
              ))}
            </Suspense>
          </ol>
        </section>
      </div>
    </>
  );
}

/** The figures that lean on a passage or a work; a click shows the source of each. */
function CellChips({ cells, library }: { readonly cells: readonly Cell[]; readonly library: Library }): ReactElement | null {
  const { base } = useApp();
  if (cells.length === 0) return null;
  return (
    <ul className={styles["chips"]} role="list">
      {cells.map((cell) => (
        <li key={cell.id}>
          <a href={`${linkTo(base, `d/${cell.dataset}/`)}?figure=${cell.id}`} data-figure={cell.id}>
            {cellText(cell, measureOf(cell, library) ?? null)}
          </a>
        </li>
      ))}
    </ul>
  );
}
