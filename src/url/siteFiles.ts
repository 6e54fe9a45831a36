/** Which file of the site an address stands for, so that a reader without a network gets the same file. */

/**
 * @param address of a request, absolute
 * @param scope the site's root, absolute, with its slash
 * @returns the file's path from the root, "d/trade-shares/index.html", or null where the address lies elsewhere or is damaged
 */
export function fileOfAddress(address: string, scope: string): string | null {
  const url = new URL(address);
  const root = new URL(scope);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return null;
  const path = decoded(url.pathname.slice(root.pathname.length));
  if (path === null || path.split("/").includes("..")) return null;
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return path;
}

/** Pages also answer without their last slash. */
export function pageOfFile(path: string): string {
  return /\.[a-z0-9]+$/u.test(path) ? path : `${path}/index.html`;
}

/**
 * What the app shows in place of a page that the device does not keep: a page without content, for addresses two folders deep.
 * There are many such pages, each of them a few records, and the app makes them of the data that are kept.
 */
export const EMPTY_PAGE = "empty.html";

/** @param path of a page's file, from the root */
export function isMadeOffline(path: string): boolean {
  return /^(?:disagree|counters|place|term)\/[^/]+\/index\.html$/u.test(path);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
