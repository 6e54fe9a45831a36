/**
 * Back closes what was opened: it has an entry of its own in the browser's history, at the same address, which is gone again however it is
 * closed. What is chosen in it stays chosen. The source panel has one too, with its figure in the address (`address.ts`).
 */
import { useEffect, useRef } from "react";
import { isOver, keepChosen, pushOver } from "./address";
import { here } from "./place";
import type { Store } from "./store";
import { useApp } from "./useAppState";

/** @param open whether it is open now; @param onClose closes it */
export function useBack(open: boolean, onClose: () => void): void {
  const { store } = useApp();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(
    () =>
      open
        ? openEntry(store, () => {
            close.current();
          })
        : undefined,
    [open, store],
  );
}

/** @param onBack when the reader goes back. @returns what takes the entry away, where it was closed in another way */
function openEntry(store: Store, onBack: () => void): () => void {
  const { path } = here();
  // Where the engine refuses for a while, Back leaves the page.
  if (!pushOver(store, "sheet")) return () => undefined;
  let open = true;
  const gone = (event: PopStateEvent): void => {
    window.removeEventListener("popstate", gone, true);
    keepChosen(store);
    // Nothing but this was left.
    if (here().path === path) event.stopImmediatePropagation();
    if (open) onBack();
    open = false;
  };
  window.addEventListener("popstate", gone, true);
  return () => {
    if (!open) return;
    open = false;
    if (isOver("sheet")) window.history.back();
    else window.removeEventListener("popstate", gone, true);
  };
}
