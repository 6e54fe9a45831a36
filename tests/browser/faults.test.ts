/** The publisher takes the site off the devices (S14); clocks, tabs, exports and networks that are far from usual (S16). */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Host } from "../faults/host";
import { openHost } from "../faults/host";
import { PATIENT } from "../patient.mjs";
import { EVERYTHING } from "../representatives";
import { figureNumbered, releaseNumbered, releaseRemoved, removeReleases, TOLD_APART } from "../faults/releases";
import type { Site } from "./site";
import { openSite, waitForContent, waitForFigures } from "./site";
import { endVisit, lookForUpdate, visitHost, waitUntilSaved } from "./visits";
import { addToSlides, closeDialog, takeFile, use } from "./useThis";

const PATH = `/${TOLD_APART.page}`;
const NUMBERS = [1, 2, 3] as const;

let site: Site;
let host: Host;
let releases: readonly string[] = [];
let page: Page;
beforeAll(async () => {
  site = await openSite();
  releases = NUMBERS.map((number) => releaseNumbered(number));
});
afterEach(() => endVisit(page, host));
afterAll(async () => {
  await site.close();
  removeReleases();
});

const folderOf = (number: (typeof NUMBERS)[number]): string => releases[number - 1] ?? "";
/** Releases whose figure stands in the page, in its drawings or its table. */
const shown = (tab: Page): Promise<number[]> =>
  tab.evaluate((figures) => {
    const text = document.body.textContent;
    return figures.flatMap((figure, index) => (new RegExp(`(?<![\\d.,])${figure}(?![\\d])`, "u").test(text) ? [index + 1] : []));
  }, NUMBERS.map(figureNumbered));
const downloadReadingCopy = async (tab: Page): Promise<string | null> => (await takeFile(tab, /^Reading copy/u)).failure();
const acceptNewer = async (tab: Page): Promise<void> => {
  await closeDialog(tab);
  await Promise.all([tab.waitForEvent("load"), tab.getByRole("button", { name: "Use it in this tab" }).click()]);
  await waitForContent(tab);
};

describe("the publisher’s removal of the site from devices (S14)", () => {
  const storage = (): Promise<{ workers: number; caches: string[] }> =>
    page.evaluate(async () => ({ workers: (await navigator.serviceWorker.getRegistrations()).length, caches: await caches.keys() }));

  it("removes what is ours alone, reloads nothing, and open tabs go on with the network", async () => {
    host = await openHost(folderOf(1));
    page = await visitHost(site, host, PATH);
    await waitUntilSaved(page);
    await addToSlides(page);
    await use(page, "Table");
    await page.evaluate(async () => {
      document.body.dataset["work"] = "unsaved";
      await (await caches.open("somebody else")).put("/theirs", new Response("theirs"));
    });
    host.deploy(releaseRemoved(folderOf(1)));
    await lookForUpdate(page);
    await vi.waitFor(async () => {
      expect((await storage()).caches).toEqual(["somebody else"]);
    });
    expect(await page.getByText("Saved for offline").count()).toBe(0);
    expect(await page.evaluate(() => document.body.dataset["work"])).toBe("unsaved");
    expect(await downloadReadingCopy(page)).toBeNull();
    await page.goto(`${host.origin}/slides/`);
    await waitForContent(page);
    await page.getByRole("button", { name: /^Make the deck/u }).waitFor();
    await vi.waitFor(async () => {
      expect(await storage()).toEqual({ workers: 0, caches: ["somebody else"] });
    });
  });

  it("is undone by the next release", async () => {
    host = await openHost(releaseRemoved(folderOf(1)));
    page = await visitHost(site, host, PATH);
    host.deploy(folderOf(2));
    await page.reload();
    await waitUntilSaved(page);
    await page.context().setOffline(true);
    await page.goto(`${host.origin}${PATH}`);
    await waitForFigures(page);
    expect(await shown(page)).toEqual([2]);
  });
});

