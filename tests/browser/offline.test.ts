/** Aeroplane mode after one visit, and devices that lose or change what they keep. A number shown is always one of the release. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ONE_OF_EACH } from "./pages";
import type { Host } from "../faults/host";
import { openHost } from "../faults/host";
import { releaseWith, removeReleases } from "../faults/releases";
import type { Site } from "./site";
import { openSite, waitForContent, waitForFigures } from "./site";
import { downloadEverything } from "./downloads";
import { endVisit, visitHost, waitUntilSaved as saved } from "./visits";
import { addToSlides, takeFile } from "./useThis";

const SOME = "some 660";

let site: Site;
let host: Host;
let first = "";
beforeAll(async () => {
  site = await openSite();
  first = releaseWith({});
});
afterAll(async () => {
  await site.close();
  removeReleases();
});

/** A host of its own for each test, with the first release on it. */
async function visit(path = "/", prepare: (page: Page) => Promise<void> = async () => undefined): Promise<Page> {
  host = await openHost(first);
  return visitHost(site, host, path, prepare);
}

const leave = (page: Page): Promise<void> => endVisit(page, host);
/** How many files the device keeps. */
const keptFiles = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    return (await (await caches.open(name)).keys()).length;
  });

describe("aeroplane mode after one visit", () => {
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    page = await visit();
    await saved(page);
    await page.context().setOffline(true);
    page.on("pageerror", (error) => faults.push(error.message));
  });
  afterAll(() => leave(page));

  it("shows every kind of page with its figures and notes", async () => {
    for (const path of ONE_OF_EACH.filter((one) => !one.startsWith("/d/nothing"))) {
      await page.goto(`${host.origin}${path}`);
      await waitForContent(page);
      expect(await page.locator("main h1").count(), path).toBe(1);
    }
    await page.goto(`${host.origin}/d/fatalities-2025/`);
    await waitForFigures(page);
    expect(await page.locator("main").innerText()).toContain(SOME);
    expect(await page.locator("[role=doc-endnotes] li").count()).toBeGreaterThan(5);
    expect(await page.locator("g[data-cell]").count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });

  it("searches, opens sources, makes every kind of file, cites and collects slides", async () => {
    await page.goto(`${host.origin}/`);
    await waitForContent(page);
    await page.getByRole("button", { name: "Search figures" }).click();
    await page.locator("[role=dialog] input").fill("two million");
    await page.getByRole("option", { name: /close to 2 million/u }).click();
    await page.locator("[data-panel] mark").first().waitFor();
    await page.goto(`${host.origin}/d/fatalities-2025/`);
    await waitForFigures(page);
    await downloadEverything(page, () => page.goto(`${host.origin}/slides/`));
  });
});

describe("a device that loses or changes what is kept", () => {
  let page: Page;
  beforeAll(async () => {
    page = await visit();
    await saved(page);
  });
  beforeEach(() => page.context().setOffline(false));
  afterAll(() => leave(page));

  it("fills it again after one visit with a network (S8, S9)", async () => {
    const whole = await keptFiles(page);
    expect(whole).toBeGreaterThan(80);
    for (const spoil of ["all", "one"] as const) {
      await page.evaluate(async (which) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const keys = await cache.keys();
          for (const key of which === "all" ? keys : keys.filter(({ url }) => url.endsWith("library.json"))) await cache.delete(key);
        }
      }, spoil);
      await page.reload();
      await waitForContent(page);
      await vi.waitFor(async () => {
        expect(await keptFiles(page)).toBe(whole);
      });
      await page.context().setOffline(true);
      await page.goto(`${host.origin}/d/fatalities-2025/`);
      await waitForFigures(page);
      await page.context().setOffline(false);
    }
  });

  it("never shows a changed file: the true one is fetched, or nothing (S17)", async () => {
    await page.evaluate(async () => {
      const [name = ""] = await caches.keys();
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!/library\.json$|\/d\/fatalities-2025\/$/u.test(url)) continue;
        const text = await (await cache.match(url))?.text();
        await cache.put(
          url,
          new Response((text ?? "").replaceAll("660", "999"), {
            headers: { "content-type": url.endsWith("json") ? "application/json" : "text/html" },
          }),
        );
      }
    });
    await page.goto(`${host.origin}/d/fatalities-2025/`);
    await waitForFigures(page);
    expect(await page.locator("main").innerText()).toContain(SOME);
    expect(await page.locator("main").innerText()).not.toContain("999");
  });
});

describe("a device", () => {
  it("without room works with a network, and says so (S10)", async () => {
    const page = await visit("/", async (fresh) => {
      const session = await fresh.context().newCDPSession(fresh);
      await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin, quotaSize: 200_000 });
    });
    await page.getByText("Not yet available offline; tried again at your next visit.").waitFor();
    await page.goto(`${host.origin}/d/fatalities-2025/`);
    await waitForFigures(page);
    await leave(page);
  });

  it("that allows no worker has everything from memory (S11)", async () => {
    const page = await visit("/d/fatalities-2025/", async (fresh) => {
      await fresh.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, "serviceWorker", {
          get: () => {
            throw new DOMException("blocked", "SecurityError");
          },
        });
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      });
    });
    await waitForFigures(page);
    await addToSlides(page);
    await page.getByText("Added, until this page is closed: the browser keeps nothing.").waitFor();
    const download = await takeFile(page, /^TSV/u);
    expect(await download.failure()).toBeNull();
    await leave(page);
  });
});

describe("where the site lies", () => {
  it("embeds keep nothing and register nothing", async () => {
    const context = await site.browser.newContext({ serviceWorkers: "allow" });
    const embed = await context.newPage();
    await embed.goto(site.address("/embed/fatalities-2025/?show=both"));
    await embed.locator("table").first().waitFor();
    expect(
      await embed.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]),
    ).toEqual([0, 0]);
    await context.close();
  });
});
