/** A page turned from right to left, as readers of Urdu, Pashto and Dari have it turned by their browser, a translator or a page around. */
import type { BrowserContext } from "playwright-core";

/** Turns every page of a context before any of it is painted. */
export async function turnPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const turn = (): void => {
      document.documentElement.dir = "rtl";
      document.documentElement.lang = "ur";
    };
    turn();
    document.addEventListener("readystatechange", turn);
  });
}
