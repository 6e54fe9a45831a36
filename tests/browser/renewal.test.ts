/** A tab whose parts have left the host is loaded anew, once, and never at the cost of what a reader is making (S12, S15). */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../faults/host";
import { openHost } from "../faults/host";
import { figureNumbered, releaseNumbered, removeReleases, TOLD_APART } from "../faults/releases";
import { EVERYTHING } from "../representatives";
import { addToSlides, closeDialog, use } from "./useThis";
import type { Site } from "./site";
import { openSite, waitForContent, waitForFigures } from "./site";
import { endVisit, lookForUpdate, visitHost, waitUntilSaved } from "./visits";

const PATH = `/${TOLD_APART.page}`;
const TOLD = "This page was loaded anew.";
const GONE = "Parts of this page are no longer on the host:";

let site: Site;
let host: Host;
let releases: readonly string[] = [];
let page: Page;
beforeAll(async () => {
  site = await openSite();
  releases = [1, 2, 3].map((number) => releaseNumbered(number, false));
});
afterEach(() => endVisit(page, host));
afterAll(async () => {
  await site.close();
  removeReleases();
});

/** A tab of the first release; then the host has the second, and its home page in the place of all that is gone. */
async function visitThenDeploy(prepare?: (page: Page) => Promise<unknown>, options: BrowserContextOptions = {}): Promise<Page> {
  host = await openHost(releases[0] ?? "");
  const opened = await visitHost(site, host, PATH, prepare, { serviceWorkers: "block", ...options });
  await waitForFigures(opened);
  deploy(2);
  return opened;
}

function deploy(number: number): void {
  host.deploy(releases[number - 1] ?? "");
  host.manner.homeForMissing = true;
}

/** What the button needs is a part that comes later. */
const openPart = (): Promise<void> =>
  page
    .getByRole("button", { name: /^Use this/u })
    .first()
    .click();
/** A tab of the first release with a slide collected; the parts that this took are here, others come later. */
async function collectThenDeploy(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  host = await openHost(releases[0] ?? "");
  const opened = await visitHost(site, host, PATH, prepare, { serviceWorkers: "block" });
  await waitForFigures(opened);
  await addToSlides(opened);
  await closeDialog(opened);
  deploy(2);
  return opened;
}
const loads = (opened: Page): { count: number } => {
  const counted = { count: 0 };
  opened.on("load", () => (counted.count += 1));
  return counted;
};
/** Whatever the page would still do by itself, it does before the host has answered this. */
const settle = async (): Promise<void> => {
  await page.evaluate(async () => {
    await fetch(new URL("sw.js", document.baseURI), { cache: "no-store" });
    await new Promise(requestAnimationFrame);
  });
};
const expectRelease = async (number: number): Promise<void> => {
  const text = await page.locator("main").innerText();
  expect(text).toContain(`some ${figureNumbered(number)}`);
  for (const other of [1, 2, 3].filter((one) => one !== number)) expect(text).not.toContain(`some ${figureNumbered(other)}`);
};

