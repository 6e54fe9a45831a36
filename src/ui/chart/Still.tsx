/**
 * A drawing made by the build, standing until the live one is here. Only the build sets it as markup; in the browser a page is taken
 * over as it came, and where the drawing is needed once more its nodes are copied, so that no text is ever taken for markup there.
 */
import type { ReactElement } from "react";
import { useCallback, useState, useSyncExternalStore } from "react";
import styles from "./chart.module.css";

export interface StillProps {
  readonly id: string;
  /** What the build drew, as markup; or in the browser the nodes that the page came with, where it came with any. */
  readonly drawing: string | readonly Node[] | null;
}

export function Still({ id, drawing }: StillProps): ReactElement {
  const [asItCame] = useState(useIsTakenOver());
  const place = useCallback(
    (box: HTMLDivElement | null) => {
      if (typeof drawing !== "string") box?.replaceChildren(...(drawing ?? []).map((node) => node.cloneNode(true)));
    },
    [drawing],
  );
  if (!asItCame) return <div className={styles["stills"]} data-still={id} ref={place} />;
  const html = typeof drawing === "string" ? drawing : "";
  // eslint-disable-next-line no-restricted-syntax -- written by the build alone; a page that is taken over keeps what is in it
  return <div className={styles["stills"]} data-still={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Whether this is rendered by the build, or over a page that the build rendered. */
function useIsTakenOver(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

function never(): () => void {
  return () => undefined;
}
