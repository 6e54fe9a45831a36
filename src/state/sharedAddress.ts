/** The address to share: the view as it stands, with what the reader has set on this device. */
import { formatChoices } from "../url/choices";
import type { Store } from "./store";
import { storedTheme } from "./theme";

/** Absolute; a theme or reading level that is the default is left out, so that the next reader's own holds. */
export function sharedAddress(store: Store): string {
  const { choices, reading } = store.getState();
  const theme = storedTheme();
  const shared = {
    ...choices,
    theme: choices.theme ?? (theme === "system" ? null : theme),
    reading: choices.reading ?? (reading === "note" ? null : reading),
  };
  return `${window.location.origin}${window.location.pathname}${formatChoices(shared)}${window.location.hash}`;
}
