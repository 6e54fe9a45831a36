/** What a page prints is what the data holds: every visible number is a figure's, or on a short list of others. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAPTION_PLACE, capitalised } from "../../src/view/captionText";
import { placeText } from "../../src/view/footnote";
import { quoted, singleInside } from "../../src/view/quoted";
import { passageName, upstreamText } from "../../src/view/sourceNames";
import { filterOptions } from "../../src/view/filterRows";
import { curated } from "../view/library";
import { PAGES } from "./pages";
import type { OpenPages, Site } from "./site";
import { openPages, openSite, SITE_FOLDER, waitForContent } from "./site";

interface CellRecord {
  readonly id: string;
  readonly text: string;
  /** Null where the report prints nothing. */
  readonly asReported: string | null;
  readonly unit: string | null;
}
const { version, cells } = JSON.parse(readFileSync(join(SITE_FOLDER, "api/cells.json"), "utf8")) as {
  readonly version: string;
  readonly cells: readonly CellRecord[];
};
const WORDS = new Map(cells.map(({ id, asReported }) => [id, quoted(asReported ?? "")]));
/** Where the report prints nothing, a table has a dash. */
const TEXT = new Map(cells.map(({ id, text }) => [id, singleInside(text)]));
const MISSING = new Set(cells.flatMap(({ id, text }) => (/^no \w+ in the report$/u.test(text) ? [id] : [])));
/** A sentence says itself what its figure counts. */
const IN_SENTENCES = new Map(
  cells.map(({ id, text, unit, asReported }) => {
    // What follows the printed words ends with the unit: "14 suicide bombings", counted in bombings.
    if (unit !== null && asReported !== null && text.startsWith(`${asReported} `) && text.endsWith(` ${unit}`)) return [id, asReported];
    const said = [` ${unit ?? ""}`, ` (${unit ?? ""})`].find((end) => text.endsWith(end)) ?? "";
    return [id, text.slice(0, text.length - said.length)];
  }),
);

/** Texts that may hold a number and are no figures: our titles (checked against the data's periods), records, places, cited works. */
const OTHERS: readonly string[] = [
  ...curated.datasets.flatMap((dataset) => [
    dataset.title,
    ...dataset.groups.flatMap(({ label, why }) => [label, why]),
    ...dataset.figures.flatMap(({ title, subtitle }) => [title, subtitle]),
    ...dataset.questions.flatMap(({ title, gap }) => [title, gap]),
    ...dataset.rows.flatMap(({ label, detail }) => [label, detail]),
    ...dataset.notes.map(({ title }) => title),
    ...Object.values(filterOptions(dataset)).flatMap((options) => options.map(({ label }) => label)),
  ]),
  ...curated.reports.flatMap((report) => [
    report.title,
    report.series ?? "",
    report.short,
    report.datePrinted ?? "",
    report.sha256,
    // A section is named by what is new in its headings.
    ...report.sections.flatMap(({ heading }) => [heading, ...heading.split(" › ")]),
  ]),
  // What stands around a figure in its caption; its digits are checked against the passages (`scripts/checks/checkCaptions.ts`).
  ...[...curated.cells.values()].flatMap(({ caption }) => caption.split(CAPTION_PLACE)),
  ...curated.upstream.map(upstreamText),
  ...curated.versions.flatMap(({ version, date, sha256 }) => [version, date, sha256]),
  ...[...curated.citations.values()].flatMap((citation) => [placeText(citation), passageName(citation)]),
  ...[...curated.citations.values()].map(({ wording }) => wording),
  version,
  ...(curated.home?.try ?? []),
  "Control+K",
  "CC BY 4.0",
  "SHA-256",
].filter((text) => /\d/u.test(text));
const LONGEST_FIRST = [...new Set(OTHERS)].sort((a, b) => b.length - a.length);

/** Counts of our own items, the largest file that is opened, positions, and years as headings of the timeline. */
const COUNTS =
  /Up to \d+ MB|Saved for offline, as of \d+ \w+ \d{4}|\b\d+,? (?:cells?|notes?|passages?|figures?|rows?|works?|events?|results?|datasets?|not exact|more|with what differs|sets?|years?|months?|days|px|of them|with no figure)\b|\b\d+ of \d+(?: rows)?|Notes? \d+(?: (?:to|and) \d+)?|Paragraph \d+|Figure \d+|^(?:Before )?(?:(?:[A-Z][a-z]+ )?(?:(?:19|20)\d\d )?(?:and|to) )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d$/gu;
