/** What an embed looks like: the chart of the site under a sheet of its own, and everything it was asked to be from the first painting. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL_EMBEDS, EMBEDS } from "./pages";
import type { Site } from "./site";
import { openPage, openPages, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** The page of the site that an embed is taken from, and whether it is drawn. */
function sourceOf(id: string): { readonly page: string; readonly drawn: boolean } {
  const html = readFileSync(join(process.cwd(), `dist/embed/${id}/index.html`), "utf8");
  return {
    page: /<link rel="canonical" href="\.\.\/\.\.(?<page>[^"]+)"/u.exec(html)?.groups?.["page"] ?? "",
    drawn: html.includes("<div data-width="),
  };
}

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

describe("an embed that is too high for a phone", () => {
  it("folds the panels of a chart that is too high, all but those that a reader wants first, without a script; open on paper", async () => {
    const { page } = await openPage(site, "/embed/named-attacks/", { javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
    const marks = page.locator("[data-width='288'] g[data-cell]");
    const visible = async (): Promise<readonly string[]> => {
      const cells = await marks.evaluateAll((all) =>
        all.map((one) => (one.checkVisibility({ contentVisibilityAuto: true }) ? (one.getAttribute("data-cell") ?? "") : "")),
      );
      return cells.filter((cell) => cell !== "");
    };
    const all = await marks.count();
    expect(all).toBeGreaterThan(8);
    const seen = ["islamabad-court", "islamabad-mosque", "bajaur-bombing", "bannu-attack"];
    expect(await visible()).toEqual(seen.map((row) => `named-attacks.${row}.killed`));
    expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThan(1200);
    const fold = page.locator("[data-width='288'] details");
    expect(await fold.locator("summary").innerText()).toBe(`${all - seen.length} more figures`);
    expect(await fold.locator("[role=img]").getAttribute("aria-label")).toContain("Attack on a mosque in Peshawar");
    await fold.locator("summary").click();
    expect(await visible()).toHaveLength(all);
    await fold.locator("summary").click();
    await page.emulateMedia({ media: "print" });
    expect(
      await fold
        .locator("g[data-cell]")
        .last()
        .evaluate((one) => one.getBoundingClientRect().height),
    ).toBeGreaterThan(0);
    await page.context().close();
  });

  it("shows the newest rows of a table that folds, with the earlier ones above them", async () => {
    const { page } = await openPage(site, "/embed/cross-border-strikes/", { viewport: { width: 320, height: 900 } });
    const order = await page.locator("main > *").evaluateAll((all) => all.map((one) => one.localName).join(" "));
    expect(order).toBe("h1 p details table footer");
    expect(await page.locator("main > details > summary").innerText()).toMatch(/^11\searlier\srows · \d+\snotes$/u);
    expect(await page.locator("main > table tbody th[scope=row]").allInnerTexts()).toEqual([
      expect.stringContaining("Strikes by Pakistani fighter jets"),
      expect.stringContaining("Camps along the border"),
    ]);
    expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThan(1000);
    await page.context().close();
  });

  it("gives what describes a row all of its width, and covers nothing with it", async () => {
    const { page } = await openPage(site, "/embed/ceasefires-and-talks/?show=table", { viewport: { width: 320, height: 900 } });
    const rows = await page.locator("tbody tr:has(.embed-about)").evaluateAll((all) =>
      all.map((row) => {
        const [label, value, about, who] = [".embed-label", "td:nth-child(2)", ".embed-about", "td:last-child"].map((one) =>
          row.querySelector(one)?.getBoundingClientRect(),
        );
        return {
          wide: (about?.width ?? 0) >= row.clientWidth - 1,
          below: (about?.top ?? 0) >= Math.max(label?.bottom ?? 1e6, value?.bottom ?? 1e6) - 1,
          above: (about?.bottom ?? 1e6) <= (who?.top ?? 0) + 1,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows).toEqual(rows.map(() => ({ wide: true, below: true, above: true })));
    await page.context().close();
  });
});

describe("a table without a chart", () => {
  it("shows twelve rows at most, and no more of them than a phone’s reader scrolls past; the others are in a fold with the notes that only they cite, without a script", async () => {
    const { page } = await openPage(site, "/about/", { javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
    let folded = 0;
    for (const id of ALL_EMBEDS.filter((one) => !sourceOf(one).drawn)) {
      await page.goto(site.address(`/embed/${id}/`));
      const found = await page.evaluate(() => {
        const tables = ["main > table", "main > details > table"].flatMap((one) => [...document.querySelectorAll(one)]);
        const counts = tables.map((table) => table.querySelectorAll("tbody td:nth-child(2)").length);
        const numbers = (within: Element | null): readonly string[] =>
          [...(within?.querySelectorAll("[data-notes]") ?? [])].flatMap((one) => (one.getAttribute("data-notes") ?? "").split(" "));
        const listed = (within: Element | null): readonly string[] =>
          [...(within?.querySelectorAll("li[value]") ?? [])].map((one) => one.getAttribute("value") ?? "");
        const more = document.querySelector("main > details");
        const [first] = tables;
        return {
          counts,
          height: first?.getBoundingClientRect().height ?? 0,
          open: document.querySelectorAll("details[open]").length,
          uncited: listed(more).filter((one) => numbers(tables[0] ?? null).includes(one) || !numbers(more).includes(one)),
          unlisted: numbers(tables[0] ?? null).filter((one) => !listed(document.querySelector("footer")).includes(one)),
          twice: [...listed(more), ...listed(document.querySelector("footer"))].filter((one, at, all) => all.indexOf(one) !== at),
        };
      });
      expect(found.counts[0], id).toBeGreaterThan(0);
      expect(found.counts[0], id).toBeLessThanOrEqual(12);
      // Only groups that lead a figure may be higher, since they stand together.
      expect(found.height, id).toBeLessThanOrEqual(1500);
      expect(found, id).toMatchObject({ open: 0, uncited: [], unlisted: [], twice: [] });
      folded += found.counts.length - 1;
    }
    expect(folded).toBeGreaterThan(2);
    await page.context().close();
  });

  it("has the fold open on paper and where all is asked for", async () => {
    const { page } = await openPage(site, "/embed/chronology/");
    const last = page.locator("main > details tbody tr").last();
    expect(await last.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await last.evaluate((row) => row.getBoundingClientRect().height)).toBeGreaterThan(0);
    await page.emulateMedia({ media: "screen" });
    await page.goto(site.address("/embed/chronology/?show=table"));
    expect(await last.isVisible()).toBe(true);
    await page.context().close();
  });

  it("has each row’s label, date and claimant begin on one line, however the date breaks, and breaks no word of a claimant or heading", async () => {
    const { page } = await openPage(site, "/about/");
    for (const id of ["ceasefires-and-talks", "rankings", "cross-border-strikes"]) {
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(site.address(`/embed/${id}/?show=table`));
        const apart = await page.evaluate(() => {
          const lines = (within: Element): readonly DOMRect[] => {
            const range = document.createRange();
            range.selectNodeContents(within);
            return [...range.getClientRects()].filter(({ width: wide }) => wide > 1);
          };
          return [...document.querySelectorAll("tbody tr")].flatMap((row) => {
            const [label, value] = [row.querySelector("th[scope=row]"), row.querySelector("td .cell-value")];
            if (label === null || value === null) return [];
            const [a, b] = [lines(label)[0]?.top ?? 0, lines(value)[0]?.top ?? 0];
            return Math.abs(a - b) > 3 ? [`${row.textContent.slice(0, 60)}: ${a} and ${b}`] : [];
          });
        });
        expect(apart, `${id} at ${width}`).toEqual([]);
        const broken = await page.evaluate(() =>
          [...document.querySelectorAll("tbody td:last-child, .embed-sort, thead button")].flatMap((cell) => {
            const text = cell.firstChild;
            if (!(text instanceof Text)) return [];
            return [...text.data.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 && !word.includes("-") ? [word] : [];
            });
          }),
        );
        expect(broken, `${id} at ${width}`).toEqual([]);
      }
    }
    await page.context().close();
  });

  it("ends in one line at 320 pixels: whose figures, how many notes, and whose page", async () => {
    const { page } = await openPage(site, "/about/", { viewport: { width: 320, height: 900 } });
    for (const id of ALL_EMBEDS) {
      await page.goto(site.address(`/embed/${id}/`));
      const [line, brand] = [page.locator("footer summary"), page.locator(".embed-brand")];
      const [text, mark] = [await line.boundingBox(), await brand.boundingBox()];
      expect(text?.height ?? 0, id).toBeLessThan(30);
      expect(Math.abs((text?.y ?? 0) - (mark?.y ?? 0)), id).toBeLessThan(6);
    }
    await page.context().close();
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
