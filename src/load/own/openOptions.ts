/** What opening a file may be told beforehand. */
import type { MarkupNode } from "./openPasted";

export interface OpenOptions {
  /** The reader's answer to the question `encoding`. */
  readonly encoding?: string;
  /** The reader's answer to the question `quotes`. */
  readonly quotes?: "as-they-stand" | "as-one-field";
  /** Parses a web page into nodes that can do nothing; without it a page in a file is not opened. */
  readonly parseHtml?: (text: string) => MarkupNode;
  /** Called with the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}
