/** One line at a page's head on how its charts are to be read, in the words that stand in them; it takes the place of a key under each. */
import type { ReactElement } from "react";
import type { ChartModel, EndKind } from "../../chart/buildChart";
import styles from "./dataset.module.css";

const FADED: readonly EndKind[] = ["about", "just_under", "less_than", "at_most"];
const OPEN: readonly EndKind[] = ["more_than", "at_least"];

export function HowToRead({ charts }: { readonly charts: readonly ChartModel[] }): ReactElement {
  const faded = wordsOf(charts, FADED);
  const open = wordsOf(charts, OPEN);
  return (
    <p className={styles["how"]}>
      <b>How to read this</b>
      {faded === "" ? null : (
        <span>
          <i aria-hidden="true" /> {faded}: a faded end or a broken ring is the report’s word, not an amount.
        </span>
      )}
      {open === "" ? null : (
        <span>
          <i className={styles["opened"]} aria-hidden="true" /> {open}: an open end is the report’s word, not an amount.
        </span>
      )}
      <span>A raised number opens its footnote.</span>
      {charts.some(({ groups }) => groups.length > 1) ? <span>Panels share a scale only where they say so.</span> : null}
    </p>
  );
}

/** The words at such ends, each once, as printed: “some”, “around”. */
function wordsOf(charts: readonly ChartModel[], ends: readonly EndKind[]): string {
  const marks = charts.flatMap(({ groups }) => groups.flatMap((group) => (group.scale === null ? [] : group.marks)));
  const words = marks.flatMap(({ end, parts: { before, after } }) => (ends.includes(end) ? [before === "" ? after : before] : []));
  return [...new Set(words)].map((word) => `“${word}”`).join(", ");
}
