/** A static file server for the built site, on Node's own modules so that it needs nothing installed. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".bib": "application/x-bibtex; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * The media type of a file, by its ending.
 * @param {string} path
 * @returns {string}
 */
export function mimeOf(path) {
  return TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/**
 * What an address stands for: a file to send, a folder to send the reader on to, or nothing.
 * @param {string} folder the site's root, absolute
 * @param {string} address path of the request, still percent-encoded
 * @returns {Promise<{ file: string } | { redirect: string } | null>}
 */
export async function locate(folder, address) {
  const path = decode(address);
  if (path === null) return null;
  const file = resolve(folder, `.${path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  if (found.isFile()) return path.endsWith("/") ? null : { file };
  if (!found.isDirectory()) return null;
  const index = join(file, "index.html");
  const page = await stat(index).catch(() => null);
  if (page === null || !page.isFile()) return null;
  return path.endsWith("/") ? { file: index } : { redirect: `${address}/` };
}

/**
 * @param {string} address
 * @returns {string | null} null where the address is no path, or names something outside or hidden
 */
function decode(address) {
  try {
    const path = decodeURIComponent(address);
    const parts = path.split(/[\\/]/u);
    const odd = !path.startsWith("/") || path.startsWith("//") || path.includes("\0") || parts.some((part) => part.startsWith("."));
    return odd ? null : path;
  } catch {
    return null;
  }
}

/**
 * A server for one folder, not yet listening.
 * @param {string} folder
 * @returns {import("node:http").Server}
 */
export function serveFolder(folder) {
  const root = resolve(folder);
  return createServer((request, response) => {
    answer(root, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const [path = "/", query] = (request.url ?? "/").split("?", 2);
  const found = await locate(root, path);
  if (found !== null && "redirect" in found) {
    response.writeHead(301, { Location: query === undefined ? found.redirect : `${found.redirect}?${query}` }).end();
    return;
  }
  const file = found?.file ?? join(root, "404.html");
  const size = (await stat(file).catch(() => null))?.size;
  const status = found === null ? 404 : 200;
  if (size === undefined) {
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.writeHead(status, {
    "Cache-Control": "no-cache",
    "Content-Length": size,
    "Content-Type": mimeOf(file),
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(file), response, () => response.destroy());
}

/**
 * Listens on `port`, or on the next free one.
 * @param {import("node:http").Server} server
 * @param {number} port 0 for any free port
 * @param {number} [attempts] how many ports to try
 * @returns {Promise<number>} the port it listens on
 */
export async function listen(server, port, attempts = 100) {
  for (let candidate = port; candidate < port + attempts && candidate <= 65_535; candidate += 1) {
    if (!(await answersOnIpv6(candidate)) && (await listensOn(server, candidate))) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : candidate;
    }
  }
  throw new Error(`no free port from ${port} on`);
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false where the port is taken
 */
function listensOn(server, port) {
  return new Promise((done, fail) => {
    const refused = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off("listening", accepted);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") done(false);
      else fail(error);
    };
    const accepted = () => {
      server.off("error", refused);
      done(true);
    };
    server.once("error", refused);
    server.once("listening", accepted);
    server.listen(port, "127.0.0.1");
  });
}

/**
 * Whether something answers at localhost's IPv6 address, which browsers may prefer and our own listening would not notice.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answersOnIpv6(port) {
  return new Promise((done) => {
    if (port === 0) {
      done(false);
      return;
    }
    const socket = connect({ host: "::1", port });
    socket.once("connect", () => socket.destroy().once("close", () => done(true)));
    socket.once("error", () => done(false));
  });
}
