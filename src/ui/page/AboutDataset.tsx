/** What a reader should know of a dataset beside its figures: how many, from where, who says so, and the files. */
import type { ReactElement } from "react";
import { linkTo, linkToFile } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import { useApp, useSite } from "../../state/useAppState";
import type { View } from "../../view/buildView";
import styles from "./page.module.css";

/** The dataset's files, with what each is for. */
const FILES: readonly (readonly [ending: string, name: string])[] = [
  ["csv", "Table with notes (CSV)"],
  ["xlsx", "One figure a line (Excel)"],
  ["md", "Table with footnotes (Markdown)"],
  ["json", "Every cell with its citations (JSON)"],
  ["bib", "Sources (BibTeX)"],
  ["ris", "Sources (RIS)"],
  ["csl.json", "Sources (CSL-JSON)"],
];

export interface AboutDatasetProps {
  readonly view: View;
  /** Across the page, where no chart stands beside it. */
  readonly wide: boolean;
}

export function AboutDataset({ view: { dataset, notes: all, ownNotes }, wide }: AboutDatasetProps): ReactElement {
  const notes = all.slice(0, ownNotes);
  const { base } = useApp();
  const site = useSite();
  const cells = dataset.rows.flatMap((row) => [...row.cells.values()]);
  const reported = cells.filter((cell) => cell.state === "reported");
  const hedged = reported.filter(isHedged).length;
  const absent = cells.filter((cell) => cell.state === "absent" && cell.reason === "not-reported").length;
  const claimants = [...new Map(reported.map(({ claimant }) => [claimant.id, claimant])).values()];
  const reports = [...new Map(notes.map(({ citations: [{ report }] }) => [report.id, report])).values()];
  return (
    <aside className={wide ? `${styles["about"] ?? ""} ${styles["wide"] ?? ""}` : styles["about"]} aria-labelledby="about-title">
      <h2 id="about-title">About this dataset</h2>
      <dl>
        <Entry term="In the table">
          {counted(reported.length, "cell")} as reported{hedged === 0 ? "" : `, ${hedged} of them not exact`}
          {absent === 0 ? "" : `; ${absent} with no figure in the report`}; {counted(notes.length, "note")}
        </Entry>
        <Entry term="Drawn from">
          {reports.map((report) => (
            <span key={report.id} className={styles["line"]}>
              {report.short}
            </span>
          ))}
        </Entry>
        <Entry term="Who says so">
          {claimants.map(({ id, name, party }) => (
            <span key={id} className={styles["line"]}>
              {party === "none" ? name : <a href={linkTo(base, `counters/${id}/`)}>{name}</a>}
            </span>
          ))}
        </Entry>
        <Entry term="Files">
          {FILES.map(([ending, name]) => (
            <span key={ending} className={styles["line"]}>
              <a href={linkToFile(base, site, `d/${dataset.id}.${ending}`)}>{name}</a>
            </span>
          ))}
        </Entry>
      </dl>
    </aside>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: React.ReactNode }): ReactElement {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function isHedged(cell: Cell): boolean {
  return cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "plain";
}
