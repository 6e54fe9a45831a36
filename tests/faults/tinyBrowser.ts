/** What a worker needs of a browser, without one: caches, events, a network, and the life of a registration. */
import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import type { TinyHost } from "./tinySite";
import { SCOPE, TinyResponse } from "./tinySite";

interface Asked {
  readonly url: string;
  readonly method: "GET";
  readonly mode: "navigate" | "cors";
}

class TinyCache {
  readonly entries = new Map<string, TinyResponse>();
  match(asked: string | Asked): Promise<TinyResponse | undefined> {
    return Promise.resolve(this.entries.get(urlOf(asked)));
  }
  put(asked: string | Asked, response: TinyResponse): Promise<void> {
    this.entries.set(urlOf(asked), response);
    return Promise.resolve();
  }
  keys(): Promise<readonly { readonly url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }
}

class TinyCaches {
  readonly named = new Map<string, TinyCache>();
  open(name: string): Promise<TinyCache> {
    const cache = this.named.get(name) ?? new TinyCache();
    this.named.set(name, cache);
    return Promise.resolve(cache);
  }
  has(name: string): Promise<boolean> {
    return Promise.resolve(this.named.has(name));
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.named.delete(name));
  }
  keys(): Promise<readonly string[]> {
    return Promise.resolve([...this.named.keys()]);
  }
  match(asked: string | Asked): Promise<TinyResponse | undefined> {
    const found = [...this.named.values()].map(({ entries }) => entries.get(urlOf(asked)));
    return Promise.resolve(found.find((response) => response !== undefined));
  }
}

function urlOf(asked: string | Asked): string {
  return typeof asked === "string" ? asked : asked.url;
}

/** A script registered as the worker. */
export interface TinyWorker {
  readonly code: string;
  readonly dispatch: (type: "install" | "activate" | "fetch" | "message", more?: object) => Promise<TinyResponse | null>;
}

/** A document that a worker may serve. */
export interface TinyClient {
  controller: TinyWorker | null;
}

export class TinyBrowser {
  readonly caches = new TinyCaches();
  readonly clients = new Set<TinyClient>();
  online = true;
  active: TinyWorker | null = null;
  waiting: TinyWorker | null = null;
  private installing = "";
  /** Requests on their way. */
  private readonly underWay: (() => void)[] = [];

  readonly host: TinyHost;

  constructor(host: TinyHost) {
    this.host = host;
  }

  /** How many requests are on their way. */
  get pending(): number {
    return this.underWay.length;
  }

  /** Lets one of them arrive. */
  arrive(index: number): void {
    this.underWay.splice(index, 1)[0]?.();
  }

  /** From the network. @throws where there is none by the time it would arrive, or the bytes are not those asked for */
  async fetch(asked: string | Asked, { integrity }: { readonly integrity?: string } = {}): Promise<TinyResponse> {
    await new Promise<void>((done) => this.underWay.push(done));
    if (!this.online) throw new TypeError("no network");
    const path = urlOf(asked).slice(SCOPE.length);
    const response = this.host.answer(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    if (integrity !== undefined && integrity !== `sha256-${hashOf(response.body)}`) throw new TypeError("other bytes");
    return response;
  }

  /** What a document gets for an address: from its worker, where it has one, else from the network. */
  async ask(client: TinyClient, path: string, mode: Asked["mode"]): Promise<TinyResponse> {
    const request: Asked = { url: `${SCOPE}${path.replace(/(?:^|(?<=\/))index\.html$/u, "")}`, method: "GET", mode };
    return (await client.controller?.dispatch("fetch", { request })) ?? this.fetch(request);
  }

  /** Looks for a newer worker, as browsers do when a page is opened. */
  async update(): Promise<void> {
    const response = await this.fetch(`${SCOPE}sw.js`).catch(() => null);
    if (response?.ok !== true || response.type !== "text/javascript") return;
    if ([this.installing, (this.waiting ?? this.active)?.code].includes(response.body)) return;
    this.installing = response.body;
    try {
      const worker = this.start(response.body);
      await worker.dispatch("install");
      this.waiting = worker;
      await this.activateIfFree();
    } catch {
      // A worker that cannot be read or does not install is thrown away.
    } finally {
      this.installing = "";
    }
  }

  /** A waiting worker begins once no document is served by the one before it. */
  async activateIfFree(): Promise<void> {
    if (this.active === null || ![...this.clients].some(({ controller }) => controller !== null)) await this.activate();
  }

  private async activate(): Promise<void> {
    const { waiting } = this;
    if (waiting === null) return;
    this.active = waiting;
    this.waiting = null;
    for (const client of this.clients) if (client.controller !== null) client.controller = waiting;
    await waiting.dispatch("activate");
  }

  private start(code: string): TinyWorker {
    const listeners = new Map<string, (event: object) => void>();
    let mayBegin = false;
    const worker: TinyWorker = {
      code,
      dispatch: async (type, more = {}) => {
        const works: Promise<unknown>[] = [];
        let answered: Promise<TinyResponse> | null = null;
        listeners.get(type)?.({
          ...more,
          waitUntil: (work: Promise<unknown>) => works.push(work),
          respondWith: (answer: Promise<TinyResponse>) => (answered = answer),
        });
        // What goes on after an answer was given holds nobody up, and may fail.
        if (type === "fetch") void Promise.allSettled(works);
        else await Promise.all(works);
        if (type === "install" && mayBegin) {
          this.waiting = worker;
          await this.activate();
        }
        return answered;
      },
    };
    const scope = {
      caches: this.caches,
      crypto: { subtle: { digest: (_: string, bytes: ArrayBuffer) => Promise.resolve(digest(new Uint8Array(bytes))) } },
      fetch: (asked: string | Asked, options?: { readonly integrity?: string }) => this.fetch(asked, options),
      registration: { scope: SCOPE, unregister: () => this.unregister() },
      clients: { claim: () => this.claim(worker), matchAll: () => Promise.resolve([]) },
      skipWaiting: async () => {
        mayBegin = true;
        if (this.waiting === worker) await this.activate();
      },
      addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
      Response: TinyResponse,
      URL,
      btoa,
    };
    runInNewContext(code, scope);
    return worker;
  }

  private claim(worker: TinyWorker): Promise<void> {
    for (const client of this.clients) client.controller = worker;
    return Promise.resolve();
  }

  private unregister(): Promise<boolean> {
    this.active = null;
    this.waiting = null;
    return Promise.resolve(true);
  }
}

function digest(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(createHash("sha256").update(bytes).digest()).buffer;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
