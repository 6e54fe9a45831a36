/** The reports, and the works they lean on, each with what was taken. */
import type { ReactElement } from "react";
import { Suspense, useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import type { Report } from "../../model/report";
import { SITE_REPORTS } from "../../model/site";
import { useApp } from "../../state/useAppState";
import { upstreamText } from "../../view/sourceNames";
import { cellsFrom, worksCitedBy } from "../../view/reportPassages";
import { Fold } from "../page/Fold";
import { LibraryPage } from "../page/LibraryPage";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { Part } from "../subject/Parts";
import styles from "./sources.module.css";
import { titleOf } from "../../url/pages";

export function SourcesPage(): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <LibraryPage
      title={titleOf("sources")}
      standfirst={`${SITE_REPORTS.replace(/^./u, (letter) => letter.toUpperCase())} are all that this site draws on. Under each stands what it gave; below, the works those reports cite for their figures, and how many figures lean on each.`}
    >
      {(library) => <All library={library} />}
    </LibraryPage>
  );
}

function All({ library }: { readonly library: Library }): ReactElement {
  return (
    <>
      <ol className={styles["reports"]} role="list">
        {library.reports.map((report) => (
          <li key={report.id}>
            <ReportEntry report={report} library={library} />
          </li>
        ))}
      </ol>
      <Part id="works" title="What the reports cite">
        {library.reports.map((report) => (
          <Suspense key={report.id}>
            <Works report={report} library={library} />
          </Suspense>
        ))}
      </Part>
    </>
  );
}

function ReportEntry({ report, library }: { readonly report: Report; readonly library: Library }): ReactElement {
  const { base } = useApp();
  const taken = useMemo(() => cellsFrom(report, library), [report, library]);
  return (
    <article className={styles["report"]}>
      <h2>
        <a href={linkTo(base, `sources/${report.id}/`)}>{report.title}</a>
      </h2>
      <p>{recordText(report)}</p>
      <p className={styles["count"]}>{takenText(taken)}</p>
    </article>
  );
}

/** Authors, publisher, series and date, as printed. */
export function recordText({ authors, publisher, series, datePrinted }: Report): string {
  const parts = [authors.join(" and "), publisher, series ?? "", datePrinted ?? "no date printed"];
  return parts.filter((part) => part !== "").join(", ");
}

/** How many figures were taken; where none of them is a number or an amount, that the report has no statistics. */
export function takenText(cells: readonly Cell[]): string {
  const counted = cells.some((cell) => cell.state === "reported" && cell.value.type === "number");
  if (!counted) return `No statistics: ${cells.length === 0 ? "only words were" : "only words and dates were"} taken from it`;
  return `${cells.length} ${cells.length === 1 ? "figure" : "figures"} taken`;
}

function Works({ report, library }: { readonly report: Report; readonly library: Library }): ReactElement | null {
  const { base } = useApp();
  const works = useMemo(() => worksCitedBy(report, library), [report, library]);
  if (works.length === 0) return <p>{report.short} cites nothing for its figures.</p>;
  return (
    <Fold summary={`${report.short}: ${works.length} ${works.length === 1 ? "work" : "works"}`}>
      <table className={`plain-table ${styles["works"] ?? ""}`}>
        <caption className="vh">Works that {report.short} cites for its figures, the most used first</caption>
        <thead>
          <tr>
            <th scope="col">Work, as the report prints it</th>
            <th scope="col">What leans on it</th>
          </tr>
        </thead>
        <tbody>
          {works.map(({ work, cells }) => (
            <tr key={work.id}>
              <th scope="row">{upstreamText(work)}</th>
              <td>
                <a href={`${linkTo(base, `sources/${report.id}/`)}#work-${work.id}`}>
                  {cells.length === 1 ? "1 figure" : `${cells.length} figures`}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
