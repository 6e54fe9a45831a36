/** The site kept on the device: whether it is, since when, and newer releases that wait to be asked for. */
import { isOneFile } from "../url/siteLinks";
import { savesData } from "./connection";
import type { Offline, Store } from "./store";
import { trustedWorker } from "./trusted";
import { SITE_ID } from "../model/site";

const WORKER = "sw.js";

/** Registers the worker and follows it. Never throws; never reloads a tab that has not asked. */
export async function keepOffline(store: Store, base: URL): Promise<void> {
  const set = (offline: Offline): void => {
    store.setState({ offline });
  };
  const container = isOneFile(base) ? null : workers();
  if (container === null) {
    set({ state: "impossible" });
    return;
  }
  try {
    const registration = await container.register(trustedWorker(new URL(WORKER, base).href), {
      scope: base.pathname,
      updateViaCache: "none",
    });
    let removed = false;
    const look = (): void => {
      set(removed ? { state: "impossible" } : stateOf(registration, container.controller !== null));
    };
    container.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      removed ||= isRemoval(data);
      look();
    });
    const follow = (worker: ServiceWorker | null): void => {
      worker?.addEventListener("statechange", () => {
        if (worker.state === "redundant" && registration.active === null) set({ state: "failed" });
        else look();
      });
    };
    registration.addEventListener("updatefound", () => {
      follow(registration.installing);
      look();
    });
    follow(registration.installing);
    follow(registration.waiting);
    // It may have begun by now, and be on its way to work: nothing would say when it is there.
    follow(registration.active);
    container.addEventListener("controllerchange", look);
    look();
  } catch {
    set({ state: "failed" });
  }
}

/** The publisher has taken the site off all devices (serviceWorkerRemoval.ts). */
function isRemoval(message: unknown): boolean {
  return typeof message === "object" && message !== null && "type" in message && message.type === `${SITE_ID}:removed`;
}

/** Null where the browser has none, or its reader asked it to save data: keeping the site fetches all of it. */
function workers(): ServiceWorkerContainer | null {
  try {
    if (savesData()) return null;
    return "serviceWorker" in navigator && window.isSecureContext ? navigator.serviceWorker : null;
  } catch {
    return null;
  }
}

function stateOf({ installing, waiting, active }: ServiceWorkerRegistration, controlled: boolean): Offline {
  if (waiting !== null && active !== null) return { state: "newer" };
  if (active !== null && active.state === "activated") return { state: "saved" };
  if (installing !== null || waiting !== null || active !== null) return { state: "saving" };
  return { state: controlled ? "saved" : "failed" };
}

/** @returns whether this tab is of a release kept on the device; then the host is asked for a newer one, which is offered when it is here */
export async function lookForNewer(): Promise<boolean> {
  const container = workers();
  if (container === null || container.controller === null) return false;
  await (await container.getRegistration())?.update().catch(() => null);
  return true;
}

/**
 * Takes the newer release, in this tab alone: others keep what they show until they are loaded anew.
 * @returns whether there is one
 */
export async function applyNewer(): Promise<boolean> {
  const container = workers();
  const registration = await container?.getRegistration();
  const waiting = registration?.waiting ?? null;
  if (container === null || waiting === null) return false;
  // Not as soon as it is in charge: a page that goes while its worker begins may leave WebKit's with its beginning never ended.
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") window.location.reload();
  });
  waiting.postMessage({ type: `${SITE_ID}:apply` });
  return true;
}

interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

/** Remembers the browser's offer to install the site, for a button of ours. @returns what ends it */
export function followInstall(store: Store): () => void {
  const offered = (event: Event): void => {
    event.preventDefault();
    if (!isInstallEvent(event)) return;
    store.setState({
      install: async () => {
        await event.prompt();
        store.setState({ install: null });
      },
    });
  };
  const done = (): void => {
    store.setState({ install: null });
  };
  window.addEventListener("beforeinstallprompt", offered);
  window.addEventListener("appinstalled", done);
  return () => {
    window.removeEventListener("beforeinstallprompt", offered);
    window.removeEventListener("appinstalled", done);
  };
}

function isInstallEvent(event: Event): event is InstallEvent {
  return "prompt" in event && typeof event.prompt === "function";
}
