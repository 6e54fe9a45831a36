/** One figure for other people's pages: title and drawing; table, notes and source in a fold. Complete in its HTML; nothing in it needs a script. */
import type { ReactElement, ReactNode } from "react";
import { correctionText } from "../../export/feed";
import type { EmbedModel } from "../../export/embedModel";
import { citedByChart } from "../../export/embedModel";
import { foldedPanels } from "../../export/foldPanels";
import type { FoldedRows } from "../../export/foldRows";
import { foldRows } from "../../export/foldRows";
import type { Correction } from "../../model/library";
import { citesText, placeText } from "../../view/footnote";
import { ChartKey } from "../chart/ChartKey";
import { noteAnchor } from "../CellLink";
import { NoteWordings } from "../notes/NoteWordings";
import { SITE_NAME } from "../../model/site";
import { EmbedTable } from "./EmbedTable";

/** A figure as an embed shows it. */
export interface Embed extends EmbedModel {
  /** The chart at several widths, as the build drew it. */
  readonly drawings: string;
  /** The site's root, from the embed's own address. */
  readonly root: string;
  readonly version: string;
  /** Set where the page is kept as it is for good: its name, and the day of its data. */
  readonly frozen: { readonly version: string; readonly date: string } | null;
  /** Corrections of its figures that are recent enough to be named. */
  readonly corrected: readonly Correction[];
}

export function EmbedView({ embed }: { readonly embed: Embed }): ReactElement {
  const { title, subtitle, chart, drawings, gap, root } = embed;
  const { shown, folded, cut, earlier } = foldRows(embed);
  const more = <MoreRows of={embed} rows={folded} sorted={!cut} earlier={earlier} />;
  return (
    <main className="embed" aria-label={title}>
      <h1>{title}</h1>
      {subtitle === "" ? null : <p className="embed-subtitle">{subtitle}</p>}
      {chart === null ? (
        <>
          {earlier ? more : null}
          <EmbedTable of={embed} groups={shown.groups} sorted={!cut} />
          {earlier ? null : more}
        </>
      ) : (
        <div
          className="embed-chart chart-drawing"
          translate="no"
          {...(foldedPanels(embed).length > 0 ? {} : { role: "img", "aria-label": `${chart.title}. ${chart.description}` })}
          // eslint-disable-next-line no-restricted-syntax -- written by the build
          dangerouslySetInnerHTML={{ __html: drawings }}
        />
      )}
      {gap === "" ? null : (
        <p className="embed-gap">
          <b>About the gap.</b> {gap}
        </p>
      )}
      <footer className="embed-foot">
        <Proof of={embed} notes={shown.notes} />
        <a href={root} target="_top" className="embed-brand">
          {SITE_NAME}
          <span aria-hidden="true">¹</span>
        </a>
      </footer>
    </main>
  );
}

interface MoreRowsProps {
  readonly of: Embed;
  readonly rows: FoldedRows["folded"];
  readonly sorted: boolean;
  /** Whether they come before all the others. */
  readonly earlier: boolean;
}

/** The rows of a long table that are not seen at once, with the notes that only they cite; open on paper. */
function MoreRows({ of: embed, rows: { groups, notes }, sorted, earlier }: MoreRowsProps): ReactElement | null {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  return (
    <details>
      <summary>
        <bdi>
          {[counted(count, earlier ? "earlier row" : "more row"), ...(notes.length === 0 ? [] : [counted(notes.length, "note")])].join(
            " · ",
          )}
        </bdi>
      </summary>
      <EmbedTable of={embed} groups={groups} sorted={sorted} />
      <Notes of={notes} title={`${embed.title}, ${earlier ? "earlier" : "further"} rows`} />
    </details>
  );
}

/**
 * What proves the figures, folded until it is asked for, and open on paper: the table behind the chart, the notes, the source. Where the
 * chart alone is asked for, its own notes.
 */
