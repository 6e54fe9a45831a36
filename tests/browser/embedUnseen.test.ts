/** An embed laid, unseen, over a page's own bait: whatever the reader clicks through, nothing of hers is kept, sent or opened. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "../representatives";
import { hostPage, openFrame } from "./hostPage";
import type { Site } from "./site";
import { openSite } from "./site";

/** The middle of a control, and whether it leads the whole page away. */
interface Control {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly leaves: boolean;
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("in a page that lays it, unseen, over bait of its own", () => {
  const CONTROLS = "a[href], button, summary, select, input, [tabindex]";
  const BAIT = `<style>body{margin:0}iframe{position:absolute;opacity:0;left:0;top:0;width:600px;height:1100px;border:0}</style>
    <button>Win a prize</button>
    <script>
      addEventListener("message", ({ data }) => window.told?.(JSON.stringify(data)));
    </script>`;

  const HEIGHTS = [
    '{"type":"every-number:height","figure":"trade-shares","height":N}',
    '{"datawrapper-height":{"trade-shares":N}}',
    '{"sentinel":"amp","type":"embed-size","height":N}',
  ];

  /** The unseen frame of an embed that opens and sorts, and the middle of each of its controls that can be hit. */
  async function baited(): Promise<{
    readonly page: Page;
    readonly controls: readonly Control[];
  }> {
    const page = await hostPage(site, `${BAIT}${openFrame(site, "trade-shares")}`);
    await page.setViewportSize({ width: 900, height: 1100 });
    await page.waitForLoadState("networkidle");
    const inner = page.frames()[1];
    await inner?.locator("thead button").first().waitFor();
    const controls = await (inner ?? page).evaluate((selector) => {
      return [...document.querySelectorAll(selector)].flatMap((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (one.contains(hit) || hit.contains(one))
          ? [{ kind: `${one.tagName} ${one.getAttribute("role") ?? ""}`, x, y, leaves: one.getAttribute("target") === "_top" }]
          : [];
      });
    }, CONTROLS);
    return { page, controls };
  }

  it("keeps nothing and opens nothing of another's, whichever control is clicked through", async () => {
    const { page, controls } = await baited();
    await page.context().close();
    expect(controls.length).toBeGreaterThanOrEqual(8);
    const isFirst = ({ kind, leaves }: Control, index: number): boolean =>
      controls.findIndex((one) => one.kind === kind && one.leaves === leaves) === index;
    const clicked = controls.flatMap((control, index) => (EVERYTHING || isFirst(control, index) ? [index] : []));
    expect(clicked.length).toBeGreaterThanOrEqual(3);
    for (const index of clicked) {
      const { page: host, controls: again } = await baited();
      const { x, y, leaves } = again[index] ?? { x: 0, y: 0, leaves: false };
      const asked: string[] = [];
      const heard: string[] = [];
      await host.exposeFunction("told", (text: string) => heard.push(text));
      host.context().on("request", (request) => {
        asked.push(`${request.method()} ${new URL(request.url()).origin}`);
      });
      await host.mouse.click(x, y);
      if (leaves) await host.waitForURL(site.address("/**"));
      await host.waitForLoadState("networkidle");
      // Its height, in the three shapes that pages listen for.
      for (const one of heard) expect(HEIGHTS).toContain(one.replace(/\d+/u, "N"));
      const elsewhere = asked.filter((one) => one !== `GET ${new URL(site.address("/")).origin}`);
      const { cookies } = await host.context().storageState();
      const stored = await Promise.all(host.frames().map((one) => one.evaluate(() => localStorage.length + sessionStorage.length)));
      const openers = await Promise.all(
        host
          .context()
          .pages()
          .map((one) => one.evaluate(() => window.opener === null)),
      );
      expect({ elsewhere, cookies, stored: [...new Set(stored)], openers: [...new Set(openers)] }, String(index)).toEqual({
        ...{ elsewhere: [], cookies: [], stored: [0], openers: [true] },
      });
      await host.context().close();
    }
  });
});
