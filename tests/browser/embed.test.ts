/** Embeds: complete in one file without a script, at home in other people's pages, and deaf to whatever those say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "./site";
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
