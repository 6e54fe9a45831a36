/** Where a figure of a reader's table is from: a source typed for the cell, its row, its column or the table, with its exact words if they have them. */
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { Provenance } from "../../model/report";
import type { Measure, Row } from "../../model/dataset";
import type { GivenSource, SourceScope } from "../../model/ownPage";
import { missingInWords, shortText, typedSource } from "../../view/own/ownSources";
import { Button } from "../Button";
import { CheckWords } from "./CheckWords";
import { References } from "./References";
import { ownNote, Words } from "./FigureRow";
import type { OwnNumbered } from "../../view/own/ownNumbers";
import type { OpenedDocument } from "./useOwnDocument";

const SCOPES: readonly (readonly [scope: SourceScope, name: string])[] = [
  ["cell", "This cell"],
  ["row", "The row"],
  ["column", "The column"],
  ["table", "The table"],
];

export interface SourceCardProps {
  readonly row: Row<Provenance>;
  readonly measure: Measure;
  /** Notes of the cell. */
  readonly notes: readonly OwnNumbered[];
  /** How many of the page's notes are listed on it. */
  readonly notesListed: number;
  readonly given: readonly GivenSource[];
  readonly onGive: (given: readonly GivenSource[]) => void;
  /** Sources that were opened from a list of references, to choose from. */
  readonly listed: readonly string[];
  readonly onListed: (lines: readonly string[]) => void;
  /** What the exact words are checked against. */
  readonly document: OpenedDocument;
  readonly onClose: () => void;
}

export function SourceCard({
  row,
  measure,
  notes,
  notesListed,
  given,
  onGive,
  listed,
  onListed,
  document,
  onClose,
}: SourceCardProps): ReactElement | null {
  const cell = row.cells.get(measure.id);
  const now = cell?.citations.map(({ citation }) => citation).find((one) => one.kind === "source");
  const [scope, setScope] = useState<SourceScope>("cell");
  const [title, setTitle] = useState(now?.title ?? "");
  const [place, setPlace] = useState(now?.place ?? "");
  const [wording, setWording] = useState(now?.wording ?? "");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (cell === undefined) return null;
  const give = (source: GivenSource["source"]): void => {
    onGive([...given, { scope, row: row.id, column: measure.id, source }]);
    onClose();
  };
  const known = [...new Set([...given.flatMap(({ source }) => source?.title ?? []), ...listed])];
  const missing = wording.trim() === "" ? null : missingInWords(cell, wording);
  return (
    <form
      className="own-card own-cite"
      aria-labelledby="own-cite-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === "") return;
        give(typedSource({ title, place, wording }));
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div className="own-row">
        <h3 id="own-cite-title" ref={heading} tabIndex={-1}>
          Where is it from?
        </h3>
        <Button look="link" onClick={onClose}>
          Close
        </Button>
      </div>
      <p className="own-lead">
        <Words cell={cell} measure={measure} />
      </p>
      <p translate="no">
        <bdi>{row.label}</bdi>, <bdi>{measure.label}</bdi>
      </p>
      <ul className="own-cell-notes" role="list">
        {notes.map(({ number, citations }) => (
          <li key={number}>
            {number > notesListed ? `Note ${number}` : <a href={`#${ownNote(number)}`}>Note {number}</a>}
            <span translate="no">: {citations.map(shortText).join("; ")}</span>
          </li>
        ))}
      </ul>
      <fieldset className="own-segments">
        <legend>Applies to</legend>
        {SCOPES.map(([id, name]) => (
          <label key={id}>
            <input
              type="radio"
              name="own-scope"
              checked={scope === id}
              onChange={() => {
                setScope(id);
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <label className="own-field">
        <span>Source</span>
        <input
          className="input"
          list="own-known"
          required
          value={title}
          onChange={({ currentTarget }) => {
            setTitle(currentTarget.value);
          }}
        />
        <datalist id="own-known">
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <References
        onRead={(lines) => {
          onListed([...new Set([...listed, ...lines])]);
          setTitle(lines[0] ?? "");
        }}
      />
      <label className="own-field">
        <span>
          Place <i>page, section, note</i>
        </span>
        <input
          className="input"
          value={place}
          onChange={({ currentTarget }) => {
            setPlace(currentTarget.value);
          }}
        />
      </label>
      <label className="own-field">
        <span>
          Exact words <i>if you have them</i>
        </span>
        <textarea
          rows={3}
          value={wording}
          onChange={({ currentTarget }) => {
            setWording(currentTarget.value);
          }}
        />
      </label>
      <p role="status" className="own-small">
        {missing === null ? "" : standsText(missing)}
      </p>
      <CheckWords opened={document} wording={wording} place={place} onPlace={setPlace} />
      <div className="own-row own-end">
        <Button type="submit">Save the source</Button>
        <Button
          look="link"
          onClick={() => {
            give(null);
          }}
        >
          No source
        </Button>
      </div>
    </form>
  );
}

function standsText(missing: ReturnType<typeof missingInWords>): string {
  if (missing.length === 0) return "The number and its word stand in the words.";
  return missing.length === 2
    ? "Neither the number nor its word stands in these words."
    : `The ${missing[0] === "number" ? "number" : "number’s word"} does not stand in these words.`;
}
