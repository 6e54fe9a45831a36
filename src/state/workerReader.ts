/** A reader in a worker: the page asks by message, and is never kept waiting. Where the worker does not start, the page reads itself. */
import type { Found } from "../view/searchHit";
import type { LibraryReader, Read } from "./libraryReader";
import { pageReader } from "./libraryReader";
import { startWorker } from "./startWorker";

export type ReaderQuestion = { readonly id: number } & (
  | { readonly ask: "read"; readonly base: string; readonly with: Parameters<LibraryReader["read"]> }
  | { readonly ask: "find"; readonly base: string; readonly with: Parameters<LibraryReader["find"]> }
);

/** Null where the worker threw. */
export interface ReaderAnswer {
  readonly id: number;
  readonly value: Read | Found | null;
}

/** @param address of the worker's script; it is started when first asked */
export function workerReader(base: URL, address: string): LibraryReader {
  const own = pageReader(base);
  const ask = conversation(address);
  return {
    read: async (again) => {
      const value = await ask({ ask: "read", base: base.href, with: [again] });
      return value === undefined || value === null || !("library" in value) ? own.read(again) : value;
    },
    find: async (...asked) => {
      const value = await ask({ ask: "find", base: base.href, with: asked });
      return value === undefined || value === null || "library" in value ? own.find(...asked) : value;
    },
  };
}

type Unnumbered = ReaderQuestion extends infer Question ? (Question extends ReaderQuestion ? Omit<Question, "id"> : never) : never;
type Answered = ReaderAnswer["value"] | undefined;

/** Questions and answers, matched by number; undefined answers all where there is no worker. */
function conversation(address: string): (question: Unnumbered) => Promise<Answered> {
  const waiting = new Map<number, (value: Answered) => void>();
  let worker: Worker | null | undefined;
  let asked = 0;
  const end = (): void => {
    worker = null;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  return (question) =>
    new Promise((resolve) => {
      worker = worker === undefined ? listenTo(address, waiting, end) : worker;
      if (worker === null) {
        resolve(undefined);
        return;
      }
      asked += 1;
      waiting.set(asked, resolve);
      worker.postMessage({ ...question, id: asked });
    });
}

/** Listens to the worker; null where none starts. */
function listenTo(address: string, waiting: Map<number, (value: Answered) => void>, end: () => void): Worker | null {
  const worker = startWorker(address);
  worker?.addEventListener("error", end);
  worker?.addEventListener("message", ({ data: { id, value } }: MessageEvent<ReaderAnswer>) => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  return worker;
}
