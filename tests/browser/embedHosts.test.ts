/** Embeds in pages of somebody else's: at home in them whatever they are like, and deaf to whatever they say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import type { Site } from "./site";
import { frame, hostPage, openFrame } from "./hostPage";
import { ALL_EMBEDS, EMBEDS } from "./pages";
import { EVERYTHING } from "../representatives";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("in a page of somebody else's", () => {
  it("gets the height it needs, as a frame and as an element, with several copies of the script", async () => {
    const script = `<script src="${site.address("/embed.js")}"></script>`;
    const page = await hostPage(
      site,
      `${script}${frame(site, "trade-shares")}<every-number figure="province-share"></every-number><every-number figure="../x"></every-number>${script}`,
    );
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll("iframe")].length === 2 &&
        [...document.querySelectorAll("iframe")].every((one) => Number(one.height) > 100 && one.height !== "480"),
    );
    for (const one of page.frames().slice(1)) {
      expect(await one.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(1);
    }
    await page.context().close();
  });

  it("stands in ten frames under a strict policy, without any script, with charts and notes", async () => {
    const frames = EMBEDS.slice(0, 10)
      .map((id) => frame(site, id))
      .join("");
    const page = await hostPage(site, frames, { "content-security-policy": `default-src 'none'; frame-src ${site.address("/")}` });
    await page.waitForLoadState("networkidle");
    expect(page.frames()).toHaveLength(11);
    for (const one of page.frames().slice(1)) {
      expect(await one.locator("a[data-figure]").count()).toBeGreaterThan(0);
      expect(await one.locator("[role=doc-endnotes] li").count()).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  it.each(["allow-scripts", "allow-scripts allow-same-origin", ""])("stands in a sandbox that allows %j", async (sandbox) => {
    const page = await hostPage(site, frame(site, "fatalities-2025", `sandbox="${sandbox}"`));
    await page.waitForLoadState("networkidle");
    const inner = page.frames()[1];
    expect(await inner?.locator("td a[data-figure]").count()).toBe(7);
    expect(await inner?.locator("[data-width]:visible").count()).toBe(1);
    await page.context().close();
  });

  it("says where a link leads that its sandbox keeps from opening, once for each, and nowhere else", async () => {
    const said = async (page: Page): Promise<readonly string[]> =>
      (await page.frames()[1]?.locator("main > p").allInnerTexts())?.filter((text) => text.startsWith("Nothing opened?")) ?? [];
    const page = await hostPage(site, openFrame(site, "trade-shares", 'sandbox="allow-scripts"').replace('height="90"', 'height="900"'));
    const inner = page.frames()[1];
    await inner?.locator("thead button").waitFor();
    // What the second click would add comes before what the last one adds.
    for (const name of ["Every figure with its source", "Every figure with its source", "Data"]) {
      await inner?.getByRole("link", { name }).click();
    }
    await expect.poll(async () => (await said(page)).at(-1) ?? "").toContain(".csv");
    expect(await said(page)).toEqual(
      ["/d/trade-shares/", "/d/trade-shares.csv"].map(
        (path) => `Nothing opened? The page around may keep its frames from that. The address: ${site.address(path)}`,
      ),
    );
    await page.context().close();
    const open = await hostPage(site, openFrame(site, "trade-shares").replace('height="90"', 'height="900"'));
    await open.frames()[1]?.locator("thead button").waitFor();
    await open.frames()[1]?.getByRole("link", { name: "Every figure with its source" }).click();
    await open.waitForURL(site.address("/d/trade-shares/"));
    await open.context().close();
  });

  it("is not moved by ten thousand messages that are not its own", async () => {
    const page = await hostPage(site, `${frame(site, "trade-shares")}<script src="${site.address("/embed.js")}"></script>`);
    await page.waitForFunction(() => Number(document.querySelector("iframe")?.height) > 100);
    const heights = await page.evaluate(async () => {
      const target = document.querySelector("iframe");
      const before = target?.height;
      const values: unknown[] = [
        null,
        1,
        "x",
        [],
        {},
        { type: "every-number:height" },
        { type: "every-number:height", height: "9" },
        { type: "every-number:height", height: 1e9 },
        { type: "every-number:height", height: -1 },
        { type: "every-number:height", height: Number.NaN },
        { type: "every-number:height", height: 100 },
        { __proto__: { type: "every-number:height", height: 200 } },
      ];
      for (let index = 0; index < 10_000; index += 1) {
        window.postMessage(values[index % values.length], "*");
        target?.contentWindow?.postMessage(values[(index * 7) % values.length], "*");
      }
      await new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
      });
      await new Promise(requestAnimationFrame);
      return [before, target?.height];
    });
    expect(heights[1]).toBe(heights[0]);
    await page.context().close();
  });
});

/** What the frame looks like, as a picture. */
async function pictureIn(before: string): Promise<Buffer> {
  const page = await hostPage(
    site,
    `${before}<div style="width:600px">${frame(site, "trade-shares").replace('height="90"', 'height="700"')}</div>`,
  );
  await page.waitForLoadState("networkidle");
  const picture = await page.locator("iframe").screenshot({ animations: "disabled" });
  await page.context().close();
  return picture;
}

