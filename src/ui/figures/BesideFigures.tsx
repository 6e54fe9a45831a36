/** What else a search finds, in a few lines above the figures: dates and words with their notes, questions, datasets, places and terms. */
import type { ReactElement } from "react";
import { Fragment } from "react";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { Found, Hit, HitKind } from "../../view/searchHit";
import type { NoteNumbers } from "../CellLink";
import { CellLink } from "../CellLink";
import { cellOfHit, HIT_NAMES, hitHref } from "../hits/hits";
import styles from "./figures.module.css";

/** Of each kind as many as fit in a line. */
const MOST = 2;
const KINDS: readonly HitKind[] = ["question", "dataset", "place", "term", "source"];

export interface BesideFiguresProps {
  readonly hits: Found;
  /** Words and dates, which are no figures of the table. */
  readonly cells: readonly Hit[];
  readonly library: Library;
  readonly numbers: NoteNumbers;
}

export function BesideFigures({ hits, cells, library, numbers }: BesideFiguresProps): ReactElement | null {
  const { base } = useApp();
  const lines = KINDS.map((kind) => ({ kind, found: hits.hits.filter((hit) => hit.kind === kind) })).filter(
    ({ found }) => found.length > 0,
  );
  return lines.length + cells.length === 0 ? null : (
    <div className={styles["beside"]}>
      {cells.map((hit) => {
        const cell = cellOfHit(hit, library);
        return cell === undefined ? null : (
          <p key={hit.id}>
            <CellLink cell={cell} measure={null} numbers={numbers} /> {hit.detail} · <a href={linkTo(base, hit.address)}>In its table</a>
          </p>
        );
      })}
      {lines.map(({ kind, found }) => (
        <p key={kind}>
          <b>{HIT_NAMES[kind]}:</b>{" "}
          {found.slice(0, MOST).map((hit, index) => (
            <Fragment key={hit.id}>
              {index === 0 ? "" : " · "}
              <a href={hitHref(hit, base)}>{hit.title}</a>
            </Fragment>
          ))}
          {found.length > MOST ? ` · ${found.length - MOST} more` : ""}
        </p>
      ))}
    </div>
  );
}
