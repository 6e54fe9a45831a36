/** The reader's choices and the browser's address, kept equal. */
import { sortableColumns } from "../view/arrangeRows";
import type { Dataset } from "../model/dataset";
import type { Choices } from "../url/choices";
import { formatChoices, parseChoices } from "../url/choices";
import type { Store } from "./store";

/** Reads the address into the store; columns are those of the dataset shown, none on other pages. */
export function readAddress(store: Store, dataset: Dataset | null): void {
  const { choices, notUnderstood } = parseChoices(window.location.search, dataset === null ? [] : sortableColumns(dataset));
  store.setState({ choices, notUnderstood });
}

/** Sets choices, and the address with them; the history entry is replaced, so Back leaves the page. */
export function choose(store: Store, change: Partial<Choices>): void {
  const choices = { ...store.getState().choices, ...change };
  store.setState({ choices, notUnderstood: [] });
  const address = `${window.location.pathname}${formatChoices(choices)}${window.location.hash}`;
  try {
    window.history.replaceState(window.history.state, "", address);
  } catch {
    // Some engines refuse after too many writes; the view is right, and the next choice writes the address again.
  }
}
