/** Beside the page: reads a reader's own file. The page asks by message (`state/ownReader.ts`); nothing is fetched. */
import { readOwn } from "../load/own/readOwn";
import type { OwnAnswer, OwnQuestionAsked } from "../state/ownReader";

const answer = (value: OwnAnswer): void => {
  postMessage(value);
};

addEventListener("message", ({ data: { input, decisions } }: MessageEvent<OwnQuestionAsked>) => {
  readOwn(input, decisions, async () => {
    await Promise.resolve();
  }).then(
    (read) => {
      answer({ read });
    },
    () => {
      answer({ read: null });
    },
  );
});
answer("started");
