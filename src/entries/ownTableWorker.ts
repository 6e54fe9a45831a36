/** Beside the page: reads a reader's own file. The page asks by message (`state/ownReader.ts`); nothing is fetched. */
import type { OwnAnswer, OwnQuestionAsked } from "../state/ownReader";
import { readOwnInput } from "../state/readOwnInput";

const answer = (value: OwnAnswer): void => {
  postMessage(value);
};

addEventListener("message", ({ data: { input, decisions } }: MessageEvent<OwnQuestionAsked>) => {
  readOwnInput(input, decisions).then(
    (read) => {
      answer({ read });
    },
    () => {
      answer({ read: null });
    },
  );
});
answer("started");
