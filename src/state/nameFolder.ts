import { addressOf, here } from "./place";

/** Names the page by another folder, where its address names one that went away: nothing else changes. @param path from the host's root */
export function nameFolder(path: string): void {
  const { query, anchor } = here();
  window.history.replaceState(window.history.state, "", addressOf({ path, query, anchor }));
}
