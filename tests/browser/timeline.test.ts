/** The timeline as readers use it: by pointer, by keys, on a phone and without scripts. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL_EVENTS, buildTimeline } from "../../src/view/timeline";
import { curated } from "../view/library";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const CHOSEN = "named-attacks.wana-college.period";
const mark = (id: string): string => `[id="mark-${id}"]`;

describe("the timeline", () => {
  it("opens where most is dated; its labels never meet, and every event of the months has a mark", async () => {
    const { page, faults } = await openPage(site, "/timeline/", DESK);
    await waitForContent(page);
    await page.getByRole("heading", { name: "October and November 2025" }).waitFor();
    const lanes = await page.locator("svg:has(> a[id^=mark-])").evaluateAll((all) =>
      all.map((lane) =>
        [...lane.querySelectorAll("a[id^=mark-] text")].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      ),
    );
    expect(lanes.flat().length).toBeGreaterThan(20);
    for (const boxes of lanes)
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top + 1 || other.bottom <= one.top + 1).toBe(
            true,
          );
    for (const { left, right } of lanes.flat()) expect(left >= 0 && right <= 1280).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("tells an event that is pressed, and is moved and stretched by pointer; its address says so", async () => {
    const { page } = await openPage(site, "/timeline/", DESK);
    await waitForContent(page);
    const card = page.getByRole("article", { name: "The event" });
    await page.locator(`${mark(CHOSEN)} text`).click();
    await page.waitForURL((url) => url.searchParams.get("event") === CHOSEN);
    await expect.poll(() => card.textContent()).toContain("10 November");
    const before = await card.textContent();
    await card.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => card.textContent()).not.toBe(before);
    const slider = page.getByRole("slider", { name: "Months looked at" });
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (box === null) throw new Error("no window");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x - 200, y, { steps: 5 });
    await page.mouse.up();
    // The address is written once the moves have come to rest.
    await expect.poll(() => page.url()).toMatch(/from=2020-10&to=2020-11/u);
    const moved = await slider.getAttribute("aria-valuetext");
    expect(moved).toBe("October and November 2020");
    await page.reload();
    await waitForContent(page);
    expect(await slider.getAttribute("aria-valuetext")).toBe(moved);
    await page.context().close();
  });

  it("is walked through by keys: the window, the marks, the card and back", async () => {
    const { page } = await openPage(site, "/timeline/", DESK);
    await waitForContent(page);
    const slider = page.getByRole("slider", { name: "Months looked at" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("September and October 2025");
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("September to November 2025");
    await page.keyboard.press("Home");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("January to March 2001");
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Earlier" }).click();
    await page.goto(site.address(`/timeline/?event=${CHOSEN}`));
    await waitForContent(page);
    await page.locator(mark(CHOSEN)).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const id = await page.evaluate(() => document.activeElement?.id ?? "");
    expect(id).toMatch(/^mark-cross-border-strikes\./u);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("The event");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    await page.context().close();
  });

  it("has on a phone no axis, but the years, the card and the list", async () => {
    const { page } = await openPage(site, "/timeline/", PHONE);
    await waitForContent(page);
    expect(await page.locator("a[id^=mark-]").first().isVisible()).toBe(false);
    const card = page.getByRole("article", { name: "The event" });
    const before = await card.textContent();
    await card.getByRole("button", { name: "Next" }).tap();
    await expect.poll(() => card.textContent()).not.toBe(before);
    await page.locator("#rows summary").first().tap();
    expect(await page.locator("#rows li[id^=event-]").first().isVisible()).toBe(true);
    await page.context().close();
  });

  it("stands without scripts: the picture, the card, and every event in the list", async () => {
    const { page } = await openPage(site, "/timeline/", { ...DESK, javaScriptEnabled: false });
    const { placed, undated } = buildTimeline(curated, ALL_EVENTS);
    const listed = await page.locator("#rows li[id^=event-]").evaluateAll((rows) => rows.map((row) => row.id.replace("event-", "")));
    expect(listed.sort()).toEqual([...placed.map(({ event }) => event.date.id), ...undated.map(({ date }) => date.id)].sort());
    expect(await page.locator("a[id^=mark-]").count()).toBeGreaterThan(20);
    expect(await page.getByRole("article", { name: "The event" }).textContent()).toMatch(/Crisis Group/u);
    await page.context().close();
  });
});
