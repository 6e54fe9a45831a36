/** Aeroplane mode after one visit; deploys, faults and damage in mid-visit. A number shown is always one of the release. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ONE_OF_EACH } from "./pages";
import type { Host } from "../faults/host";
import { openHost } from "../faults/host";
import { releaseWith, removeReleases } from "../faults/releases";
import type { Site } from "./site";
import { openSite, waitForContent, waitForFigures } from "./site";
import { downloadEverything } from "./downloads";
import { endVisit, lookForUpdate, visitHost, waitUntilSaved as saved } from "./visits";

const LIBRARY = "data/library.json";
const SOME = "some 660";

let site: Site;
let host: Host;
let first = "";
let second = "";
beforeAll(async () => {
  site = await openSite();
  first = releaseWith({});
  // The same figures in a release whose pages say that they are another's.
  second = releaseWith({ "about/index.html": (html) => html.replace("</body>", "<!-- second --></body>") });
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
/** The build whose files a tab gets now. */
const buildOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const text = await (await fetch("about/index.html".replace(/^/u, document.documentElement.dataset["base"] ?? "./"))).text();
    return text.includes("<!-- second -->") ? "second" : "first";
  });
/** How many files the device keeps. */
const keptFiles = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    return (await (await caches.open(name)).keys()).length;
  });
describe("aeroplane mode after one visit", () => {
  it("shows every kind of page with its figures and notes", async () => {
    const page = await visit();
    await saved(page);
    await page.context().setOffline(true);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
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
    await leave(page);
  });

  it("searches, opens sources, makes every kind of file, cites and collects slides", async () => {
    const page = await visit();
    await saved(page);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Search figures" }).click();
    await page.locator("[role=dialog] input").fill("two million");
    await page.getByRole("option", { name: /close to 2 million/u }).click();
    await page.locator("[data-panel] mark").first().waitFor();
    await page.goto(`${host.origin}/d/fatalities-2025/`);
    await waitForFigures(page);
    await downloadEverything(page, () => page.goto(`${host.origin}/slides/`));
    await leave(page);
  });
});

describe("a deploy in mid-visit", () => {
  it("leaves the open tab whole: what it loads later is of its own release, though the host has it no more (S1)", async () => {
    const page = await visit("/d/fatalities-2025/");
    await saved(page);
    host.deploy(second);
    for (const path of ["assets", "data/library.json"]) host.faults.set(path, { status: 404 });
    await page.locator("summary", { hasText: "Download" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Reading copy/u }).click()]);
    expect(await download.failure()).toBeNull();
    expect(await buildOf(page)).toBe("first");
    await leave(page);
  });

  it("is offered, and taken only by the tab that asks; the other keeps its work (S2, S3, S4)", async () => {
    const page = await visit("/d/fatalities-2025/");
    await saved(page);
    const other = await page.context().newPage();
    await other.goto(`${host.origin}/d/trade-shares/`);
    await waitForContent(other);
    await other.evaluate(() => {
      document.body.dataset["work"] = "unsaved";
    });
    host.deploy(second);
    await lookForUpdate(page);
    await page.getByText("A newer version is ready.").waitFor();
    expect(await buildOf(page)).toBe("first");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Use it in this tab" }).click()]);
    await waitForContent(page);
    await saved(page);
    expect(await buildOf(page)).toBe("second");
    expect(await other.evaluate(() => document.body.dataset["work"])).toBe("unsaved");
    await other.locator("summary", { hasText: "Download" }).click();
    await other.getByRole("button", { name: /^Reading copy/u }).waitFor();
    await leave(page);
  });

  it("can be taken back: the older release wins within one visit (S18)", async () => {
    const page = await visit();
    await saved(page);
    for (const [folder, build] of [
      [second, "second"],
      [first, "first"],
    ] as const) {
      host.deploy(folder);
      await lookForUpdate(page);
      await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Use it in this tab" }).click()]);
      await waitForContent(page);
      await saved(page);
      expect(await buildOf(page)).toBe(build);
    }
    await leave(page);
  });

  it("that is only half there is not taken (S15)", async () => {
    const page = await visit();
    await saved(page);
    host.deploy(second);
    host.faults.set("about/", { body: "<!doctype html><title>old page of the cache between</title>" });
    await lookForUpdate(page);
    await vi.waitFor(async () => {
      const idle = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.installing === null && registration.waiting === null;
      });
      expect(idle).toBe(true);
    });
    expect(await buildOf(page)).toBe("first");
    host.faults.clear();
    await lookForUpdate(page);
    await page.getByText("A newer version is ready.").waitFor();
    await leave(page);
  });

  it("that loses the worker’s file leaves the site as it was kept (S13)", async () => {
    const page = await visit();
    await saved(page);
    host.faults.set("sw.js", { status: 404 });
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
    });
    await page.context().setOffline(true);
    await page.goto(`${host.origin}/d/trade-shares/`);
    await waitForFigures(page);
    await leave(page);
  });
});

describe("a host that answers wrongly while the site is being kept", () => {
  const FAULTS = [
    ["a captive portal’s page for the data (S5)", LIBRARY, { body: "<!doctype html><title>Sign in</title>" }],
    ["a truncated file (S6)", "icon.svg", { cut: 100 }],
    ["an error for one file (S7)", "api/references.json", { status: 503 }],
  ] as const;

  it.each(FAULTS)("%s: nothing of it is kept, it is said, and the next visit mends it", async (_, path, fault) => {
    const page = await visit("/about/", async (fresh) => {
      // The page itself gets the true file once, so that only the worker meets the fault.
      await fresh.context().route(`**/${path}`, async (route) => {
        if (route.request().serviceWorker() === null) host.faults.delete(path);
        await route.continue();
      });
      host.faults.set(path, fault);
    });
    host.faults.set(path, fault);
    await page.getByText("Not yet available offline; tried again at your next visit.").waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await page.context().unrouteAll();
    host.faults.clear();
    await page.reload();
    await saved(page);
    await page.context().setOffline(true);
    await page.goto(`${host.origin}/d/fatalities-2025/`);
    await waitForFigures(page);
    expect(await page.locator("main").innerText()).toContain(SOME);
    await leave(page);
  });
});

describe("a device that loses or changes what is kept", () => {
  it("fills it again after one visit with a network (S8, S9)", async () => {
    const page = await visit();
    await saved(page);
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
    await leave(page);
  });

  it("never shows a changed file: the true one is fetched, or nothing (S17)", async () => {
    const page = await visit();
    await saved(page);
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
    await leave(page);
  });

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
    await page.getByRole("button", { name: "Add to slides" }).click();
    await page.getByText("Added, until this page is closed: the browser keeps nothing.").waitFor();
    await page.locator("summary", { hasText: "Download" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^TSV/u }).click()]);
    expect(await download.failure()).toBeNull();
    await leave(page);
  });
});

describe("where the site lies", () => {
  it("embeds keep nothing and register nothing", async () => {
    const page = await visit("/about/");
    await saved(page);
    const context = await site.browser.newContext({ serviceWorkers: "allow" });
    const embed = await context.newPage();
    await embed.goto(site.address("/embed/fatalities-2025/"));
    await embed.locator("table").first().waitFor();
    expect(
      await embed.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]),
    ).toEqual([0, 0]);
    await context.close();
    await leave(page);
  });
});
