/** Whether data are those that their version's hash was taken of, told by the browser's own SHA-256. */
import { hashedText } from "../load/bundle";

/** As `dataVersion` of the build writes it. */
const VERSION = /^\d{4}-\d{2}-\d{2}\+(?<hash>[0-9a-f]{12})$/u;

/** @returns null where nothing tells: browsers hash in secure contexts only, and the version may hold no hash */
export async function areOfVersion(files: ReadonlyMap<string, string>, version: string): Promise<boolean | null> {
  const hash = VERSION.exec(version)?.groups?.["hash"];
  if (hash === undefined || !globalThis.isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(hashedText(files))));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .startsWith(hash);
}
