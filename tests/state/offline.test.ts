/** What a page says of the copy on the device while its worker comes to work, whenever it first hears of it. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { applyNewer, keepOffline } from "../../src/state/offline";
import type { Offline, Store } from "../../src/state/store";

/** A worker of a browser, with what it goes through. */
class MadeWorker extends EventTarget {
  state: ServiceWorkerState;
  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }
  becomes(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

/** What a browser says of the workers of a place. */
class MadeRegistration extends EventTarget {
  installing: MadeWorker | null = null;
  waiting: MadeWorker | null = null;
  active: MadeWorker | null = null;
}

/** Begins to follow the workers. @returns the last thing said of them, and the container that says who is in charge */
async function followed(
  registration: MadeRegistration,
): Promise<{ readonly said: () => Offline["state"]; readonly container: EventTarget }> {
  const container = Object.assign(new EventTarget(), { controller: null, register: () => Promise.resolve(registration) });
  vi.stubGlobal("navigator", { serviceWorker: container });
  vi.stubGlobal("window", { isSecureContext: true });
  vi.stubGlobal("location", new URL("https://figures.example/"));
  const said: Offline["state"][] = [];
  const store = { setState: ({ offline }: { readonly offline: Offline }) => said.push(offline.state) } as unknown as Store;
  await keepOffline(store, new URL("https://figures.example/"));
  return { said: () => said.at(-1) ?? "failed", container };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a first copy", () => {
  it("is saved once its worker works, through all it goes through", async () => {
    const registration = new MadeRegistration();
    const worker = (registration.installing = new MadeWorker("installing"));
    const { said } = await followed(registration);
    expect(said()).toBe("saving");
    [registration.installing, registration.waiting] = [null, worker];
    worker.becomes("installed");
    expect(said()).toBe("saving");
    [registration.waiting, registration.active] = [null, worker];
    worker.becomes("activating");
    expect(said()).toBe("saving");
    worker.becomes("activated");
    expect(said()).toBe("saved");
  });

  it.each(["waiting", "active"] as const)("is saved too where the page hears of the worker only when it is %s", async (place) => {
    const registration = new MadeRegistration();
    const worker = (registration[place] = new MadeWorker(place === "waiting" ? "installed" : "activating"));
    const { said, container } = await followed(registration);
    [registration.waiting, registration.active] = [null, worker];
    // In charge before it works.
    container.dispatchEvent(new Event("controllerchange"));
    expect(said()).toBe("saving");
    worker.becomes("activated");
    expect(said()).toBe("saved");
  });

  it("that cannot be kept whole has failed, and the next that is found is followed", async () => {
    const registration = new MadeRegistration();
    const first = (registration.installing = new MadeWorker("installing"));
    const { said } = await followed(registration);
    registration.installing = null;
    first.becomes("redundant");
    expect(said()).toBe("failed");
    const second = (registration.installing = new MadeWorker("installing"));
    registration.dispatchEvent(new Event("updatefound"));
    expect(said()).toBe("saving");
    [registration.installing, registration.active] = [null, second];
    second.becomes("activated");
    expect(said()).toBe("saved");
  });
});

describe("a newer copy", () => {
  it("is offered when it is whole, and one that fails takes nothing from the older", async () => {
    const registration = new MadeRegistration();
    registration.active = new MadeWorker("activated");
    const { said } = await followed(registration);
    expect(said()).toBe("saved");
    for (const ends of ["redundant", "installed"] as const) {
      const newer = (registration.installing = new MadeWorker("installing"));
      registration.dispatchEvent(new Event("updatefound"));
      [registration.installing, registration.waiting] = [null, ends === "installed" ? newer : null];
      newer.becomes(ends);
      expect(said()).toBe(ends === "installed" ? "newer" : "saved");
    }
  });

  it("is shown, when asked for, once its worker works and not while that begins", async () => {
    const registration = new MadeRegistration();
    const posted: unknown[] = [];
    const newer = (registration.waiting = Object.assign(new MadeWorker("installed"), { postMessage: (one: unknown) => posted.push(one) }));
    const container = Object.assign(new EventTarget(), { controller: {}, getRegistration: () => Promise.resolve(registration) });
    const reload = vi.fn();
    vi.stubGlobal("navigator", { serviceWorker: container });
    vi.stubGlobal("window", { isSecureContext: true, location: { reload } });
    expect(await applyNewer()).toBe(true);
    expect(posted).toEqual([{ type: "every-number:apply" }]);
    newer.becomes("activating");
    container.dispatchEvent(new Event("controllerchange"));
    expect(reload).not.toHaveBeenCalled();
    newer.becomes("activated");
    expect(reload).toHaveBeenCalledOnce();
  });
});
