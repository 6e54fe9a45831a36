/** Our fonts, asked for before anything else, so that they are there with the first painting: but not on a slow line that a page needs itself. */
import { isSlow, savesData } from "./connection";

/** Below the site's root. */
const FONTS = ["fonts/desk-sans.woff2", "fonts/desk-serif.woff2"];

/**
 * On a slow line a preload shares it with the page and puts off its first painting, so a visit's first page has none; on any later one
 * the device has the fonts. Nothing is stored to tell the two apart.
 */
export function preloadFonts(): void {
  const { base } = document.documentElement.dataset;
  // The edition in one file has them inside.
  if (base === undefined) return;
  const root = new URL(base, document.baseURI).href;
  if ((isSlow() || savesData()) && !isKept() && !isShownAgain() && !comesFromPage(root)) return;
  for (const path of FONTS) {
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href: `${root}${path}` }));
  }
}

/** For offline, by the site's worker; a page that is not served by https has none, and a sandboxed one may not ask. */
function isKept(): boolean {
  try {
    return "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  } catch {
    return false;
  }
}

function isShownAgain(): boolean {
  return performance.getEntriesByType("navigation").some((entry) => "type" in entry && entry.type !== "navigate");
}

/** Embeds have the reader's own fonts. */
function comesFromPage(root: string): boolean {
  return document.referrer.startsWith(root) && !document.referrer.startsWith(`${root}embed/`);
}
