/** How soon a second visit answers without a network, on a processor four times slower (gate SW-4). */
import type { Browser, Page } from "playwright-core";
import { openHost } from "./host";
import { TOLD_APART } from "./releases";

const SLOWER = 4;
const VISITS = 5;

/** @param folder the built site @returns the median of five visits, in milliseconds from the navigation until the page answers */
export async function measureSecondVisit(browser: Browser, folder: string): Promise<number> {
  const host = await openHost(folder);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  try {
    const first = await context.newPage();
    await first.goto(`${host.origin}/`);
    await first.getByText(/^Saved for offline/u).waitFor();
    await first.close();
    host.manner.down = true;
    const times: number[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) times.push(await visitOnce(await context.newPage(), host.origin));
    return Math.round(times.toSorted((a, b) => a - b)[Math.floor(VISITS / 2)] ?? Number.NaN);
  } finally {
    await context.close();
    host.close();
  }
}

async function visitOnce(page: Page, origin: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(`${origin}/${TOLD_APART.page}`, { waitUntil: "commit" });
  const answers = (): number | false => {
    const there = document.querySelector("[data-live]") !== null && document.querySelector("table tbody tr") !== null;
    return there && performance.now();
  };
  const time = await (await page.waitForFunction(answers, null, { polling: "raf" })).jsonValue();
  await page.close();
  return Number(time);
}
