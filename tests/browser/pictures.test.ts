/** Pictures of every figure: drawn by a browser and by other readers of SVG, never blank, as large as they say. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL_EMBEDS, EMBEDS } from "./pages";
import type { Site } from "./site";
import { openPage, openSite } from "./site";

const DIST = join(process.cwd(), "dist");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("every picture", () => {
  it("is the one that somebody has looked at: a changed drawing is looked at anew, then accepted with `-u`", async () => {
    const lines = ALL_EMBEDS.map((id) => {
      // The version of the data stands in every picture, and changes with any of them.
      const drawing = readFileSync(join(DIST, `f/${id}.svg`), "utf8").replaceAll(/\d{4}-\d\d-\d\d\+[0-9a-f]{12}/gu, "");
      return `${createHash("sha256").update(drawing).digest("hex").slice(0, 16)} ${id}\n`;
    });
    await expect(lines.join("")).toMatchFileSnapshot("../cases/pictures.txt");
  });

  it("is there as SVG, PNG and card, with a picture in it, as large as it says, drawn alike", async () => {
    const { page, faults } = await openPage(site, "/about/");
    // Pages let no text become markup, as is done here to look into it; a file of plain text has no policy, and no icon.
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await page.goto(site.address("/robots.txt"));
    for (const id of EMBEDS) {
      const found = await page.evaluate(async (name) => {
        const load = async (path: string): Promise<HTMLImageElement> => {
          const image = new Image();
          image.src = path;
          await image.decode();
          return image;
        };
        /** Shares of pixels that are not the ground: of the whole, and of each fifth of its height. */
        const inked = (image: HTMLImageElement): readonly number[] => {
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [200, Math.min(2000, Math.round((200 * image.naturalHeight) / image.naturalWidth))];
          const brush = canvas.getContext("2d");
          brush?.drawImage(image, 0, 0, canvas.width, canvas.height);
          const pixels = brush?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          const dark = (from: number, to: number): number => {
            let count = 0;
            for (let at = from * 4; at < to * 4; at += 4)
              if ((pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 720) count += 1;
            return count / Math.max(1, to - from);
          };
          const total = canvas.width * canvas.height;
          return [
            dark(0, total),
            ...[0, 1, 2, 3, 4].map((fifth) => dark(Math.floor((total * fifth) / 5), Math.floor((total * (fifth + 1)) / 5))),
          ];
        };
        const text = await (await fetch(`/f/${name}.svg`)).text();
        const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
        const [svg, png, card] = [await load(`/f/${name}.svg`), await load(`/f/${name}.png`), await load(`/f/${name}-card.png`)];
        return {
          broken: parsed.querySelector("parsererror") !== null,
          named: parsed.querySelector("title")?.textContent !== "" && parsed.querySelector("desc")?.textContent !== "",
          svg: [svg.naturalWidth, svg.naturalHeight],
          png: [png.naturalWidth, png.naturalHeight],
          card: [card.naturalWidth, card.naturalHeight],
          inkSvg: inked(svg),
          inkPng: inked(png),
          inkCard: inked(card),
        };
      }, id);
      expect(found, id).toMatchObject({ broken: false, named: true, card: [1200, 630] });
      const times = (found.png[0] ?? 0) / (found.svg[0] ?? 1);
      expect([1, 2], id).toContain(times);
      expect(found.png[1], id).toBe((found.svg[1] ?? 0) * times);
      for (const ink of [found.inkSvg, found.inkPng]) expect(Math.min(...ink), id).toBeGreaterThan(0.01);
      expect(found.inkPng[0], id).toBeGreaterThan(0.05);
      expect(found.inkCard[0], id).toBeGreaterThan(0.02);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.skipIf(!existsSync("/usr/bin/xmllint"))("is well-formed for xmllint, as are the feed and the sitemap", () => {
    const files = [
      ...readdirSync(join(DIST, "f"))
        .filter((name) => name.endsWith(".svg"))
        .map((name) => `f/${name}`),
      "corrections.xml",
      "sitemap.xml",
    ];
    const { status, stderr } = spawnSync("/usr/bin/xmllint", ["--noout", "--nonet", ...files], { cwd: DIST, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(files.length).toBe(ALL_EMBEDS.length + 2);
  });

  it.skipIf(!existsSync("/usr/bin/rsvg-convert"))("is drawn by librsvg at the size it says", () => {
    for (const id of EMBEDS) {
      const { status, stdout, stderr } = spawnSync("/usr/bin/rsvg-convert", [`f/${id}.svg`], { cwd: DIST, maxBuffer: 1 << 28 });
      expect(stderr.toString(), id).toBe("");
      expect(status, id).toBe(0);
      const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/u.exec(readFileSync(join(DIST, `f/${id}.svg`), "utf8")) ?? [];
      expect([stdout.readUInt32BE(16), stdout.readUInt32BE(20)], id).toEqual([Number(width), Number(height)]);
    }
  });
});

describe("an embed", () => {
  it("is painted without a shift, every one of them", async () => {
    const context = await site.browser.newContext({ viewport: { width: 620, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { readonly value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const id of EMBEDS) {
      await page.goto(site.address(`/embed/${id}/`), { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready);
      const { shift } = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen);
      expect(shift, id).toBe(0);
    }
    await context.close();
  });
});
