/** What an embed is asked to show is what it shows, of every figure. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embedsOf } from "../../src/export/embedModel";
import { embedQuery, shownBy } from "../../src/export/embedShown";
import { curated } from "../view/library";
import { ALL_EMBEDS } from "./pages";
import type { Site } from "./site";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const FIGURES = curated.datasets.flatMap(embedsOf);

interface Seen {
  readonly drawings: number;
  /** Before anything is pressed. */
  readonly tables: number;
  readonly open: boolean;
  /** Whether a table is in view once the folds are open. */
  readonly tabled: boolean;
  /** Numbers of the notes that are in view once the folds are open. */
  readonly notes: readonly number[];
  /** How many notes the line of the fold says there are. */
  readonly said: number;
  /** Numbers that what is in view cites: the figures of the table, the marks of the drawing. */
  readonly cited: readonly number[];
}

async function seenIn(page: Page, query: string, id: string): Promise<Seen> {
  await page.goto(site.address(`/embed/${id}/${query}`));
  return page.evaluate(() => {
    const visible = (selector: string): readonly Element[] =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const [drawings, tables] = ["[data-width]", "table"].map((one) => visible(one).length);
    const open = visible("footer [role=doc-endnotes]").length === 1;
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const line = document.querySelector<HTMLElement>("footer summary")?.innerText ?? "";
    const notesOf = (cell: string): string => document.querySelector(`a[data-figure="${cell}"]`)?.getAttribute("data-notes") ?? "";
    const marked = visible("[data-width] g[data-cell]").map((mark) => notesOf(mark.getAttribute("data-cell") ?? ""));
    const listed = visible("td a[data-notes], th a[data-notes]").map((one) => one.getAttribute("data-notes") ?? "");
    const ordered = (numbers: readonly string[]): readonly number[] =>
      [...new Set(numbers.filter((one) => one !== "").map(Number))].sort((a, b) => a - b);
    return {
      drawings: drawings ?? 0,
      tables: tables ?? 0,
      open,
      tabled: visible("table").length > 0,
      notes: ordered(visible("li[value]").map((one) => one.getAttribute("value") ?? "")),
      said: Number(/(?<count>\d+)\s+notes?$/u.exec(line)?.groups?.["count"] ?? 0),
      cited: ordered([...marked, ...listed].flatMap((one) => one.split(" "))),
    };
  });
}

describe("an embed", () => {
  it("shows what its address asks for, with the notes that it cites and no other, of every figure", async () => {
    const { page } = await openPage(site, "/about/", { viewport: { width: 640, height: 900 } });
    expect(FIGURES.map(({ id }) => id).sort()).toEqual([...ALL_EMBEDS].sort());
    let fewer = 0;
    for (const figure of FIGURES) {
      const drawn = figure.chart !== null;
      for (const shown of shownBy(figure)) {
        const seen = await seenIn(page, embedQuery(shown, "light"), figure.id);
        const name = `${figure.id}, ${shown}`;
        expect(seen.drawings, name).toBe(drawn && shown !== "table" ? 1 : 0);
        const closed = shown === "chart" || shown === "folded";
        expect([seen.open, seen.tables > 0, seen.tabled], name).toEqual([!closed, !closed || !drawn, shown !== "chart"]);
        expect(seen.notes, name).toEqual(seen.cited);
        if (drawn) expect(seen.said, name).toBe(seen.notes.length);
        expect(seen.notes.length, name).toBeGreaterThan(0);
        if (shown === "chart" && seen.notes.length < figure.notes.length) fewer += 1;
        if (shown !== "chart") expect(seen.notes, name).toHaveLength(figure.notes.length);
      }
    }
    expect(fewer).toBeGreaterThan(10);
    await page.context().close();
  });

  it("shows the table of a figure without a chart, though a chart is asked for", async () => {
    const { page } = await openPage(site, "/about/");
    for (const { id, notes } of FIGURES.filter(({ chart }) => chart === null)) {
      const seen = await seenIn(page, "?show=chart", id);
      expect([seen.drawings, seen.tables > 0, seen.notes.length], id).toEqual([0, true, notes.length]);
    }
    await page.context().close();
  });

  it("of a chart alone, opens the note of the mark that is pressed, and no table", async () => {
    const { page } = await openPage(site, "/embed/refugees-and-returns/?show=chart");
    await page.locator("thead button").waitFor({ state: "attached" });
    await page.locator("g[data-cell] text").filter({ visible: true }).last().dispatchEvent("click");
    await page.locator("li:target, q:target").waitFor();
    expect(await page.locator("table").filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });
});
