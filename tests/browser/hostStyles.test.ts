/** Embeds where the page around has styles, scripts and an order of its own: the right height, in the right place, whenever it comes. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEmbedCode } from "../../src/export/embedCode";
import { frame, hostPage, openFrame } from "./hostPage";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const script = (): string => `<script src="${site.address("/embed.js")}"></script>`;

/** How much higher each frame's content is than its room; negative where it has room to spare. */
function lacking(page: Page): Promise<readonly number[]> {
  return Promise.all(
    page
      .frames()
      .slice(1)
      .map((one) => one.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height) - window.innerHeight)),
  );
}

async function expectFitting(page: Page, frames = 1): Promise<void> {
  await expect.poll(async () => (await lacking(page)).map((one) => Math.abs(one) <= 1)).toEqual(Array.from({ length: frames }, () => true));
}

describe("its height", () => {
  it.each([
    ["sizes frames by rules of its own", "iframe{max-width:100%;height:auto}"],
    ["lets no frame be higher or lower than it likes", "iframe{height:auto!important;min-height:900px;max-height:200px}"],
    ["forces borders and a room on frames", "*{box-sizing:border-box!important}iframe{border:20px solid!important;padding:30px!important}"],
    ["counts borders beside the height", "*{box-sizing:content-box!important}iframe{border:7px solid}"],
  ])("is right where the page around %s", async (_, css) => {
    const page = await hostPage(
      site,
      `<style>${css}</style>${openFrame(site, "trade-shares")}<every-number figure="province-share"></every-number>${script()}`,
    );
    await expectFitting(page, 2);
    await page.context().close();
  });

  it("is right where the script comes long after the frame has spoken", async () => {
    const page = await hostPage(site, frame(site, "trade-shares"));
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          window.addEventListener("message", () => {
            done();
          });
          document.querySelector("iframe")?.setAttribute("src", `${document.querySelector("iframe")?.src ?? ""}?show=both`);
        }),
    );
    // The frame may have spoken of what it showed before.
    await expect.poll(async () => (await lacking(page))[0]).toBeGreaterThan(100);
    await page.addScriptTag({ url: site.address("/embed.js") });
    await expectFitting(page);
    await page.context().close();
  });

  it("is right where the frame needs more than 20,000 pixels", async () => {
    const page = await hostPage(site, `<div style="width:120px">${openFrame(site, "chronology")}</div>${script()}`);
    await expectFitting(page);
    expect(Number(await page.locator("iframe").getAttribute("height"))).toBeGreaterThan(20_000);
    await page.context().close();
  });

  it.each(["display:none", "width:0;overflow:hidden"])("is right once a place with %s is shown", async (hidden) => {
    const page = await hostPage(site, `<div id="box" style="${hidden}">${frame(site, "trade-shares")}</div>${script()}`);
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.getElementById("box")?.removeAttribute("style"));
    await expectFitting(page);
    expect(Number(await page.locator("iframe").getAttribute("height"))).toBeLessThan(2_000);
    await page.context().close();
  });
});

describe("the element", () => {
  it("is a frame when it is added later, in a shadow, told late what it shows, or moved", async () => {
    const page = await hostPage(site, `<div id="one"></div><div id="two"></div>${script()}`);
    await page.evaluate(() => {
      const made = (): HTMLElement => document.createElement("every-number");
      const [one, two] = [document.getElementById("one"), document.getElementById("two")];
      const late = made();
      late.id = "late";
      one?.append(late);
      late.setAttribute("figure", "trade-shares");
      const inside = made();
      inside.setAttribute("figure", "province-share");
      two?.attachShadow({ mode: "open" }).append(inside);
    });
    await expectFitting(page, 2);
    await page.evaluate(() => {
      const late = document.getElementById("late");
      if (late !== null) document.body.prepend(late);
    });
    await expectFitting(page, 2);
    await page.evaluate(() => document.getElementById("late")?.setAttribute("show", "both"));
    await expect.poll(() => page.locator("#late iframe").getAttribute("src")).toContain("/embed/trade-shares/?show=both");
    await expectFitting(page, 2);
    expect(await page.locator("iframe").count()).toBe(2);
    await page.context().close();
  });
});

describe("the element’s colours", () => {
  it.each(["light", "dark"] as const)("are those it is told, light unless it is, of a reader whose device asks for %s", async (device) => {
    const themes = ["", "light", "dark", "auto"];
    const elements = themes.map((theme) => `<every-number figure="trade-shares"${theme === "" ? "" : ` theme="${theme}"`}></every-number>`);
    const page = await hostPage(site, "");
    await page.emulateMedia({ colorScheme: device });
    // A page of either kind: it does not decide.
    await page.setContent(`<!doctype html><style>:root{color-scheme:dark}</style>${elements.join("")}${script()}`);
    const grounds = (): Promise<readonly string[]> =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((one) => one.evaluate(() => getComputedStyle(document.querySelector("main") ?? document.body).backgroundColor)),
      );
    const [light, dark] = ["rgb(255, 255, 255)", "rgb(23, 27, 31)"];
    await expectFitting(page, 4);
    await expect.poll(grounds).toEqual([light, light, dark, device === "dark" ? dark : light]);
    // A framework may tell it later.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("every-number")) one.setAttribute("theme", "dark");
    });
    await expect.poll(grounds).toEqual([dark, dark, dark, dark]);
    await expectFitting(page, 4);
    await page.context().close();
  });
});

