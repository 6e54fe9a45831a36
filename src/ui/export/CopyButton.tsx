/** Copies something; where the browser refuses, shows it in a box with the text selected. Never fails in silence. */
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import { copyTable, copyText } from "../../state/clipboard";
import styles from "./export.module.css";

export interface CopyButtonProps {
  /** What is copied, made when it is asked for; null where there is nothing. */
  readonly clipOf: () => { readonly text: string; readonly html?: string } | null;
  /** Said when it is done: "Table copied with its notes". */
  readonly done: string;
  /** Name of the box by hand: "Table to copy". */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function CopyButton({ clipOf, done, label, className, children }: CopyButtonProps): ReactElement {
  const [said, say] = useState<{ readonly text: string; readonly refused: string | null }>({ text: "", refused: null });
  return (
    <span className={styles["copy"]}>
      <button
        type="button"
        className={className}
        onClick={() => {
          const clip = clipOf();
          if (clip === null) return;
          const { text, html } = clip;
          void (html === undefined ? copyText(text) : copyTable({ text, html })).then((copied) => {
            say(
              copied
                ? { text: done, refused: null }
                : { text: "Copying was blocked. The text below is selected: copy it by hand.", refused: text },
            );
          });
        }}
      >
        {children}
      </button>
      <span role="status">{said.text}</span>
      {said.refused === null ? null : (
        <textarea readOnly rows={4} value={said.refused} aria-label={label} ref={select} onFocus={(event) => select(event.currentTarget)} />
      )}
    </span>
  );
}

function select(box: HTMLTextAreaElement | null): void {
  box?.select();
}
