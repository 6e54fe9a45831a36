/** Embeds in other people's pages, in Firefox and WebKit: as high as they need, whatever the page around does. Chromium: hostStyles.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEmbedCode } from "../../src/export/embedCode";
import type { FrameSize, ServedPages } from "../../scripts/bench/hostPages";
import { FRAME_SIZES, HOST_PAGES, servePages } from "../../scripts/bench/hostPages";
import type { Engine } from "../../scripts/engines";
import { ENGINES, hasEngine, openEngine } from "../../scripts/engines";
import { SITE_FOLDER } from "./site";

const PLACE = {
  ...{ id: "trade-shares", title: "Shares", heights: { wide: 700, narrow: 700 }, version: null, query: "", description: "Shares" },
  ...{ site: "/", page: "/d/trade-shares/" },
};

let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages(SITE_FOLDER, [
    ...Object.values(HOST_PAGES).map(({ body }) => body),
    `<div id="phone" style="width:320px">${toEmbedCode(PLACE, "fixed")}${toEmbedCode(PLACE, "image")}</div>`,
  ]);
});
afterAll(() => {
  pages.close();
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
  const sizes = async (): Promise<readonly FrameSize[]> =>
    JSON.parse((await run(`${FRAME_SIZES}\nreturn JSON.stringify(sizes);`)) as string) as readonly FrameSize[];

  there.each(Object.entries(HOST_PAGES).map(([host, rest], at) => [host, at, rest] as const))(
    "an embed is as high as it needs in a page that %s",
    async (_, at, { then, frames }) => {
      await engine?.goto(pages.address(at));
      if (then !== undefined) await run(then);
      await expect
        .poll(async () => (await sizes()).map(({ needed, lacks }) => needed > 100 && Math.abs(lacks) <= 1))
        .toEqual(Array.from({ length: frames }, () => true));
      // No article is as narrow as that of the tallest: there a long word may reach out of its line.
      for (const { over, needed } of await sizes()) if (needed < 20_000) expect(over).toBeLessThanOrEqual(0);
    },
  );

  there("what is pasted makes no page wider than a phone", async () => {
    await engine?.goto(pages.address(Object.keys(HOST_PAGES).length));
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
    await engine?.goto(`${pages.base}/embed/fatalities-2025/?show=both`);
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
