/** The reader's choices and the browser's address, kept equal. */
import type { Choices, Nameable } from "../url/choices";
import { formatChoices, parseChoices } from "../url/choices";
import { addressOf, here } from "./place";
import type { Store } from "./store";

/** Least time between two writes, in milliseconds: one engine refuses more than a hundred in ten seconds. */
const PAUSE = 150;

/** What marks an entry that this app pushed over another, so that leaving it again can go back instead of adding another. */
interface Over {
  /** The address below it. */
  readonly over: string;
  readonly opens: "figure" | "sheet";
}

/** Reads the address into the store; what it may name is the page's to say. */
export function readAddress(store: Store, page: Nameable): void {
  keepChosen(store);
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
  // Where the engine refuses for a while, the panel is open all the same.
  pushOver(store, "figure", formatChoices(choices));
}

/** Closes the panel: back to the entry it was opened from, or, where a link opened it, to the same address without it. */
export function closeCell(store: Store): void {
  if (store.getState().choices.figure === null) return;
  const pushed = isOver("figure");
  store.setState({ choices: { ...store.getState().choices, figure: null } });
  cancelWrite(store);
  if (pushed) window.history.back();
  else choose(store, { figure: null });
}

/** The entry that a reader was on last, where it was one over another. */
const tops = new WeakMap<Store, Over>();

/** @returns whether there is an entry of its own now */
export function pushOver(store: Store, opens: Over["opens"], query = here().query): boolean {
  const over: Over = { over: addressOf(here()), opens };
  try {
    window.history.pushState(over, "", addressOf({ ...here(), query }));
  } catch {
    return false;
  }
  tops.set(store, over);
  return true;
}

/** Whether the history is at an entry for something open. */
export function isOver(opens: Over["opens"]): boolean {
  return topOf(window.history.state)?.opens === opens;
}

function topOf(state: unknown): Over | null {
  if (typeof state !== "object" || state === null || !("over" in state) || !("opens" in state)) return null;
  return { over: String(state.over), opens: state.opens === "figure" ? "figure" : "sheet" };
}

/** Back from what was open leads to the address below; what was chosen meanwhile is still chosen there. */
export function keepChosen(store: Store): void {
  const left = tops.get(store);
  const top = topOf(window.history.state);
  if (top === null) tops.delete(store);
  else tops.set(store, top);
  if (left === undefined || left.over !== addressOf(here()) || (top?.over === left.over && top.opens === left.opens)) return;
  const { choices } = store.getState();
  cancelWrite(store);
  write(store, here().path, formatChoices(left.opens === "figure" ? { ...choices, figure: null } : choices));
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
  const { query: before } = here();
  const later = (): void => {
    // A reader who has followed a link meanwhile keeps the new address.
    if (here().query === before) write(store, path, query);
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
