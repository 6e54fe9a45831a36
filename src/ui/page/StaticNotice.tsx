/** Above a page that could not be brought to life: its figures stand; sorting, search and sources wait for the file named. */
import type { ReactElement } from "react";
import type { Problem } from "../../model/problem";
import { formatProblem } from "../../model/problem";
import { Button } from "../Button";
import styles from "./page.module.css";

export function StaticNotice({ problems }: { readonly problems: readonly Problem[] }): ReactElement {
  return (
    <div className={styles["failed"]} role="alert">
      <p>
        <b>The interactive part of this page didn’t load.</b> The figures and their notes below are complete; sorting, search and filters
        need the file named here.
      </p>
      <ul>
        {problems.slice(0, 12).map((problem) => (
          <li key={formatProblem(problem)}>
            <code>{formatProblem(problem)}</code>
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
