/** Deploys in mid-visit, and hosts that answer wrongly while the site is being kept. A number shown is always one of the release. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Host } from "../faults/host";
import { openHost } from "../faults/host";
import { releaseWith, removeReleases } from "../faults/releases";
import { EVERYTHING } from "../representatives";
import type { Site } from "./site";
import { openSite, waitForContent, waitForFigures } from "./site";
import { endVisit, lookForUpdate, visitHost, waitUntilSaved as saved } from "./visits";
import { takeFile, use } from "./useThis";

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

describe("a deploy in mid-visit", () => {
  it("leaves the open tab whole: what it loads later is of its own release, though the host has it no more, nor the worker’s file (S1, S13)", async () => {
    const page = await visit("/d/fatalities-2025/");
    await saved(page);
    host.deploy(second);
    for (const path of ["assets", "data/library.json"]) host.faults.set(path, { status: 404 });
    const download = await takeFile(page, /^Reading copy/u);
    expect(await download.failure()).toBeNull();
    expect(await buildOf(page)).toBe("first");
    host.faults.set("sw.js", { status: 404 });
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
    });
    await page.context().setOffline(true);
    await page.goto(`${host.origin}/d/trade-shares/`);
    await waitForFigures(page);
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
    await use(other, "Table");
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
});

describe("a host that answers wrongly while the site is being kept", () => {
  const FAULTS = [
    ["a captive portal’s page for the data (S5)", "data/library.json", { body: "<!doctype html><title>Sign in</title>" }],
    ["a truncated file (S6)", "icon.svg", { cut: 100 }],
    ["an error for one file (S7)", "api/references.json", { status: 503 }],
  ] as const;

  it.each(EVERYTHING ? FAULTS : FAULTS.slice(0, 1))(
    "%s: nothing of it is kept, it is said, and the next visit mends it",
    async (_, path, fault) => {
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
    },
  );
});
