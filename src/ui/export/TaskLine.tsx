/** What pieces of work say of themselves: under way with a way to stop them, done, or failed with a way to try again. */
import type { ReactElement } from "react";
import type { Ended } from "../../state/taskQueue";
import { Button } from "../Button";
import styles from "./export.module.css";
import type { Task } from "./useTask";

export function TaskLine({ task: { working, waiting, ended }, stop, again }: Task): ReactElement {
  const lines = ended.map((one) => endedText(one, ended.length === 1));
  const next = waiting === 0 ? "" : ` ${waiting} more to come.`;
  return (
    <div className={styles["task"]}>
      <div role="status">
        {[...lines, ...(working === null ? [] : [`${working}${next}`])].map((line, index) => (
          // Two pieces may end in the same words; their order is what they are.
          <p key={`${index} ${line}`}>{line}</p>
        ))}
      </div>
      {working === null ? null : (
        <>
          <progress aria-label="Being made" />
          <Button onClick={stop}>Cancel</Button>
        </>
      )}
      {working === null && ended.some(({ how }) => how === "failed") ? <Button onClick={again}>Try again</Button> : null}
    </div>
  );
}

function endedText({ how, text }: Ended, alone: boolean): string {
  if (how !== "stopped") return text;
  return alone ? "Cancelled. Nothing was saved." : "Cancelled; nothing more was saved.";
}
