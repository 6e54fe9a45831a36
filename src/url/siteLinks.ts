/** Where links of the site lead: to pages of a host, or, in the one-file edition, to places of the file. */

/** The root of the one-file edition is the file itself, with its first place: "…/every-number.html#/". */
export function isOneFile(base: URL): boolean {
  return base.hash === "#/";
}

/**
 * A link to a page of the site, as an element's `href`.
 * @param base the site's root
 * @param path from the root, with query and anchor if it has any: "d/trade-shares/?sort=-share#notes"
 */
export function linkTo(base: URL, path: string): string {
  if (isOneFile(base)) return `#/${path}`;
  const { pathname, search, hash } = new URL(path, base);
  return `${pathname}${search}${hash}`;
}

/** A link to a file of the site that is no page. The one-file edition has none, and leads to where the site is published. */
export function linkToFile(base: URL, site: URL, path: string): string {
  return isOneFile(base) ? new URL(path, site).href : linkTo(base, path);
}

/** Where a reader is: a page's path from the host's root, its query with "?", its anchor with "#"; the last two may be empty. */
export interface Place {
  readonly path: string;
  readonly query: string;
  readonly anchor: string;
}

/** The place that the one-file edition's own anchor names: "#/d/trade-shares/?sort=-share#notes". */
export function placeOfHash(hash: string): Place {
  const { path = "/", query = "", anchor = "" } = /^#(?<path>\/[^?#]*)(?<query>\?[^#]*)?(?<anchor>#.*)?$/u.exec(hash)?.groups ?? {};
  return { path, query, anchor };
}
