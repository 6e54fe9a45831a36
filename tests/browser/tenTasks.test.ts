/**
 * Ten things that readers come for, each done in at most three actions: by pointer, by keyboard alone, and on a phone by touch. An
 * action is one thing pressed, one thing chosen of a list, or words typed once. One page a way, kept for offline as it would be.
 */
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isQuantity } from "../../src/view/answers";
import type { Host } from "../faults/host";
import { openHost } from "../faults/host";
import type { Site } from "./site";
import { openSite, SITE_FOLDER, waitForContent } from "./site";
import { EVERYTHING } from "../representatives";
import { curated } from "../view/library";
import { visitHost, waitUntilSaved } from "./visits";

const MOST_ACTIONS = 3;
/** More stops than any page here has before what is looked for. */
const MOST_STOPS = 250;

type Way = "pointer" | "keyboard" | "touch";

const WAYS: readonly (readonly [name: string, way: Way, options: BrowserContextOptions])[] = [
  ["by pointer", "pointer", { viewport: { width: 1280, height: 900 } }],
  ["by keyboard alone", "keyboard", { viewport: { width: 1280, height: 900 } }],
  ["on a phone", "touch", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
];

/** A reader who works a page in one way, and whose actions are counted. */
interface Reader {
  /** Where a task begins: no action. */
  readonly begin: (path: string) => Promise<void>;
  readonly press: (target: Locator) => Promise<void>;
  /** Words for the field that has the focus. */
  readonly type: (words: string) => Promise<void>;
  /** Of a list that is open, and has the focus. */
  readonly choose: (option: Locator) => Promise<void>;
}

function readerOf(page: Page, origin: string, way: Way): Reader {
  let actions = 0;
  const count = (): void => {
    actions += 1;
    expect(actions, "actions").toBeLessThanOrEqual(MOST_ACTIONS);
  };
  const point = (target: Locator): Promise<void> => (way === "touch" ? target.tap() : target.click());
  return {
    begin: async (path) => {
      await page.goto(`${origin}${path}`);
      await waitForContent(page);
      actions = 0;
    },
    press: async (target) => {
      count();
      if (way !== "keyboard") return point(target);
      await until(target, (one) => one === document.activeElement, page, "Tab");
      return page.keyboard.press("Enter");
    },
    type: async (words) => {
      count();
      await page.locator("input:focus").waitFor();
      await page.keyboard.type(words);
    },
    choose: async (option) => {
      count();
      if (way !== "keyboard") return point(option);
      await until(option, (one) => one.matches("[data-focused]"), page, "ArrowDown");
      return page.keyboard.press("Enter");
    },
  };
}

/** Presses a key until it has led to the target. */
async function until(target: Locator, reached: (one: Element) => boolean, page: Page, key: string): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < MOST_STOPS; step += 1) {
    if (await target.evaluate(reached)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

let site: Site;
let host: Host;
beforeAll(async () => {
  site = await openSite();
  host = await openHost(SITE_FOLDER);
});
afterAll(async () => {
  await site.close();
  host.close();
});

describe.each(WAYS.map((one, turn) => [...one, turn] as const))("in at most three actions %s", (_, way, options, turn) => {
  let page: Page;
  let reader: Reader;
  const faults: string[] = [];
  beforeAll(async () => {
    page = await visitHost(site, host, "/", async () => undefined, { ...options, permissions: ["clipboard-read", "clipboard-write"] });
    page.on("pageerror", (error) => faults.push(error.message));
    reader = readerOf(page, host.origin, way);
    await waitUntilSaved(page);
  });
  afterAll(async () => {
    await page.context().close();
  });

  /** In `npm test` each task in one way, every way with tasks of its own; in `npm run test:all` each in all three. */
  const task = (number: number, name: string, done: () => Promise<void>): void => {
    if (EVERYTHING || number % WAYS.length === turn) it(name, done);
  };
  const link = (name: RegExp): Locator => page.locator("main").getByRole("link", { name }).first();
  const use = (): Locator => page.getByRole("button", { name: /^Use this/u }).first();
  const wayTo = (name: RegExp): Locator => page.getByRole("menuitem", { name });
  const panel = (): Locator => page.locator("[data-panel]");
  const heading = (name: string): Promise<void> => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const search = async (words: string, found: Locator): Promise<void> => {
    await reader.begin("/");
    await reader.press(page.getByRole("button", { name: "Search figures" }));
    await reader.type(words);
    await reader.choose(found);
  };

  task(1, "how many were deported by the end of 2025", async () => {
    const found = page.getByRole("option");
    await search("how many Afghans were deported", found.filter({ hasText: "close to 2 million" }).first());
    await panel().locator("mark").first().waitFor();
    expect(await panel().locator("blockquote").first().innerText()).toContain("close to two million Afghans");
  });

  task(2, "what two sides claim of soldiers killed", async () => {
    await reader.begin("/");
    await reader.press(link(/^How many Pakistani soldiers were killed/u));
    await page.getByRole("heading", { name: "What each says" }).waitFor();
    const rows = await page.getByRole("row").allInnerTexts();
    expect(rows.find((row) => row.startsWith("Afghan Taliban"))).toMatch(/58.*on the other side/su);
    expect(rows.find((row) => row.startsWith("Pakistan’s military"))).toMatch(/23.*on its own side/su);
  });

  task(3, "the trend, and what “over 15 %” means", async () => {
    await reader.begin("/");
    await reader.press(link(/^Increase in militant violence/u));
    await page.locator("[data-chart] [data-cell='yearly-violence-increases.2025.increase']:visible").first().waitFor();
    await reader.press(page.locator("td a[data-figure='yearly-violence-increases.2022.increase']"));
    await panel().getByText("How we read it").waitFor();
    expect(await panel().innerText()).toContain("More than this number. The source says “over” and gives no upper end.");
  });

  task(4, "an embed of a chart", async () => {
    await reader.begin("/d/fatalities-2025/");
    await reader.press(use());
    await reader.choose(wayTo(/^Embed/u));
    await reader.press(page.getByRole("button", { name: "Copy code" }));
    await page.getByText("Code copied").waitFor();
    expect(await copied()).toMatch(/embed\/fatalities-2025\//u);
  });

  task(5, "a table sorted and shared", async () => {
    await reader.begin("/d/named-attacks/");
    const order = (): Promise<readonly string[]> => page.locator("tbody#rows tr, #rows tbody tr").allInnerTexts();
    await reader.press(page.getByRole("button", { name: /^(?:Sort by )?People killed/u }).first());
    await page.waitForURL(/sort=/u);
    await reader.press(use());
    await reader.choose(wayTo(/^Copy link/u));
    await page.getByText("Link copied").waitFor();
    const before = await order();
    const shared = new URL(await copied());
    await reader.begin(`${shared.pathname}${shared.search}`);
    expect(await order()).toEqual(before);
  });

  task(6, "every figure from UNHCR", async () => {
    await search("UNHCR", page.getByRole("group", { name: "Glossary" }).getByRole("option").first());
    await heading("UNHCR");
    const given = [...curated.cells.values()].filter((cell) => cell.claimant.id === "unhcr" && isQuantity(cell));
    expect(given.length).toBeGreaterThan(1);
    const shown = await page.locator("main [data-figure]").evaluateAll((all) => all.map((one) => one.getAttribute("data-figure") ?? ""));
    for (const { id } of given) expect(shown).toContain(id);
  });

  task(7, "every figure on Khyber Pakhtunkhwa", async () => {
    await search("Khyber Pakhtunkhwa", page.getByRole("group", { name: "Places" }).getByRole("option").first());
    await heading("Khyber Pakhtunkhwa");
    expect(await page.locator("main").innerText()).toMatch(/\d+ figures and \d+ events/u);
  });

  task(8, "one number in APA", async () => {
    await reader.begin("/");
    await reader.press(page.getByRole("region", { name: "One figure" }).locator("a[data-figure]"));
    await reader.press(panel().getByRole("button", { name: "Cite" }));
    await reader.press(panel().getByRole("button", { name: "Copy references" }));
    await page.getByText("References copied").waitFor();
    expect(await copied()).toMatch(/^International Crisis Group\. \(2026\)\./u);
  });

  task(9, "what TTP is, and where it is used", async () => {
    await search("TTP", page.getByRole("group", { name: "Glossary" }).getByRole("option").first());
    await heading("TTP");
    expect(await page.locator("main").innerText()).toContain("Tehreek-e-Taliban Pakistan");
    expect(await page.locator("main [data-figure]").count()).toBeGreaterThan(5);
  });

  task(10, "without a network, the timeline and the words of a figure in it", async () => {
    await page.context().setOffline(true);
    try {
      await reader.begin("/");
      await reader.press(link(/^Open the timeline/u));
      await heading("Timeline");
      await waitForContent(page);
      await reader.press(page.locator("main a[data-figure]:visible").first());
      await panel().locator("blockquote").first().waitFor();
    } finally {
      await page.context().setOffline(false);
    }
    expect(faults).toEqual([]);
  });
});
