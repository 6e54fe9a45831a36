/** A file that did not load or cannot be read: which, what is wrong, and a way to try again. The rest of the page works on. */
import type { ReactElement } from "react";
import type { Problem } from "../../model/problem";
import { formatProblem } from "../../model/problem";
import { Button } from "../Button";
import styles from "./page.module.css";

export interface FailedFileProps {
  readonly heading: string;
  readonly problems: readonly Problem[];
  readonly onRetry: () => void;
}

export function FailedFile({ heading, problems, onRetry }: FailedFileProps): ReactElement {
  return (
    <section className={styles["failed"]} role="alert">
      <h1>{heading}</h1>
      <p>A file did not load whole: none of its figures is shown. Loading it again usually helps.</p>
      <ul>
        {problems.slice(0, 12).map((problem) => (
          <li key={formatProblem(problem)}>
            <code translate="no">{formatProblem(problem)}</code>
          </li>
        ))}
      </ul>
      <Button look="filled" onClick={onRetry}>
        Load again
      </Button>
    </section>
  );
}
