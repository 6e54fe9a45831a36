/** Above a page that could not be brought to life, or stopped: its figures stand; sorting, search and sources wait. */
import type { ReactElement } from "react";
import type { Problem } from "../../model/problem";
import { formatProblem } from "../../model/problem";
import { Button } from "../Button";
import styles from "./page.module.css";

export function StaticNotice({ problems }: { readonly problems: readonly Problem[] }): ReactElement {
  return (
    <div className={styles["failed"]} role="alert">
      <p>
        <b>The interactive part of this page doesn’t work.</b> The figures and their notes below are complete; sorting, search and filters
        need it loaded again.
      </p>
      <ul>
        {problems.slice(0, 12).map((problem) => (
          <li key={formatProblem(problem)}>
            <code translate="no">{formatProblem(problem)}</code>
          </li>
        ))}
      </ul>
      <Button
        look="filled"
        onClick={() => {
          window.location.reload();
        }}
      >
        Load again
      </Button>
    </div>
  );
}
