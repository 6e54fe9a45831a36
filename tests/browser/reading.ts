/** What a reader's eyes and fingers need of a page: its sizes of text, room to press, and that nothing is lost with spacing of the reader's own. */
import type { Page } from "playwright-core";

const TEXTS = ["64px", "44px", "34px", "24px", "19px", "16px", "14px", "13px"];

/** Texts that are set in another size than the eight of `src/ui/tokens.json`. */
export async function otherTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate((sizes) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode() !== null) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (parent === null || text.textContent?.trim() === "" || parent.closest("script, style") !== null || !parent.checkVisibility())
        continue;
      const size = getComputedStyle(parent).fontSize;
      if (!sizes.includes(size)) found.add(`${size}: ${text.textContent?.trim().slice(0, 40) ?? ""}`);
    }
    return [...found];
  }, TEXTS);
}

/**
 * What is pressed and has less than 24 pixels for it, with its label. A link in a line of text is as wide as its words, and the window
 * on the timeline's years is moved by pressing anywhere in their strip.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    return [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        "a[href], button:not([tabindex='-1']), input, select, textarea, summary, [role=slider]",
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest(".vh, [class*=skip], [data-cell] svg") === null)
      .map((one) => ({ one, target: one.closest("label") ?? (one.matches("[role=slider]") ? (one.closest("svg") ?? one) : one) }))
      .flatMap(({ one, target }) => {
        const boxes = [...target.getClientRects()];
        const [width, height] = [Math.max(0, ...boxes.map((box) => box.width)), Math.max(0, ...boxes.map((box) => box.height))];
        const line = target.parentElement?.closest("p, li, td, th, dd, dt, small, div")?.textContent ?? "";
        const inText = getComputedStyle(target).display === "inline" && line !== target.textContent;
        if (width === 0 || (height >= LEAST && (inText || width >= LEAST))) return [];
        return [`${Math.round(width)} by ${Math.round(height)}: ${one.outerHTML.slice(0, 140)}`];
      });
  });
}

/** Sets the page as a reader may: lines, letters and words further apart (WCAG 1.4.12). For the end of a test. */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    // The page's policy refuses style elements, and lets its own scripts set styles.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/**
 * Texts of which a part is cut off by the box that they stand in. What nobody hears is a second to what is said elsewhere; texts of a
 * chart are placed to the pixel, and each stands in the table too.
 */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((one) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(one);
        const [across, down] = [one.scrollWidth - one.clientWidth > 1, one.scrollHeight - one.clientHeight > 1];
        const cuts = (across && /hidden|clip/u.test(overflowX)) || (down && /hidden|clip/u.test(overflowY));
        return (
          cuts &&
          one.clientWidth > 0 &&
          clipPath === "none" &&
          one.checkVisibility() &&
          one.closest("[aria-hidden=true]") === null &&
          one.querySelector("[data-chart]") === null
        );
      })
      .map((one) => one.outerHTML.slice(0, 140)),
  );
}
