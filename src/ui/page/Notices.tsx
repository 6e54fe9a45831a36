/** Editor's notes of a view: the first few are printed, disagreements before others; the rest are a fold. */
import type { ReactElement } from "react";
import type { LetteredNote, View } from "../../view/buildView";
import { editorAnchor } from "../CellLink";
import { Prose } from "../prose/Prose";
import { Fold } from "./Fold";
import styles from "./dataset.module.css";

const MOST_PRINTED = 3;

export function Notices({ view }: { readonly view: View }): ReactElement | null {
  const { editorNotes } = view;
  if (editorNotes.length === 0) return null;
  const rest = editorNotes.slice(MOST_PRINTED);
  return (
    <section className={styles["notices"]} aria-labelledby="notices-title">
      <h2 id="notices-title">Read with care</h2>
      {editorNotes.slice(0, MOST_PRINTED).map((note) => (
        <Remark key={note.letter} note={note} view={view} />
      ))}
      {rest.length === 0 ? null : (
        <Fold summary={`${rest.length} more editor’s ${rest.length === 1 ? "note" : "notes"}`}>
          <div className={styles["notices"]}>
            {rest.map((note) => (
              <Remark key={note.letter} note={note} view={view} />
            ))}
          </div>
        </Fold>
      )}
    </section>
  );
}

function Remark({ note: { note }, view }: { readonly note: LetteredNote; readonly view: View }): ReactElement {
  return (
    <p
      id={editorAnchor(note.id)}
      className={note.kind === "disagreement" ? `${styles["remark"] ?? ""} ${styles["disputed"] ?? ""}` : styles["remark"]}
      tabIndex={-1}
    >
      <b>
        <Prose text={note.title} view={view} />.
      </b>{" "}
      <Prose text={note.text} view={view} />
    </p>
  );
}
