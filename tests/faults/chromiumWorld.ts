/** The same actions in a real Chromium, with releases of the built site on a host of our own. */
import { readdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { Action, KindOfFile, ReleaseNumber, Spoilt, World } from "./actions";
import { RELEASES } from "./actions";
import { accept, collect, collectedIn, damage, load, lookForNewer, openPart, see, settle } from "./chromiumTab";
import type { Fault, Host } from "./host";
import { openHost } from "./host";
import { releaseNumbered, releaseRemoved, TOLD_APART } from "./releases";

const FAULTS: Readonly<Record<Spoilt, Fault>> = {
  portal: { body: "<!doctype html><title>Sign in</title>Sign in" },
  cut: { cut: 100 },
  error: { status: 503 },
};

/** What the addresses of a kind of file begin with. */
const BEGINS: Readonly<Record<KindOfFile, string>> = {
  page: TOLD_APART.page,
  data: "data/library.json",
  script: "assets/index-",
  part: "assets/DownloadPanel-",
  references: "api/references.json",
  worker: "sw.js",
};

/** Folders of releases, made once for many sequences; of each, the same without a worker. */
export type Releases = ReadonlyMap<ReleaseNumber, { readonly kept: string; readonly removed: string }>;

export function makeReleases(): Releases {
  return new Map(
    RELEASES.map((number) => {
      const kept = releaseNumbered(number);
      return [number, { kept, removed: releaseRemoved(kept) }];
    }),
  );
}

export async function chromiumWorld(browser: Browser, releases: Releases): Promise<World> {
  const host = await openHost(releases.get(1)?.kept ?? "");
  host.manner.homeForMissing = true;
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const tabs: Page[] = [];
  let release: ReleaseNumber = 1;
  return {
    act: async (action) => {
      if (action.do === "deploy") release = action.release;
      const tab = tabs["tab" in action ? action.tab % Math.max(1, tabs.length) : 0];
      if (action.do === "open") {
        const fresh = await context.newPage();
        tabs.push(fresh);
        await load(fresh, host.origin);
      } else if (action.do === "close" && tab !== undefined) {
        tabs.splice(tabs.indexOf(tab), 1);
        await tab.close();
      } else if (!happensToHost(host, action, release, releases) && tab !== undefined) await doIn(tab, action, host.origin);
    },
    tabs: () => Promise.all(tabs.map(see)),
    collected: () => collectedIn(context),
    close: async () => {
      await context.close();
      host.close();
    },
  };
}

/** @returns false where the action is not the host's or the network's */
function happensToHost(host: Host, action: Action, release: ReleaseNumber, releases: Releases): boolean {
  switch (action.do) {
    case "deploy":
    case "remove":
      host.deploy(releases.get(release)?.[action.do === "deploy" ? "kept" : "removed"] ?? "");
      return true;
    case "spoil":
      for (const path of pathsOf(action.file, releases)) host.faults.set(path, FAULTS[action.how]);
      return true;
    case "mend":
      host.faults.clear();
      return true;
    case "offline":
    case "online":
      host.manner.down = action.do === "offline";
      return true;
    default:
      return false;
  }
}

async function doIn(tab: Page, action: Action, origin: string): Promise<void> {
  switch (action.do) {
    case "reload":
      return load(tab, origin);
    case "part":
      return openPart(tab);
    case "collect":
      return collect(tab);
    case "accept":
      return accept(tab);
    case "look":
      return lookForNewer(tab);
    case "settle":
      return settle(tab);
    case "evict":
    case "alter":
      return damage(tab, action.do === "alter", BEGINS[action.file]);
    case "evictAll":
      return damage(tab, false, "");
    default:
      return undefined;
  }
}

function pathsOf(kind: KindOfFile, releases: Releases): readonly string[] {
  const begin = BEGINS[kind];
  if (!begin.startsWith("assets/")) return [begin];
  const names = [...releases.values()].flatMap(({ kept }) => readdirSync(`${kept}/assets`));
  return names.map((name) => `assets/${name}`).filter((path) => path.startsWith(begin));
}
