/** The address to share: the view as it stands, with what the reader has set on this device. */
import { formatChoices } from "../url/choices";
import { here, inOneFile } from "./place";
import type { Store } from "./store";
import { storedTheme } from "./theme";

/**
 * Absolute; a theme or reading level that is the default is left out, so that the next reader's own holds.
 * @param site where the site is published: a path on one reader's disk leads nobody else anywhere
 */
export function sharedAddress(store: Store, site: URL): string {
  const { choices, reading } = store.getState();
  const theme = storedTheme();
  const shared = {
    ...choices,
    theme: choices.theme ?? (theme === "system" ? null : theme),
    reading: choices.reading ?? (reading === "note" ? null : reading),
  };
  const { path, anchor } = here();
  const view = `${path}${formatChoices(shared)}${anchor}`;
  return inOneFile() ? new URL(`.${view}`, site).href : `${window.location.origin}${view}`;
}
