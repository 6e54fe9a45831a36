/** A page reloaded without a network, from what its worker has kept. */
import type { Browser } from "playwright-core";
import type { Host } from "./host";
import type { Subject } from "./visit";
import { openPage, paintedIn, slowDown } from "./visit";

/** The smallest worker that serves a page and what it is made of from what it has kept. */
export function smallestWorker(files: readonly string[]): string {
  return `addEventListener("install", (event) => event.waitUntil(caches.open("kept").then((kept) => kept.addAll(${JSON.stringify(files)}))));
addEventListener("fetch", (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`;
}

export interface Kept {
  /** @returns milliseconds until it is painted, on a slower processor */
  readonly reload: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Visits a page until its worker has kept it, and takes the network away. @param worker registered where the page does not do so itself */
export async function keepPage(browser: Browser, host: Host, subject: Subject, worker?: string): Promise<Kept> {
  const page = await openPage(browser, subject, "allow");
  await page.goto(`${host.origin}${subject.path}`);
  await page.evaluate(async (path) => {
    if (path !== undefined) await navigator.serviceWorker.register(path);
    await navigator.serviceWorker.ready;
  }, worker);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  const reload = async (): Promise<number> => {
    const recover = await slowDown(page, false);
    await page.reload({ waitUntil: "load" });
    const painted = await paintedIn(page);
    await recover();
    return painted;
  };
  return { reload, close: () => page.context().close() };
}
