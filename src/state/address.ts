/** The reader's choices and the browser's address, kept equal. */
import type { Choices, Nameable } from "../url/choices";
import { formatChoices, parseChoices } from "../url/choices";
import { addressOf, here } from "./place";
import type { Store } from "./store";

/** Least time between two writes, in milliseconds: one engine refuses more than a hundred in ten seconds. */
const PAUSE = 150;

/** Marks a history entry that this app pushed, so that leaving it again can go back instead of adding another. */
const OPENED = { opensFigure: true } as const;

/** Reads the address into the store; what it may name is the page's to say. */
export function readAddress(store: Store, page: Nameable): void {
  const { choices, notUnderstood } = parseChoices(here().query, page);
  const before = store.getState().choices;
  // What was chosen before stays the same object, so that nothing is drawn anew for it.
  const same = formatChoices(choices) === formatChoices(before);
  store.setState({ choices: same ? before : choices, notUnderstood, addressRead: true });
}

/** Sets choices, and the address with them; the history entry is replaced, so Back leaves the page. */
export function choose(store: Store, change: Partial<Choices>): void {
  const choices = { ...store.getState().choices, ...change };
  store.setState({ choices, notUnderstood: [] });
  scheduleWrite(store, here().path, formatChoices(choices));
}

/** Opens a figure's source: one history entry for the panel, however many figures it shows, so that Back closes it. */
export function openCell(store: Store, figure: string): void {
  const before = store.getState().choices;
  if (before.figure !== null) {
    choose(store, { figure });
    return;
  }
  const choices = { ...before, figure };
  store.setState({ choices, notUnderstood: [] });
  cancelWrite(store);
  try {
    window.history.pushState(OPENED, "", addressOf({ ...here(), query: formatChoices(choices) }));
  } catch {
    // The engine refuses for a while; the panel is open all the same.
  }
}

/** Closes the panel: back to the entry it was opened from, or, where a link opened it, to the same address without it. */
export function closeCell(store: Store): void {
  if (store.getState().choices.figure === null) return;
  const state: unknown = window.history.state;
  const pushed = typeof state === "object" && state !== null && "opensFigure" in state;
  store.setState({ choices: { ...store.getState().choices, figure: null } });
  cancelWrite(store);
  if (pushed) window.history.back();
  else choose(store, { figure: null });
}

/** When a store's choices were last written, and the write that waits. */
interface Writing {
  readonly last: number;
  readonly pending: number | undefined;
}

const writings = new WeakMap<Store, Writing>();
const NEVER: Writing = { last: Number.NEGATIVE_INFINITY, pending: undefined };

function cancelWrite(store: Store): void {
  const { last, pending } = writings.get(store) ?? NEVER;
  window.clearTimeout(pending);
  writings.set(store, { last, pending: undefined });
}

/** Writes at once, or, right after another write, when the pause is over; only the last of several is written. */
function scheduleWrite(store: Store, path: string, query: string): void {
  const { last, pending } = writings.get(store) ?? NEVER;
  window.clearTimeout(pending);
  const wait = last + PAUSE - performance.now();
  const later = (): void => {
    write(store, path, query);
  };
  if (wait <= 0) later();
  else writings.set(store, { last, pending: window.setTimeout(later, wait) });
}

function write(store: Store, path: string, query: string): void {
  // A reader who has left the page meanwhile keeps the new page's address.
  if (here().path !== path) return;
  writings.set(store, { last: performance.now(), pending: undefined });
  try {
    window.history.replaceState(window.history.state, "", addressOf({ path, query, anchor: here().anchor }));
  } catch {
    // The engine refuses for a while; the view is right, and the next choice writes the address again.
  }
}