describe("in a page that fights back", () => {
  it("looks the same under styles and a direction that are not its own", async () => {
    const plain = await pictureIn("");
    for (const hostile of [
      "<style>*{font-size:40px!important;color:red!important;direction:rtl!important}</style>",
      "<style>body{writing-mode:horizontal-tb;filter:none;line-height:3;letter-spacing:9px;text-transform:uppercase}table,svg{display:none!important}</style>",
      '<script>document.documentElement.dir="rtl"</script>',
    ]) {
      expect((await pictureIn(hostile)).equals(plain), hostile).toBe(true);
    }
  });

  it("works where arrays were changed, objects are frozen and another loader is there", async () => {
    const patched = `<script>
      Array.prototype.push = () => { throw new Error("patched"); };
      Array.prototype[Symbol.iterator] = () => { throw new Error("patched"); };
      Array.prototype.extra = 1;
      Object.freeze(Object.prototype); Object.freeze(Array.prototype);
      window.define = Object.assign(() => { throw new Error("amd"); }, { amd: {} });
    </script>`;
    const page = await hostPage(
      site,
      `${patched}<every-number figure="trade-shares" show="table"></every-number><script src="${site.address("/embed.js")}"></script>`,
    );
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    // Read from outside the page, whose arrays are of no use to a test either.
    await expect.poll(() => page.locator("iframe").getAttribute("height")).not.toBe("480");
    expect(await page.locator("iframe").getAttribute("src")).toContain("/embed/trade-shares/?show=table");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("loads thirty embeds only as the reader comes near, and each with its figures", async () => {
    const page = await hostPage(site, "");
    const asked: string[] = [];
    page.on("request", (request) => {
      if (/\/embed\/[^/]+\/$/u.test(request.url())) asked.push(request.url());
    });
    const thirty = ALL_EMBEDS.slice(0, 30);
    await page.setContent(
      `${thirty
        .map((id) => `<div style="height:3000px"><every-number figure="${id}"></every-number></div>`)
        .join("")}<script src="${site.address("/embed.js")}"></script>`,
    );
    await page.waitForLoadState("networkidle");
    expect(asked.length).toBeLessThan(6);
    expect(await page.locator("iframe").count()).toBe(30);
    for (let index = 0; index < 30; index += 1) await page.locator("iframe").nth(index).scrollIntoViewIfNeeded();
    await expect.poll(() => new Set(asked).size).toBe(30);
    for (const [index, one] of page.frames().slice(1).entries()) {
      expect(await one.locator("a[data-figure]").count(), thirty[index]).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  it("has a picture for readers whose page runs no script", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const image = `<noscript><a href="/"><img src="${site.address("/f/trade-shares.png")}" alt="Shares"></a></noscript>`;
    await page.route("http://127.0.0.1:9/**", (route) =>
      route.fulfill({ contentType: "text/html", body: `<every-number figure="trade-shares"></every-number>${image}` }),
    );
    await page.goto("http://127.0.0.1:9/feed");
    await page.waitForLoadState("networkidle");
    expect((await page.locator("img").boundingBox())?.width).toBeGreaterThan(1000);
    await context.close();
  });
});

describe("its height", () => {
  it("settles in two messages at the most, at every width from 280 to 1,400 pixels", async () => {
    for (const id of ["fatalities-2025", "soldiers-october-2025"]) {
      const page = await hostPage(
        site,
        `<div id="box" style="width:1400px">${frame(site, id, 'style="border:0"')}</div><script src="${site.address("/embed.js")}"></script>`,
      );
      await page.setViewportSize({ width: 1500, height: 900 });
      await page.waitForFunction(() => Number(document.querySelector("iframe")?.height) > 100);
      await page.evaluate(() => {
        const heard: number[] = [];
        Object.assign(window, { heard });
        window.addEventListener("message", ({ data }: MessageEvent<{ type?: string; height?: number }>) => {
          if (data.type === "every-number:height") heard.push(data.height ?? 0);
        });
      });
      const inner = page.frames()[1];
      for (let width = 1400; width >= 280; width -= EVERYTHING ? 20 : 80) {
        await page.evaluate((wide) => {
          (window as unknown as { heard: number[] }).heard.length = 0;
          const box = document.getElementById("box");
          if (box !== null) box.style.width = `${wide}px`;
        }, width);
        await inner?.waitForFunction((wide) => window.innerWidth === wide, width);
        await inner?.waitForFunction(() => Math.abs(Math.ceil(document.body.getBoundingClientRect().height) - window.innerHeight) <= 1);
        const heard = await page.evaluate(() => (window as unknown as { heard: number[] }).heard.length);
        expect(heard, `${id} at ${width}`).toBeLessThanOrEqual(2);
        expect(
          await inner?.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          `${id} at ${width}`,
        ).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
  });

  it("given without a script leaves room to spare, and not too much", async () => {
    const { page } = await openPage(site, "/about/", { viewport: { width: 600, height: 500 } });
    for (const id of EMBEDS) {
      const { height } = JSON.parse(readFileSync(join(process.cwd(), `dist/oembed/${id}.json`), "utf8")) as { height: number };
      await page.goto(site.address(`/embed/${id}/`));
      await page.evaluate(() => document.fonts.ready);
      const needed = await page.evaluate(() => document.body.getBoundingClientRect().height);
      expect(height, id).toBeGreaterThanOrEqual(needed);
      expect(height, id).toBeLessThanOrEqual(needed * 1.6 + 60);
    }
    await page.context().close();
  });
});
