/** The page of a reader's own table: whose it is, its title, charts, table with a note on every cell, notes, and what is taken along. */
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { notDrawn } from "../../chart/ownLeftOut";
import { MOST_DRAWN, ownPlot, timesOf } from "../../chart/ownMarks";
import { NOT_OURS, prepareOwn } from "../../export/prepareOwn";
import type { CellAt, GivenSource, OwnPage } from "../../model/ownPage";
import type { Sort } from "../../model/viewRequest";
import { today } from "../../state/today";
import { citedOf, withPlace, withSources } from "../../view/own/ownSources";
import { Button } from "../Button";
import { DocumentCard } from "./DocumentCard";
import { KeepButton } from "./KeepButton";
import type { OwnKind } from "../chart/own/OwnPlotChart";
import { OwnCharts } from "./OwnCharts";
import { OwnKey } from "./OwnKey";
import { OwnFigures } from "./OwnFigures";
import { OwnNotes } from "./OwnNotes";
import { OwnTake } from "./OwnTake";
import { SourceCard } from "./SourceCard";
import { useOwnDocument } from "./useOwnDocument";

export interface OwnPageStepProps {
  readonly page: OwnPage;
  /** Sources given so far, oldest first. */
  readonly given: readonly GivenSource[];
  readonly onPage: (page: OwnPage) => void;
  readonly onGiven: (given: readonly GivenSource[]) => void;
  /** Back to the reading; null where the page came without one. */
  readonly onReading: (() => void) | null;
  /** Under which the device keeps it; null where it does not. */
  readonly kept: string | null;
  readonly onKept: (id: string | null) => void;
  readonly onClose: () => void;
}

export function OwnPageStep({ page, given, onPage, onGiven, onReading, kept, onKept, onClose }: OwnPageStepProps): ReactElement {
  const [sort, setSort] = useState<Sort | null>(null);
  const [kind, setKind] = useState<OwnKind>("bars");
  const [cell, setCell] = useState<CellAt | null>(null);
  const [listed, setListed] = useState<readonly string[]>([]);
  const document = useOwnDocument();
  const day = today();
  const cited = useMemo(() => withSources(page, given), [page, given]);
  const prepared = useMemo(() => prepareOwn(cited, { sort, kind, author: "", day }), [cited, sort, kind, day]);
  const { view } = prepared;
  const plots = useMemo(
    () => (cited.rows.length > MOST_DRAWN ? [] : view.measures.flatMap((measure) => ownPlot(view, measure) ?? [])),
    [cited, view],
  );
  const times = useMemo(() => (cited.rows.length > MOST_DRAWN ? null : timesOf(view)), [cited, view]);
  return (
    <>
      <div className="own-band" role="note">
        <p>
          <b>A reader’s own table,</b> made on this device from “{page.file}” on {day}. {NOT_OURS}
        </p>
        <p className="own-links">
          {onReading === null ? null : (
            <Button look="link" onClick={onReading}>
              Check the reading
            </Button>
          )}
          <KeepButton saved={{ page, given }} id={kept} onKept={onKept} />
          <Button look="link" onClick={onClose}>
            Close the table
          </Button>
        </p>
      </div>
      <OwnTitle page={page} onPage={onPage} />
      <OwnKey plots={plots} kind={kind} />
      <OwnCharts plots={plots} times={times} kind={kind} onKind={setKind} view={view} page={page} chosen={cell} onChoose={setCell} />
      <section className="own-section" aria-labelledby="own-figures-title">
        <div className={cell === null ? "own-alone" : "own-beside"}>
          <div className="own-stack">
            <h2 id="own-figures-title">The figures</h2>
            <OwnFigures prepared={prepared} sort={sort} onSort={setSort} chosen={cell} onChoose={setCell} />
            <OwnNotes notes={prepared.view.notes} about={page.notes} />
          </div>
          <aside className="own-stack">
            {cell === null ? null : (
              <SourceCard
                key={`${cell.row} ${cell.column}`}
                view={prepared.view}
                at={cell}
                given={given}
                onGive={onGiven}
                listed={listed}
                onListed={setListed}
                document={document}
                onClose={() => {
                  setCell(null);
                }}
              />
            )}
            <Meter page={cited} />
            <DocumentCard
              opened={document}
              view={view}
              quiet={cell !== null}
              onPlace={(source, place) => {
                onGiven(withPlace(given, source, place));
              }}
            />
          </aside>
        </div>
      </section>
      <OwnTake prepared={prepared} saved={{ page, given }} notDrawn={notDrawn(plots, prepared.charts, kind === "line")} />
    </>
  );
}

/** Title and standfirst, both the reader's to write. */
function OwnTitle({ page, onPage }: Pick<OwnPageStepProps, "page" | "onPage">): ReactElement {
  const [editing, setEditing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <header className="own-head">
      {editing ? (
        <label className="own-field">
          <span>Title</span>
          <input
            className="input"
            value={page.title}
            autoFocus
            onChange={({ currentTarget }) => {
              onPage({ ...page, title: currentTarget.value });
            }}
            onKeyDown={({ key }) => {
              if (key === "Enter" || key === "Escape") setEditing(false);
            }}
          />
        </label>
      ) : (
        <div className="own-title">
          <h1 ref={heading} tabIndex={-1} translate="no">
            {page.title === "" ? "Your table" : page.title}
          </h1>
          <Button
            look="link"
            onClick={() => {
              setEditing(true);
            }}
          >
            Edit title
          </Button>
        </div>
      )}
      <textarea
        className="own-standfirst"
        aria-label="What the table shows, in a sentence or two"
        placeholder="Say in a sentence or two what the table shows."
        rows={2}
        value={page.standfirst}
        onChange={({ currentTarget }) => {
          onPage({ ...page, standfirst: currentTarget.value });
        }}
      />
    </header>
  );
}

/** How much of a table is cited, as a bar and in words. */
function Meter({ page }: { readonly page: OwnPage }): ReactElement {
  const { figures, worded, sourced, bare } = citedOf(page);
  return (
    <div className="own-card">
      <h3>How much is cited</h3>
      <div className="own-meter" aria-hidden="true">
        <i style={{ flexGrow: worded }} />
        <i style={{ flexGrow: sourced }} />
        <i style={{ flexGrow: bare }} />
      </div>
      <p>
        Of {figures} {figures === 1 ? "figure" : "figures"}, {worded} {worded === 1 ? "has its" : "have their"} exact words, {sourced}{" "}
        {sourced === 1 ? "has" : "have"} a source and {bare} {bare === 1 ? "has" : "have"} none.
      </p>
    </div>
  );
}
