/** Embeds in other people's pages, in Firefox and WebKit: as high as they need, whatever the page around does. Chromium: hostStyles.test.ts. */
import type { Server } from "node:http";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEmbedCode } from "../../src/export/embedCode";
import { listen, serveFolder } from "../../scripts/serve.mjs";
import type { Engine } from "./engines";
import { ENGINES, hasEngine, openEngine } from "./engines";

const SCRIPT = `<script src="/embed.js"></script>`;
const frame = (id: string, query = ""): string => `<iframe src="/embed/${id}/${query}" width="100%" height="90"></iframe>`;
const PLACE = {
  ...{ id: "trade-shares", title: "Shares", heights: { wide: 700, narrow: 700 }, version: null, query: "", description: "Shares" },
  ...{ site: "/", page: "/d/trade-shares/" },
};

interface Host {
  readonly body: string;
  /** What its own scripts do once every frame that is seen has spoken. */
  readonly then?: string;
  readonly frames: number;
}

/** Pages of somebody else's, by what they do to frames. */
const HOSTS: Readonly<Record<string, Host>> = {
  "sizes frames by rules of its own": {
    body: `<style>iframe{max-width:100%;height:auto}</style>${frame("trade-shares", "?show=both")}${SCRIPT}`,
    frames: 1,
  },
  "sizes them by rules that it calls important": {
    body: `<style>iframe{height:auto!important;min-height:900px;max-height:200px}</style>${frame("trade-shares")}${SCRIPT}`,
    frames: 1,
  },
  "counts borders within the height": {
    body: `<style>*{box-sizing:border-box!important}iframe{border:20px solid!important;padding:30px!important}</style>${frame("trade-shares")}${SCRIPT}`,
    frames: 1,
  },
  "has the script long after the frame": {
    body: frame("trade-shares", "?show=both"),
    then: `document.body.append(Object.assign(document.createElement("script"), { src: "/embed.js" }));`,
    frames: 1,
  },
  "is so narrow that the frame needs more than 20,000 pixels": {
    body: `<div style="width:120px">${frame("chronology", "?show=both")}</div>${SCRIPT}`,
    frames: 1,
  },
  "hides it at first": {
    body: `<div id="box" style="display:none">${frame("trade-shares")}</div>${SCRIPT}`,
    then: `document.getElementById("box").removeAttribute("style");`,
    frames: 1,
  },
  "has no width for it at first": {
    body: `<div id="box" style="width:0;overflow:hidden">${frame("trade-shares")}</div>${SCRIPT}`,
    then: `document.getElementById("box").removeAttribute("style");`,
    frames: 1,
  },
  "adds the element later, in a shadow, and moves it": {
    body: `<div id="one"></div><div id="two"></div>${SCRIPT}`,
    then: `
      const made = (figure) => Object.assign(document.createElement("every-number"), { id: figure });
      const [one, two] = [document.getElementById("one"), document.getElementById("two")];
      one.append(made("late"));
      document.getElementById("late").setAttribute("figure", "trade-shares");
      const inside = made("inside");
      inside.setAttribute("figure", "province-share");
      two.attachShadow({ mode: "open" }).append(inside);
      document.body.prepend(document.getElementById("late"));`,
    frames: 2,
  },
  "runs from right to left": {
    body: `<script>document.documentElement.dir = "rtl"</script>${frame("fatalities-2025", "?show=both")}${SCRIPT}`,
    frames: 1,
  },
};

/** The frames of a page and of its shadows, and how much each lacks: the page around is of the same address here, and looks in. */
const MEASURE = `
  const framesIn = (root) => [
    ...root.querySelectorAll("iframe"),
    ...[...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot === null ? [] : framesIn(one.shadowRoot))),
  ];
  const sizes = framesIn(document).map((one) => {
    const { body, documentElement } = one.contentDocument;
    const needed = Math.ceil(body?.getBoundingClientRect().height ?? 0);
    return { needed, lacks: needed - one.contentWindow.innerHeight, over: documentElement.scrollWidth - one.clientWidth };
  });
  return JSON.stringify(sizes);`;

