/**
 * Takes the site off the devices it is kept on: a publisher copies it over `sw.js`. Open tabs go on, with the network in the worker's
 * place; none is loaded anew, so nothing that a reader is making is lost.
 */

interface LaterEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Tab {
  postMessage(message: unknown): void;
}
interface Worker {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { matchAll(options: { readonly includeUncontrolled: boolean }): Promise<readonly Tab[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LaterEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
/** As in serviceWorker.ts, said again: a worker is one file, so the two can share nothing. */
const OURS = `${__SITE_ID__} ${new URL(worker.registration.scope).pathname} `;

worker.addEventListener("install", (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(remove());
});

/** Only what is ours: other sites may lie on the same host. */
async function remove(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.map((name) => caches.delete(name)));
  for (const tab of await worker.clients.matchAll({ includeUncontrolled: true })) tab.postMessage({ type: `${__SITE_ID__}:removed` });
  await worker.registration.unregister();
}
