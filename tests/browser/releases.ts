/** Releases of the built site on a server of our own, with deploys and faults in mid-visit. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen, locate, mimeOf } from "../../scripts/serve.mjs";

const LIST = /JSON\.parse\((?<text>"(?:[^"\\]|\\.)*")\)/u;

interface Release {
  readonly build: string;
  readonly files: readonly { readonly path: string; readonly hash: string }[];
}

/** What the host answers instead of a file. */
export interface Fault {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  /** Only so many bytes of the true file. */
  readonly cut?: number;
}

/** A host whose folder can be changed for another, and whose answers can be spoilt by path ("data/library.json"). */
export interface Host {
  readonly origin: string;
  readonly faults: Map<string, Fault>;
  readonly deploy: (folder: string) => void;
  readonly close: () => void;
}

export async function openHost(first: string): Promise<Host> {
  let folder = first;
  const faults = new Map<string, Fault>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    void (async () => {
      const fault = faults.get(pathname.slice(1));
      const found = await locate(folder, pathname);
      if (fault !== undefined && fault.cut === undefined) {
        response.writeHead(fault.status ?? 200, { "content-type": fault.type ?? "text/html; charset=utf-8" }).end(fault.body ?? "");
      } else if (found === null) response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end("not found");
      else if ("redirect" in found) response.writeHead(301, { location: found.redirect }).end();
      else {
        const content = await readFile(found.file);
        response.writeHead(200, { "content-type": mimeOf(found.file), "cache-control": "no-cache" });
        response.end(fault?.cut === undefined ? content : content.subarray(0, fault.cut));
      }
    })();
  });
  const port = await listen(server, 0);
  return {
    origin: `http://localhost:${port}`,
    faults,
    deploy: (next) => {
      folder = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const made: string[] = [];

/** A copy of the built site in which some files differ: a release of its own. */
export function releaseWith(changes: Readonly<Record<string, (text: string) => string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "every-number-release-"));
  made.push(folder);
  cpSync(join(process.cwd(), "dist"), folder, {
    recursive: true,
    filter: (path) => !/dist[\\/](?:f|embed|oembed|v[\\/][0-9a-f]{12})(?:[\\/]|$)/u.test(path),
  });
  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  const release = JSON.parse(JSON.parse(LIST.exec(worker)?.groups?.["text"] ?? '""') as string) as Release;
  for (const [path, change] of Object.entries(changes)) {
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
  }
  const files = release.files.map(({ path }) => ({
    path,
    hash: createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("base64"),
  }));
  const build = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  writeFileSync(
    join(folder, "sw.js"),
    worker.replace(LIST, () => `JSON.parse(${JSON.stringify(JSON.stringify({ build, files }))})`),
  );
  return folder;
}

export function removeReleases(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}
