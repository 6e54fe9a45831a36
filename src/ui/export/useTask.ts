/** Work that takes a moment: what it is doing, how it ended, and a way to stop it. One piece at a time. */
import { beginWork } from "../../state/renewal";
import { useCallback, useEffect, useRef, useState } from "react";

export type TaskState =
  | { readonly state: "idle" }
  | { readonly state: "working"; readonly text: string }
  | { readonly state: "done"; readonly text: string }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly text: string };

/** @returns what to say when it is done; throws what went wrong */
export type Work = (say: (text: string) => Promise<void>) => Promise<string>;

export interface Task {
  readonly task: TaskState;
  readonly run: (first: string, work: Work) => void;
  readonly stop: () => void;
  /** Does the last piece of work once more. */
  readonly again: () => void;
}

/** Thrown inside work that was stopped, so that it goes no further. */
class Stopped extends Error {}

export function useTask(): Task {
  const [task, setTask] = useState<TaskState>({ state: "idle" });
  const current = useRef(0);
  const last = useRef<{ readonly first: string; readonly work: Work } | null>(null);
  const stop = useCallback(() => {
    current.current += 1;
    setTask((before) => (before.state === "working" ? { state: "stopped" } : before));
  }, []);
  const run = useCallback((first: string, work: Work) => {
    current.current += 1;
    last.current = { first, work };
    const mine = current.current;
    const set = (next: TaskState): void => {
      if (mine === current.current) setTask(next);
    };
    const say = async (text: string): Promise<void> => {
      set({ state: "working", text });
      await turn();
      if (mine !== current.current) throw new Stopped();
    };
    setTask({ state: "working", text: first });
    const end = beginWork();
    void work(say)
      .then(
        (text) => {
          set({ state: "done", text });
        },
        (error: unknown) => {
          if (!(error instanceof Stopped)) set({ state: "failed", text: failureText(error) });
        },
      )
      .finally(end);
  }, []);
  const again = useCallback(() => {
    if (last.current !== null) run(last.current.first, last.current.work);
  }, [run]);
  useEffect(
    () => () => {
      current.current += 1;
    },
    [],
  );
  return { task, run, stop, again };
}

/** Lets the page show what was said, and take a click. */
function turn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}

/** What went wrong and what to do. A chunk that did not load is by far the likeliest. */
function failureText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /import|fetch|load|module/iu.test(message)
    ? "The part of the site that writes this did not load. Check the connection and try again; nothing you chose is lost."
    : `It could not be made (${message}). Nothing you chose is lost; try again, or take another format.`;
}
