/** Keys that work anywhere outside a text field. Single letters can be switched off; the others always work. */
import { useEffect, useRef } from "react";
import { closeCell, openCell } from "../../state/address";
import { copyText } from "../../state/clipboard";
import { sharedAddress } from "../../state/sharedAddress";
import { useApp, useSite } from "../../state/useAppState";
import { stepsFrom } from "../panel/cellsOnPage";

export interface Shortcuts {
  readonly search: () => void;
  readonly list: () => void;
}

/** @param on whether single keys work now */
export function useShortcuts(on: boolean, actions: Shortcuts): void {
  const { store } = useApp();
  const site = useSite();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const step = (to: "before" | "after"): void => {
      const { figure } = store.getState().choices;
      const next = figure === null ? null : (stepsFrom(figure)?.[to] ?? null);
      if (next !== null) openCell(store, next);
    };
    const single: ReadonlyMap<string, () => void> = new Map([
      [
        "/",
        () => {
          latest.current.search();
        },
      ],
      [
        "?",
        () => {
          latest.current.list();
        },
      ],
      [
        "j",
        () => {
          step("after");
        },
      ],
      [
        "k",
        () => {
          step("before");
        },
      ],
      ["l", () => void copyText(sharedAddress(store, site))],
    ]);
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        latest.current.search();
        return;
      }
      if (event.key === "Escape") escape(event, store);
      const action = single.get(event.key);
      if (!on || action === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [on, store, site]);
}

/** Closes the topmost of what the page itself opened: a menu, else the source of a figure. Dialogs close themselves. */
function escape(event: KeyboardEvent, store: Parameters<typeof closeCell>[0]): void {
  if (document.querySelector("[role=dialog]") !== null) return;
  const menu = document.querySelector<HTMLDetailsElement>("header details[open]");
  if (menu !== null) {
    menu.open = false;
    menu.querySelector<HTMLElement>("summary")?.focus();
    return;
  }
  if (store.getState().choices.figure === null) return;
  event.preventDefault();
  closeCell(store);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}
