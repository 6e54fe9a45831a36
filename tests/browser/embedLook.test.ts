/** What an embed looks like: the chart of the site under a sheet of its own, and everything it was asked to be from the first painting. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL_EMBEDS, EMBEDS } from "./pages";
import { sourceOf } from "./embedSource";
import type { Site } from "./site";
import { openPage, openPages, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Of each figure whose mark is in view, how its shapes and its text are painted. */
async function paintOf(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => {
    const grounds = new Set(
      ["--page", "--surface"].map((name) => {
        const probe = document.createElement("i");
        probe.style.color = `var(${name})`;
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }),
    );
    // Within an embed the names of colours are its own; its ground is what is behind all of it.
    grounds.add(getComputedStyle(document.querySelector("main") ?? document.body).backgroundColor);
    const colour = (paint: string): string => {
      const fade = /url\("#(?<id>[^"]+)"\)/u.exec(paint)?.groups?.["id"];
      if (fade === undefined) return grounds.has(paint) ? "ground" : paint;
      const stops = [...(document.getElementById(fade)?.querySelectorAll("stop") ?? [])].map((stop) => {
        const { stopColor, stopOpacity } = getComputedStyle(stop);
        return `${stop.getAttribute("offset") ?? ""} ${stopColor} ${stopOpacity}`;
      });
      return `fade ${stops.join(", ")}`;
    };
    const found: Record<string, string[]> = {};
    for (const mark of document.querySelectorAll<SVGGElement>("g[data-cell]")) {
      if (mark.getClientRects().length === 0) continue;
      const painted = [...mark.querySelectorAll("rect:not(.chart-wash), path, line, circle")].flatMap((shape) => {
        const { fill, stroke, strokeWidth, strokeDasharray, opacity } = getComputedStyle(shape);
        // A ground behind a figure is there in an embed alone; it must not be seen.
        if (shape.localName === "rect" && colour(fill) === "ground") return [];
        // A line that goes straight has nothing within to fill.
        const within = shape.localName === "path" ? "" : colour(fill);
        return [[shape.localName, within, colour(stroke), stroke === "none" ? "" : strokeWidth, strokeDasharray, opacity].join(" | ")];
      });
      const walker = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const { parentElement } = walker.currentNode;
        if (parentElement === null || walker.currentNode.textContent === "") continue;
        const { fill, fontWeight } = getComputedStyle(parentElement);
        painted.push(`${(walker.currentNode.textContent ?? "").trimEnd()} | ${colour(fill)} | ${fontWeight}`);
      }
      (found[mark.dataset["cell"] ?? ""] ??= []).push(painted.join("\n"));
    }
    return found;
  });
}

/** Labels may break elsewhere where a chart is narrower, and a figure alone numbers its notes from one. */
function comparable(painted: string): string {
  return painted.replace(/^(?<words>[^|\n]*) \|(?<rest>.*)\n(?=[^|\n]* \|\k<rest>$)/gmu, "$<words> ").replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, "¹");
}

