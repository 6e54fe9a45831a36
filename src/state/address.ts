/** The reader's choices and the browser's address, kept equal. */
import { sortableColumns } from "../view/arrangeRows";
import type { Dataset } from "../model/dataset";
import type { Choices, Nameable } from "../url/choices";
import { formatChoices, parseChoices } from "../url/choices";
import type { Store } from "./store";

/** Least time between two writes, in milliseconds: one engine refuses more than a hundred in ten seconds. */
const PAUSE = 150;

const NOTHING: Nameable = { columns: [], figures: new Set() };

/** Reads the address into the store; what it may name is the dataset's, nothing on other pages. */
export function readAddress(store: Store, dataset: Dataset | null): void {
  const { choices, notUnderstood } = parseChoices(window.location.search, dataset === null ? NOTHING : nameable(dataset));
  store.setState({ choices, notUnderstood });
}

function nameable(dataset: Dataset): Nameable {
  return {
    columns: sortableColumns(dataset),
    figures: new Set(dataset.rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.id))),
  };
}

/** Sets choices, and the address with them; the history entry is replaced, so Back leaves the page. */
export function choose(store: Store, change: Partial<Choices>): void {
  const choices = { ...store.getState().choices, ...change };
  store.setState({ choices, notUnderstood: [] });
  scheduleWrite(store, window.location.pathname, formatChoices(choices));
}

/** When a store's choices were last written, and the write that waits. */
interface Writing {
  readonly last: number;
  readonly pending: number | undefined;
}

const writings = new WeakMap<Store, Writing>();
const NEVER: Writing = { last: Number.NEGATIVE_INFINITY, pending: undefined };

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
  if (window.location.pathname !== path) return;
  writings.set(store, { last: performance.now(), pending: undefined });
  try {
    window.history.replaceState(window.history.state, "", `${path}${query}${window.location.hash}`);
  } catch {
    // The engine refuses for a while; the view is right, and the next choice writes the address again.
  }
}
