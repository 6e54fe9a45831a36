/** A line that part of a link was not understood; the page shows its default in that part's place. */
import type { ReactElement } from "react";
import { useAppState } from "../../state/useAppState";
import styles from "./page.module.css";

export function NotUnderstood(): ReactElement | null {
  const parts = useAppState((state) => state.notUnderstood);
  return parts.length === 0 ? null : (
    <p className={styles["notice"]} role="status">
      <b>Part of this link was not understood.</b> Left out: <bdi translate="no">{parts.join(", ")}</bdi>.
    </p>
  );
}
