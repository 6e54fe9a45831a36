/** The page of a reader's own table: whose it is, its title, charts, table with a note on every cell, notes, and what is taken along. */
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { notDrawn } from "../../chart/ownLeftOut";
import { filteredPage, NOT_OURS, prepareOwn } from "../../export/prepareOwn";
import type { CellAt, GivenSource, OwnPage } from "../../model/ownPage";
import type { Sort } from "../../model/viewRequest";
import { today } from "../../state/today";
import { ownRow } from "../../view/own/ownDataset";
import { citedOf, withPlace, withSources } from "../../view/own/ownSources";
import { Button } from "../Button";
import { DocumentCard } from "./DocumentCard";
import { KeepButton } from "./KeepButton";
import type { OwnKind } from "../chart/own/OwnPlotChart";
import { OwnCharts } from "./OwnCharts";
import { OwnKey } from "./OwnKey";
import { OwnFigures } from "./OwnFigures";
import { NOTES_AT_ONCE, OwnNotes } from "./OwnNotes";
import { OwnTake } from "./OwnTake";
import { RowFilter } from "./RowFilter";
import type { SourceCardProps } from "./SourceCard";
import { SourceCard } from "./SourceCard";
import { useOwnDrawing } from "./useOwnDrawing";
import type { OwnRows, ShownRows } from "./useShownRows";
import { useShownRows } from "./useShownRows";
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
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<OwnKind>("bars");
  const [cell, setCell] = useState<CellAt | null>(null);
  const [listed, setListed] = useState<readonly string[]>([]);
  const [notesListed, setNotesListed] = useState(NOTES_AT_ONCE);
  const document = useOwnDocument();
  const day = today();
  const shown = useShownRows(page, given, sort, words);
  const { table, order, numbers } = shown;
  const { plots, times, drawn, charts } = useOwnDrawing(shown, page.key, kind);
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
      <OwnCharts
        plots={plots}
        times={times}
        kind={kind}
        onKind={setKind}
        notes={numbers.notes}
        page={drawn}
        chosen={cell}
        onChoose={setCell}
      />
      <section className="own-section" aria-labelledby="own-figures-title">
        <div className={cell === null ? "own-alone" : "own-beside"}>
          <div className="own-stack">
            <div className="own-row">
              <h2 id="own-figures-title">The figures</h2>
              <RowFilter all={page.rows.length} left={order.length} words={words} onWords={setWords} />
            </div>
            <OwnFigures shown={shown} rowsAre={page.key} sort={sort} onSort={setSort} chosen={cell} onChoose={setCell} />
            <OwnNotes notes={numbers.notes} about={page.notes} listed={notesListed} onListed={setNotesListed} />
          </div>
          <aside className="own-stack">
            {cell === null ? null : (
              <ChosenSource
                key={`${cell.row} ${cell.column}`}
                shown={shown}
                at={cell}
                notesListed={notesListed}
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
            <Meter table={table} />
            <DocumentCard
              opened={document}
              table={table}
              quiet={cell !== null}
              onPlace={(source, place) => {
                onGiven(withPlace(given, source, place));
              }}
            />
          </aside>
        </div>
      </section>
      <OwnTake
        prepare={() => prepareOwn(withSources(page, given), { sort, kind, author: "", day, words })}
        savedOf={() => ({ page: filteredPage(page, words), given })}
        rows={order.length}
        sources={numbers.notes.some(({ citations: [first] }) => first.kind === "source")}
        notDrawn={notDrawn(plots, charts, kind === "line")}
      />
    </>
  );
}

interface ChosenSourceProps extends Omit<SourceCardProps, "row" | "measure" | "notes"> {
  readonly shown: ShownRows;
  readonly at: CellAt;
}

/** Where the chosen cell is from; nothing where it is not in the table. */
function ChosenSource({ shown: { table, measures, numbers }, at, ...rest }: ChosenSourceProps): ReactElement | null {
  const place = table.rows.findIndex(({ id }) => id === at.row);
  const column = measures.findIndex(({ id }) => id === at.column);
  const [row, measure] = [table.rows[place], measures[column]];
  if (row === undefined || measure === undefined) return null;
  const notes = numbers.markersAt(place, column).flatMap((number) => numbers.notes[number - 1] ?? []);
  return <SourceCard {...rest} row={ownRow(table, measures, row)} measure={measure} notes={notes} />;
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
function Meter({ table }: { readonly table: OwnRows }): ReactElement {
  const { figures, worded, sourced, bare } = useMemo(() => citedOf(table), [table]);
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
