/**
 * Our fonts in place of the reader's. A page is painted at once with fonts that the reader has, set as wide as ours (ui/fonts.css).
 * Once ours are here they are put on, unless something in view would then stand elsewhere; pages after that begin with them.
 */
/** Our families, and the weights that their files have. */
const FACES = [
  ["Serif", "400 600"],
  ["Sans", "400 700"],
] as const;
/** Pixels up or down: less than a line, so that none breaks elsewhere. */
const SLACK = 8;
/** Pixels that a browser takes for a move at the least (Layout Instability, section 2.2). */
const LEAST = 3;
/** The score of all that moves at the most (web.dev, Cumulative Layout Shift: good is up to 0.1). */
const SCORE = 0.01;

/**
 * What the page wears (ui/fonts.css): "ours" with all that is fetched; "kept", where the device was given them on an earlier page, is the
 * same with them if they are there before the first painting, else the reader's own.
 */
type Wear = "ours" | "kept" | null;

/**
 * Before a page is painted: our fonts, if the device should have them. They are brought from here, since faces of style sheets are all
 * read anew when another sheet is put on (state/styles.ts). @param base the site's root
 */
export function wearKeptFonts(base: URL): void {
  if (!shouldBeKept(base)) return;
  wear("kept");
  for (const [name, weight] of FACES) {
    const address = new URL(`fonts/desk-${name.toLowerCase()}.woff2`, base).href;
    const face = new FontFace(`Kept ${name}`, `url("${address}")`, { weight, display: "optional" });
    document.fonts.add(face);
    // Asked for outright, a browser waits a little with the first painting. Not to be had: the reader's own stay.
    face.load().catch(() => null);
  }
}

/** Whether the page comes after another of the site, or with its worker, which keeps them. Nothing is written down for it. */
function shouldBeKept(base: URL): boolean {
  if (document.referrer.startsWith(base.href)) return true;
  try {
    // Some browsers have none, and in some frames asking is refused.
    const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
    return (serviceWorker?.controller ?? null) !== null;
  } catch {
    return false;
  }
}

/** Asks for our fonts and puts them on when they are here; if that would move lines, then when the page is next out of sight. */
export async function wearFonts(): Promise<void> {
  try {
    const faces = await Promise.all(FACES.map(([name]) => document.fonts.load(`16px "Desk ${name}"`)));
    if (faces.some((found) => found.length === 0)) return;
  } catch {
    // Not to be had: the reader's own stay.
    return;
  }
  const worn = document.documentElement.dataset["fonts"] === "kept" ? "kept" : null;
  const wearOurs = (): void => {
    wear("ours");
  };
  if (document.visibilityState === "hidden") wearOurs();
  else if (movesAnything(wearOurs)) {
    wear(worn);
    document.addEventListener("visibilitychange", wearOurs, { once: true });
  }
}

function wear(fonts: Wear): void {
  if (fonts !== null) document.documentElement.dataset["fonts"] = fonts;
  else delete document.documentElement.dataset["fonts"];
}

/**
 * Makes a change, which the browser does not paint before this returns.
 * @returns whether a line in view is elsewhere after it, or so much moves by so far that it is seen
 */
function movesAnything(change: () => void): boolean {
  const before = wordsInView().map((words) => ({ words, place: placeOf(words) }));
  change();
  const moved = before.map(({ words, place }) => {
    const now = placeOf(words);
    const down = Math.abs(now.top - place.top);
    const along = Math.abs(now.left - place.left);
    return { down, along, area: Math.max(down, along) >= LEAST ? Math.max(place.area, now.area) : 0 };
  });
  const impact = moved.reduce((sum, { area }) => sum + area, 0) / (window.innerWidth * window.innerHeight);
  const distance = Math.max(0, ...moved.map(({ down, along }) => Math.max(down, along))) / Math.max(window.innerWidth, window.innerHeight);
  return moved.some(({ down }) => down > SLACK) || Math.min(1, impact) * distance > SCORE;
}

/** Hidden, or only read aloud: a page that waits for what its address asks for, closed drawers, texts for screen readers (ui/base.css). */
const UNSEEN = "[data-asked] main, details:not([open]) > :not(summary), .vh";

/** The words in view, a range for each piece of text: those of a line may move though their element stays where it is. */
function wordsInView(): readonly Range[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) return node.matches(UNSEEN) || isOutside(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return node.textContent?.trim() === "" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const words: Range[] = [];
  while (walker.nextNode() !== null) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (placeOf(range).area > 0) words.push(range);
  }
  return words;
}

/** Whether an element is above or below the window. What has no height of its own may hold what stands elsewhere, as the source panel does. */
function isOutside(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && (top >= window.innerHeight || bottom <= 0);
}

interface Place {
  /** Where the words begin, in pixels from the window's corner. */
  readonly left: number;
  readonly top: number;
  /** Square pixels that they take of the window. */
  readonly area: number;
}

function placeOf(words: Range): Place {
  const { left, top } = words.getClientRects()[0] ?? { left: 0, top: 0 };
  const all = words.getBoundingClientRect();
  const width = Math.min(all.right, window.innerWidth) - Math.max(all.left, 0);
  const height = Math.min(all.bottom, window.innerHeight) - Math.max(all.top, 0);
  return { left, top, area: Math.max(0, width) * Math.max(0, height) };
}
