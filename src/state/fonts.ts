/**
 * Our fonts in place of the reader's. A page is painted at once with fonts that the reader has, set as wide as ours (ui/fonts.css).
 * Once ours are here they are put on, unless something in view would then stand elsewhere.
 */

/** The word of each on the document, and its name. */
const FAMILIES = { serif: "Desk Serif", sans: "Desk Sans" } as const;
type Family = keyof typeof FAMILIES;
/** Pixels: letters of other shapes may move a neighbour a little, as long as no line breaks elsewhere. */
const SLACK = 8;

/** Asks for our fonts and puts each on when it is here; one that moves something is put on when the page is next out of sight. */
export function wearFonts(): void {
  for (const family of ["serif", "sans"] as const) void wear(family);
}

async function wear(family: Family): Promise<void> {
  try {
    const faces = await document.fonts.load(`16px "${FAMILIES[family]}"`);
    if (faces.length === 0) return;
  } catch {
    // Not to be had: the reader's own stay.
    return;
  }
  if (isPainted() && movesAnything(() => toggle(family, true))) {
    toggle(family, false);
    document.addEventListener("visibilitychange", () => toggle(family, true), { once: true });
  } else toggle(family, true);
}

function toggle(family: Family, on: boolean): void {
  const worn = new Set((document.documentElement.dataset["fonts"] ?? "").split(" ").filter((one) => one !== ""));
  if (on) worn.add(family);
  else worn.delete(family);
  document.documentElement.dataset["fonts"] = [...worn].join(" ");
}

/** Whether the reader has seen anything yet; a page that waits for what its address asks for is not shown (ui/base.css). */
function isPainted(): boolean {
  return document.documentElement.dataset["asked"] === undefined && performance.getEntriesByName("first-contentful-paint").length > 0;
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
