/** Editor's notes of a dataset: disagreements first and set off, the others in a list. */
import type { ReactElement } from "react";
import type { EditorNote, NoteKind } from "../../model/cell";
import type { ProseProps } from "../prose/Prose";
import { Prose } from "../prose/Prose";
import styles from "./page.module.css";

const KIND_NAMES: Readonly<Record<Exclude<NoteKind, "disagreement">, string>> = {
  comparability: "Comparing",
  reading: "How we read it",
  support: "What the source supports",
  inference: "Inferred",
};

export function Notices({ notes, prose }: { readonly notes: readonly EditorNote[]; readonly prose: Omit<ProseProps, "text"> }): ReactElement | null {
  const disagreements = notes.filter((note) => note.kind === "disagreement");
  const others = notes.filter((note) => note.kind !== "disagreement");
  if (notes.length === 0) return null;
  return (
    <section className={styles["notices"]} aria-labelledby="notices-title">
      <h2 id="notices-title">Editor’s notes</h2>
      {disagreements.map((note) => (
        <p key={note.id} id={`editor-${note.id}`} className={styles["notice"]} tabIndex={-1}>
          <b>{note.title}.</b> <Prose text={note.text} {...prose} />
        </p>
      ))}
      {others.length === 0 ? null : (
        <ul className={styles["remarks"]}>
          {others.map((note) => (
            <li key={note.id} id={`editor-${note.id}`} tabIndex={-1}>
              <b>{note.kind === "disagreement" ? "" : KIND_NAMES[note.kind]}: {note.title}.</b> <Prose text={note.text} {...prose} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
