/** Serves folders side by side, compressed as hosts send them, and keeps what was sent when. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { listen, mimeOf } from "../serve.mjs";

const PACKED: ReadonlySet<string> = new Set([".html", ".js", ".css", ".csv", ".json", ".svg", ".webmanifest"]);

const LARGE = 700_000;

interface Sent {
  /** Milliseconds since 1970, as the browser counts them. */
  readonly at: number;
  readonly bytes: number;
  readonly script: boolean;
}

export interface Host {
  readonly origin: string;
  /** Emptied by whoever counts anew. */
  readonly sent: Sent[];
  readonly close: () => void;
}

/** @param folders by the first part of their addresses */
export async function openHost(folders: ReadonlyMap<string, string>): Promise<Host> {
  const kept = new Map<string, Buffer>();
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const [, name = "", ...rest] = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).split("/");
    const path = join(folders.get(name) ?? "", ...rest);
    const file = rest.at(-1) === "" ? join(path, "index.html") : path;
    if (!folders.has(name) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const packed = PACKED.has(extname(file));
    const body = kept.get(file) ?? (packed ? compress(file) : readFileSync(file));
    kept.set(file, body);
    sent.push({ at: Date.now(), bytes: body.length, script: extname(file) === ".js" });
    const encoding = packed ? { "Content-Encoding": "br" } : {};
    response.writeHead(200, { "Content-Type": mimeOf(file), "Content-Length": body.length, "Cache-Control": "no-store", ...encoding });
    response.end(body);
  });
  const port = await listen(server, 0);
  return { origin: `http://localhost:${port}`, sent, close: () => server.close() };
}

/** As well as can be; large data is asked for only by the worker that keeps the site, and would take minutes. */
function compress(file: string): Buffer {
  const text = readFileSync(file);
  const quality = text.length > LARGE && extname(file) !== ".js" ? 4 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
