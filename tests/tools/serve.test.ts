import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, locate, mimeOf, serveFolder } from "../../scripts/serve.mjs";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends the path as it stands; `fetch` would tidy dots away before the server sees them. */
function ask(port: number, path: string, method = "GET"): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: "127.0.0.1", port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on("error", fail).end();
  });
}

describe("the static server", () => {
  let folder = "";
  let server: Server;
  let port = 0;

  beforeAll(async () => {
    const parent = mkdtempSync(join(tmpdir(), "serve-"));
    folder = join(parent, "dist");
    mkdirSync(join(folder, "d/one"), { recursive: true });
    mkdirSync(join(folder, "empty"));
    mkdirSync(join(parent, "dist-secret"));
    writeFileSync(join(parent, "secret.txt"), "secret");
    writeFileSync(join(parent, "dist-secret/secret.txt"), "secret");
    writeFileSync(join(folder, "index.html"), "home");
    writeFileSync(join(folder, "404.html"), "no page");
    writeFileSync(join(folder, "d/one/index.html"), "one");
    writeFileSync(join(folder, "d/one.csv"), "a,b\r\n");
    writeFileSync(join(folder, ".hidden"), "secret");
    server = serveFolder(folder);
    port = await listen(server, 0);
  });

  afterAll(() => {
    server.close();
    rmSync(join(folder, ".."), { recursive: true });
  });

  it("answers files with their type and without caching", async () => {
    const { status, headers, body } = await ask(port, "/d/one.csv");
    expect([status, headers["content-type"], headers["cache-control"], body]).toEqual([
      200,
      "text/csv; charset=utf-8",
      "no-cache",
      "a,b\r\n",
    ]);
  });

  it.each([
    ["/", "home"],
    ["/?sort=-increase", "home"],
    ["/d/one/", "one"],
    ["/d/one/?figure=a#b", "one"],
  ])("answers %s with the page of the folder", async (path, body) => {
    expect(await ask(port, path)).toMatchObject({ status: 200, body, headers: { "content-type": "text/html; charset=utf-8" } });
  });

  it("leads a folder without its slash to the one with it, and keeps the query", async () => {
    expect(await ask(port, "/d/one?sort=-increase")).toMatchObject({ status: 301, headers: { location: "/d/one/?sort=-increase" } });
  });

  it.each(["/nothing", "/d/two/", "/empty", "/empty/", "/index.html/", "/%", "/%00"])("answers %s with the 404 page", async (path) => {
    expect(await ask(port, path)).toMatchObject({ status: 404, body: "no page", headers: { "content-type": "text/html; charset=utf-8" } });
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/d/../../secret.txt",
    "/..%5csecret.txt",
    "/../dist-secret/secret.txt",
    "/.hidden",
    "//etc/passwd",
    "/%2fetc/passwd",
  ])("lets nobody out of the folder by %s", async (path) => {
    expect(await ask(port, path)).toMatchObject({ status: 404, body: "no page" });
  });

  it("leads nobody to another host", async () => {
    expect((await ask(port, "//example.org/d/one")).headers["location"]).toBeUndefined();
  });

  it("answers HEAD without a body, and refuses to write", async () => {
    expect(await ask(port, "/", "HEAD")).toMatchObject({ status: 200, body: "", headers: { "content-length": "4" } });
    expect(await ask(port, "/", "POST")).toMatchObject({ status: 405 });
  });

  it("takes the next free port", async () => {
    const second = serveFolder(folder);
    const taken = await listen(second, port);
    expect(taken).toBeGreaterThan(port);
    expect(await ask(taken, "/")).toMatchObject({ status: 200 });
    second.close();
  });

  it("notices a port that is taken under the other address of localhost", async (context) => {
    const other = createServer();
    const isThere = await new Promise<boolean>((done) => {
      other.once("error", () => done(false));
      other.listen(0, "::1", () => done(true));
    });
    context.skip(!isThere, "this machine has no IPv6");
    const address = other.address();
    const held = typeof address === "object" && address !== null ? address.port : 0;
    const second = serveFolder(folder);
    expect(await listen(second, held)).toBeGreaterThan(held);
    second.close();
    other.close();
  });

  it("says so when no port is free", async () => {
    await expect(listen(serveFolder(folder), port, 1)).rejects.toThrow(`no free port from ${port} on`);
  });
});

describe("locate", () => {
  it("knows no address that is not a path", async () => {
    expect(await locate(tmpdir(), "http://example.org/")).toBeNull();
  });
});

describe("mimeOf", () => {
  it.each([
    ["a.html", "text/html; charset=utf-8"],
    ["a/b.JS", "text/javascript; charset=utf-8"],
    ["a.css", "text/css; charset=utf-8"],
    ["a.woff2", "font/woff2"],
    ["a.json", "application/json; charset=utf-8"],
    ["a.unknown", "application/octet-stream"],
    ["none", "application/octet-stream"],
  ])("%s is %s", (path, type) => {
    expect(mimeOf(path)).toBe(type);
  });
});
