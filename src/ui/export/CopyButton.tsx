/** Copies something; where the browser refuses, shows it in a box with the text selected. Never fails in silence. */
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { Copied } from "../../state/copyMade";
import { copyMade } from "../../state/copyMade";
import type { ButtonLook } from "../Button";
import { Button } from "../Button";
import styles from "./export.module.css";

export interface CopyButtonProps {
  /** What is copied, made when it is asked for; null where there is nothing. */
  readonly clipOf: () => Copied | null | Promise<Copied | null>;
  /** Said when it is done: "Table copied with its notes". */
  readonly done: string;
  /** Name of the box by hand: "Table to copy". */
  readonly label: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

export function CopyButton({ clipOf, done, label, look = "plain", children }: CopyButtonProps): ReactElement {
  const [said, setSaid] = useState<{ readonly text: string; readonly refused: string | null }>({ text: "", refused: null });
  return (
    <span className={styles["copy"]}>
      <Button
        look={look}
        onClick={() => {
          void copyMade(Promise.resolve(clipOf())).then(
            ({ text, taken }) => {
              setSaid(
                taken
                  ? { text: done, refused: null }
                  : { text: "Copying was blocked. The text below is selected: copy it by hand.", refused: text },
              );
            },
            () => {
              setSaid({ text: "What is to be copied did not load. Check the connection and try again.", refused: null });
            },
          );
        }}
      >
        {children}
      </Button>
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