describe("the chart of an embed", () => {
  it("is painted as on the site, mark by mark, light and dark", async () => {
    const drawn = EMBEDS.map((id) => ({ id, ...sourceOf(id) })).filter((one) => one.drawn);
    let compared = 0;
    const { page, visit } = await openPages(site);
    /** As it is painted in either theme, by cell. */
    const paintings = async (): Promise<readonly Readonly<Record<string, readonly string[]>>[]> => {
      const both = [];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        both.push(await paintOf(page));
      }
      return both;
    };
    for (const path of new Set(drawn.map(({ page }) => page))) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await visit(path);
      await waitForContent(page);
      const onSite = await paintings();
      expect(onSite[0]).not.toEqual(onSite[1]);
      await page.setViewportSize({ width: 600, height: 900 });
      for (const { id } of drawn.filter((one) => one.page === path)) {
        await visit(`/embed/${id}/?theme=auto`);
        for (const [theme, inEmbed] of (await paintings()).entries()) {
          for (const [cell, painted] of Object.entries(inEmbed)) {
            expect(painted, `${id}: ${cell}`).toHaveLength(1);
            expect((onSite[theme]?.[cell] ?? []).map(comparable), `${id}: ${cell}`).toContain(comparable(painted[0] ?? ""));
            compared += 1;
          }
        }
      }
    }
    await page.context().close();
    expect(compared).toBeGreaterThan(2 * EMBEDS.length);
  });

  it("fills most of its frame at every width, and never more than it", async () => {
    const { page } = await openPage(site, "/about/");
    const found: string[] = [];
    for (const id of ["yearly-violence-increases", "afghans-remaining", "named-attacks"]) {
      await page.goto(site.address(`/embed/${id}/`));
      for (const width of [240, 287, 319, 320, 389, 390, 479, 480, 599, 600, 640, 759, 768, 999, 1000, 1279, 1280, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const drawings = await page
          .locator("[data-width]:visible")
          .evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-width"))));
        const [drawn = 0] = drawings;
        const room = width - 32;
        if (drawings.length !== 1 || drawn > room || drawn < room * 0.7) found.push(`${id} at ${width}: ${drawings.join(" and ")}`);
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it("has no rule in its sheet that meets nothing in any of them", () => {
    const pages = ALL_EMBEDS.map((id) => readFileSync(join(process.cwd(), `dist/embed/${id}/index.html`), "utf8"));
    const sheet = readFileSync(join(process.cwd(), "src/ui/embed/embed.css"), "utf8").replace(/\/\*[\s\S]*?\*\//gu, "");
    const bodies = [...sheet.matchAll(/\{(?<body>[^{}]*)\}/gu)].map(({ groups }) =>
      (groups?.["body"] ?? "")
        .replace(/\s+/gu, " ")
        .replace(/ ?(?<mark>[:;,]) ?/gu, "$<mark>")
        .replace(/;$/u, "")
        .replace(/;\s*$/u, "")
        .trim(),
    );
    const kept = pages.map((html) => /<style>(?<css>[\s\S]*?)<\/style>/u.exec(html)?.groups?.["css"] ?? "");
    for (const body of bodies) expect(kept.filter((css) => css.includes(`{${body}}`)).length, body).toBeGreaterThan(0);
    expect(bodies.length).toBeGreaterThan(50);
  });
});

describe("an embed’s first painting", () => {
  it("has the theme and the part that its address asks for, before and without the script that adds to it", async () => {
    const { page } = await openPage(site, "/about/", { colorScheme: "light" });
    await page.route("**/assets/embedPage-*.js", (route) => route.abort());
    await page.addInitScript(() => {
      const seen: (string | undefined)[] = [];
      Object.assign(window, { seen });
      requestAnimationFrame(() => {
        seen.push(document.documentElement.dataset["theme"], document.documentElement.dataset["show"]);
      });
    });
    await page.goto(site.address("/embed/trade-shares/?theme=dark&show=table"));
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("main") ?? document.body).backgroundColor)).toBe(
      "rgb(23, 27, 31)",
    );
    expect(await page.locator("[data-width]:visible").count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(["dark", "table"]);
    await page.context().close();
  });

  it("comes before its script is asked for; in a frame that is not painted it is asked for after a second", async () => {
    const { page } = await openPage(site, "/embed/trade-shares/");
    await page.locator("thead button").waitFor({ state: "attached" });
    const [painted, asked] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
      performance.getEntriesByType("resource").find(({ name }) => name.includes("/embedPage-"))?.startTime ?? 0,
    ]);
    expect(asked).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY);
    await page.goto(site.address("/about/"));
    const late = await page.evaluate(async (source) => {
      const frame = document.createElement("iframe");
      frame.src = source;
      frame.style.cssText = "display:none";
      document.body.append(frame);
      await new Promise((done) => {
        frame.onload = done;
      });
      const inside = frame.contentWindow;
      while (inside !== null && inside.performance.getEntriesByType("resource").length === 0)
        await new Promise((done) => setTimeout(done, 50));
      return inside?.performance.getEntriesByType("resource").map(({ name, startTime }) => [name, startTime] as const);
    }, site.address("/embed/trade-shares/"));
    expect(late?.map(([name]) => /embedPage-/u.test(name))).toEqual([true]);
    expect(late?.[0]?.[1]).toBeGreaterThanOrEqual(1000);
    await page.context().close();
  });

  it("can be touched in the smallest of fonts: links and headings are 24 pixels high in any", async () => {
    const { page } = await openPage(site, "/embed/trade-shares/", { bypassCSP: true, viewport: { width: 320, height: 900 } });
    const low: string[] = [];
    for (const id of EMBEDS) {
      await page.goto(site.address(`/embed/${id}/`));
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      await page.addStyleTag({ content: "*, *::before { font-size: 8px !important; line-height: 9px !important }" });
      const found = await page.evaluate(() =>
        [...document.querySelectorAll("a, button")]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
          .map((one) => one.outerHTML.slice(0, 100)),
      );
      low.push(...found.map((one) => `${id}: ${one}`));
    }
    expect(low).toEqual([]);
    await page.context().close();
  });
});
