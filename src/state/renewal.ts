/** A tab whose parts are gone from the host: when it is loaded anew, and that this never costs a reader's work. */
import { collectionsAreKept } from "./collections";
import { applyNewer, lookForNewer } from "./offline";
import type { Store } from "./store";
import { SITE_ID } from "../model/site";

const KEY = `${SITE_ID}.renewed.v1`;
/** Between two reloads that nobody asked for, in milliseconds. */
const PAUSE = 10 * 60_000;
/** Marks a reload that the reader has not been told of. */
const UNSAID = " unsaid";
/** The app's own script, as pages and the worker's list name it: its hash stands for all code of a release. */
const ENTRY = /assets\/index-[\w-]+\.js/gu;

/** Work under way: a reload would break it off. */
const underWay = new Set<symbol>();

/** @returns what says that the work has ended */
export function beginWork(): () => void {
  const work = Symbol("work");
  underWay.add(work);
  return () => {
    underWay.delete(work);
  };
}

/** Says that the tab was loaded anew, where it was; then hears of parts that do not load. @returns what ends it */
export function followMissing(store: Store, base: URL): () => void {
  if (tellRenewal()) store.setState({ renewal: "done" });
  let asked = false;
  const missing = (): void => {
    if (!asked) void renewIfGone(store, base, underWay.size > 0);
    asked = true;
  };
  window.addEventListener("vite:preloadError", missing);
  return () => {
    window.removeEventListener("vite:preloadError", missing);
  };
}

/** Loads the tab anew where that brings the part; offers it where a reload would cost work, or would bring the same again. */
async function renewIfGone(store: Store, base: URL, working: boolean): Promise<void> {
  if (await isGone(base)) await renewOrOffer(store, working);
}

/** The host has another release than this tab's: as above. */
export async function renewOrOffer(store: Store, working = underWay.size > 0): Promise<void> {
  // A kept release gives out its own page again: a newer one is the reader's to take.
  const kept = await lookForNewer();
  if (!kept && !working && underWay.size === 0 && collectionsAreKept(store) && renewOnce()) return;
  store.setState({ renewal: "offered" });
}

/** Whether the host has another release than this tab's. The worker never answers its own file; where that is none, the home page says. */
async function isGone(base: URL): Promise<boolean> {
  const ours = [...document.scripts].flatMap(({ src }) => src.match(ENTRY) ?? []);
  for (const path of ["sw.js", ""]) {
    const there = await entriesAt(new URL(path, base));
    if (there.length > 0) return !there.some((entry) => ours.includes(entry));
  }
  return false;
}

async function entriesAt(url: URL): Promise<readonly string[]> {
  try {
    const response = await fetch(url, { cache: "no-store" });
    return response.ok ? ((await response.text()).match(ENTRY) ?? []) : [];
  } catch {
    return [];
  }
}

/** Loads the tab anew, at most once in ten minutes. @returns false where it may not, or the browser keeps no count of it */
function renewOnce(): boolean {
  if (!countRenewal(Date.now())) return false;
  window.location.reload();
  return true;
}

/** A clock that was set back or forward in between must not open the way to a second one. */
function countRenewal(now: number): boolean {
  try {
    const last = Number.parseInt(window.sessionStorage.getItem(KEY) ?? "", 10);
    if (Math.abs(now - last) < PAUSE) return false;
    window.sessionStorage.setItem(KEY, `${now}${UNSAID}`);
    return window.sessionStorage.getItem(KEY) === `${now}${UNSAID}`;
  } catch {
    return false;
  }
}

function tellRenewal(): boolean {
  try {
    const text = window.sessionStorage.getItem(KEY) ?? "";
    if (!text.endsWith(UNSAID)) return false;
    window.sessionStorage.setItem(KEY, text.slice(0, -UNSAID.length));
    return true;
  } catch {
    return false;
  }
}

/** As a reader asked: the newer release where one waits, else the page as the host has it. */
export async function renewNow(): Promise<void> {
  if (!(await applyNewer())) window.location.reload();
}
