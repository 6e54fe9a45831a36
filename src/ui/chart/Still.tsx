/** A drawing made by the build, standing until the live one is here: the one place where markup is set as text, and it is our own. */
import type { ReactElement } from "react";
import styles from "./chart.module.css";

/** @param html what `stillsOf` wrote at build time, or what the page came with */
export function Still({ id, html }: { readonly id: string; readonly html: string }): ReactElement {
  // eslint-disable-next-line no-restricted-syntax -- the build's own drawings, and nothing a reader or a file could bring
  return <div className={styles["stills"]} data-still={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
