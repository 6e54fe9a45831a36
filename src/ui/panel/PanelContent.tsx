/** What the source panel says of a figure, in the order a reader asks. */
import type { ReactElement } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import type { Dataset } from "../../model/dataset";
import type { Citation } from "../../model/report";
import { useApp } from "../../state/useAppState";
import type { MarkedWording } from "../../view/cellDetails";
import { citesText, placeText } from "../../view/footnote";
import { placeAddress } from "../../view/places";
import { placeWithPage } from "../../view/placesWithPages";
import { besideClaimant } from "../../view/whoSays";
import { editorAnchor } from "../CellLink";
import { CopyButton } from "../export/CopyButton";
import { PanelActions } from "./PanelActions";
import { PanelRelated } from "./PanelRelated";
import { Figures, Part } from "./PanelPart";
import styles from "./panel.module.css";
import type { FoundCell } from "./useCell";
import { useCell } from "./useCell";

export function PanelContent({ figure }: { readonly figure: string }): ReactElement {
  const found = useCell(figure);
  if (found === "loading") return <p role="status">Loading the source …</p>;
  if (found === "unknown") {
    return (
      <p role="status">
        <b>No figure has this name.</b> It may have been renamed, or the link was cut short: {figure}
      </p>
    );
  }
  return <Details {...found} />;
}

function Details({ details, dataset, library }: FoundCell): ReactElement {
  const { base } = useApp();
  const {
    cell,
    parts: { before, number, after },
    wordings,
  } = details;
  const [first, ...further] = wordings;
  const measures = library?.measures ?? new Map(dataset.measures.map((measure) => [`${dataset.id}.${measure.id}`, measure] as const));
  const beside = besideClaimant(cell);
  return (
    <>
      <p className={number.length > 14 ? `${styles["big"] ?? ""} ${styles["long"] ?? ""}` : styles["big"]} data-scrolls="">
        {before === "" ? null : <span>{before} </span>}
        {number}
        {after === "" ? null : <span> {after}</span>}
      </p>
      <p className={styles["about"]}>{details.sentence}</p>
      {first === undefined ? null : (
        <Part name={cell.state === "absent" ? "Where it would stand" : "Exact wording"}>
          <Wording wording={first} />
          <CopyButton
            clipOf={() => ({ text: first.cite.citation.wording })}
            done="Copied: look for them in the report"
            label="Words to look for"
            look="link"
          >
            Copy the words to look for
          </CopyButton>
        </Part>
      )}
      <Part name="How we read it">{details.reading}</Part>
      {details.group === null ? null : (
        <Part name="Its group">
          {details.group.label}
          <small>{details.group.why}</small>
        </Part>
      )}
      {first === undefined ? null : (
        <Part name="Where it’s printed">
          <Printed citation={first.cite.citation} base={base} />
        </Part>
      )}
      {first === undefined ? null : (
        <Part name="What that cites">
          {citesText(first.cite.citation)}
          {details.leaning === "" ? null : <small>{details.leaning}</small>}
        </Part>
      )}
      <Part name={cell.state === "absent" ? "Whose figure it would be" : "Who says so"}>
        {cell.claimant.party === "none" ? (
          cell.claimant.name
        ) : (
          <a href={linkTo(base, `counters/${cell.claimant.id}/`)}>{cell.claimant.name}</a>
        )}
        {beside === "" ? null : <small>{beside}</small>}
        {cell.standing === "final" ? null : <small>Standing: {cell.standing}</small>}
      </Part>
      <Where cell={cell} dataset={dataset} base={base} />
      {details.carriedOutBy === null || details.carriedOutBy.id === cell.id ? null : (
        <Part name="Said to have carried it out">
          <Figures cells={[details.carriedOutBy]} measures={measures} base={base} />
        </Part>
      )}
      <PanelRelated cell={cell} dataset={dataset} library={library} measures={measures} base={base} />
      {further.length + details.elsewhere.length === 0 ? null : (
        <Part name="The same figure elsewhere">
          {further.map((wording) => (
            <div key={`${wording.cite.citation.id}#${wording.cite.number ?? ""}`} className={styles["again"]}>
              {wording.cite.supports === "year" ? <small>The year is inferred from:</small> : null}
              <Wording wording={wording} />
              <Printed citation={wording.cite.citation} base={base} />
            </div>
          ))}
          <Figures cells={details.elsewhere} measures={measures} base={base} />
        </Part>
      )}
      {details.notes.length === 0 ? null : (
        <Part name="Editor’s notes">
          <ul role="list">
            {details.notes.map((note) => (
              <li key={note.id}>
                <a href={`${linkTo(base, `d/${dataset.id}/`)}#${editorAnchor(note.id)}`}>{note.title}</a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <PanelActions details={details} dataset={dataset} />
    </>
  );
}

interface WhereProps {
  readonly cell: Cell;
  readonly dataset: Dataset;
  readonly base: URL;
}

/** The place of the figure, which leads to all that is there. */
function Where({ cell, dataset, base }: WhereProps): ReactElement | null {
  const row = dataset.rows.find(({ id }) => id === cell.row);
  const place = row === undefined ? null : placeWithPage(cell, row, dataset);
  return place === null ? null : (
    <Part name="Where">
      <a href={linkTo(base, placeAddress(place))}>{place}</a>
    </Part>
  );
}

function Wording({ wording: { before, hit, after } }: { readonly wording: MarkedWording }): ReactElement {
  return (
    <blockquote className={styles["wording"]} translate="no">
      {before}
      {hit === "" ? null : <mark>{hit}</mark>}
      {after}
    </blockquote>
  );
}

function Printed({ citation, base }: { readonly citation: Citation; readonly base: URL }): ReactElement {
  const { report, basis } = citation;
  return (
    <>
      <a href={`${linkTo(base, `sources/${report.id}/`)}#${citation.id}`}>
        {report.publisher}
        {report.series === null ? "" : `, ${report.series}`}
      </a>
      , {placeText(citation)}
      <small>{report.datePrinted ?? "no date printed"}</small>
      {basis === "headline" ? <small>Stands only in the title of a work cited there</small> : null}
    </>
  );
}
