/** Whether data are those that a hash was taken of, told by the browser's own SHA-256. */
import { hashedText } from "../load/bundle";

/** As `dataVersion` of the build writes it. */
const VERSION = /^\d{4}-\d{2}-\d{2}\+(?<hash>[0-9a-f]{12})$/u;

/** @returns null where the version holds no hash, or nothing tells */
export function areOfVersion(files: ReadonlyMap<string, string>, version: string): Promise<boolean | null> {
  return hasHash(hashedText(files), VERSION.exec(version)?.groups?.["hash"] ?? "");
}

/** @param hash the first of its hexadecimal digits @returns null where nothing tells: browsers hash in secure contexts only, and there may be no hash */
export async function hasHash(text: string, hash: string): Promise<boolean | null> {
  if (hash === "" || !globalThis.isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .startsWith(hash);
}
