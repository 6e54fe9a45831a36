/** The version of the data, which pages, files and embeds name. */
import { createHash } from "node:crypto";
import { hashedText } from "../../src/load/bundle";

/** The data’s date and the first characters of a hash over what is in it: "2026-11-21+1f3a…". Browsers check it (src/state/dataHash.ts). */
export function dataVersion(date: string, files: ReadonlyMap<string, string>): string {
  return `${date}+${createHash("sha256").update(hashedText(files)).digest("hex").slice(0, 12)}`;
}
