/** Editor's notes of a view: disagreements first and set off. */
import type { ReactElement } from "react";
import type { NoteKind } from "../../model/cell";
import type { View } from "../../view/buildView";
import { editorAnchor } from "../CellLink";
import { Prose } from "../prose/Prose";
import styles from "./page.module.css";

const KIND_NAMES: Readonly<Record<NoteKind, string>> = {
  disagreement: "These do not agree",
  comparability: "Comparing",
  reading: "How we read it",
  support: "What the source supports",
  inference: "Inferred",
};

export function Notices({ view }: { readonly view: View }): ReactElement | null {
  if (view.editorNotes.length === 0) return null;
  return (
    <section className={styles["notices"]} aria-labelledby="notices-title">
      <h2 id="notices-title">Editor’s notes</h2>
      {view.editorNotes.map(({ letter, note: { id, kind, title, text } }) => (
        <p key={id} id={editorAnchor(id)} className={kind === "disagreement" ? styles["notice"] : styles["remark"]} tabIndex={-1}>
          <b>
            [{letter}] {KIND_NAMES[kind]}: <Prose text={title} view={view} />.
          </b>{" "}
          <Prose text={text} view={view} />
        </p>
      ))}
    </section>
  );
}
