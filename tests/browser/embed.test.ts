/** Embeds: complete in one file without a script, at home in other people's pages, and deaf to whatever those say. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "./site";
import { FROZEN_PAGES } from "./pages";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const { figures, questions } = JSON.parse(readFileSync(join(process.cwd(), "dist/api/catalog.json"), "utf8")) as Readonly<
  Record<"figures" | "questions", readonly { readonly id: string }[]>
>;
const EMBEDS = [...figures, ...questions].map(({ id }) => id);
const SOME = ["yearly-violence-increases", "fatalities-2025", "soldiers-october-2025", "vague-quantities"];

describe("every embed", () => {
  it("stands without a script: each figure with a marker, each marker with a note, nothing from elsewhere, nothing sideways", async () => {
    const { page, faults } = await openPage(site, "/about/", { javaScriptEnabled: false, viewport: { width: 280, height: 500 } });
    for (const id of EMBEDS) {
      await page.goto(site.address(`/embed/${id}/`));
      const found = await page.evaluate(() => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>("a[role=doc-noteref]")];
        return {
          figures: document.querySelectorAll("td a[data-figure]").length,
          dead: links.filter((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null).length,
          bare: [...document.querySelectorAll("tbody tr")].filter(
            (row) => row.querySelector("td") !== null && row.querySelector("a[role=doc-noteref]") === null,
          ).length,
          over: document.documentElement.scrollWidth - window.innerWidth,
          shown: [...document.querySelectorAll<HTMLElement>("[data-width]")].filter((one) => one.offsetParent !== null).length,
          drawn: document.querySelectorAll("[data-width]").length,
        };
      });
      expect(found.figures, id).toBeGreaterThan(0);
      expect(found, id).toMatchObject({ dead: 0, bare: 0, over: 0, shown: found.drawn === 0 ? 0 : 1 });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("of a question holds every claimant", async () => {
    const { page } = await openPage(site, "/embed/soldiers-october-2025/");
    expect(await page.locator("tbody tr").count()).toBe(2);
    expect(await page.locator("main").innerText()).toContain("Afghan Taliban");
    expect(await page.locator("main").innerText()).toContain("Pakistan’s military");
    await page.context().close();
  });

  it.each(SOME)("%s has no accessibility violation at any width, in either theme, and obeys its own policy", async (id) => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [280, 320, 600, 1200]) {
        const { page, faults } = await openPage(site, `/embed/${id}/`, { colorScheme, viewport: { width, height: 500 } });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    }
  });

  it("shows the chart alone, or the table alone, or another theme, when asked", async () => {
    const { page } = await openPage(site, "/embed/trade-shares/?show=table&theme=dark");
    await page.locator("html[data-theme=dark]").waitFor();
    expect(await page.locator("[data-width]:visible").count()).toBe(0);
    await page.goto(site.address("/embed/trade-shares/?show=chart&theme=javascript:alert(1)"));
    await page.locator("html[data-show=chart]").waitFor();
    expect(await page.locator("html[data-theme]").count()).toBe(0);
    expect(await page.locator("[data-width]:visible").count()).toBe(1);
    expect(await page.locator("[role=doc-endnotes]").isVisible()).toBe(true);
    await page.context().close();
  });
});

/** A page of somebody else's with markup of theirs, served from another address of this machine. */
async function hostPage(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
  const page = await (await site.browser.newContext({ viewport: { width: 900, height: 900 } })).newPage();
  await page.route("http://127.0.0.1:9/**", (route) =>
    route.fulfill({ contentType: "text/html", headers: { ...headers }, body: `<!doctype html><body>${body}</body>` }),
  );
  await page.goto("http://127.0.0.1:9/article");
  return page;
}

const frame = (id: string, more = ""): string =>
  `<iframe src="${site.address(`/embed/${id}/`)}" width="100%" height="90" ${more}></iframe>`;

