/** A host of our own, with deploys and faults in mid-visit. */
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listen, locate, mimeOf } from "../../scripts/serve.mjs";

/** What the host answers instead of a file. */
export interface Fault {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  /** Only so many bytes of the true file. */
  readonly cut?: number;
  /** So many answers are true before: the page's own, as a rule, so that only the worker meets the fault. */
  readonly after?: number;
}

/** A host whose folder can be changed for another, and whose answers can be spoilt by path ("data/library.json"). */
export interface Host {
  readonly origin: string;
  readonly faults: Map<string, Fault>;
  /** Changes for all that is asked from now on. */
  readonly manner: {
    /** Answers the home page, as if all were well, for whatever is not there. */
    homeForMissing: boolean;
    /** Bytes a second, all answers together; 0 for as fast as it goes. */
    rate: number;
    /** As where the reader has no network: every connection breaks. */
    down: boolean;
  };
  readonly deploy: (folder: string) => void;
  readonly close: () => void;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export async function openHost(first: string): Promise<Host> {
  let folder = first;
  const faults = new Map<string, Fault>();
  const manner: Host["manner"] = { homeForMissing: false, rate: 0, down: false };
  const send = slowly(() => manner.rate);
  const given = new Map<Fault, number>();
  const faultOf = (path: string): Fault | undefined => {
    const fault = faults.get(path);
    if (fault === undefined) return undefined;
    given.set(fault, (given.get(fault) ?? 0) + 1);
    return (given.get(fault) ?? 0) > (fault.after ?? 0) ? fault : undefined;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    if (manner.down) request.socket.destroy();
    else
      void answerOf(folder, pathname, faultOf(pathname.slice(1)), manner.homeForMissing).then(({ status, headers, body }) => {
        response.writeHead(status, headers);
        void send(response, Buffer.from(body));
      });
  });
  const port = await listen(server, 0);
  return {
    origin: `http://localhost:${port}`,
    faults,
    manner,
    deploy: (next) => {
      folder = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const HTML = { "content-type": "text/html; charset=utf-8" };

async function answerOf(folder: string, pathname: string, fault: Fault | undefined, homeForMissing: boolean): Promise<Answer> {
  if (fault !== undefined && fault.cut === undefined) {
    return { status: fault.status ?? 200, headers: { "content-type": fault.type ?? HTML["content-type"] }, body: fault.body ?? "" };
  }
  const found = await locate(folder, pathname);
  if (found === null && homeForMissing) return { status: 200, headers: HTML, body: await readFile(join(folder, "index.html")) };
  if (found === null) return { status: 404, headers: HTML, body: "not found" };
  if ("redirect" in found) return { status: 301, headers: { location: found.redirect }, body: "" };
  const content = await readFile(found.file);
  const headers = { "content-type": mimeOf(found.file), "cache-control": "no-cache" };
  return { status: 200, headers, body: fault?.cut === undefined ? content : content.subarray(0, fault.cut) };
}

/** Tenths of a second between two pieces of a slow answer. */
const TICK = 100;

/** All slow answers share one line, as a reader's connection does. */
function slowly(rateOf: () => number): (response: ServerResponse, body: Buffer) => Promise<void> {
  let line = Promise.resolve();
  const piece = (response: ServerResponse, part: Buffer): Promise<void> =>
    new Promise((done) => {
      if (response.destroyed) done();
      else {
        response.write(part);
        setTimeout(done, TICK);
      }
    });
  return async (response, body) => {
    for (let sent = 0; sent < body.length && rateOf() > 0;) {
      const size = Math.max(1, Math.round((rateOf() * TICK) / 1000));
      const part = body.subarray(sent, sent + size);
      sent += part.length;
      line = line.then(() => piece(response, part));
      await line;
      if (sent >= body.length || rateOf() === 0) {
        response.end(body.subarray(sent));
        return;
      }
    }
    response.end(body);
  };
}
