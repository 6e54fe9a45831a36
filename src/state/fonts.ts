/**
 * Our fonts in place of the reader's. A page is painted at once with fonts that the reader has, set as wide as ours (ui/fonts.css).
 * Once ours are here they are put on, unless something in view would then stand elsewhere.
 */

const OURS = ["Desk Serif", "Desk Sans"];
/** Pixels up or down: less than a line, so that none breaks elsewhere. */
const SLACK = 8;
/** Words in a line may move along it by this score at the most (web.dev, Cumulative Layout Shift: good is up to 0.1). */
const ALONG = 0.01;

/** Asks for our fonts and puts them on when they are here; if that would move lines, then when the page is next out of sight. */
export async function wearFonts(): Promise<void> {
  try {
    const faces = await Promise.all(OURS.map((name) => document.fonts.load(`16px "${name}"`)));
    if (faces.some((found) => found.length === 0)) return;
  } catch {
    // Not to be had: the reader's own stay.
    return;
  }
  if (!isSeen()) wear(true);
  else if (movesAnything(wear)) {
    wear(false);
    document.addEventListener(
      "visibilitychange",
      () => {
        wear(true);
      },
      { once: true },
    );
  }
}

function wear(ours = true): void {
  if (ours) document.documentElement.dataset["fonts"] = "ours";
  else delete document.documentElement.dataset["fonts"];
}

/** Whether the reader sees anything: not a tab behind others, nor a page that waits for what its address asks for (ui/base.css). */
function isSeen(): boolean {
  return (
    document.visibilityState === "visible" &&
    document.documentElement.dataset["asked"] === undefined &&
    performance.getEntriesByName("first-contentful-paint").length > 0
  );
}

/** Makes a change, which the browser does not paint before this returns. @returns whether a line in view is elsewhere after it, or much of a line */
function movesAnything(change: () => void): boolean {
  const before = inView(document.body);
  change();
  const after = before.map(({ element, left, top }) => {
    const { left: newLeft, top: newTop, width, height } = element.getBoundingClientRect();
    // What holds others moves with them, and counts by them.
    return { down: Math.abs(newTop - top), along: Math.abs(newLeft - left), area: element.childElementCount === 0 ? width * height : 0 };
  });
  const moved = after.filter(({ along }) => along > 1);
  const impact = moved.reduce((sum, { area }) => sum + area, 0) / (window.innerWidth * window.innerHeight);
  const distance = Math.max(0, ...moved.map(({ along }) => along)) / Math.max(window.innerWidth, window.innerHeight);
  return after.some(({ down }) => down > SLACK) || impact * distance > ALONG;
}

interface Place {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
}

/** Where the elements stand that the window shows; of those outside of it, what is in them is not looked at. */
function inView(root: Element): readonly Place[] {
  return [...root.children].flatMap((element) => {
    const { left, top, bottom, height } = element.getBoundingClientRect();
    if (top >= window.innerHeight || (height > 0 && bottom <= 0)) return [];
    return [{ element, left, top }, ...inView(element)];
  });
}
