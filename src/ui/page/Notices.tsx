/** Editor's notes of a dataset: disagreements first and set off. */
import type { ReactElement } from "react";
import type { EditorNote, NoteKind } from "../../model/cell";
import type { ProseProps } from "../prose/Prose";
import { letterNotes, orderNotes } from "../../view/letterNotes";
import { editorAnchor } from "../FigureLink";
import { Prose } from "../prose/Prose";
import styles from "./page.module.css";

const KIND_NAMES: Readonly<Record<NoteKind, string>> = {
  disagreement: "These do not agree",
  comparability: "Comparing",
  reading: "How we read it",
  support: "What the source supports",
  inference: "Inferred",
};

export function Notices({
  notes,
  prose,
}: {
  readonly notes: readonly EditorNote[];
  readonly prose: Omit<ProseProps, "text">;
}): ReactElement | null {
  const letters = letterNotes(notes);
  if (notes.length === 0) return null;
  return (
    <section className={styles["notices"]} aria-labelledby="notices-title">
      <h2 id="notices-title">Editor’s notes</h2>
      {orderNotes(notes).map((note) => (
        <p
          key={note.id}
          id={editorAnchor(note.id)}
          className={note.kind === "disagreement" ? styles["notice"] : styles["remark"]}
          tabIndex={-1}
        >
          <b>
            [{letters.get(note.id)}] {KIND_NAMES[note.kind]}: {note.title}.
          </b>{" "}
          <Prose text={note.text} {...prose} />
        </p>
      ))}
    </section>
  );
}
