/** What a reader does in a tab of a real browser, and what she sees in it. Nothing here waits for what may never come. */
import type { BrowserContext, Page } from "playwright-core";
import type { SeenTab } from "./actions";
import { TOLD_APART } from "./releases";

/** As long as a page may take until it is interactive; one that is to stay as it came never will. */
const SOON = { timeout: 5000 } as const;
const LISTS = ["every-number.slides.v1", "every-number.references.v1"];

/** Loads the page that shows the figure by which releases are told apart. */
export async function load(tab: Page, origin: string): Promise<void> {
  await tab.goto(`${origin}/${TOLD_APART.page}`).catch(() => null);
  await untilItAnswers(tab);
}

async function untilItAnswers(tab: Page): Promise<void> {
  const interactive = (): boolean =>
    document.documentElement.dataset["version"] === undefined || document.querySelector("[data-live], [role=alert]") !== null;
  await tab.waitForFunction(interactive, null, SOON).catch(() => null);
}

/** A part that comes later, and with it what is cited. */
export async function openPart(tab: Page): Promise<void> {
  await openWay(tab, "Citation");
  const came = (): boolean => document.querySelector("[role=alert], [role=dialog] ol > li") !== null;
  await tab.waitForFunction(came, null, SOON).catch(() => null);
  await untilItAnswers(tab);
}

export async function collect(tab: Page): Promise<void> {
  for (const [way, name] of [
    ["Slide", "Add to slides"],
    ["Citation", "Add to your reference list"],
  ] as const) {
    await openWay(tab, way);
    const button = tab.getByRole("button", { name });
    if ((await button.count()) > 0) await button.first().click(SOON);
  }
  await tab.keyboard.press("Escape");
}

/** One of the ways of “Use this”, if the page has them and their part comes; what is open is closed first. */
async function openWay(tab: Page, way: string): Promise<void> {
  const button = tab.getByRole("button", { name: /^Use this/u }).first();
  await tab.keyboard.press("Escape");
  if ((await button.count()) === 0) return;
  await button.click(SOON).catch(() => null);
  const here = (): boolean => document.querySelector("[role=alert], [role=menu]") !== null;
  await tab.waitForFunction(here, null, SOON).catch(() => null);
  const item = tab.getByRole("menuitem", { name: new RegExp(`^${way}`, "u") });
  if ((await item.count()) > 0) await item.click(SOON).catch(() => null);
}

export async function accept(tab: Page): Promise<void> {
  const button = tab.getByRole("button", { name: "Use it in this tab" });
  if ((await button.count()) === 0) return;
  await Promise.all([tab.waitForEvent("load", SOON), button.click(SOON)]).catch(() => null);
  await untilItAnswers(tab);
}

export async function lookForNewer(tab: Page): Promise<void> {
  await tab
    .evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    })
    .catch(() => null);
}

/** Until nothing is being installed, or for ten seconds. */
export async function settle(tab: Page): Promise<void> {
  const installed = async (): Promise<void> => {
    for (let left = 40; left > 0; left -= 1) {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration !== undefined && registration.installing === null) return;
      await new Promise((done) => setTimeout(done, 250));
    }
  };
  await tab.evaluate(installed).catch(() => null);
}

/** Takes kept files away, or changes them. @param part of their addresses */
export async function damage(tab: Page, alters: boolean, part: string): Promise<void> {
  const spoil = async ([alter, wanted]: readonly [boolean, string]): Promise<void> => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const kept = url.includes(wanted) ? await cache.match(url) : undefined;
        if (kept === undefined) continue;
        const headers = { "content-type": kept.headers.get("content-type") ?? "" };
        if (alter) await cache.put(url, new Response((await kept.text()).replace(/some 66\d/gu, "some 999"), { headers }));
        else await cache.delete(url);
      }
    }
  };
  await tab.evaluate(spoil, [alters, part] as const).catch(() => null);
}

/** The figure as it stands in text, table and drawings; one that is no release's counts as 0. */
export async function see(tab: Page): Promise<SeenTab> {
  const look = (): SeenTab => {
    // Releases are told apart by the day in their version.
    const day = /\d\d(?=\+)/u.exec(document.documentElement.dataset["version"] ?? "")?.[0];
    const found = document.body.textContent.match(/(?<![\d.,])(?:66\d|999)(?!\d)/gu) ?? [];
    const shown = [...new Set(found)].map((figure) => (figure === "999" ? 0 : Number(figure) - 660));
    return { shown, own: day === undefined ? null : Number(day), loading: performance.timeOrigin };
  };
  return tab.evaluate(look);
}

/** Slides and references on the device. */
export async function collectedIn(context: BrowserContext): Promise<readonly string[]> {
  const { origins } = await context.storageState();
  const lists = origins.flatMap(({ localStorage }) => localStorage).filter(({ name }) => LISTS.includes(name));
  return lists.flatMap(({ value }) => JSON.parse(value) as readonly string[]);
}
