/**
 * Opens a reader's own document, in which the words of their sources are looked for. A text is read on the page; a PDF in a worker that is
 * fetched when the first one is opened. Nothing of it is sent anywhere.
 */
import { fileKind } from "../load/own/fileKind";
import { findWords } from "../load/own/findWords";
import { makeDocument } from "../load/own/makeDocument";
import { readDocumentText } from "../load/own/readDocumentText";
import type { FoundWords, OwnDocument, PdfRead } from "../model/ownDocument";
import { startWorker } from "./startWorker";

export interface PdfAsked {
  readonly bytes: Uint8Array;
}

/** The worker says that it is there, then which page it reads of how many, then what came of it. */
export type PdfAnswer = "started" | { readonly page: number; readonly of: number } | { readonly read: PdfRead };

export type DocumentRead = { readonly document: OwnDocument } | { readonly refused: string };

export interface Opening {
  /** Address of the worker that reads PDFs; null where there is none, as in the one-file edition. */
  readonly worker: string | null;
  /** Stops the reading. */
  readonly signal: AbortSignal;
  /** Hears which page is read, and of how many. */
  readonly onPage: (page: number, of: number) => void;
}

const MOST_BYTES = 50_000_000;
/** A worker that says nothing for as long, in milliseconds, does not come any more: it is fetched, and begins, within the first. */
const LONGEST = { start: 30_000, page: 20_000 } as const;
/** A PDF may begin behind a few other bytes. */
const PDF_WITHIN = 1_024;

const REFUSED = {
  empty: "This file is empty.",
  kind: "This is no text and no PDF. Save the document as a PDF or as plain text (.txt), and open that.",
  edition: "In this file a text (.txt) can be checked; a PDF only on the site itself.",
  worker:
    "What reads a PDF could not be loaded. It is fetched once, when the first is opened, so connect and try again; a text needs no connection.",
  long: "Reading this PDF took too long and was stopped. Save the pages you want to check by themselves.",
} as const;

/** @throws where the signal stops it, or the file cannot be got at */
export async function openDocument(file: File, opening: Opening): Promise<DocumentRead> {
  if (file.size > MOST_BYTES)
    return {
      refused: `This file has ${Math.ceil(file.size / 1_000_000)} MB; the limit is 50 MB. Save the pages you want to check by themselves.`,
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  opening.signal.throwIfAborted();
  if (bytes.length === 0) return { refused: REFUSED.empty };
  if (!isPdf(bytes)) {
    const document = fileKind(bytes) === "text" ? readDocumentText(file.name, bytes) : null;
    return document === null ? { refused: REFUSED.kind } : { document };
  }
  if (opening.worker === null) return { refused: REFUSED.edition };
  const read = await inWorker(bytes, opening.worker, opening);
  opening.signal.throwIfAborted();
  return "refused" in read ? read : { document: makeDocument(file.name, "page", read.pages) };
}

/** Where words stand in a document. @param words not empty */
export function findInDocument(document: OwnDocument, words: string): FoundWords {
  return findWords(document, words);
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, PDF_WITHIN)).includes("%PDF-");
}

function inWorker(bytes: Uint8Array, address: string, { signal, onPage }: Opening): Promise<PdfRead> {
  return new Promise((resolve) => {
    const worker = startWorker(address);
    if (worker === null) {
      resolve({ refused: REFUSED.worker });
      return;
    }
    const end = (read: PdfRead): void => {
      clearTimeout(late);
      worker.terminate();
      resolve(read);
    };
    let late = setTimeout(end, LONGEST.start, { refused: REFUSED.worker });
    signal.addEventListener("abort", () => {
      end({ pages: [] });
    });
    worker.addEventListener("error", () => {
      end({ refused: REFUSED.worker });
    });
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (!isAnswer(data)) return;
      clearTimeout(late);
      late = setTimeout(end, LONGEST.page, { refused: REFUSED.long });
      if (data === "started") return;
      if ("read" in data) end(data.read);
      else onPage(data.page, data.of);
    });
    worker.postMessage({ bytes } satisfies PdfAsked, [bytes.buffer]);
  });
}

/** What reads PDFs has messages of its own, which are none of ours. */
function isAnswer(data: unknown): data is PdfAnswer {
  return data === "started" || (typeof data === "object" && data !== null && ("read" in data || "page" in data));
}
