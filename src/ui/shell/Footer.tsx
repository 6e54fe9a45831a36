/** The foot of every page. */
import type { ReactElement } from "react";
import { useApp } from "../../state/useAppState";
import { OfflineLine } from "./OfflineLine";
import styles from "./shell.module.css";

const LINKS: readonly (readonly [path: string, name: string])[] = [
  ["about/", "How we handle figures"],
  ["about/#errors", "Report an error"],
  ["corrections/", "Corrections"],
  ["search/", "Search"],
  ["api/cells.json", "All cells as JSON"],
];

export function Footer({ onKeys }: { readonly onKeys: () => void }): ReactElement {
  const { base } = useApp();
  return (
    <footer className={styles["footer"]}>
      <div className={styles["wrap"]}>
        <span>Every number on this site is printed as its source words it.</span>
        {LINKS.map(([path, name]) => (
          <a key={path} href={new URL(path, base).href.slice(base.origin.length)}>
            {name}
          </a>
        ))}
        <button type="button" onClick={onKeys}>
          Keyboard shortcuts
        </button>
        <OfflineLine />
      </div>
    </footer>
  );
}
