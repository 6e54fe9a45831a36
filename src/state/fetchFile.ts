/** Files of the site as text: out of the page where it encloses them, else from the host. */
import type { Problem } from "../model/problem";

export interface Enclosed {
  readonly text: string;
  /** SHA-256 in hexadecimal digits; empty where the page names none. */
  readonly hash: string;
}

/** A file that stands in the page itself; null where it does not. */
export function enclosed(path: string): Enclosed | null {
  // A worker has no page.
  if (typeof document === "undefined") return null;
  const element = document.querySelector<HTMLElement>(`script[data-file="${CSS.escape(path)}"]`);
  return element === null ? null : { text: element.textContent, hash: element.dataset.hash ?? "" };
}

export type Fetched =
  | { readonly text: string; readonly problems: readonly [] }
  /** Names the file that could not be had. */
  | { readonly text: null; readonly problems: readonly [Problem] };

/**
 * @param base the site's root, with its final slash
 * @param again whether to go past the browser's own cache, as after a failure
 */
export async function fetchFile(base: URL, path: string, again: boolean): Promise<Fetched> {
  const own = enclosed(path);
  if (own !== null) return { text: own.text, problems: [] };
  const failed = (message: string): Fetched => ({ text: null, problems: [{ file: path, line: 1, column: 1, message }] });
  try {
    const response = await fetch(new URL(path, base), { cache: again ? "reload" : "default" });
    return response.ok ? { text: await response.text(), problems: [] } : failed(`could not be fetched (${response.status})`);
  } catch {
    return failed("could not be fetched; the network may be down");
  }
}