describe("in a page of somebody else's", () => {
  it("gets the height it needs, as a frame and as an element, with several copies of the script", async () => {
    const script = `<script src="${site.address("/embed.js")}"></script>`;
    const page = await hostPage(
      `${script}${frame("trade-shares")}<every-number figure="province-share"></every-number><every-number figure="../x"></every-number>${script}`,
    );
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll("iframe")].length === 2 &&
        [...document.querySelectorAll("iframe")].every((one) => Number(one.height) > 300 && one.height !== "480"),
    );
    for (const one of page.frames().slice(1)) {
      expect(await one.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(1);
    }
    await page.context().close();
  });

  it("stands in ten frames under a strict policy, without any script, with charts and notes", async () => {
    const frames = EMBEDS.slice(0, 10)
      .map((id) => frame(id))
      .join("");
    const page = await hostPage(frames, { "content-security-policy": `default-src 'none'; frame-src ${site.address("/")}` });
    await page.waitForLoadState("networkidle");
    expect(page.frames()).toHaveLength(11);
    for (const one of page.frames().slice(1)) {
      expect(await one.locator("a[data-figure]").count()).toBeGreaterThan(0);
      expect(await one.locator("[role=doc-endnotes] li").count()).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  it.each(["allow-scripts", "allow-scripts allow-same-origin", ""])("stands in a sandbox that allows %j", async (sandbox) => {
    const page = await hostPage(frame("fatalities-2025", `sandbox="${sandbox}"`));
    await page.waitForLoadState("networkidle");
    const inner = page.frames()[1];
    expect(await inner?.locator("td a[data-figure]").count()).toBe(7);
    expect(await inner?.locator("[data-width]:visible").count()).toBe(1);
    await page.context().close();
  });

  it("is not moved by ten thousand messages that are not its own", async () => {
    const page = await hostPage(`${frame("trade-shares")}<script src="${site.address("/embed.js")}"></script>`);
    await page.waitForFunction(() => Number(document.querySelector("iframe")?.height) > 300);
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

describe("for its reader", () => {
  it("opens a figure's wording in place, from the table and from the chart, and gives the focus back", async () => {
    const { page, faults } = await openPage(site, "/embed/fatalities-2025/", { viewport: { width: 700, height: 900 } });
    const link = page.locator('tbody a[data-figure="fatalities-2025.military-note.killed"]');
    await link.click();
    expect(await page.locator("tr[data-opened]").innerText()).toContain("in 2025 killed 374 military personnel and 216 police");
    await page.keyboard.press("Escape");
    expect(await page.locator("tr[data-opened]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-figure"))).toBe("fatalities-2025.military-note.killed");
    await page.locator('[data-width="568"] g[data-cell="fatalities-2025.kp-police-eight-months.killed"] text').last().click();
    expect(await page.locator("tr[data-opened]").innerText()).toContain("79 police officers were killed");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("sorts rows within their groups, highest first, then lowest, then as in the source; markers keep their notes", async () => {
    const { page } = await openPage(site, "/embed/named-attacks/");
    const read = (): Promise<string[][]> =>
      page.evaluate(() =>
        [...document.querySelectorAll("tbody")].map((body) =>
          [...body.querySelectorAll("td[data-sort]")].map((cell) => cell.getAttribute("data-sort") ?? ""),
        ),
      );
    const before = await read();
    const numbers = (group: string[]): number[] => group.map((key) => Number(key.split(" ")[0]));
    const marked = (): Promise<string[]> =>
      page
        .locator("tbody a[data-figure]")
        .evaluateAll((links) =>
          links.map((one) => `${one.getAttribute("data-figure") ?? ""} ${one.getAttribute("href") ?? ""} ${one.textContent}`).sort(),
        );
    const links = await marked();
    await page.locator("thead button").click();
    for (const group of await read()) expect(numbers(group)).toEqual(numbers(group).toSorted((a, b) => b - a));
    expect(await page.locator("thead th").nth(1).getAttribute("aria-sort")).toBe("descending");
    await page.locator("thead button").click();
    for (const group of await read()) expect(numbers(group)).toEqual(numbers(group).toSorted((a, b) => a - b));
    await page.locator("thead button").click();
    expect(await read()).toEqual(before);
    expect(await marked()).toEqual(links);
    expect(before.flat().length).toBeGreaterThan(5);
    await page.context().close();
  });

  it("writes nothing into the browser and asks nobody else", async () => {
    const { page, faults } = await openPage(site, "/embed/trade-shares/");
    await page.locator("thead button").click();
    const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length]);
    expect(stored).toEqual([0, 0, 0]);
    expect(await page.context().cookies()).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** What the frame looks like, as a picture. */
async function pictureIn(before: string): Promise<Buffer> {
  const page = await hostPage(`${before}<div style="width:600px">${frame("trade-shares").replace('height="90"', 'height="700"')}</div>`);
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
    const page = await hostPage("");
    const asked: string[] = [];
    page.on("request", (request) => {
      if (/\/embed\/[^/]+\/$/u.test(request.url())) asked.push(request.url());
    });
    const thirty = EMBEDS.slice(0, 30);
    await page.setContent(
      `${thirty
        .map((id) => `<div style="height:3000px"><every-number figure="${id}"></every-number></div>`)
        .join("")}<script src="${site.address("/embed.js")}"></script>`,
    );
    await page.waitForLoadState("networkidle");
    expect(asked.length).toBeLessThan(6);
    expect(await page.locator("iframe").count()).toBe(30);
    for (let index = 0; index < 30; index += 1) await page.locator("iframe").nth(index).scrollIntoViewIfNeeded();
    await expect.poll(() => new Set(asked).size, { timeout: 20_000 }).toBe(30);
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
        `<div id="box" style="width:1400px">${frame(id)}</div><script src="${site.address("/embed.js")}"></script>`,
      );
      await page.setViewportSize({ width: 1500, height: 900 });
      await page.waitForFunction(() => Number(document.querySelector("iframe")?.height) > 300);
      await page.evaluate(() => {
        const heard: number[] = [];
        Object.assign(window, { heard });
        window.addEventListener("message", ({ data }: MessageEvent<{ type?: string; height?: number }>) => {
          if (data.type === "every-number:height") heard.push(data.height ?? 0);
        });
      });
      const inner = page.frames()[1];
      for (let width = 1400; width >= 280; width -= 20) {
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
  }, 120_000);

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
  }, 120_000);
});

describe("a frozen version", () => {
  it.skipIf(FROZEN_PAGES.length === 0)(
    "stands by itself, says what it is, and names later corrections only where it is asked to",
    async () => {
      const frozen = FROZEN_PAGES.find((path) => path.includes("/trade-shares/")) ?? "";
      const { page, faults } = await openPage(site, frozen);
      expect(await page.locator("footer").innerText()).toMatch(
        /Frozen version [0-9a-f]{12}: the figures stay as they were on \d{4}-\d{2}-\d{2}/u,
      );
      expect(await page.locator("td a[data-figure]").count()).toBe(2);
      const cell = await page.locator("td a[data-figure]").first().getAttribute("data-figure");
      await page.route("**/api/corrections.json", (route) =>
        route.fulfill({ json: { corrections: [{ cell, date: "2099-01-02", before: "0.6%", after: "6%", reason: "A point was lost." }] } }),
      );
      await page.goto(site.address(`${frozen}?corrections=1`));
      await page.getByText("Corrected on 2099-01-02: was 0.6%, now 6%. A point was lost.").waitFor();
      expect(faults).toEqual([]);
      await page.goto(site.address(frozen));
      await page.waitForLoadState("networkidle");
      expect(await page.getByText("Corrected on").count()).toBe(0);
      await page.context().close();
    },
  );
});

describe.skipIf(spawnSync("pdftotext", ["-v"]).error !== undefined)("printed with the page around it", () => {
  it("has its figures, its notes and its version on paper", async () => {
    const page = await hostPage(`<p>Article</p>${frame("soldiers-october-2025").replace('height="90"', 'height="1100"')}`);
    await page.waitForLoadState("networkidle");
    const folder = mkdtempSync(join(tmpdir(), "embed-"));
    writeFileSync(join(folder, "page.pdf"), await page.pdf({ format: "A4" }));
    const printed = execFileSync("pdftotext", ["-raw", join(folder, "page.pdf"), "-"], { encoding: "utf8" }).replace(/\s+/gu, " ");
    for (const text of [
      "58",
      "23",
      "claiming to have killed 58 Pakistani soldiers",
      "Acknowledging the deaths of 23 soldiers",
      "CC BY 4.0",
    ]) {
      expect(printed).toContain(text);
    }
    rmSync(folder, { recursive: true });
    await page.context().close();
  });
});

describe("the way in", () => {
  it("is three clicks from a dataset's page to code that works", async () => {
    const { page } = await openPage(site, "/d/trade-shares/", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("[data-live]").waitFor();
    await page.locator("summary", { hasText: "Embed" }).click();
    await page.getByRole("combobox", { name: "As" }).selectOption("fixed");
    await page.getByRole("button", { name: "Copy code" }).click();
    await page.getByText("Code copied").waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    await page.context().close();
    const host = await hostPage(code);
    await host.waitForLoadState("networkidle");
    expect(await host.frames()[1]?.locator("td a[data-figure]").count()).toBe(2);
    await host.context().close();
  });
});
