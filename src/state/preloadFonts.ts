/** Our fonts, asked for before anything else, so that they are there with the first painting: but not on a slow line that a page needs itself. */
import { isSlow } from "./connection";

/**
 * On a slow line a preload shares it with the page and puts off its first painting, so only a page that was come to from this site
 * (where a page before it has mostly fetched the fonts) has one. The edition in one file, which has no root, has them inside.
 */
export function preloadFonts(): void {
  const { base } = document.documentElement.dataset;
  if (base === undefined || (isSlow() && !document.referrer.startsWith(location.origin))) return;
  for (const name of ["sans", "serif"]) {
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "preload", as: "font", crossOrigin: "", href: `${base}fonts/desk-${name}.woff2` }));
  }
}
