/** Pages of places, terms and reports: every figure in its sentence with its note, what is many folded, with scripts and without. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captionText } from "../../src/view/captionText";
import { cellText } from "../../src/view/cellText";
import { keyFigures } from "../../src/view/keyFigures";
import { placesWithPages } from "../../src/view/placesWithPages";
import { passagesFrom, worksCitedBy } from "../../src/view/reportPassages";
import { slugOf } from "../../src/view/slug";
import type { Subject } from "../../src/view/subjects";
import { placeSubject, termSubject } from "../../src/view/subjects";
import { taken } from "../representatives";
import { curated } from "../view/library";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const PLACES = placesWithPages(curated);
const SUBJECTS: readonly (readonly [path: string, subject: Subject])[] = [
  ...taken("places", PLACES.map(slugOf)).flatMap((id) =>
    PLACES.filter((place) => slugOf(place) === id).map((place) => [`/place/${id}/`, placeSubject(curated, place)] as const),
  ),
  ...taken(
    "terms",
    curated.terms.map(({ id }) => id),
  ).flatMap((id) => curated.terms.filter((term) => term.id === id).map((term) => [`/term/${id}/`, termSubject(curated, term)] as const)),
];

interface ShownPart {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Whether each figure says what it is and leads to a note that is there. */
  readonly noted: boolean;
}

/** Sections with figures in sentences. */
function partsOf(page: Page, selector: string): Promise<readonly ShownPart[]> {
  return page.locator(selector).evaluateAll((sections) =>
    sections.map((section) => ({
      title: section.querySelector("h2")?.textContent ?? "",
      sentences: [...section.querySelectorAll("ul:not([class*=lines]) > li")].map((line) => {
        const copy = (line.querySelector("p") ?? line).cloneNode(true) as HTMLElement;
        for (const marker of copy.querySelectorAll("[class*=marker], .vh, [aria-hidden=true]")) marker.remove();
        return copy.textContent.replace(/\s+/gu, " ");
      }),
      noted: [...section.querySelectorAll<HTMLElement>("ul a[data-figure]")].every(
        (link) =>
          link.dataset["cell"] !== undefined &&
          /^\d+(?: \d+)*$/u.test(link.dataset["notes"] ?? "") &&
          document.getElementById((link.getAttribute("href") ?? "").slice(1)) !== null,
      ),
    })),
  );
}

