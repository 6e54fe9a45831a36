/** The notes of a reader's table: its sources, its own notes, and that none was given. */
import type { ReactElement } from "react";
import type { OwnNote, Provenance } from "../../model/report";
import type { OwnNumbered } from "../../view/own/ownNumbers";
import { quoted } from "../../view/quoted";
import { Button } from "../Button";
import { ownNote } from "./FigureRow";

export interface OwnNotesProps {
  readonly notes: readonly OwnNumbered[];
  /** Those on the whole table. */
  readonly about: readonly OwnNote[];
  /** How many of the numbered notes are listed. */
  readonly listed: number;
  readonly onListed: (count: number) => void;
}

/** So many more notes are listed at once. */
export const NOTES_AT_ONCE = 500;

export function OwnNotes({ notes, about, listed, onListed }: OwnNotesProps): ReactElement {
  return (
    <section className="own-notes" aria-labelledby="own-notes-title">
      <h3 id="own-notes-title">Your sources and notes</h3>
      {about.map((note) => (
        <p key={note.id}>
          <b>On the whole table:</b> <Said one={note} />
        </p>
      ))}
      <ol>
        {notes.slice(0, listed).map(({ number, citations: [first] }) => (
          <li key={number} id={ownNote(number)} tabIndex={-1}>
            <b aria-hidden="true">{number}</b>
            <span>
              <Said one={first} />
            </span>
          </li>
        ))}
      </ol>
      {notes.length > listed ? (
        <Button
          onClick={() => {
            onListed(listed + NOTES_AT_ONCE);
          }}
        >
          Show more of {notes.length} notes
        </Button>
      ) : null}
    </section>
  );
}

function Said({ one }: { readonly one: Provenance }): ReactElement | null {
  switch (one.kind) {
    case "none":
      return <>No source given by you</>;
    case "note":
      return (
        <>
          <bdi translate="no">{one.text}</bdi>
          {one.from === "" ? null : <small> · {one.from}</small>}
        </>
      );
    case "source":
      return (
        <>
          <bdi translate="no">{[one.title, one.place].filter((part) => part !== "").join(", ")}</bdi>
          {one.wording === "" ? null : <q translate="no">{quoted(one.wording).slice(1, -1)}</q>}
        </>
      );
    case "passage":
      return null;
  }
}