function Proof({ of: embed, notes }: { readonly of: Embed; readonly notes: Embed["notes"] }): ReactElement {
  const { id, dataset, title, chart, page, root, source, version, frozen, corrected } = embed;
  const cited = citedByChart({ chart, notes, source });
  return (
    <details>
      <summary>
        <bdi>
          <ByShown of={notes} chart={cited.notes}>
            {(some) => <FoldText notes={some} corrected={corrected} />}
          </ByShown>
        </bdi>
      </summary>
      <Corrections of={corrected} />
      {chart === null ? null : (
        <>
          <ChartKey model={chart} />
          <EmbedTable of={embed} groups={embed.groups} sorted />
        </>
      )}
      <Notes of={notes} title={title} chart={cited.notes} />
      <p>
        Source:{" "}
        <ByShown of={source} chart={cited.source}>
          {(names) => `${names}.`}
        </ByShown>{" "}
        <small>Data {version}, CC BY 4.0</small>
      </p>
      {frozen === null ? null : (
        <p>
          Frozen version {frozen.version}: the figures stay as they were on {frozen.date}.{" "}
          <a href={`${root}embed/${id}/`} target="_blank">
            As it stands now
          </a>
        </p>
      )}
      <p>
        <a href={`${root}${page}`} target="_top">
          Every figure with its source
        </a>{" "}
        <a href={`${root}d/${dataset}.csv`}>Data</a>{" "}
        <a href={`${root}f/${id}.png`} target="_blank">
          Image
        </a>
      </p>
    </details>
  );
}

/**
 * What was corrected of late. It is named in the line of the fold, which stands there in any case, so that a frame of a fixed height has
 * room for it; where the address opens the fold, this is closed, in a line that the frame has room for (`entries/embedStart.ts`).
 */
function Corrections({ of: corrected }: { readonly of: Embed["corrected"] }): ReactElement | null {
  if (corrected.length === 0) return null;
  return (
    <details open>
      <summary>What was corrected</summary>
      {corrected.map((one) => (
        <p key={`${one.date} ${one.cell}`}>
          <b>Corrected on {one.date}.</b> {correctionText(one)}
        </p>
      ))}
    </details>
  );
}

interface ByShownProps<T> {
  /** Of the whole figure. */
  readonly of: T;
  readonly chart: T;
  readonly children: (one: T) => ReactNode;
}

/** What is said of the whole figure, and what where its chart alone is asked for; once where both are the same. */
function ByShown<T>({ of: whole, chart, children }: ByShownProps<T>): ReactElement {
  if (whole === chart) return <>{children(whole)}</>;
  return (
    <>
      <span className="embed-whole">{children(whole)}</span>
      <span className="embed-drawn">{children(chart)}</span>
    </>
  );
}

interface NotesProps {
  readonly of: Embed["notes"];
  readonly title: string;
  /** Those of them that the chart cites: the others go where it alone is asked for. All, unless said. */
  readonly chart?: Embed["notes"];
}

function Notes({ of: notes, title, chart = notes }: NotesProps): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <section role="doc-endnotes" aria-label={`Notes on ${title}`}>
      <ol>
        {notes.map((note) => {
          const { number, citations } = note;
          const [first] = citations;
          return (
            <li
              key={number}
              id={noteAnchor(first.id)}
              value={number}
              tabIndex={-1}
              className={chart.includes(note) ? undefined : "embed-whole"}
            >
              {first.report.short}, {placeText(first)}: <NoteWordings of={citations} />. {citesText(first)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/**
 * Whose figures they are, and how many notes they have; of one report, a narrow frame names only who publishes it. Where one was corrected
 * of late, the day of that, and in a frame with room for it whose they are.
 */
function FoldText({ notes, corrected }: Pick<Embed, "notes" | "corrected">): ReactElement {
  const reports = new Set(notes.flatMap(({ citations }) => citations.map(({ report }) => report.short)));
  const [only = ""] = reports;
  const name = reports.size === 1 ? only : counted(reports.size, "report");
  const [publisher = "", ...series] = name.split(/(?=, )/u);
  const day = corrected
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  if (day !== undefined)
    return (
      <>
        Corrected {day}
        <span className="embed-series"> · {publisher}</span>
      </>
    );
  return (
    <>
      {publisher}
      {series.length === 0 ? null : <span className="embed-series">{series.join("")}</span>} · {counted(notes.length, "note")}
    </>
  );
}

/** A count with its noun, on one line. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`.replaceAll(" ", "\u00A0");
}
