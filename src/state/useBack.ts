/**
 * Back closes what was opened: it has an entry of its own in the browser's history, at the same address, which is gone again however it is
 * closed. Nothing in it may change the address meanwhile. The source panel has one too, with its figure in the address (`address.ts`).
 */
import { useEffect, useRef } from "react";
import { here } from "./place";

/** Marks an entry that stands for something open. */
const OPEN = { open: true } as const;

/** @param open whether it is open now; @param onClose closes it */
export function useBack(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(
    () =>
      open
        ? openEntry(() => {
            close.current();
          })
        : undefined,
    [open],
  );
}

/** @param onBack when the reader goes back. @returns what takes the entry away, where it was closed in another way */
function openEntry(onBack: () => void): () => void {
  const { path } = here();
  try {
    window.history.pushState(OPEN, "");
  } catch {
    // The engine refuses for a while; Back then leaves the page.
    return () => undefined;
  }
  let open = true;
  const gone = (event: PopStateEvent): void => {
    window.removeEventListener("popstate", gone, true);
    // Nothing but this was left.
    if (here().path === path) event.stopImmediatePropagation();
    if (open) onBack();
    open = false;
  };
  window.addEventListener("popstate", gone, true);
  return () => {
    if (!open) return;
    open = false;
    if (isOpen(window.history.state)) window.history.back();
    else window.removeEventListener("popstate", gone, true);
  };
}

function isOpen(state: unknown): boolean {
  return typeof state === "object" && state !== null && "open" in state;
}
