/** Bytes of any file → what stands in it, or why it is not opened. The bytes decide, not the name. */
import type { Opened, Refused } from "../../model/ownTable";
import { fileKind } from "./fileKind";
import type { MarkupNode } from "./openPasted";
import { openText } from "./openText";
import { openZip } from "./openZip";
import { CAPS, refuseBytes } from "./refusals";

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

/**
 * Opens a reader's file.
 * @param name the name of the file; it decides nothing, and a name that says otherwise is a warning
 */
export function openFile(bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<Opened | Refused> {
  if (bytes.length > CAPS.bytes) return Promise.resolve(refuseBytes(bytes.length));
  const kind = fileKind(bytes);
  if (kind === "text") return Promise.resolve(openText(bytes, name, options));
  if (kind === "zip") return openZip(bytes, name, options);
  return Promise.resolve(kind);
}