interface Size {
  readonly needed: number;
  readonly lacks: number;
  readonly over: number;
}

let server: Server;
let base = "";
beforeAll(async () => {
  const site = serveFolder(join(process.cwd(), "dist"));
  const pages = [
    ...Object.values(HOSTS).map(({ body }) => body),
    `<div id="phone" style="width:320px">${toEmbedCode(PLACE, "fixed")}${toEmbedCode(PLACE, "image")}</div>`,
  ];
  server = createServer((request, response) => {
    const body = pages[Number(/^\/host\/(?<at>\d+)$/u.exec(request.url ?? "")?.groups?.["at"] ?? NaN)];
    if (body === undefined) site.emit("request", request, response);
    else
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
        .end(`<!doctype html><title>Article</title><body>${body}</body>`);
  });
  base = `http://localhost:${await listen(server, 0)}`;
});
afterAll(() => {
  server.close();
});

describe.each(ENGINES.filter((name) => name !== "Chromium"))("in %s", (name) => {
  const there = it.skipIf(!hasEngine(name));
  let engine: Engine | null = null;
  const run = async (body: string): Promise<unknown> => engine?.run(body);
  beforeAll(async () => {
    if (hasEngine(name)) engine = await openEngine(name);
  });
  afterAll(async () => {
    await engine?.close();
  });
  const sizes = async (): Promise<readonly Size[]> => JSON.parse((await run(MEASURE)) as string) as readonly Size[];

  there.each(Object.entries(HOSTS).map(([host, rest], at) => [host, at, rest] as const))(
    "an embed is as high as it needs in a page that %s",
    async (_, at, { then, frames }) => {
      await engine?.goto(`${base}/host/${at}`);
      if (then !== undefined) await run(then);
      await expect
        .poll(async () => (await sizes()).map(({ needed, lacks }) => needed > 100 && Math.abs(lacks) <= 1))
        .toEqual(Array.from({ length: frames }, () => true));
      // No article is as narrow as that of the tallest: there a long word may reach out of its line.
      for (const { over, needed } of await sizes()) if (needed < 20_000) expect(over).toBeLessThanOrEqual(0);
    },
  );

  there("what is pasted makes no page wider than a phone", async () => {
    await engine?.goto(`${base}/host/${Object.keys(HOSTS).length}`);
    await expect
      .poll(() =>
        run(
          `return document.querySelector("img").scrollIntoView(), document.querySelector("img").complete && document.querySelector("img").naturalWidth > 0;`,
        ),
      )
      .toBe(true);
    expect(await run(`return document.getElementById("phone").scrollWidth;`)).toBeLessThanOrEqual(320);
    expect(
      await run(`return [...document.querySelectorAll("iframe, img")].every((one) => one.getBoundingClientRect().height > 100);`),
    ).toBe(true);
  });

  there("its marks and notes leave nothing to go back to, and no link replaces it", async () => {
    await engine?.goto(`${base}/embed/fatalities-2025/?show=both`);
    await expect.poll(() => run(`return document.querySelectorAll("thead button").length;`)).toBe(1);
    const before = await run(`return history.length;`);
    await run(`
      for (const one of document.querySelectorAll("a[href^='#']")) one.click();
      for (const one of document.querySelectorAll("svg g[data-cell]")) one.dispatchEvent(new MouseEvent("click", { bubbles: true }));`);
    expect(await run(`return document.querySelector(":target")?.closest("li") !== null;`)).toBe(true);
    expect(await run(`return history.length;`)).toBe(before);
    expect(await run(`return document.querySelectorAll("a[href]:not([href^='#']):not([target]):not([href$='.csv'])").length;`)).toBe(0);
  });
});
