/**
 * The faults that a host can make, in browsers of two other makes; where one keeps no site, that it works with the network. All of
 * them are tried in Chromium (offline, deploys, faults, renewal). Here `npm test` tries one in each browser, a deploy in Firefox and a
 * fault in WebKit, and `npm run test:all` all in both.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Fault, Host } from "../faults/host";
import { openHost } from "../faults/host";
import { EVERYTHING } from "../representatives";
import { figureNumbered, releaseNumbered, releaseRemoved, removeReleases, TOLD_APART } from "../faults/releases";
import type { Engine } from "../../scripts/engines";
import { hasEngine, openEngine } from "../../scripts/engines";

const OTHERS = ["Firefox", "WebKit"] as const;
const PATH = `/${TOLD_APART.page}`;

let releases: readonly string[] = [];
let host: Host;
let engine: Engine;
beforeAll(() => {
  releases = [1, 2].map((number) => releaseNumbered(number));
});
afterEach(async () => {
  await engine.close();
  host.close();
});
afterAll(removeReleases);

const folderOf = (number: 1 | 2): string => releases[number - 1] ?? "";
const run = (body: string): Promise<unknown> => engine.run(body);
const goto = async (path = PATH): Promise<void> => {
  await engine.goto(`${host.origin}${path}`);
  await expectInPage(`document.querySelector("[data-live]") !== null`);
};
/** Waits until something holds in the page. */
const expectInPage = (condition: string): Promise<void> =>
  vi.waitFor(async () => {
    expect(await run(`return (${condition}) ? "holds" : document.querySelector("[data-offline]")?.textContent;`), condition).toBe("holds");
  });
const says = (text: string): Promise<void> => expectInPage(`document.body.textContent.includes(${JSON.stringify(text)})`);
const click = (name: string): Promise<unknown> =>
  run(
    `[...document.querySelectorAll("button, summary, [role=menuitem]")].find((one) => one.textContent.startsWith(${JSON.stringify(name)})).click();`,
  );
/** One of the ways of “Use this”. */
const use = async (way: string): Promise<void> => {
  await click("Use this");
  await expectInPage(`document.querySelector("[role=menu]") !== null`);
  await click(way);
};
const collect = async (): Promise<void> => {
  await use("Slide");
  await says("Add to slides");
  await click("Add to slides");
  await click("Close");
};
/** What asynchronous code in the page gives. Not every driver waits for a promise. */
const later = async (body: string): Promise<unknown> => {
  await run(`window.later = null; void (async () => {${body}})().then((value) => { window.later = JSON.stringify([value ?? null]); });`);
  const given = await vi.waitFor(async () => {
    const text = await run(`return window.later;`);
    expect(text).toBeTypeOf("string");
    return String(text);
  });
  return (JSON.parse(given) as readonly unknown[])[0];
};
const lookForUpdate = (): Promise<unknown> => later(`await (await navigator.serviceWorker.getRegistration()).update().catch(() => null);`);
const caches = (): Promise<unknown> => later(`return (await caches.keys()).length;`);
const saved = (): Promise<void> => expectInPage(`/^Saved for offline/u.test(document.querySelector("[data-offline]")?.textContent ?? "")`);

/** The figure in its table, and no other release's anywhere. */
async function expectRelease(number: 1 | 2): Promise<void> {
  const text = String(await run(`return document.body.textContent;`));
  expect(text).toContain(`some ${figureNumbered(number)}`);
  expect(text).not.toContain(`some ${figureNumbered(number === 1 ? 2 : 1)}`);
}

async function open(name: (typeof OTHERS)[number], faults: readonly (readonly [string, Fault])[] = []): Promise<boolean> {
  host = await openHost(folderOf(1));
  for (const [path, fault] of faults) host.faults.set(path, fault);
  engine = await openEngine(name);
  await goto();
  await expectRelease(1);
  const keeps = (await run(`return "serviceWorker" in navigator && window.isSecureContext;`)) === true;
  if (!keeps) console.info(`${name} keeps no site: only that it works with the network was tested`);
  return keeps;
}

async function expectAway(number: 1 | 2): Promise<void> {
  host.manner.down = true;
  await goto("/about/");
  await goto();
  await expectRelease(number);
  host.manner.down = false;
}

