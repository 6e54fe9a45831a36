/** A document that is being read, and why one was not. */
import type { ReactElement } from "react";
import { Button } from "../Button";
import styles from "../page/page.module.css";
import type { OpenedDocument } from "./useOwnDocument";

export interface DocumentStatusProps {
  readonly opened: OpenedDocument;
  /** Puts the focus where it was before the reading. */
  readonly onCancelled: () => void;
}

export function DocumentStatus({ opened: { reading, refused, cancel }, onCancelled }: DocumentStatusProps): ReactElement {
  return (
    <div className="own-document">
      <p role="status">
        {reading === null ? null : (
          <>
            Reading <bdi translate="no">{reading.name}</bdi> …
          </>
        )}
      </p>
      {reading === null ? null : (
        <p className="own-links">
          <progress aria-label="Pages read" max={reading.at?.of} value={reading.at?.page} />
          <span>{reading.at === null ? "" : `Page ${reading.at.page} of ${reading.at.of}`}</span>
          <Button
            onClick={() => {
              cancel();
              onCancelled();
            }}
          >
            Cancel
          </Button>
        </p>
      )}
      <div role="alert" className={refused === null ? undefined : styles["notice"]}>
        {refused === null ? null : (
          <>
            <bdi translate="no">{refused.name}</bdi>: {refused.why}
          </>
        )}
      </div>
    </div>
  );
}