describe("what is far from usual (S16)", () => {
  it.skipIf(!EVERYTHING).each([-10, 10])("a clock that is wrong by %i years", async (years) => {
    host = await openHost(folderOf(1));
    const wrong = new Date();
    wrong.setFullYear(wrong.getFullYear() + years);
    const faults: string[] = [];
    page = await visitHost(site, host, PATH, async (fresh) => {
      fresh.on("pageerror", (error) => faults.push(error.message));
      // As the clock stands for every page and for how old an answer is; timers still run.
      await fresh.context().addInitScript((shift) => {
        const Real = Date;
        class Wrong extends Real {
          constructor(...given: ConstructorParameters<DateConstructor> | []) {
            if (given.length === 0) super(Real.now() + shift);
            else super(...given);
          }
          static override now(): number {
            return Real.now() + shift;
          }
        }
        Object.assign(window, { Date: Wrong });
      }, wrong.getTime() - Date.now());
    });
    await waitUntilSaved(page);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(wrong.getFullYear());
    host.deploy(folderOf(2));
    await lookForUpdate(page);
    expect(await downloadReadingCopy(page)).toBeNull();
    expect(await shown(page)).toEqual([1]);
    await acceptNewer(page);
    await waitUntilSaved(page);
    await page.context().setOffline(true);
    await page.goto(`${host.origin}${PATH}`);
    await waitForFigures(page);
    expect(await shown(page)).toEqual([2]);
    expect(await downloadReadingCopy(page)).toBeNull();
    expect(faults).toEqual([]);
  });

  it("two tabs and three versions: each tab has code and data of one", async () => {
    host = await openHost(folderOf(1));
    page = await visitHost(site, host, PATH);
    await waitUntilSaved(page);
    const other = await page.context().newPage();
    await other.goto(`${host.origin}${PATH}`);
    await waitForFigures(other);
    for (const number of [2, 3] as const) {
      host.deploy(folderOf(number));
      await lookForUpdate(page);
      await acceptNewer(page);
      await waitUntilSaved(page);
      expect(await shown(page)).toEqual([number]);
      expect(await shown(other)).toEqual([1]);
    }
    await page.context().setOffline(true);
    // Its own code, which the host has no more; nothing of the third release comes into it.
    expect(await downloadReadingCopy(other)).toBeNull();
    await use(other, "Citation");
    await other.getByText(/references did not load \(.*of another release than this page/u).waitFor();
    expect(await shown(other)).toEqual([1]);
    await other.reload();
    await waitForFigures(other);
    expect(await shown(other)).toEqual([3]);
  });

  it("an update while a deck is being made: the deck is finished, of the release it was begun in", async () => {
    host = await openHost(folderOf(1));
    page = await visitHost(site, host, PATH);
    await waitUntilSaved(page);
    await addToSlides(page);
    await closeDialog(page);
    const other = await page.context().newPage();
    await other.goto(`${host.origin}/slides/`);
    await waitForContent(other);
    host.deploy(folderOf(2));
    await lookForUpdate(page);
    const [deck] = await Promise.all([
      other.waitForEvent("download"),
      other.getByRole("button", { name: /^Make the deck/u }).click(),
      acceptNewer(page),
    ]);
    expect(await deck.failure()).toBeNull();
    await other.getByText(/^Saved every-number-slides-.*with every note\.$/u).waitFor();
    expect(await shown(page)).toEqual([2]);
    await use(page, "Slide");
    await page.getByRole("button", { name: "In your slides" }).waitFor();
  });

  it("a first visit at a kilobyte a second, and then none at all: the page is whole by itself, and nothing half is kept", async () => {
    host = await openHost(folderOf(1));
    const context = await site.browser.newContext({ serviceWorkers: "allow" });
    page = await context.newPage();
    await page.goto(`${host.origin}/about/`);
    // The page asks for the worker as soon as it is interactive; what the worker then asks for comes slowly.
    await vi.waitFor(
      async () => {
        expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing))).toBe(true);
      },
      { ...PATIENT, interval: 10 },
    );
    host.manner.rate = 1000;
    await vi.waitFor(async () => {
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    });
    host.manner.down = true;
    host.manner.rate = 0;
    await vi.waitFor(async () => {
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    });
    await expect(page.goto(`${host.origin}${PATH}`)).rejects.toThrow("net::ERR");
    await page.waitForURL(/^chrome-error:/u);
    host.manner.down = false;
    await page.goto(`${host.origin}${PATH}`);
    await waitForFigures(page);
    expect(await shown(page)).toEqual([1]);
  });

  it("a kept site at a kilobyte a second comes from the device, as without a network", async () => {
    host = await openHost(folderOf(1));
    page = await visitHost(site, host, "/");
    await waitUntilSaved(page);
    host.manner.rate = 1000;
    await page.goto(`${host.origin}${PATH}`);
    await waitForFigures(page);
    expect(await shown(page)).toEqual([1]);
    expect(await downloadReadingCopy(page)).toBeNull();
  });
});
