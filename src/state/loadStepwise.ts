/** Reads data files in the page without keeping a reader waiting: it rests before anything else that has come meanwhile. */
import type { LoadedLibrary } from "../load/loadAll";
import { idsOf, loadInSteps } from "../load/loadAll";

/** Milliseconds of work between two rests; from 50 on a task counts as blocking (W3C Long Tasks). */
const WORK = 25;

/** @param files every file by path @param version what they say they are */
export async function loadStepwise(files: ReadonlyMap<string, string>, version: string): Promise<LoadedLibrary> {
  const steps = loadInSteps(files, idsOf(files), version);
  let rested = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - rested > WORK) {
      await nextTask();
      rested = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
