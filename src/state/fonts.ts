/**
 * Our fonts in place of the reader's. A page is painted at once with fonts that the reader has, set as wide as ours (ui/fonts.css).
 * Once ours are here they are put on, unless something in view would then stand elsewhere.
 */

const OURS = ["Desk Serif", "Desk Sans"];
/** Pixels up or down: less than a line, so that none breaks elsewhere. */
const SLACK = 8;
/** The score of all that moves at the most (web.dev, Cumulative Layout Shift: good is up to 0.1). */
const SCORE = 0.015;

/** Asks for our fonts and puts them on when they are here; if that would move lines, then when the page is next out of sight. */
export async function wearFonts(): Promise<void> {
  try {
    const faces = await Promise.all(OURS.map((name) => document.fonts.load(`16px "${name}"`)));
    if (faces.some((found) => found.length === 0)) return;
  } catch {
    // Not to be had: the reader's own stay.
    return;
  }
  if (document.visibilityState === "hidden") wear(true);
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

/**
 * Makes a change, which the browser does not paint before this returns.
 * @returns whether a line in view is elsewhere after it, or so much would move by so far that it is seen
 */
function movesAnything(change: () => void): boolean {
  const before = inView(document.body);
  change();
  const moves = before.map(({ element, left, top }) => {
    const now = element.getBoundingClientRect();
    return { down: Math.abs(now.top - top), along: Math.abs(now.left - left) };
  });
  // Words move within their elements too, which nothing tells: all that is in view is taken to move as far as any of it does.
  const area = before.reduce((sum, { element, width, height }) => sum + (isLeaf(element) ? width * height : 0), 0);
  const impact = Math.min(1, area / (window.innerWidth * window.innerHeight));
  const distance = Math.max(0, ...moves.map(({ down, along }) => Math.max(down, along))) / Math.max(window.innerWidth, window.innerHeight);
  return moves.some(({ down }) => down > SLACK) || impact * distance > SCORE;
}

/** Whether an element has words of its own, or nothing in it. */
function isLeaf(element: Element): boolean {
  return element.childElementCount === 0 || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE);
}

interface Place {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the elements stand that the window shows; of those outside of it, what is in them is not looked at. */
function inView(root: Element): readonly Place[] {
  return [...root.children].flatMap((element) => {
    const { left, top, bottom, width, height } = element.getBoundingClientRect();
    // What has no height of its own may hold what stands elsewhere, as the source panel does.
    if ((height > 0 && (top >= window.innerHeight || bottom <= 0)) || isHidden(element)) return [];
    return [{ element, left, top, width, height }, ...inView(element)];
  });
}

/** A page that waits for what its address asks for hides its main part until then (ui/base.css). */
function isHidden(element: Element): boolean {
  return element.id === "main" && document.documentElement.dataset["asked"] !== undefined;
}
