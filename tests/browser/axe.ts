/** Accessibility rules as the tests run them, and whether a page scrolls sideways. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { EVERYTHING } from "../representatives";

/** Rules whose verdict a width may change, and the one that a theme may change; all others are the same for the same tree. */
const BY_WIDTH = ["target-size", "scrollable-region-focusable"];
const BY_THEME = ["color-contrast"];

/** A way to look at a page; all rules where none are named. */
interface Way {
  readonly width: number;
  readonly theme: "light" | "dark";
  readonly rules: readonly string[] | null;
}

/** Between the widest and the narrowest no colour changes. */
const EVERY_WAY: readonly Way[] = [
  { width: 1280, theme: "light", rules: null },
  { width: 1280, theme: "dark", rules: BY_THEME },
  ...[1024, 768, 390].map((width): Way => ({ width, theme: "light", rules: BY_WIDTH })),
  { width: 320, theme: "light", rules: null },
  { width: 320, theme: "dark", rules: BY_THEME },
];
/** Whose colours are looked at: among them they have every colour that any has. */
const COLOURS = ["/", "/status/", "/figures/?q=two%20million", "search with results", "source of a figure", "embed"];
export const hasColours = (name: string): boolean => EVERYTHING || COLOURS.includes(name) || /^\/d\/fatalities|^\/disagree\/s/u.test(name);

/** The ways to look at a page or a state by name: the widest in one theme and the narrowest in the other, or all. */
export function waysOf(name: string): readonly Way[] {
  if (EVERYTHING) return EVERY_WAY;
  return [
    { width: 1280, theme: "light", rules: null },
    { width: 320, theme: "dark", rules: [...BY_WIDTH, ...(hasColours(name) ? BY_THEME : [])] },
  ];
}

/**
 * Lays out at once what is otherwise laid out as it comes near the window: until then it has room that is only estimated, and what
 * asks for its place is told one where nothing is painted.
 */
export async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    // The page's policy refuses style elements, and lets its own scripts set styles.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/**
 * What is wrong, by rule; all rules where none are named.
 * @param colours whether contrast is among all: it takes as long as all other rules together, and pages of a kind have the same colours
 * @param part the part to look at, where the rest has been looked at before; null for the whole page
 */
export async function violationsOf(
  page: Page,
  rules: readonly string[] | null,
  colours = true,
  part: string | null = null,
): Promise<readonly string[]> {
  await layOutWhole(page);
  // What passes is not worked out in detail; on a long page that is most of the work.
  const resultTypes = ["violations" as const];
  const options =
    rules === null
      ? { resultTypes, rules: { "target-size": { enabled: true }, "color-contrast": { enabled: colours || EVERYTHING } } }
      : { resultTypes, runOnly: { type: "rule" as const, values: [...rules] } };
  // Legacy mode reports from within the page, frames of our own included; the other sends all that was found to a second page, at three times the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(options);
  const { violations } = await (part === null ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** Of a list or table with this many entries the first are looked at, unless all pages are looked at whole. */
const MANY = 12;
const FIRST = 8;

/**
 * Takes the repeated entries out of long lists and tables: what is wrong with one is wrong with the first of its kind, and the time
 * that the rules take grows faster than a page. For the end of a test: the page is not whole afterwards.
 */
export async function thinOut(page: Page): Promise<void> {
  if (EVERYTHING) return;
  await page.evaluate(
    ({ many, first }) => {
      for (const list of document.querySelectorAll("main :is(ul, ol, dl, tbody, section, div)")) {
        const entries = [...list.children].filter((one) => one.matches("li, tr, article, dt, dd"));
        if (entries.length > many) for (const entry of entries.slice(first)) entry.remove();
      }
    },
    { many: MANY, first: FIRST },
  );
}

/** What takes the focus and stands beside the window, where no scrolling brings it. */
export async function besideWindow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().left < 0)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

/** By how many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
