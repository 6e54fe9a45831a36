/**
 * Our fonts in place of the reader's. A page is painted at once with fonts that the reader has, set as wide as ours (ui/fonts.css).
 * Once ours are here they are put on, unless something in view would then stand elsewhere.
 */

const OURS = ["Desk Serif", "Desk Sans"];
/** Pixels: letters of other shapes may move a neighbour a little, as long as no line breaks elsewhere. */
const SLACK = 8;

/** Asks for our fonts and puts them on when they are here; if that would move something, then when the page is next out of sight. */
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

/** Makes a change, which the browser does not paint before this returns. @returns whether something in view is elsewhere after it */
function movesAnything(change: () => void): boolean {
  const before = inView(document.body);
  change();
  return before.some(({ element, left, top }) => {
    const now = element.getBoundingClientRect();
    return Math.abs(now.left - left) > SLACK || Math.abs(now.top - top) > SLACK;
  });
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
