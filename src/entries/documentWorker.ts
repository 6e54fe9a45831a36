/** Beside the page: reads the text of a reader's PDF. The page asks by message (`state/ownDocument.ts`); nothing is fetched. */
import { readPdf } from "../load/own/readPdf";
import type { PdfAnswer, PdfAsked } from "../state/ownDocument";

const answer = (value: PdfAnswer): void => {
  postMessage(value);
};

addEventListener("message", ({ data }: MessageEvent<PdfAsked>) => {
  const tell = (page: number, of: number): void => {
    answer({ page, of });
  };
  void readPdf(data.bytes, tell).then((read) => {
    answer({ read });
  });
});
answer("started");