describe("the code to paste", () => {
  it("makes no page wider than a phone, without any script", async () => {
    const place = {
      ...{ id: "trade-shares", title: "Shares", site: site.address("/"), heights: { wide: 700, narrow: 700 }, version: null, query: "" },
      ...{ description: "Shares", page: site.address("/d/trade-shares/") },
    };
    for (const way of ["fixed", "image"] as const) {
      const page = await hostPage(site, `<meta name="viewport" content="width=device-width">${toEmbedCode(place, way)}`);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => document.documentElement.scrollWidth), way).toBeLessThanOrEqual(320);
      expect(await page.locator("iframe, img").evaluate((one) => one.getBoundingClientRect().height), way).toBeGreaterThan(100);
      await page.context().close();
    }
  });
});

describe("what it does with its reader", () => {
  it("replaces nothing of itself, and leaves nothing to go back to, whichever link or mark is pressed", async () => {
    const { page } = await openPage(site, "/embed/fatalities-2025/?show=both");
    await page.locator("thead button").waitFor();
    const away = page.locator("a[href]:not([href^='#']):not([target]):not([href$='.csv'])");
    expect(await away.count()).toBe(0);
    const before = await page.evaluate(() => history.length);
    const links = page.locator("a[href^='#']");
    for (let at = 0; at < (await links.count()); at += 3) await links.nth(at).dispatchEvent("click");
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.context().close();
  });

  it("stays where it is while its links open elsewhere: a picture beside it, data as a file", async () => {
    const page = await hostPage(site, openFrame(site, "fatalities-2025", 'style="height:1600px"'));
    const inner = page.frames()[1];
    if (inner === undefined) throw new Error("no frame");
    await inner.locator("thead button").waitFor();
    const [host, embed] = [page.url(), inner.url()];
    const [picture] = await Promise.all([page.context().waitForEvent("page"), inner.getByRole("link", { name: "Image" }).click()]);
    await picture.waitForURL(site.address("/f/fatalities-2025.png"));
    const [data] = await Promise.all([page.waitForEvent("download"), inner.getByRole("link", { name: "Data" }).click()]);
    expect(data.suggestedFilename()).toBe("fatalities-2025.csv");
    expect([page.url(), inner.url()]).toEqual([host, embed]);
    expect(await inner.locator("td a[data-figure]").count()).toBeGreaterThan(5);
    await page.context().close();
  });

  it("keeps word and number on one line of what is copied", async () => {
    const { page } = await openPage(site, "/embed/fatalities-2025/?show=both");
    const copied = (): Promise<string> =>
      page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelector("table") ?? document.body);
        return getSelection()?.toString() ?? "";
      });
    expect(await copied()).toContain("some 660");
    await page.goto(site.address("/d/fatalities-2025/"));
    expect(await copied()).toContain("some 660");
    await page.context().close();
  });

  it("on a page of the site, adds one entry to the history at most for each figure, mark and note", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", { viewport: { width: 1280, height: 900 } });
    await waitForContent(page);
    const entries = (): Promise<number> => page.evaluate(() => history.length);
    const pressed = [
      "td a[data-figure]",
      "td a[data-figure] .cell-marker",
      "[data-chart] g[data-cell] text",
      "[role=doc-endnotes] a[href^='#']",
    ];
    for (const selector of pressed) {
      for (const at of [0, 1]) {
        const before = await entries();
        await page.locator(selector).filter({ visible: true }).nth(at).dispatchEvent("click");
        await page.evaluate(() => new Promise(requestAnimationFrame));
        expect((await entries()) - before, `${selector} ${at}`).toBeLessThanOrEqual(1);
      }
    }
    await page.context().close();
  });

  it("has the colour of its ground below its content too, where its frame is higher than it need be", async () => {
    const page = await hostPage(
      site,
      `<style>:root{color-scheme:dark}</style>${["", "?theme=dark"].map((query) => frame(site, "trade-shares").replace('height="90"', 'height="1400"').replace('/" width', `/${query}" width`)).join("")}`,
    );
    await page.waitForLoadState("networkidle");
    for (const one of page.frames().slice(1)) {
      expect(await one.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        await one.evaluate(() => getComputedStyle(document.querySelector("main") ?? document.body).backgroundColor),
      );
    }
    await page.context().close();
  });
});
