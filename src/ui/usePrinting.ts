/** Whether the page is being printed: what it shows then is rendered before the sheet is laid out. */
import { useState, useSyncExternalStore } from "react";

interface Source {
  readonly follow: (changed: () => void) => () => void;
  readonly now: () => boolean;
}

export function usePrinting(): boolean {
  const [{ follow, now }] = useState(sourceOf);
  // React renders what comes from outside at once; a state that is set would come too late.
  return useSyncExternalStore(follow, now, () => false);
}

function sourceOf(): Source {
  let printing = false;
  return {
    now: () => printing,
    follow: (changed) => {
      const set = ({ type }: Event): void => {
        printing = type === "beforeprint";
        changed();
      };
      window.addEventListener("beforeprint", set);
      window.addEventListener("afterprint", set);
      return () => {
        window.removeEventListener("beforeprint", set);
        window.removeEventListener("afterprint", set);
      };
    },
  };
}
