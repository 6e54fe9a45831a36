/** What most readers need not see at first: closed until asked for, by a key, a click or an address that leads into it; open on paper. */
import type { ReactElement, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { here } from "../../state/place";
import styles from "./fold.module.css";

export interface FoldProps {
  /** What is in it, in a few words. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

export function Fold({ summary, children }: FoldProps): ReactElement {
  const fold = useNamedOpen();
  return (
    <details className={styles["fold"]} ref={fold}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** A place that the address names, now or later, is unfolded and brought into view, in browsers too that do not do so by themselves. */
function useNamedOpen(): React.RefObject<HTMLDetailsElement | null> {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const open = (): void => {
      const { current } = fold;
      const named = document.getElementById(here().anchor.slice(1));
      if (current === null || current.open || named === null || !current.contains(named)) return;
      current.open = true;
      named.scrollIntoView({ block: "start" });
    };
    open();
    window.addEventListener("hashchange", open);
    return () => {
      window.removeEventListener("hashchange", open);
    };
  }, []);
  return fold;
}
