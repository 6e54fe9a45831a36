/** Copies the table as it stands: as a table for documents and as plain cells for spreadsheets, notes in a column and below. */
import type { ReactElement } from "react";
import { useState } from "react";
import { copyTable } from "../../state/clipboard";
import type { Clip } from "../../export/clipboard";
import { Icon } from "../Icon";
import styles from "./page.module.css";

export function CopyTable({ tableOf }: { readonly tableOf: () => Clip }): ReactElement {
  const [refused, refuse] = useState<string | null>(null);
  const [said, say] = useState("");
  return (
    <span className={styles["copy"]}>
      <button
        type="button"
        onClick={() => {
          const table = tableOf();
          void copyTable(table).then((copied) => {
            refuse(copied ? null : table.text);
            say(copied ? "Table copied with its notes" : "Copying was blocked. Select the text and copy it.");
          });
        }}
      >
        <Icon name="copy" /> Copy table
      </button>
      <span role="status">{said}</span>
      {refused === null ? null : (
        <textarea
          readOnly
          rows={4}
          value={refused}
          aria-label="Table to copy"
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </span>
  );
}
