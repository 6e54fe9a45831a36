/**
 * Within an embed, after it is painted: its height for the page around, the order of its rows, and a figure's note in place. The page
 * around may ask for the height, and nothing else; without this script everything is still there.
 */
export {};

type Correction = Readonly<Record<"cell" | "date" | "before" | "after" | "reason", string>>;

const page = document.documentElement;
const figure = page.dataset.figure ?? "";
/** Milliseconds after which a page that is still there has not been left by its link. */
const NOT_LEFT = 1000;
/** Pixels below which a frame is taken for hidden. */
const LEAST_WIDTH = 100;
/** The note that is open in the table, and the link that opened it. */
let opened: { readonly row: Element; readonly link: HTMLElement } | null = null;

// First the figure, then what this script adds to it.
if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 200 });
else setTimeout(begin, 50);

function begin(): void {
  if (window.parent !== window) tellHeights();
  addSorting();
  document.addEventListener("click", followClick);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeNote();
  });
  addCorrections();
}

/** A frame hears of a new height, and never of the same one twice, unless it asks. */
function tellHeights(): void {
  let told = 0;
  const tell = (): void => {
    const height = heightOf();
    // In a place without a width each word is a line: what it will need is told when it has one.
    if (height === told || window.innerWidth < LEAST_WIDTH) return;
    told = height;
    // Our own shape, and those that pages which resize other charts already listen for.
    window.parent.postMessage({ type: `${__SITE_ID__}:height`, figure, height, paper: heightOnPaper() }, "*");
    window.parent.postMessage({ "datawrapper-height": { [figure]: height } }, "*");
    window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
  window.addEventListener("message", ({ source, data }: MessageEvent<{ readonly type?: unknown } | null>) => {
    if (source !== window.parent || data?.type !== `${__SITE_ID__}:ask`) return;
    told = 0;
    tell();
  });
}

function heightOf(): number {
  return Math.ceil(document.body.getBoundingClientRect().height);
}

/** With the fold open, as it is printed: it is opened and closed again before anything is painted. */
function heightOnPaper(): number {
  const folds = [...document.querySelectorAll("details")].filter(({ open }) => !open);
  for (const fold of folds) fold.open = true;
  const height = heightOf();
  for (const fold of folds) fold.open = false;
  return height;
}

/** A heading that puts the rows within their groups as in the source, highest first, lowest first. A note keeps its number. */
function addSorting(): void {
  const heading = document.querySelector<HTMLTableCellElement>("thead th:nth-child(2)");
  if (heading === null || document.querySelectorAll("td[data-sort]").length < 2) return;
  const original = new Map([...document.querySelectorAll("tbody tr")].map((row, index) => [row, index]));
  let turn = 0;
  const button = elementOf("button", heading.textContent);
  heading.replaceChildren(button);
  button.onclick = () => {
    closeNote();
    turn = (turn + 1) % 3;
    heading.ariaSort = turn === 0 ? null : turn === 1 ? "descending" : "ascending";
    sortRows(turn === 0 ? 0 : turn === 1 ? -1 : 1, (row) => original.get(row) ?? 0);
  };
}

/** @param sign -1 highest first, 1 lowest first, 0 as in the source; rows without a number come last */
function sortRows(sign: -1 | 0 | 1, place: (row: Element) => number): void {
  const order = (a: Element, b: Element): number => {
    const [one, other] = [keysOf(a), keysOf(b)];
    const bare = Number(one === null) - Number(other === null);
    const apart = one === null || other === null ? bare : sign * (one[0] - other[0] || one[1] - other[1]);
    return (sign === 0 ? 0 : apart) || place(a) - place(b);
  };
  for (const body of document.querySelectorAll("tbody")) {
    body.append(...[...body.children].filter((row) => row.querySelector("td") !== null).sort(order));
  }
}

/** What a row is sorted by: two numbers, or null where it has none. */
function keysOf(row: Element): readonly [number, number] | null {
  const keys = row.querySelector<HTMLElement>("[data-sort]")?.dataset.sort;
  if (keys === undefined) return null;
  const [first = 0, second = 0] = keys.split(" ").map(Number);
  return [first, second];
}

function followClick(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const away = event.target.closest<HTMLAnchorElement>("footer a");
  if (away !== null) tellAddress(away);
  const mark = event.target.closest<SVGElement>("g[data-cell]")?.dataset.cell;
  if (mark !== undefined) showNote(mark);
  const link = event.target.closest<HTMLAnchorElement>("a[href^='#']");
  if (link === null) return;
  event.preventDefault();
  if (!openNote(link)) window.location.replace(link.hash);
}

/** Unfolds the notes and leads to the one of a mark. Nothing is added to what the reader may go back to. */
function showNote(cell: string): void {
  const link = document.querySelector<HTMLAnchorElement>(`tbody a[data-figure="${CSS.escape(cell)}"]`);
  if (link === null) return;
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  window.location.replace(link.hash);
}

/** The note of a figure, below its row. @returns false where it is not in the list */
function openNote(link: HTMLAnchorElement): boolean {
  // A note of several wordings has an anchor at each.
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest("li") ?? null;
  const row = link.closest("tr");
  if (note === null || row === null) return false;
  const same = opened?.link === link;
  closeNote();
  if (same) return true;
  const close = elementOf("button", "Close");
  close.onclick = closeNote;
  const under = noteRow(note, close);
  row.after(under);
  opened = { row: under, link };
  close.focus({ preventScroll: true });
  return true;
}

function noteRow(note: Element, close: Element): Element {
  const said = document.createElement("p");
  said.append(...[...note.childNodes].map((one) => one.cloneNode(true)));
  for (const one of said.querySelectorAll("[id]")) one.removeAttribute("id");
  const cell = document.createElement("td");
  cell.colSpan = 3;
  cell.append(said, close);
  const row = document.createElement("tr");
  row.dataset.opened = "";
  row.append(cell);
  return row;
}

function closeNote(): void {
  opened?.row.remove();
  opened?.link.focus({ preventScroll: true });
  opened = null;
}

/** A frame may be kept from opening its host's window, and from saving files, and is not told: it says where the link leads. */
function tellAddress({ href, target }: HTMLAnchorElement): void {
  // Only in a frame of no origin is it likely that saving was not let through.
  if (window.parent === window || (target === "" && !(window.origin === "null" && href.endsWith(".csv")))) return;
  setTimeout(() => {
    const text = `Nothing opened? The page around may keep its frames from that. The address: ${href}`;
    if (!document.body.textContent.includes(text)) say(text);
  }, NOT_LEFT);
}

/** A frozen figure says what was corrected since, where its publisher asked for that. */
function addCorrections(): void {
  const { root, frozen } = page.dataset;
  if (root === undefined || frozen === undefined || new URLSearchParams(window.location.search).get("corrections") !== "1") return;
  fetch(`${root}api/corrections.json`)
    .then((response) => response.json())
    .then(({ corrections }: { corrections: readonly Correction[] }) => {
      const since = corrections.filter(
        ({ cell, date }) => date > frozen && document.querySelector(`[data-figure="${CSS.escape(cell)}"]`) !== null,
      );
      const [last] = since
        .map(({ date }) => date)
        .sort()
        .reverse();
      if (last === undefined) return;
      const texts = since.map(
        ({ date, before, after, reason }) => `Corrected on ${date}: was ${before}, now ${after === "" ? "withdrawn" : after}. ${reason}`,
      );
      nameInFold(`Corrected ${last}`, texts);
    })
    .catch(() => {
      nameInFold("Corrections unknown", ["Whether it was corrected since could not be looked up."]);
    });
}

/** In the line of the fold, and at large within it, where the address opens it in a line of its own: a fixed frame has room for both. */
function nameInFold(line: string, texts: readonly string[]): void {
  const summary = document.querySelector("footer summary");
  summary?.replaceChildren(line);
  const more = document.createElement("details");
  more.append(elementOf("summary", "What was corrected"), ...texts.map((text) => elementOf("p", text)));
  more.open = summary?.parentElement?.hasAttribute("open") === false;
  summary?.after(more);
}

function say(text: string): void {
  document.querySelector("footer")?.before(elementOf("p", text));
}

function elementOf(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
