/** The content policy that every page carries: the whole site works under it with nothing refused. What it refuses: policyRefuses.test.ts. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PAGE_HEADER } from "../../scripts/site/policy";
import { FORMATS } from "../../src/export/formats";
import { EMBEDS, FROZEN } from "./pages";
import { watchedPage } from "./refusals";
import type { Site } from "./site";
import { openSite, waitForContent, waitForFigures } from "./site";
import { addToSlides, openTable, use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const DATASET = "/d/fatalities-2025/";
const FIGURE = `${DATASET}?figure=fatalities-2025.security-text.killed`;
const COPYING = { acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] };

async function saves(page: Page, button: Locator): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const file = download.suggestedFilename();
  expect(await download.failure(), file).toBeNull();
  await page.getByText(`Saved ${file}`).waitFor();
}

describe("under the policy that it carries", () => {
  // Every page by itself: everyPage.test.ts.
  it("every embed works under its own, and nothing is refused", async () => {
    const { page, refused } = await watchedPage(site, "/");
    for (const path of [...EMBEDS.map((id) => `/embed/${id}/`), ...FROZEN]) {
      await page.goto(site.address(`${path}?show=both`));
      await page.locator("table tbody tr").first().waitFor();
      expect(refused, path).toEqual([]);
    }
    await page.context().close();
  });

  it("what the site shows for a missing page works, at any depth", async () => {
    const { page, refused } = await watchedPage(site, "/");
    for (const path of ["/nothing", "/d/nothing/", "/a/b/c/d/"]) {
      await page.goto(site.address(path));
      await page.getByRole("heading", { name: "No page at this address" }).waitFor();
    }
    // A guess at the site's root that is not there is answered with the page once more, which is no script.
    expect(refused.filter((text) => !/MIME type/u.test(text))).toEqual([]);
    await page.context().close();
  });

  it("following links from page to page, and back, works, and nothing is refused", async () => {
    const { page, refused } = await watchedPage(site, "/");
    await waitForContent(page);
    for (const name of ["Where sides disagree", "Timeline", "Sources"]) {
      await page.getByRole("link", { name, exact: true }).first().click();
      await waitForContent(page);
    }
    await page.goBack();
    await page.waitForURL(/\/timeline\/$/u);
    await waitForContent(page);
    await page.getByRole("link", { name: "Every Number" }).first().click();
    await waitForContent(page);
    await page.locator("main a[href*='/d/']").first().click();
    await waitForFigures(page);
    await page.locator("thead button").first().click();
    expect(refused).toEqual([]);
    await page.context().close();
  });

  const STATES: readonly (readonly [name: string, path: string, open: (page: Page) => Promise<void>])[] = [
    [
      "search",
      DATASET,
      async (page) => {
        await page.keyboard.press("/");
        await page.locator("[role=dialog] input").fill("refugees");
        await page.locator("[role=listbox] [role=option]").first().waitFor();
        await page.locator("[role=dialog] input").fill("zeppelin");
        await page.getByText("No figure matches").first().waitFor();
      },
    ],
    [
      "the list of keys",
      DATASET,
      async (page) => {
        await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
        await page.getByRole("heading", { name: "Keyboard shortcuts" }).waitFor();
      },
    ],
    [
      "the switches for reading",
      DATASET,
      async (page) => {
        await page.locator("summary[aria-label^=Reading]").click();
        await page.getByRole("radio", { name: "Dark" }).check();
        await page.locator("html[data-theme=dark]").waitFor();
      },
    ],
    [
      "columns and filters",
      "/d/named-attacks/",
      async (page) => {
        await page.getByText("Columns", { exact: true }).click();
        await page.locator("input[type=checkbox]:visible:enabled").last().click();
        await page.getByRole("combobox", { name: "Year" }).selectOption("2025");
        await page.waitForURL(/year=2025/u);
      },
    ],
    [
      "the source of a figure, its copies and citations",
      FIGURE,
      async (page) => {
        const panel = page.locator("[data-panel]");
        await panel.locator("blockquote").first().waitFor();
        await panel.getByRole("button", { name: "Copy figure" }).click();
        await panel.getByText("Figure copied with its notes").waitFor();
        await panel.getByRole("button", { name: "Cite", exact: true }).click();
        await panel.getByLabel("Style").selectOption("mla");
        await panel.getByText(/27 Feb\. 2026/u).waitFor();
      },
    ],
    [
      "a table that is copied",
      DATASET,
      async (page) => {
        await use(page, "Table");
        await page.getByRole("button", { name: "Copy table" }).click();
        await page.getByText("Table copied with its notes").waitFor();
      },
    ],
    [
      "ways to embed, with the frame that shows how it will look",
      DATASET,
      async (page) => {
        await use(page, "Embed");
        const frame = page.frameLocator("iframe[title^='Preview:']");
        for (const button of [/^320 px$/u, /^900 px$/u]) await page.getByRole("button", { name: button }).click();
        await page.locator("iframe[title^='Preview:']").scrollIntoViewIfNeeded();
        await frame.locator("table tbody tr").first().waitFor({ state: "attached" });
        await page.getByRole("radio", { name: /^Frozen/u }).check();
        await page.locator("iframe[src*='/v/']").scrollIntoViewIfNeeded();
        await frame.locator("table tbody tr").first().waitFor({ state: "attached" });
      },
    ],
    [
      "data that does not load",
      // A page that is made of everything; the others bring their data with them.
      "/disagree/",
      async (page) => {
        await page.route("**/data/**", (route) => route.abort());
        await page.reload();
        await page.getByText("The interactive part of this page doesn’t work.").waitFor();
      },
    ],
    [
      "paper",
      DATASET,
      async (page) => {
        await page.emulateMedia({ media: "print" });
        expect((await page.pdf()).length).toBeGreaterThan(10_000);
      },
    ],
  ];

  it.each(STATES)("%s: nothing is refused", async (_, path, open) => {
    const { page, refused } = await watchedPage(site, path, COPYING);
    await waitForContent(page);
    await open(page);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it("every kind of file is made, and nothing is refused", async () => {
    // Chromium lets a page begin ten files a second, which no reader reaches and this test would.
    for (const formats of [FORMATS.slice(0, 8), FORMATS.slice(8)]) {
      const { page, refused } = await watchedPage(site, DATASET, COPYING);
      await waitForFigures(page);
      for (const { name, group } of formats) {
        const button = page.getByRole("button").filter({ has: page.getByText(name, { exact: true }) });
        if (group === "programs") await openTable(page, button);
        else if ((await button.count()) === 0)
          await use(page, group === "slides" ? "Slide" : group === "references" ? "Citation" : "Table");
        await saves(page, button);
        expect(refused, name).toEqual([]);
      }
      await page.context().close();
    }
  });

  it("pictures of every size are made and copied, and nothing is refused", async () => {
    const { page, refused } = await watchedPage(site, DATASET, COPYING);
    await waitForFigures(page);
    await use(page, "Picture");
    for (const size of await page.getByLabel("Size").locator("option").evaluateAll(valuesOf)) {
      await page.getByLabel("Size").selectOption(size);
      await saves(page, page.getByRole("button", { name: /^Save picture/u }));
      expect(refused, size).toEqual([]);
    }
    await page.getByRole("button", { name: "Copy picture" }).click();
    await page.getByText("Picture copied, with its alternative text.").waitFor();
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it("slides are collected, shown and made into a deck, and nothing is refused", async () => {
    const { page, refused } = await watchedPage(site, DATASET, COPYING);
    await waitForFigures(page);
    await addToSlides(page);
    await page.getByRole("button", { name: "In your slides" }).waitFor();
    await page.goto(site.address("/slides/"));
    await page.locator("figure[aria-label^='Slide ']").first().waitFor();
    await saves(page, page.getByRole("button", { name: /^Make the deck/u }));
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it("the worker is let in, keeps the site, and answers without a network, and nothing is refused", async () => {
    const { page, refused } = await watchedPage(site, DATASET, { serviceWorkers: "allow" });
    await page.getByText(/^Saved for offline, as of/u).waitFor();
    await page.context().setOffline(true);
    await page.goto(site.address("/d/trade-shares/"));
    await waitForFigures(page);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it("the search form of home leads to its results, though no form may be sent", async () => {
    const { page, refused } = await watchedPage(site, "/");
    await waitForContent(page);
    await page.getByRole("searchbox", { name: "Search figures" }).fill("58");
    await page.getByRole("searchbox", { name: "Search figures" }).press("Enter");
    await page.waitForURL(/\/figures\/\?q=58$/u);
    await page.locator('main a[data-figure="claims-by-side.soldiers-afghan-taliban.killed"]').first().waitFor();
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it("works as well where a host sends it as a header too, and nothing is refused", async () => {
    const { page, refused } = await watchedPage(site, "/about/");
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": PAGE_HEADER } });
    });
    await page.goto(site.address(DATASET));
    await waitForFigures(page);
    await page.locator("td a[data-figure]").first().click();
    await page.locator("[data-panel] blockquote").first().waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    expect(refused).toEqual([]);
    await page.context().close();
  });
});

function valuesOf(options: readonly Element[]): string[] {
  return options.flatMap((one) => (one instanceof HTMLOptionElement ? [one.value] : []));
}