describe("the page of a place or a term", () => {
  it.each(SUBJECTS.flatMap(([path, subject]) => [true, false].map((scripts) => [path, scripts, subject] as const)))(
    "%s has every figure in its sentence, by topic, its events and disputes (scripts: %s)",
    async (path, javaScriptEnabled, { topics, timeline, stands }) => {
      const { page, faults } = await openPage(site, path, { javaScriptEnabled });
      if (javaScriptEnabled) await waitForContent(page);
      expect(await partsOf(page, "section[aria-labelledby^=topic-]")).toEqual(
        topics.map(({ topic, figures }) => ({
          title: topic.name,
          sentences: figures.map((cell) => captionText(cell.caption, cellText(cell, null))),
          noted: true,
        })),
      );
      const events = [...timeline.placed.map(({ event }) => event), ...timeline.undated].map(({ date }) => `event-${date.id}`);
      expect((await page.locator("li[id^=event-]").evaluateAll((all) => all.map(({ id }) => id))).toSorted()).toEqual(events.toSorted());
      const asked = await page
        .locator("section:is([aria-labelledby=disputed], [aria-labelledby=alike]) a")
        .evaluateAll((all) => all.map((link) => link.textContent));
      expect(asked.toSorted()).toEqual(stands.map(({ title }) => title).toSorted());
      const back = await page
        .locator("[role=doc-backlink]")
        .evaluateAll((all) => all.filter((link) => document.getElementById((link.getAttribute("href") ?? "").slice(1)) === null).length);
      expect(back).toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("is reached from the glossary, from a source, and from a place around it", async () => {
    const { page } = await openPage(site, "/glossary/");
    await waitForContent(page);
    await page.getByRole("link", { name: "TTP", exact: true }).click();
    await page.waitForURL(site.address("/term/ttp/"));
    await page.goto(site.address("/d/named-attacks/?figure=named-attacks.bajaur-bombing.killed"));
    await page.locator("[data-panel]").getByRole("link", { name: "Bajaur", exact: true }).click();
    await page.waitForURL(site.address("/place/bajaur/"));
    await page.getByRole("link", { name: "Khyber Pakhtunkhwa", exact: true }).first().click();
    await page.waitForURL(site.address("/place/khyber-pakhtunkhwa/"));
    await waitForContent(page);
    await page.getByRole("link", { name: "Sort and filter these figures" }).click();
    await page.waitForURL(site.address("/figures/?place=khyber-pakhtunkhwa"));
    const there = placeSubject(curated, "Khyber Pakhtunkhwa").topics.reduce((sum, { figures }) => sum + figures.length, 0);
    await page.getByText(new RegExp(`^${there} of \\d+ figures$`, "u")).waitFor();
    await page.context().close();
  });

  it("unfolds what an address names in it", async () => {
    const { topics } = placeSubject(curated, "Pakistan");
    const last = topics[0]?.figures.at(-1);
    const { page } = await openPage(site, `/place/pakistan/#cell-${last?.id ?? ""}`);
    await waitForContent(page);
    await page.locator(`[id="cell-${last?.id ?? ""}"]`).waitFor({ state: "visible" });
    await page.context().close();
  });
});

describe("the page of a report", () => {
  const reports = curated.reports.filter(({ id }) =>
    [
      ...taken(
        "reports",
        curated.reports.map((one) => one.id),
      ),
      "kp-opinion",
    ].includes(id),
  );

  it.each(reports.flatMap((report) => [true, false].map((scripts) => [report.id, scripts, report] as const)))(
    "%s opens with its key figures, and holds all that was taken in folds (scripts: %s)",
    async (id, javaScriptEnabled, report) => {
      const { page, faults } = await openPage(site, `/sources/${id}/`, { javaScriptEnabled });
      if (javaScriptEnabled) await waitForContent(page);
      const key = keyFigures(report, curated);
      const sentences = key.map(({ cell }) => captionText(cell.caption, cellText(cell, null)));
      expect(await partsOf(page, "section[aria-labelledby=key]")).toEqual(
        key.length === 0 ? [] : [{ title: "Key figures", sentences, noted: true }],
      );
      const tables = await page
        .locator("section[aria-labelledby=key] ul > li > a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(tables.map((href) => new URL(href ?? "", site.address(`/sources/${id}/`)).pathname)).toEqual(
        key.map(({ dataset }) => `/d/${dataset.id}/`),
      );
      const taken = page.locator("section[aria-labelledby=taken]");
      const sections = passagesFrom(report, curated);
      const works = worksCitedBy(report, curated);
      expect(await taken.locator("details[open]").count()).toBe(0);
      expect(await taken.locator("details").count()).toBe(sections.length + (works.length === 0 ? 0 : 1));
      const ids = await taken.locator("li[id]").evaluateAll((all) => all.map((one) => one.id));
      expect(ids).toEqual([
        ...sections.flatMap(({ passages }) => passages.map(({ citation }) => citation.id)),
        ...works.map(({ work }) => `work-${work.id}`),
      ]);
      if (key.length === 0) expect(await page.locator("main").innerText()).toContain("No statistics");
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("unfolds the passage that a note leads to", async () => {
    const { page } = await openPage(site, "/sources/crisis-group-354/#cg-iia3-660");
    await waitForContent(page);
    await page.locator("[id=cg-iia3-660]").waitFor({ state: "visible" });
    expect(await page.locator("section[aria-labelledby=taken] details[open]").count()).toBe(1);
    await page.context().close();
  });
});
