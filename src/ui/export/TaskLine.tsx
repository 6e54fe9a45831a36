/** What a piece of work says of itself: under way with a way to stop it, done, or failed with a way to try again. */
import type { ReactElement } from "react";
import { Button } from "../Button";
import styles from "./export.module.css";
import type { Task } from "./useTask";

export function TaskLine({ task, stop, again }: Task): ReactElement {
  return (
    <div className={styles["task"]}>
      <p role="status">{textOf(task)}</p>
      {task.state === "working" ? (
        <>
          <progress aria-label="Being made" />
          <Button onClick={stop}>Cancel</Button>
        </>
      ) : null}
      {task.state === "failed" ? <Button onClick={again}>Try again</Button> : null}
    </div>
  );
}

function textOf(task: Task["task"]): string {
  switch (task.state) {
    case "idle":
      return "";
    case "stopped":
      return "Cancelled. Nothing was saved.";
    case "working":
    case "done":
    case "failed":
      return task.text;
  }
}