describe("a part that the host has no more, with its home page in the part’s place (S12)", () => {
  it("brings the tab to the newer release, says so, and keeps slides", async () => {
    page = await collectThenDeploy();
    await Promise.all([page.waitForEvent("load"), use(page, "Embed")]);
    await page.getByText(TOLD).waitFor();
    await waitForContent(page);
    await expectRelease(2);
    expect(await page.evaluate(() => localStorage.getItem("every-number.slides.v1"))).toContain("fatalities-2025");
    await use(page, "Table");
    await page.getByRole("button", { name: /^Reading copy/u }).waitFor();
    await page.reload();
    await waitForContent(page);
    expect(await page.getByText(TOLD).count()).toBe(0);
  });

  it("does not happen twice in ten minutes, and then is the reader’s to ask for; after that it may again", async () => {
    page = await visitThenDeploy((fresh) => fresh.clock.install());
    await Promise.all([page.waitForEvent("load"), openPart()]);
    await waitForContent(page);
    deploy(3);
    const counted = loads(page);
    await openPart();
    await page.getByText(GONE).waitFor();
    await settle();
    expect(counted.count).toBe(0);
    await expectRelease(2);
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "load the page anew", exact: true }).click()]);
    await waitForContent(page);
    await expectRelease(3);
    deploy(1);
    await page.clock.setSystemTime(Date.now() + 11 * 60_000);
    await Promise.all([page.waitForEvent("load"), openPart()]);
    await waitForContent(page);
    await expectRelease(1);
  });

  const WITHOUT_STORAGE = [
    [
      "keeps no count",
      () => {
        Object.defineProperty(window, "sessionStorage", {
          get: () => {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      },
    ],
    [
      "keeps no slides",
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      },
    ],
  ] as const;

  it.each(EVERYTHING ? WITHOUT_STORAGE : WITHOUT_STORAGE.slice(0, 1))("is left to the reader where the browser %s", async (_, spoil) => {
    page = await collectThenDeploy((fresh) => fresh.addInitScript(spoil));
    const counted = loads(page);
    await use(page, "Embed");
    await page.getByText(GONE).waitFor();
    await settle();
    expect(counted.count).toBe(0);
    await use(page, "Slide");
    await page.getByRole("button", { name: "In your slides" }).waitFor();
    await expectRelease(1);
  });

  it("is left to the reader while a file is being made", async () => {
    host = await openHost(releases[0] ?? "");
    page = await visitHost(site, host, PATH, undefined, { serviceWorkers: "block" });
    await use(page, "Table");
    await page.getByRole("button", { name: /^Reading copy/u }).waitFor();
    deploy(2);
    const counted = loads(page);
    await page.getByRole("button", { name: /^Reading copy/u }).click();
    await page.getByText(GONE).waitFor();
    await settle();
    expect(counted.count).toBe(0);
    await page.getByText("The part of the site that writes this did not load.").waitFor();
  });

  it("is no reason to leave a page that is still the host’s: the rest of it stays", async () => {
    host = await openHost(releases[0] ?? "");
    page = await visitHost(site, host, PATH, (fresh) => fresh.route(/assets\/files-/u, (route) => route.abort()), {
      serviceWorkers: "block",
    });
    const counted = loads(page);
    await use(page, "Table");
    await page.getByText("This part did not load").waitFor();
    await settle();
    expect(counted.count).toBe(0);
    expect(await page.getByText(GONE).count()).toBe(0);
    await expectRelease(1);
  });

  const PARTS = [
    ["the search", /assets\/dialogs-/u, "Search figures"],
    ["the list of keys", /assets\/dialogs-/u, "Keyboard shortcuts"],
    ["its index", /assets\/(?:searchIndex|worker)-/u, "Search figures"],
  ] as const;

  it.each(EVERYTHING ? PARTS : PARTS.slice(-1))("leaves the page where it is %s", async (_, part, button) => {
    host = await openHost(releases[0] ?? "");
    page = await visitHost(site, host, PATH, (fresh) => fresh.route(part, (route) => route.abort()), { serviceWorkers: "block" });
    await page.getByRole("button", { name: button }).click();
    // The index is asked for with the first words.
    if (part.source.includes("searchIndex")) await page.locator("[role=dialog] input").fill("refugees");
    await page.getByText("This part did not load").waitFor();
    await expectRelease(1);
  });

  it("lets a tab with a kept, older release take the newer one", async () => {
    host = await openHost(releases[0] ?? "");
    page = await visitHost(site, host, PATH);
    await waitUntilSaved(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) if (/\/(?:files|menu)-/u.test(key.url)) await cache.delete(key);
      }
    });
    deploy(2);
    const counted = loads(page);
    await openPart();
    await page.getByText(GONE).waitFor();
    await expectRelease(1);
    await page.getByText("A newer version is ready.").waitFor();
    expect(counted.count).toBe(0);
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "load the page anew", exact: true }).click()]);
    await waitForContent(page);
    await expectRelease(2);
    await lookForUpdate(page);
  });
});

describe("a page of one release and data of another (S15)", () => {
  // Made of everything, which is fetched, and shows the figure too.
  const LIST = "/disagree/";

  it("are never shown together: the page stays as it came, and says why", async () => {
    host = await openHost(releases[0] ?? "");
    const library = `/data/library.json`;
    const old = await (await fetch(`${host.origin}${library}`)).text();
    host.faults.set(library.slice(1), { type: "application/json", body: old });
    host.deploy(releases[1] ?? "");
    const context = await site.browser.newContext({ serviceWorkers: "block" });
    page = await context.newPage();
    const counted = loads(page);
    await page.goto(`${host.origin}${LIST}`);
    await page.getByText("is of another release").waitFor();
    expect(counted.count).toBe(2);
    await expectRelease(2);
    host.faults.clear();
    await page.getByRole("button", { name: "Load again" }).click();
    await waitForContent(page);
    await expectRelease(2);
  });

  it("are mended by loading anew once, where the host has caught up by then", async () => {
    host = await openHost(releases[0] ?? "");
    const context = await site.browser.newContext({ serviceWorkers: "block" });
    page = await context.newPage();
    // Between the page and its data, the host is given the next release.
    await page.route("**/data/library.json", async (route) => {
      deploy(2);
      await route.continue();
    });
    await page.goto(`${host.origin}${LIST}`);
    await page.getByText(TOLD).waitFor();
    await waitForContent(page);
    await expectRelease(2);
  });

  it("hold for references, too", async () => {
    host = await openHost(releases[0] ?? "");
    page = await visitHost(site, host, PATH, undefined, { serviceWorkers: "block" });
    const references = "api/references.json";
    host.deploy(releases[1] ?? "");
    const newer = await (await fetch(`${host.origin}/${references}`)).text();
    host.deploy(releases[0] ?? "");
    host.faults.set(references, { type: "application/json", body: newer });
    await use(page, "Citation");
    await page.getByText(/references did not load \(.*of another release than this page/u).waitFor();
  });
});
