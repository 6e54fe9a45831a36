/** The notes of a reader's table: its sources, its own notes, and that none was given. */
import type { ReactElement } from "react";
import type { OwnNote, Provenance } from "../../model/report";
import type { NumberedNote } from "../../view/numberNotes";
import { quoted } from "../../view/quoted";
import { ownNote } from "./OwnFigures";

export interface OwnNotesProps {
  readonly notes: readonly NumberedNote<Provenance>[];
  /** Those on the whole table. */
  readonly about: readonly OwnNote[];
}

export function OwnNotes({ notes, about }: OwnNotesProps): ReactElement {
  return (
    <section className="own-notes" aria-labelledby="own-notes-title">
      <h3 id="own-notes-title">Your sources and notes</h3>
      {about.map((note) => (
        <p key={note.id}>
          <b>On the whole table:</b> <Said one={note} />
        </p>
      ))}
      <ol>
        {notes.map(({ number, citations: [first] }) => (
          <li key={number} id={ownNote(number)} tabIndex={-1}>
            <b aria-hidden="true">{number}</b>
            <span>
              <Said one={first} />
            </span>
          </li>
        ))}
      </ol>
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
