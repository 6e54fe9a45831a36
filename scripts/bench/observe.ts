/** What a page notes of itself while it is visited. Runs in the page and its frames before anything of theirs. */

/** In milliseconds since the navigation began, but for the shift. */
export interface Observed {
  /** When the content was there and painted; infinite until then. */
  painted: number;
  /** When its first control was hydrated; infinite until then. */
  interactive: number;
  /** Beyond 50 ms of each task (web.dev, Total Blocking Time). */
  blocked: number;
  /** Sum of layout shifts without input. */
  shifted: number;
}

declare global {
  interface Window {
    bench: Observed;
  }
}

/** Said to the page once its content is painted. */
export const PAINTED = "bench:painted";

/** @param content selector of what must be there; an article's frames have content of their own */
export function observe({ content, painted }: { readonly content: string; readonly painted: string }): void {
  const seen = { painted: Infinity, interactive: Infinity, blocked: 0, shifted: 0 };
  window.bench = seen;
  const isArticle = (): boolean => document.querySelector("[data-article]") !== null;
  let there = Infinity;
  const tell = (): void => {
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity;
    // An article has nothing of its own to paint, and a frame may be out of sight.
    if (first === Infinity && window.parent === window && !isArticle()) {
      requestAnimationFrame(tell);
      return;
    }
    seen.painted = there <= first && first < performance.now() ? first : performance.now();
    window.dispatchEvent(new Event(painted));
  };
  const look = (): void => {
    if (document.querySelector(content) === null && !isArticle()) return;
    watch.disconnect();
    there = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(tell));
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  // React keeps an element's handlers in a property of this name from hydration on. To look at every frame would make a page that
  // is still arriving lay itself out and paint at every frame.
  const LOOK_MS = 20;
  const hydrated = (): void => {
    const control = document.querySelector("main th button") ?? document.querySelector("main :is(button, summary, a)");
    if (control !== null && Object.keys(control).some((key) => key.startsWith("__reactProps$"))) seen.interactive = performance.now();
    else setTimeout(hydrated, LOOK_MS);
  };
  setTimeout(hydrated, LOOK_MS);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += duration - 50;
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ("value" in entry && "hadRecentInput" in entry && entry.hadRecentInput === false) seen.shifted += Number(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
}
