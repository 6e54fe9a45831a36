/** Files of the site as text. A file that cannot be had becomes a problem that names it. */
import { isOneFile } from "../url/siteLinks";
import type { Problem } from "../model/problem";

export interface Fetched {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Fetches files, all at once.
 * @param base the site's root, with its final slash
 * @param again whether to go past the browser's own cache, as after a failure
 */
export async function fetchFiles(base: URL, paths: readonly string[], again: boolean): Promise<Fetched> {
  const results = await Promise.all(
    paths.map(async (path) => ({ path, ...(isOneFile(base) ? enclosed(path) : await fetchText(new URL(path, base), again)) })),
  );
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, text, failure } of results) {
    if (text === null) problems.push({ file: path, line: 1, column: 1, message: failure });
    else files.set(path, text);
  }
  return { files, problems };
}

/** A file that the one-file edition carries in itself. */
function enclosed(path: string): { readonly text: string | null; readonly failure: string } {
  const text = document.querySelector(`script[data-file="${CSS.escape(path)}"]`)?.textContent ?? null;
  return { text, failure: text === null ? "is not in this edition" : "" };
}

async function fetchText(url: URL, again: boolean): Promise<{ readonly text: string | null; readonly failure: string }> {
  try {
    const response = await fetch(url, { cache: again ? "reload" : "default" });
    if (!response.ok) return { text: null, failure: `could not be fetched (${response.status})` };
    return { text: await response.text(), failure: "" };
  } catch {
    return { text: null, failure: "could not be fetched; the network may be down" };
  }
}
