/** Pages on paper: every cell of a table and every note is in the PDF, read back by a reader that is not ours. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "../representatives";
import { DATASET_PAGES, ONE_OF_EACH_CHART } from "./pages";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Of A4 and of US letter, within usual margins. */
const PAPER_WIDTHS = EVERYTHING ? [718, 740] : [718];

const READER = spawnSync("pdftotext", ["-v"]).error === undefined;

describe.skipIf(!READER)("a dataset's page as a PDF", () => {
  it.each(["trade-shares", "fatalities-2025", "yearly-violence-increases", "named-attacks"])(
    "%s holds every cell, marker and note",
    async (id) => {
      const { page } = await openPage(site, `/d/${id}/`, { viewport: { width: 1280, height: 900 } });
      await waitForFigures(page);
      const folder = mkdtempSync(join(tmpdir(), "every-number-"));
      const file = join(folder, "page.pdf");
      writeFileSync(file, await page.pdf({ format: "A4", printBackground: false }));
      const words = (text: string): string =>
        text
          .normalize("NFKC")
          .replace(/[^\p{L}\p{N}]+/gu, "")
          .toLowerCase();
      const printed = words(execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }));
      const wanted = await page.evaluate(() =>
        [...document.querySelectorAll("tbody td a[data-figure]"), ...document.querySelectorAll("[role=doc-endnotes] q")].map((one) => {
          const copy = one.cloneNode(true);
          if (copy instanceof Element) for (const hidden of copy.querySelectorAll(".vh")) hidden.remove();
          return copy.textContent ?? "";
        }),
      );
      expect(wanted.length).toBeGreaterThan(3);
      expect(wanted.filter((text) => !printed.includes(words(text)))).toEqual([]);
      rmSync(folder, { recursive: true });
      await page.context().close();
    },
  );

  it("says where it stands, with its filters, of which data and when it was printed", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/?sort=-killed&figure=fatalities-2025.civilians-text.killed");
    await waitForFigures(page);
    const folder = mkdtempSync(join(tmpdir(), "every-number-"));
    const file = join(folder, "page.pdf");
    writeFileSync(file, await page.pdf({ format: "A4", printBackground: false }));
    const line = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/\s+/gu, " ");
    expect(line).toMatch(
      /https?:\/\/\S+\/d\/fatalities-2025\/\?sort=-killed · data \d{4}-\d\d-\d\d\+[0-9a-f]{12} · printed \d{4}-\d\d-\d\d/u,
    );
    rmSync(folder, { recursive: true });
    await page.context().close();
  });
});

describe("paper", () => {
  it.each(PAPER_WIDTHS)("%i pixels wide cuts no drawing, and no text of one", async (width) => {
    const { page } = await openPage(site, "/about/", { viewport: { width, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    for (const path of ["/", "/figures/?year=2025", "/disagree/", "/timeline/", ...ONE_OF_EACH_CHART, ...DATASET_PAGES]) {
      await page.goto(site.address(path));
      await waitForContent(page);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("main svg")].flatMap((svg) => {
          if (svg.getClientRects().length === 0 || svg.clientWidth < 100) return [];
          const room = (svg.closest("[data-chart]") ?? svg.parentElement ?? svg).getBoundingClientRect();
          const texts = [...svg.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().right > room.right + 8);
          const wide = svg.getBoundingClientRect().right > room.right + 1;
          return wide || texts.length > 0 ? [texts.map((text) => text.textContent).join(" ")] : [];
        }),
      );
      expect(cut, path).toEqual([]);
    }
    await page.context().close();
  });

  it("has a chart that was drawn anew as wide as itself", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/?who=pakistan-s-military", { viewport: { width: 1280, height: 900 } });
    await waitForFigures(page);
    const widest = (): Promise<number> =>
      page.evaluate(() => Math.max(...[...document.querySelectorAll("[data-chart] svg")].map((svg) => svg.getBoundingClientRect().width)));
    await expect.poll(widest).toBeGreaterThan(1000);
    const printed = await page.evaluate(async () => {
      window.dispatchEvent(new Event("beforeprint"));
      // The sheet is laid out after what listens has ended: no frame and no timer comes before it.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const wide = Math.max(...[...document.querySelectorAll("[data-chart] svg")].map((svg) => svg.getBoundingClientRect().width));
      window.dispatchEvent(new Event("afterprint"));
      return wide;
    });
    expect(printed).toBeLessThanOrEqual(Math.min(...PAPER_WIDTHS));
    await expect.poll(widest).toBeGreaterThan(1000);
    await page.context().close();
  });
});
