/**
 * Reads a reader's own file beside the page, so that it is never kept waiting and a reading can be stopped; on the page itself where no
 * worker starts. Nothing is sent anywhere.
 */
import type { OwnDecisions } from "../model/ownTable";
import type { OwnInput, OwnRead } from "../view/own/checked";
import type { OwnPart } from "./ownParts";
import { OwnParts } from "./ownParts";
import { startWorker } from "./startWorker";

export interface OwnQuestionAsked {
  readonly input: OwnInput;
  readonly decisions: OwnDecisions;
}

/** A worker says that it is there, then what it read. */
export type OwnAnswer = "started" | OwnPart;

/** A worker that has not said by then that it is there is taken for blocked, in milliseconds. */
const LATEST_START = 2_500;
/** No reading takes as long. */
const LONGEST = 60_000;

const TOO_LONG = "Reading took longer than a minute and was stopped. Save the part you want to cite by itself.";
export const NOT_READ = "This file could not be read. Save it again in the program it came from, and open it again.";

/**
 * @param address of the worker's script; null where there is none, as in the one-file edition
 * @throws where the signal stops it
 */
export async function readOwnTable(asked: OwnQuestionAsked, address: string | null, signal: AbortSignal): Promise<OwnRead> {
  const beside = address === null ? undefined : await inWorker(asked, address, signal);
  signal.throwIfAborted();
  return beside ?? onPage(asked, signal);
}

/** @returns undefined where no worker starts */
function inWorker(asked: OwnQuestionAsked, address: string, signal: AbortSignal): Promise<OwnRead | undefined> {
  return new Promise((resolve) => {
    const worker = startWorker(address);
    if (worker === null) {
      resolve(undefined);
      return;
    }
    const end = (read: OwnRead | undefined): void => {
      clearTimeout(start);
      clearTimeout(late);
      worker.terminate();
      resolve(read);
    };
    const parts = new OwnParts();
    const start = setTimeout(end, LATEST_START, undefined);
    const late = setTimeout(end, LONGEST, { refused: TOO_LONG });
    signal.addEventListener("abort", () => {
      end(undefined);
    });
    worker.addEventListener("error", () => {
      end(undefined);
    });
    worker.addEventListener("message", ({ data }: MessageEvent<OwnAnswer>) => {
      if (data === "started") clearTimeout(start);
      else if (parts.take(data)) end(parts.whole() ?? { refused: NOT_READ });
    });
    worker.postMessage(asked);
  });
}

async function onPage({ input, decisions }: OwnQuestionAsked, signal: AbortSignal): Promise<OwnRead> {
  const { readOwnInput } = await import("./readOwnInput");
  // The page paints what it says of its work before it begins with it.
  await new Promise((then) => setTimeout(then, 50));
  signal.throwIfAborted();
  return readOwnInput(input, decisions).catch(() => ({ refused: NOT_READ }));
}
