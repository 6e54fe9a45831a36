/**
 * The site without a network. Every file of a release is fetched once, checked against its hash, kept, and checked again whenever
 * it is given out. A new release waits until a reader asks for it in a tab of hers, and only that tab changes.
 */
import { EMPTY_PAGE, fileOfAddress, isMadeOffline, pageOfFile } from "../url/siteFiles";

interface KeptFile {
  readonly path: string;
  /** SHA-256, base64. */
  readonly hash: string;
}

/** What the build puts in: the release's name, and its files. */
interface Release {
  readonly build: string;
  readonly files: readonly KeptFile[];
}

interface LaterEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskedEvent extends LaterEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LaterEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: AskedEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}

const worker = globalThis as unknown as Worker;
const release = JSON.parse("__RELEASE__") as Release;
const hashes = new Map(release.files.map(({ path, hash }) => [path, hash]));

/** Files at once while a release is fetched, and how often each is tried. */
const AT_ONCE = 6;
const TRIES = 3;
/** Releases kept beside the newest, for tabs that still show them. */
const OLDER = 2;
const OURS = `${__SITE_ID__} ${new URL(worker.registration.scope).pathname} `;
const NAME = `${OURS}${release.build}`;
/** Where the list of a release's files is kept among them, for the workers of other releases. */
const LIST = new URL("sw.js?files", worker.registration.scope).href;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepRelease());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

worker.addEventListener("message", ({ data }) => {
  if (isAsked(data, `${__SITE_ID__}:apply`)) void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" ? fileOfAddress(request.url, worker.registration.scope) : null;
  if (path === null) return;
  const page = pageOfFile(path);
  const known = hashes.has(path) ? path : hashes.has(page) ? page : null;
  const made = known === null && request.mode === "navigate" && isMadeOffline(page);
  const response = made ? fromNetwork(request) : known === null ? null : answer(known, request);
  if (response !== null) event.respondWith(response);
  // A tab of another release asks for its own code.
  else if (path.startsWith("assets/")) event.respondWith(otherAnswer(path, request));
  // Only once the page is on its way: to go through all that is kept takes as long as the page itself.
  if (request.mode === "navigate") event.waitUntil(Promise.resolve(response).then(refill, refill));
});

function isAsked(message: unknown, type: string): boolean {
  return typeof message === "object" && message !== null && "type" in message && message.type === type;
}

/** All or nothing: a release that is not whole is not installed, and the browser tries again at a later visit. */
async function keepRelease(): Promise<void> {
  // Taken back to a release that is still kept for open tabs: they go on needing what there is of it.
  const before = await caches.has(NAME);
  const cache = await caches.open(NAME);
  const waiting = [...release.files];
  const next = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await keepFile(cache, file);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    await keepList(cache);
  } catch (error) {
    if (!before) await caches.delete(NAME);
    throw error;
  }
}

async function keepList(cache: Cache): Promise<void> {
  await cache.put(LIST, new Response(JSON.stringify(release.files)));
}

async function keepFile(cache: Cache, { path, hash }: KeptFile): Promise<void> {
  const url = addressOf(path);
  const older = await caches.match(url);
  if (older !== undefined && (await hashOf(older.clone())) === hash) {
    await cache.put(url, older);
    return;
  }
  await cache.put(url, await fetchChecked(url, hash));
}

/** The file from the network, its bytes as the release has them. @throws after some tries */
async function fetchChecked(url: string, hash: string): Promise<Response> {
  for (let left = TRIES; ; left -= 1) {
    try {
      const response = await fetch(url, { integrity: `sha256-${hash}`, cache: left === TRIES ? "no-cache" : "reload" });
      if (response.ok) return response;
      throw new Error(`${url}: ${response.status}`);
    } catch (error) {
      if (left <= 1) throw error;
    }
  }
}

/** The very first release serves the tab that brought it; a later one has been asked for. */
async function begin(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const others = names.filter((name) => name !== NAME);
  await Promise.all(others.slice(0, Math.max(0, others.length - OLDER)).map((name) => caches.delete(name)));
  if (others.length === 0) await worker.clients.claim();
}

/** What the device has thrown away comes back at the next page that is opened with a network. */
async function refill(): Promise<void> {
  const cache = await caches.open(NAME);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = release.files.filter(({ path }) => !kept.has(addressOf(path)));
  try {
    for (const file of missing) await keepFile(cache, file);
    if (!kept.has(LIST)) await keepList(cache);
  } catch {
    // No network, no room, or a newer host: the next visit tries again.
  }
}

/** A kept file whose bytes are still what they were; else the network's, if those are. */
async function answer(path: string, request: Request): Promise<Response> {
  const hash = hashes.get(path) ?? "";
  const cache = await caches.open(NAME);
  const kept = await cache.match(addressOf(path));
  if (kept !== undefined && (await hashOf(kept.clone())) === hash) return kept;
  try {
    const fresh = await fetchChecked(addressOf(path), hash);
    await cache.put(addressOf(path), fresh.clone());
    return fresh;
  } catch {
    // Neither copy is the release's own: the host may be ahead of it, and says so itself.
    return fetch(request);
  }
}

/** A page that is not kept: the network's, and without one an empty page, in which the app shows what it makes of the data that are kept. */
async function fromNetwork(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return answer(EMPTY_PAGE, request);
  }
}

/** Code of another release that is kept, if its bytes are still what that release lists; else the network's. */
async function otherAnswer(path: string, request: Request): Promise<Response> {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(OURS))) {
    const cache = await caches.open(name);
    const kept = await cache.match(addressOf(path));
    if (kept !== undefined && (await hashOf(kept.clone())) === (await listedHash(cache, path))) return kept;
  }
  return fetch(request);
}

/** Undefined where the release's list is gone, or no longer reads as one. */
async function listedHash(cache: Cache, path: string): Promise<string | undefined> {
  try {
    const files = (await (await cache.match(LIST))?.json()) as readonly KeptFile[] | undefined;
    return files?.find((file) => file.path === path)?.hash;
  } catch {
    return undefined;
  }
}

function addressOf(path: string): string {
  return new URL(path.replace(/(?:^|(?<=\/))index\.html$/u, ""), worker.registration.scope).href;
}

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
