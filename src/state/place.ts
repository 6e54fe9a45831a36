/** Where the reader is, and how that is written: the browser's address, or the anchor of the one-file edition. */
import type { Place } from "../url/siteLinks";
import { placeOfHash } from "../url/siteLinks";

/** Whether the page is the one-file edition; its entry says so on the document. */
export function inOneFile(): boolean {
  return document.documentElement.dataset.edition === "file";
}

export function here(): Place {
  const { pathname, search, hash } = window.location;
  return inOneFile() ? placeOfHash(hash) : { path: pathname, query: search, anchor: hash };
}

/** A place as the history writes it. */
export function addressOf({ path, query, anchor }: Place): string {
  return inOneFile() ? `#${path}${query}${anchor}` : `${path}${query}${anchor}`;
}