describe.each(OTHERS)("in %s", (name) => {
  const there = it.skipIf(!hasEngine(name));
  const more = it.skipIf(!hasEngine(name) || !EVERYTHING);
  const inFirefox = name === "Firefox" ? there : more;
  const inWebKit = name === "WebKit" ? there : more;

  inFirefox("a deploy leaves the tab whole, is taken by asking, and can be taken back (S1, S2, S18)", async () => {
    if (!(await open(name))) return;
    await saved();
    const deploys = EVERYTHING ? ([2, 1] as const) : ([2] as const);
    for (const number of deploys) {
      host.deploy(folderOf(number));
      await lookForUpdate();
      await says("A newer version is ready.");
      await expectRelease(number === 1 ? 2 : 1);
      await use("Table");
      await says("Reading copy");
      await click("Use it in this tab");
      await says(`some ${figureNumbered(number)}`);
      await saved();
      await expectRelease(number);
    }
    await expectAway(EVERYTHING ? 1 : 2);
  });

  inWebKit.each([
    ["a captive portal’s page for the data (S5)", "data/library.json", { body: "<!doctype html><title>Sign in</title>", after: 1 }],
    ...(EVERYTHING
      ? ([
          ["a truncated file (S6)", "manifest.webmanifest", { cut: 10, after: 1 }],
          ["an error for one file (S7)", "api/references.json", { status: 503 }],
        ] as const)
      : []),
  ] as const)("%s keeps nothing, and is mended at the next visit", async (_, path, fault) => {
    if (!(await open(name, [[path, fault]]))) return;
    host.faults.set(path, { ...fault, after: 0 });
    await says("Not yet available offline; tried again at your next visit.");
    expect(await caches()).toBe(0);
    host.faults.clear();
    await goto();
    await saved();
    await expectAway(1);
  });

  more("what the device threw away comes back, and what it changed is refused (S8, S9, S17)", async () => {
    if (!(await open(name))) return;
    await saved();
    const count = `const [name] = await caches.keys(); const cache = await caches.open(name); const keys = await cache.keys();`;
    const whole = await later(`${count} return keys.length;`);
    for (const which of ["true", "url.endsWith('library.json')"]) {
      await later(`${count} for (const key of keys) { const { url } = key; if (${which}) await cache.delete(key); }`);
      await goto();
      await vi.waitFor(async () => {
        expect(await later(`${count} return keys.length;`)).toBe(whole);
      });
    }
    await expectAway(1);
    await later(`${count} for (const { url } of keys) {
      if (!/library\\.json$|fatalities-2025\\/$/u.test(url)) continue;
      const kept = await cache.match(url);
      const headers = { "content-type": kept.headers.get("content-type") };
      await cache.put(url, new Response((await kept.text()).replaceAll("some 661", "some 662"), { headers }));
    }`);
    await goto();
    await expectRelease(1);
  });

  more("a deploy that is half there, or has lost the worker’s file, is not taken (S13, S15)", async () => {
    if (!(await open(name))) return;
    await saved();
    host.deploy(folderOf(2));
    host.faults.set("about/", { body: "<!doctype html><title>old page of a cache between</title>" });
    await lookForUpdate();
    const idle = `const at = await navigator.serviceWorker.getRegistration(); return at.installing === null && at.waiting === null;`;
    await vi.waitFor(async () => {
      expect(await later(idle)).toBe(true);
    });
    await goto();
    await expectRelease(1);
    for (const fault of [{ status: 404 }, { body: "<!doctype html><title>home</title>" }]) {
      host.faults.set("sw.js", fault);
      await lookForUpdate();
      await goto();
      await expectRelease(1);
    }
    host.faults.clear();
    await lookForUpdate();
    await says("A newer version is ready.");
  });

  more("a part that is gone, without a worker, brings the tab to the newer release once (S12)", async () => {
    // Keeping the site is put off for as long as its file does not come.
    await open(name, [["sw.js", { status: 503 }]]);
    await collect();
    host.deploy(folderOf(2));
    host.manner.homeForMissing = true;
    host.faults.clear();
    await use("Embed");
    await says("This page was loaded anew.");
    await says(`some ${figureNumbered(2)}`);
    await expectRelease(2);
    await use("Slide");
    await says("In your slides");
    host.deploy(folderOf(1));
    await click("Close");
    await use("Embed");
    await says("Parts of this page are no longer on the host:");
    await expectRelease(2);
  });

  more("the publisher’s removal takes the site off the device, and reloads nothing (S14)", async () => {
    if (!(await open(name))) return;
    await saved();
    await collect();
    await run(`document.body.dataset.work = "unsaved";`);
    host.deploy(releaseRemoved(folderOf(1)));
    await lookForUpdate();
    await vi.waitFor(async () => {
      expect(await caches()).toBe(0);
    });
    expect(await run(`return document.body.dataset.work;`)).toBe("unsaved");
    await use("Table");
    await says("Reading copy");
    await goto("/slides/");
    await says("Make the deck");
    await expectInPage(`!document.querySelector("[data-offline]").textContent.startsWith("Saved")`);
  });
});
