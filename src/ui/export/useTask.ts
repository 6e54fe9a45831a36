/** Work that takes a moment, in a component: what it is doing, how it ended, and a way to stop it. What is asked for meanwhile waits. */
import { beginWork } from "../../state/renewal";
import type { TaskState, Work } from "../../state/taskQueue";
import { IDLE, TaskQueue } from "../../state/taskQueue";
import { useCallback, useEffect, useState } from "react";

export interface Task {
  readonly task: TaskState;
  readonly run: (first: string, work: Work) => void;
  readonly stop: () => void;
  /** Does once more what failed. */
  readonly again: () => void;
}

export function useTask(): Task {
  const [task, setTask] = useState(IDLE);
  const [queue] = useState(() => new TaskQueue(setTask, failureText));
  const working = task.working !== null;
  // A reload would break it off.
  useEffect(() => (working ? beginWork() : undefined), [working]);
  useEffect(
    () => () => {
      queue.stop();
    },
    [queue],
  );
  return {
    task,
    run: useCallback(
      (first, work) => {
        queue.add(first, work);
      },
      [queue],
    ),
    stop: useCallback(() => {
      queue.stop();
    }, [queue]),
    again: useCallback(() => {
      queue.again();
    }, [queue]),
  };
}

/** What went wrong and what to do. A chunk that did not load is by far the likeliest. */
function failureText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /import|fetch|load|module/iu.test(message)
    ? "The part of the site that writes this did not load. Check the connection and try again; nothing you chose is lost."
    : `It could not be made (${message}). Nothing you chose is lost; try again, or take another format.`;
}
