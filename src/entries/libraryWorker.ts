/** Beside the page: fetches everything, reads it, searches it. A page asks by message (`state/workerReader.ts`). */
import type { LibraryReader } from "../state/libraryReader";
import { pageReader } from "../state/libraryReader";
import type { ReaderAnswer, ReaderQuestion } from "../state/workerReader";

let reader: LibraryReader | null = null;

addEventListener("message", ({ data }: MessageEvent<ReaderQuestion>) => {
  const answer = (value: ReaderAnswer["value"]): void => {
    postMessage({ id: data.id, value } satisfies ReaderAnswer);
  };
  reader ??= pageReader(new URL(data.base));
  const asked = data.ask === "read" ? reader.read(...data.with) : reader.find(...data.with);
  asked.then(answer, () => {
    answer(null);
  });
});
