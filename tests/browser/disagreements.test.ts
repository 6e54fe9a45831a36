/** Disagreements where readers meet them: on the page of all, in the source of a figure, at an address that went away. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pointOf } from "../../src/model/quantity";
import { answersOfDisagreement, answersOfQuestion } from "../../src/view/answers";
import { disagreementsOf } from "../../src/view/disagreements";
import { taken } from "../representatives";
import { curated } from "../view/library";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";
import { use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const PAGE = "/disagree/";
const STRIKE = "cross-border-strikes.october-kabul.period";

/** What is drawn of a figure; null of words, and where there is none. */
function valueOf(cell: string): number | null {
  const kept = curated.cells.get(cell);
  return kept?.state === "reported" && kept.value.type === "number" ? pointOf(kept.value.quantity) : null;
}

describe("a disagreement that is no question", () => {
  it("is taken along with everything that it relates", async () => {
    const [one] = curated.disagreements.filter(({ members }) => members.every(({ type }) => type === "cell"));
    const { page, faults } = await openPage(site, `/disagree/${one?.id ?? ""}/`, { permissions: ["clipboard-read", "clipboard-write"] });
    await waitForContent(page);
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await use(page, "Copy as");
    await page.getByText("Copied with its notes").waitFor();
    const text = await copied();
    for (const member of one?.members ?? []) {
      if (member.type !== "cell" || member.cell.state !== "reported") continue;
      expect(text).toContain(member.cell.asReported);
      expect(text).toContain(member.cell.citations[0].citation.wording);
    }
    await page.getByRole("button", { name: /^Use this/u }).click();
    await page.getByRole("menuitem", { name: /^Copy table/u }).click();
    await page.getByText("Table copied with its notes").waitFor();
    const [heading = "", ...lines] = (await copied()).trimEnd().split("\n");
    expect(heading).toContain("Who says so");
    expect(lines.filter((line) => line.replace(/^"/u, "").startsWith(one?.id ?? "-"))).toHaveLength(one?.members.length ?? 0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a question’s page", () => {
  it.each([true, false])(
    "opens with what each says, and has what else is asked of its days, drawn (scripts: %s)",
    async (javaScriptEnabled) => {
      const { page } = await openPage(site, `${PAGE}soldiers-october-2025/`, { javaScriptEnabled });
      if (javaScriptEnabled) await waitForContent(page);
      const opening = (await page.locator("main header p").first().textContent()) ?? "";
      expect(opening).toMatch(/^Afghan Taliban, on the other side: 58.*; Pakistan’s military, on its own side: 23/u);
      const rows = page
        .getByRole("region", { name: "Asked of the same days" })
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading") });
      const texts = await rows.evaluateAll((all) => all.map((row) => row.querySelector("h3 + p")?.textContent ?? ""));
      expect(texts.map((text) => /: (?:\d+|“[^”]+”)/u.test(text))).toEqual([true, true]);
      // Each figure has its marker, one drawing stands beside each row, and the marker leads to a note of this page.
      for (const row of await rows.all()) {
        expect(await row.locator("svg").count()).toBeGreaterThan(1);
        for (const link of await row.locator("p a").all()) {
          const href = (await link.getAttribute("href")) ?? "";
          expect(await page.locator(href).count(), href).toBe(1);
        }
      }
      await page.context().close();
    },
  );
});

describe("the list of disagreements", () => {
  it.each([true, false])(
    "has each in one line by kind, with the figures or what differs, and leads to its page (scripts: %s)",
    async (javaScriptEnabled) => {
      const { page, faults } = await openPage(site, PAGE, { javaScriptEnabled });
      if (javaScriptEnabled) await waitForContent(page);
      const shown = await page.locator("li:is([id^=question-], [id^=disagreement-])").evaluateAll((rows) =>
        rows.map((row) => ({
          id: row.id.replace(/^[a-z]+-/u, ""),
          href: row.querySelector("h3 a")?.getAttribute("href"),
          figures: [...row.querySelectorAll("a[data-figure]")].map((link) => link.getAttribute("data-figure")),
          notes: [...row.querySelectorAll("a[role=doc-noteref]")].map(
            (link) => document.getElementById((link.getAttribute("href") ?? "").slice(1)) !== null,
          ),
          // Dots stand only beside what a question sets on one scale.
          drawn: row.querySelectorAll("svg g[data-cell]").length,
          text: row.querySelector("p")?.textContent ?? "",
        })),
      );
      const lines = disagreementsOf(curated).flatMap(({ questions, disagreements }) => [
        ...questions.map((asked) => ({ id: asked.question.id, answers: answersOfQuestion(asked), differs: null, question: true })),
        ...disagreements.map((one) => ({ ...one, answers: answersOfDisagreement(one, curated.datasets), question: false })),
      ]);
      expect(shown.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
      for (const [index, { id, answers, differs, question }] of lines.entries()) {
        const row = shown[index];
        expect(new URL(row?.href ?? "", "http://host/disagree/").pathname).toBe(`/disagree/${id}/`);
        expect(row?.figures).toEqual(answers.map(({ cell }) => cell.id));
        expect(row?.notes.every(Boolean)).toBe(true);
        if (answers.length === 0) expect(row?.text).toBe(differs);
        for (const { who } of answers) expect(row?.text).toContain(who);
        if (!question) expect(row?.drawn).toBe(0);
      }
      expect(shown.filter(({ drawn }) => drawn > 0).length).toBeGreaterThan(3);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("draws the answers to a question on one scale, from zero, and a dotted line where there is no figure", async () => {
    const { page } = await openPage(site, PAGE);
    await waitForContent(page);
    const rows = await page.locator("li[id^=question-]").evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll<SVGGElement>("svg > g")].map((mark) => {
          const x = (selector: string): number | null => {
            const part = mark.querySelector<SVGGraphicsElement>(selector);
            return part === null ? null : part.getBBox().x + part.getBBox().width / 2;
          };
          return {
            cell: mark.dataset["cell"] ?? "",
            zero: x(".chart-zero"),
            dot: x(":is(circle, rect):is(.chart-dot, .chart-hollow)"),
            stub: x(".chart-nofig"),
          };
        }),
      ),
    );
    const drawn = rows.filter((row) => row.length > 0);
    expect(drawn.length).toBeGreaterThan(3);
    for (const row of drawn) {
      const marks = row.map((mark) => ({ ...mark, value: valueOf(mark.cell) }));
      const largest = marks.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
      const unit = ((largest?.dot ?? 0) - (largest?.zero ?? 0)) / (largest?.value ?? 1);
      for (const { cell, value, zero, dot, stub } of marks) {
        if (cell === "") expect([dot, stub === null]).toEqual([null, false]);
        else expect(Math.abs((dot ?? 0) - (zero ?? 0) - (value ?? Number.NaN) * unit), cell).toBeLessThanOrEqual(1);
      }
    }
    await page.context().close();
  });

  it("is complete on paper, its folds open", async () => {
    const { page } = await openPage(site, PAGE);
    await waitForContent(page);
    await page.emulateMedia({ media: "print" });
    const last = page.locator("li[id^=disagreement-]").last();
    expect(await last.evaluate((row) => row.getBoundingClientRect().height)).toBeGreaterThan(10);
    expect(
      await page
        .locator("[role=doc-endnotes] li")
        .last()
        .evaluate((note) => note.getBoundingClientRect().height),
    ).toBeGreaterThan(10);
    await page.context().close();
  });

  it.each([
    ["#disagreement-trade-wholes", "trade-wholes"],
    ["#trade-wholes", "trade-wholes"],
    ["#question-soldiers-october-2025", "soldiers-october-2025"],
    ["#soldiers-october-2025", "soldiers-october-2025"],
  ])("leads from its own place %s, of before there were pages, to the page", async (anchor, id) => {
    const { page } = await openPage(site, `${PAGE}${anchor}`);
    await page.waitForURL(site.address(`${PAGE}${id}/`));
    await page.context().close();
  });

  it("opens a fold by a key, and a disagreement in it", async () => {
    const { page } = await openPage(site, PAGE);
    await waitForContent(page);
    const fold = page.locator("section[aria-labelledby=kind-other-measure] summary");
    await fold.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const id = await page.evaluate(() => document.activeElement?.closest("li")?.id.replace(/^[a-z]+-/u, ""));
    await page.keyboard.press("Enter");
    await page.waitForURL(site.address(`${PAGE}${id ?? ""}/`));
    await page.context().close();
  });
});

describe("the page of a disagreement", () => {
  const ids = taken(
    "disagreements",
    curated.disagreements.map(({ id }) => id),
  );
  const chosen = curated.disagreements.filter(({ id }) => ids.includes(id));

  it.each(chosen.flatMap((one) => [[one.id, true, one] as const, [one.id, false, one] as const]))(
    "%s has what differs, and every member with its marker and note (scripts: %s)",
    async (id, javaScriptEnabled, { differs, members }) => {
      const { page, faults } = await openPage(site, `${PAGE}${id}/`, { javaScriptEnabled });
      if (javaScriptEnabled) await waitForContent(page);
      const shown = await page.locator("main").evaluate((main) => {
        const own = [...main.querySelectorAll("li")].filter((li) => li.closest("[role=doc-endnotes]") === null);
        const markers = own.flatMap((li) => li.querySelector("a[role=doc-noteref]")?.getAttribute("href") ?? []);
        return {
          differs: main.querySelector("h1 + p")?.textContent,
          figures: own.flatMap((li) => li.querySelector("a[data-figure]")?.getAttribute("data-figure") ?? []),
          wordings: own.flatMap((li) => li.querySelector("q")?.textContent ?? []),
          notes: markers.filter((href) => document.getElementById(href.slice(1)) !== null).length,
        };
      });
      expect(shown).toEqual({
        differs,
        figures: members.flatMap((one) => (one.type === "cell" ? [one.cell.id] : [])),
        wordings: members.flatMap((one) => (one.type === "wording" ? [one.citation.wording] : [])),
        notes: members.length,
      });
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("credits each figure to its own claimant", async () => {
    const { page } = await openPage(site, PAGE);
    for (const { id, members } of chosen) {
      await page.goto(site.address(`${PAGE}${id}/`));
      await waitForContent(page);
      const text = (await page.locator("main").textContent()) ?? "";
      for (const member of members) {
        const said = member.type === "cell" ? member.cell.claimant : member.says;
        if (said !== null && said.party !== "none") expect(text).toContain(said.name);
      }
    }
    await page.context().close();
  });
});

describe("the source of a figure", () => {
  it("names the disagreements it stands in, which lead to them", async () => {
    const { page } = await openPage(site, `/d/cross-border-strikes/?figure=${STRIKE}`);
    await waitForFigures(page);
    const link = page.getByRole("link", { name: "Date of the strike on Kabul" });
    await link.click();
    await page.waitForURL(site.address(`${PAGE}kabul-strike-date/`));
    await page.context().close();
  });
});

describe("an address that went away", () => {
  it("leads to where its figures are", async () => {
    const { page } = await openPage(site, "/d/discrepancies/");
    await page.waitForURL(site.address(PAGE));
    await page.goto(site.address("/embed/discrepancies/"));
    expect(await page.getByRole("link").getAttribute("target")).toBe("_top");
    await page.getByRole("link").click();
    await page.waitForURL(site.address(PAGE));
    await page.context().close();
  });
});
