/** Bytes of any file → what stands in it, or why it is not opened. The bytes decide, not the name. */
import type { Opened, Refused } from "../../model/ownTable";
import { fileKind } from "./fileKind";
import type { OpenOptions } from "./openOptions";
import { openText } from "./openText";
import { openZip } from "./openZip";
import { CAPS, refuseBytes } from "./refusals";

export type { OpenOptions };

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
