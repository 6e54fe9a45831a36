/** The embed as the dialog shows it before it is taken: at each width, in each colour and in either direction, as high as it needs. */
import type { FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, violationsOf } from "./axe";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";
import { use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

interface Preview {
  readonly page: Page;
  readonly frame: Locator;
  readonly inside: FrameLocator;
}

async function openPreview(width: number, colorScheme: "light" | "dark"): Promise<Preview> {
  const { page } = await openPage(site, "/d/claims-by-side/", { viewport: { width, height: 900 }, colorScheme });
  await waitForContent(page);
  await use(page, "Embed");
  const frame = page.locator("iframe[title^='Preview:']");
  await frame.scrollIntoViewIfNeeded();
  return { page, frame, inside: frame.contentFrame() };
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** The height said, once the frame has it and its content needs it, with nothing to scroll to within. */
async function heightSaid({ page, frame, inside }: Preview): Promise<number> {
  const needed = (): Promise<number> => inside.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect
    .poll(async () => {
      const height = await needed();
      return [
        await page.getByText(`${height} px high`, { exact: true }).count(),
        await frame.evaluate((one) => one.clientHeight - Number(one.getAttribute("height"))),
      ];
    })
    .toEqual([1, 0]);
  expect(
    await inside.locator("html").evaluate((html) => [html.scrollWidth - window.innerWidth, html.scrollHeight - window.innerHeight]),
  ).toEqual([0, 0]);
  return needed();
}

describe("the preview of an embed", () => {
  it("is shown at three widths, from left to right and from right to left, with the height that each needs", async () => {
    const preview = await openPreview(1280, "light");
    const { page, inside } = preview;
    const heights: number[] = [];
    for (const direction of ["ltr", "rtl"]) {
      if (direction === "rtl") await press(page, "Right to left");
      for (const width of [320, 600, 900]) {
        await press(page, `${width} px`);
        await expect.poll(() => inside.locator("html").evaluate(() => window.innerWidth)).toBe(width);
        await expect.poll(() => inside.locator("html").evaluate((html) => getComputedStyle(html).direction)).toBe(direction);
        heights.push(await heightSaid(preview));
      }
    }
    expect(heights[0]).toBeGreaterThan(heights[2] ?? 0);
    // Its charts and figures keep their direction: nothing of it is higher than elsewhere.
    expect(heights.slice(3)).toEqual(heights.slice(0, 3));
    expect(
      await inside
        .locator("[data-width] svg")
        .first()
        .evaluate((svg) => getComputedStyle(svg).direction),
    ).toBe("ltr");
    await page.context().close();
  });

  it("has the colours that are chosen, whatever the reader's are", async () => {
    const preview = await openPreview(1280, "dark");
    const { page, inside } = preview;
    const ground = (): Promise<string> => inside.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    await heightSaid(preview);
    const light = await ground();
    await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
    await expect.poll(ground).not.toBe(light);
    await heightSaid(preview);
    expect(await page.getByRole("textbox", { name: "Code to paste" }).inputValue()).toContain("?theme=dark");
    await page.context().close();
  });

  it.each([
    [1280, "light"],
    [320, "dark"],
  ] as const)("breaks no rule of accessibility, %i pixels wide, %s, in either direction", async (width, theme) => {
    const preview = await openPreview(width, theme);
    const { page } = preview;
    for (const turned of [false, true]) {
      if (turned) await press(page, "Right to left");
      await heightSaid(preview);
      expect(await violationsOf(page, null, true, "[role=dialog]")).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});
