/** One figure for other people's pages: title and drawing; table, notes and source in a fold. Complete in its HTML; nothing in it needs a script. */
import type { ReactElement } from "react";
import { correctionText } from "../../export/feed";
import type { EmbedModel } from "../../export/embedModel";
import type { Cell } from "../../model/cell";
import type { Correction } from "../../model/library";
import { sortKeyOf } from "../../model/quantity";
import { citesText, placeText } from "../../view/footnote";
import { besideClaimant } from "../../view/whoSays";
import { ChartKey } from "../chart/ChartKey";
import { CellLink, noteAnchor } from "../CellLink";
import { Descriptions } from "../Descriptions";
import { NoteWordings } from "../notes/NoteWordings";
import { SITE_NAME } from "../../model/site";

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
  const { title, subtitle, chart, drawings, gap, root, corrected } = embed;
  return (
    <main className="embed" aria-label={title}>
      <h1>{title}</h1>
      {subtitle === "" ? null : <p className="embed-subtitle">{subtitle}</p>}
      {chart === null ? (
        <Table of={embed} />
      ) : (
        <div
          className="embed-chart chart-drawing"
          role="img"
          translate="no"
          aria-label={`${chart.title}. ${chart.description}`}
          // eslint-disable-next-line no-restricted-syntax -- written by the build
          dangerouslySetInnerHTML={{ __html: drawings }}
        />
      )}
      {gap === "" ? null : (
        <p className="embed-gap">
          <b>About the gap.</b> {gap}
        </p>
      )}
      {corrected.map((one) => (
        <p key={`${one.date} ${one.cell}`} className="embed-gap">
          <b>Corrected on {one.date}.</b> {correctionText(one)}
        </p>
      ))}
      <footer className="embed-foot">
        <Proof of={embed} />
        <a href={root} target="_top" className="embed-brand">
          {SITE_NAME}
          <span aria-hidden="true">¹</span>
        </a>
      </footer>
    </main>
  );
}

/** What proves the figures, folded until it is asked for, and open on paper: the table behind the chart, the notes, the source. */
function Proof({ of: embed }: { readonly of: Embed }): ReactElement {
  const { id, dataset, title, chart, notes, page, root, source, version, frozen } = embed;
  return (
    <details>
      <summary>{foldText(embed)}</summary>
      {chart === null ? null : (
        <>
          <ChartKey model={chart} />
          <Table of={embed} />
        </>
      )}
      <section role="doc-endnotes" aria-label={`Notes on ${title}`}>
        <ol>
          {notes.map(({ number, citations, citations: [first] }) => (
            <li key={number} id={noteAnchor(first.id)} value={number} tabIndex={-1}>
              {first.report.short}, {placeText(first)}: <NoteWordings of={citations} />. {citesText(first)}
            </li>
          ))}
        </ol>
      </section>
      <p>
        Source: {source}. <small>Data {version}, CC BY 4.0</small>
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

/** Whose figures they are, and how many notes they have. */
function foldText({ notes }: Embed): string {
  const reports = new Set(notes.flatMap(({ citations }) => citations.map(({ report }) => report.short)));
  const [only = ""] = reports;
  return `${reports.size === 1 ? only : `${reports.size} reports`} · ${notes.length === 1 ? "1 note" : `${notes.length} notes`}`;
}

function Table({ of: { title, measure, groups, notes } }: { readonly of: Embed }): ReactElement {
  const numbers = new Map(notes.flatMap(({ number, citations }) => citations.map(({ id }) => [id, number] as const)));
  return (
    <table>
      <caption className="vh">{title}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={measure.type === "number" ? "embed-num" : undefined}>
            <span className="embed-sort">{measure.label}</span>
          </th>
          <th scope="col">Who says so</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.label}>
          {groups.length === 1 ? null : (
            <tr className="embed-group">
              <th colSpan={3} scope="rowgroup">
                {group.label} <small>{group.why}</small>
              </th>
            </tr>
          )}
          {group.rows.map(({ label, detail, cell, described }) => (
            <tr key={cell.id}>
              <th scope="row">
                {label}
                {detail === "" ? null : <small>{detail}</small>}
                <Descriptions of={described} numbers={numbers} anchored={false} />
              </th>
              <td className={measure.type === "number" ? "embed-num" : undefined} data-sort={sortText(cell)}>
                <CellLink cell={cell} measure={measure} numbers={numbers} anchored={false} />
              </td>
              <td>
                {cell.claimant.name}
                {besideClaimant(cell) === "" ? null : <small>{besideClaimant(cell)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** By what the script may sort: a number's place on the scale, a date. Nothing where there is neither. */
function sortText(cell: Cell): string | undefined {
  if (cell.state !== "reported") return undefined;
  if (cell.value.type === "date")
    return /^\d[\d-]*/u
      .exec(cell.value.date.iso ?? "")?.[0]
      .replaceAll("-", "")
      .padEnd(8, "0");
  return cell.value.type === "number" ? sortKeyOf(cell.value.quantity)?.join(" ") : undefined;
}