/** How many events of each kind a year has. */
const KINDS = new RegExp(`(?:${curated.eventKinds.map(({ name }) => name.toLowerCase()).join("|")}) \\d+`, "gu");

let site: Site;
let pages: OpenPages;
beforeAll(async () => {
  site = await openSite();
  pages = await openPages(site, { viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await site.close();
});

/** Text of a page outside its figures, notes and quoted wordings, one line a block; and its figures with the text they print. */
async function readPage(
  page: Page,
): Promise<{ readonly rest: readonly string[]; readonly figures: readonly (readonly [id: string, text: string])[] }> {
  return page.evaluate(() => {
    const FIGURES = "a[data-figure], g[data-cell]";
    const SKIPPED = `${FIGURES}, [role=doc-endnotes], [role=doc-noteref], [data-count], [data-parts], [data-wording], q, blockquote, svg, option, textarea`;
    const elements = [...document.querySelectorAll<HTMLElement>("main, main *")].filter((one) => one.closest(SKIPPED) === null);
    const own = (one: HTMLElement): string => [...one.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])).join("");
    const rest = elements.map((one) => own(one).replace(/\s+/gu, " ").trim());
    const printed = (one: Element): string => {
      const copy = one.cloneNode(true);
      if (!(copy instanceof Element)) return "";
      for (const part of copy.querySelectorAll("[class*=marker], .vh, [class*=under], [class*=label], [class*=tick], [class*=wash]"))
        part.remove();
      return copy.textContent.replace(/\s+/gu, " ").trim();
    };
    const figures = [...document.querySelectorAll<HTMLElement | SVGElement>(`main :is(${FIGURES})`)].map(
      (one) => [one.dataset["figure"] ?? one.dataset["cell"] ?? "", printed(one)] as const,
    );
    return { rest: rest.filter((text) => /\d/u.test(text)), figures };
  });
}

/** What is left of a text when all that may hold a number is taken out. */
function unexplained(text: string): string {
  const left = LONGEST_FIRST.reduce((rest, known) => rest.split(known).join(" "), text.replaceAll(site.address("/"), " "));
  return left.replace(COUNTS, " ").replace(KINDS, " ");
}

/** The status page counts tests and bytes, and prints no figure of any report. */
const WITH_FIGURES = PAGES.filter((path) => path !== "/status/");

describe("every page", () => {
  it.each(WITH_FIGURES)(
    "%s prints no number that is neither a figure nor one of the few others, and each figure as the data has it",
    async (path) => {
      const { page, visit } = pages;
      await visit(path);
      await waitForContent(page);
      for (const details of await page.locator("main details").all())
        await details.evaluate((one) => {
          one.setAttribute("open", "");
        });
      const { rest, figures } = await readPage(page);
      expect(rest.map((text) => unexplained(text)).filter((text) => /\d/u.test(text))).toEqual([]);
      for (const [id, text] of figures) {
        if (text === "See the exact wording") continue;
        // A sentence may open with a figure, and so with a capital.
        if (text === "–" && MISSING.has(id)) continue;
        const wanted = TEXT.get(id) ?? derivedText(id);
        expect(
          wanted === null ||
            text === wanted ||
            text === IN_SENTENCES.get(id) ||
            text === capitalised(IN_SENTENCES.get(id) ?? "") ||
            text === cut(wanted) ||
            text === capitalised(cut(wanted)),
          `${id}: prints "${text}", the data has "${wanted ?? ""}"`,
        ).toBe(true);
      }
      const wordings = await page
        .locator("main [data-wording]")
        .evaluateAll((all) => all.map((one) => [one.getAttribute("data-wording") ?? "", one.textContent] as const));
      for (const [id, text] of wordings) expect(text).toBe(WORDS.get(id));
    },
  );
});

/** Sums of editor's notes are no records of the interface; their words say that they are derived. */
function derivedText(id: string): string | null {
  return id.includes(".sum.") ? null : "";
}

function cut(text: string): string {
  return text.replace(/\s+/gu, " ");
}
