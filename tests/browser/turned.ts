/** A page turned from right to left, as readers of Urdu, Pashto and Dari have it turned by their browser, a translator or a page around. */
import type { BrowserContext } from "playwright-core";

/** Turns every page of a context as soon as it is read. */
export async function turnPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      document.documentElement.dir = "rtl";
      document.documentElement.lang = "ur";
    });
  });
}
