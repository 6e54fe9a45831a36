/** Tabs of the tiny site in the tiny browser. The worker's code is the site's own; a page does what `entries/app.tsx` does. */
import type { Action, KindOfFile, ReleaseNumber, SeenTab, World } from "./actions";
import { RELEASES } from "./actions";
import type { TinyClient } from "./tinyBrowser";
import { TinyBrowser } from "./tinyBrowser";
import type { TinyRelease } from "./tinySite";
import { codeOf, pathOf, SCOPE, TinyHost, tinyRelease, TinyResponse } from "./tinySite";

interface TinyTab extends TinyClient {
  shown: number[];
  own: number | null;
  loading: number;
}

export interface TinyCode {
  readonly worker: string;
  readonly removal: string;
}

/** @param chance settles in which order answers arrive */
export function tinyWorld(code: TinyCode, chance: number): World & { readonly browser: TinyBrowser } {
  const releases = new Map(RELEASES.map((number) => [number, tinyRelease(number, code.worker)]));
  const release = (number: ReleaseNumber): TinyRelease => releases.get(number) ?? tinyRelease(number, code.worker);
  const browser = new TinyBrowser(new TinyHost(release(RELEASES[0])));
  const next = randomFrom(chance);
  const tabs: TinyTab[] = [];
  const collected: string[] = [];
  let loadings = 0;

  const load = async (tab: TinyTab, again = true): Promise<void> => {
    if (tabs.length === 1) await browser.activateIfFree();
    const loading = (loadings += 1);
    const served: TinyTab = { controller: browser.active, shown: [], own: null, loading };
    Object.assign(tab, served);
    const page = await browser.ask(tab, pathOf("page", 1), "navigate").catch(() => null);
    const { version = "", script = "", figure = "" } = PAGE.exec(page?.body ?? "")?.groups ?? {};
    if (version !== "") Object.assign(tab, { own: Number(version), shown: [Number(figure)] });
    void browser.update();
    if (version === "" || !(await runs(tab, script))) return;
    const data = await readData(tab);
    if (data?.version === `v${version}`) tab.shown.push(data.figure);
    else if (data !== null && again) await load(tab, false);
  };
  const runs = async (tab: TinyTab, script: string): Promise<boolean> => {
    const response = await browser.ask(tab, `assets/${script}.js`, "cors").catch(() => null);
    return response?.type === "text/javascript" && response.body === `/* script ${script.split("-")[1] ?? ""} */`;
  };
  const readData = async (tab: TinyTab): Promise<{ readonly version: string; readonly figure: number } | null> => {
    const response = await browser.ask(tab, pathOf("data", 1), "cors").catch(() => null);
    return parsed(response) as { readonly version: string; readonly figure: number } | null;
  };
  const openPart = async (tab: TinyTab): Promise<void> => {
    if (tab.own === null) return;
    const part = await browser.ask(tab, pathOf("part", tab.own), "cors").catch(() => null);
    const code_ = part?.type === "text/javascript" ? /part (?<code>\d+) \*\//u.exec(part.body)?.groups?.["code"] : undefined;
    // Code of another release than the page's counts as a figure of none.
    if (code_ !== undefined && Number(code_) !== codeOf(tab.own)) tab.shown.push(0);
    const references = parsed(await browser.ask(tab, pathOf("references", 1), "cors").catch(() => null)) as {
      readonly version: string;
      readonly cited: number;
    } | null;
    if (references?.version === `v${tab.own}`) tab.shown.push(references.cited);
  };
  const entriesOf = (kind: KindOfFile): (readonly [Map<string, TinyResponse>, string])[] =>
    [...browser.caches.named.values()].flatMap(({ entries }) =>
      RELEASES.map((number) => `${SCOPE}${pathOf(kind, number).replace("index.html", "")}`)
        .filter((url) => entries.has(url))
        .map((url) => [entries, url] as const),
    );

  const begin = async (action: Action): Promise<void> => {
    const tab = "tab" in action ? tabs[action.tab % Math.max(1, tabs.length)] : undefined;
    switch (action.do) {
      case "open": {
        const fresh: TinyTab = { controller: null, shown: [], own: null, loading: 0 };
        tabs.push(fresh);
        browser.clients.add(fresh);
        return load(fresh);
      }
      case "close":
        if (tab === undefined) return;
        tabs.splice(tabs.indexOf(tab), 1);
        browser.clients.delete(tab);
        return;
      case "reload":
        return tab === undefined ? undefined : load(tab);
      case "part":
        return tab === undefined ? undefined : openPart(tab);
      case "collect":
        collected.push(`view ${collected.length}`);
        return;
      case "look":
        return browser.update();
      case "accept":
        if (tab === undefined || browser.waiting === null) return;
        await browser.waiting.dispatch("message", { data: { type: "every-number:apply" } });
        return load(tab);
      case "deploy":
        browser.host.release = release(action.release);
        browser.host.removal = null;
        return;
      case "remove":
        browser.host.removal = code.removal;
        return;
      case "spoil":
        for (const number of RELEASES) browser.host.spoilt.set(pathOf(action.file, number), action.how);
        return;
      case "mend":
        browser.host.spoilt.clear();
        return;
      case "evict":
        for (const [entries, url] of entriesOf(action.file)) entries.delete(url);
        return;
      case "evictAll":
        for (const { entries } of browser.caches.named.values()) entries.clear();
        return;
      case "alter":
        for (const [entries, url] of entriesOf(action.file)) entries.set(url, altered(entries.get(url)));
        return;
      case "offline":
      case "online":
        browser.online = action.do === "online";
        return;
      case "settle":
        return;
    }
  };
  return {
    browser,
    act: async (action) => {
      let done = false;
      void begin(action).then(() => (done = true));
      const some = next(4);
      for (let more = 0; !done || (browser.pending > 0 && (action.do === "settle" || more < some));) {
        await turn();
        if (done) more += 1;
        if (browser.pending > 0) browser.arrive(next(browser.pending));
      }
      await turn();
    },
    tabs: () => Promise.resolve(tabs.map(({ shown, own, loading }): SeenTab => ({ shown: [...shown], own, loading }))),
    collected: () => Promise.resolve([...collected]),
    close: () => Promise.resolve(),
  };
}

const PAGE = /data-version="v(?<version>\d+)" data-script="(?<script>[\w-]+)"><b ?>figure (?<figure>\d+)<\/b>/u;

function parsed(response: TinyResponse | null): unknown {
  try {
    return response?.ok === true ? JSON.parse(response.body) : null;
  } catch {
    return null;
  }
}

function altered(response: TinyResponse | undefined): TinyResponse {
  const text = (response?.body ?? "").replace(/(?<=figure(?: |":)|cited":|part )\d+/u, "9");
  return new TinyResponse(text, response?.type ?? "");
}

/** Lets everything that waits for nothing from outside go on. */
function turn(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
