/** Beside the page: reads a reader's own file. The page asks by message (`state/ownReader.ts`); nothing is fetched. */
import type { OwnAnswer, OwnQuestionAsked } from "../state/ownReader";
import { inParts } from "../state/ownParts";
import { readOwnInput } from "../state/readOwnInput";

const answer = (value: OwnAnswer): void => {
  postMessage(value);
};

addEventListener("message", ({ data: { input, decisions } }: MessageEvent<OwnQuestionAsked>) => {
  readOwnInput(input, decisions).then(
    (read) => {
      for (const part of inParts(read)) answer(part);
    },
    () => {
      answer({ read: null, rows: 0 });
    },
  );
});
answer("started");
