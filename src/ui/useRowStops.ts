/**
 * One tab stop a row of a table: Tab goes from row to row, the left and right arrows go through what a row holds, and where a reader has
 * been is where Tab comes back to. It is put on what is there, so that rows may stand as they came.
 */
import type { RefObject } from "react";
import { useEffect } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
/** What the keyboard stops at; words that lead where their row's figure leads are for pointers alone. */
const STOPS = "a[href]:not([data-opens]), button, input, summary";

/** @param box what holds the rows; @param first what is a row's stop before a reader has been in it; else the first there is */
export function useRowStops(box: RefObject<HTMLElement | null>, first: string): void {
  useEffect(() => {
    const table = box.current;
    if (table === null) return undefined;
    const keep = (row: Element, stop: Element | null): void => {
      for (const one of stopsOf(row)) one.tabIndex = one === stop ? 0 : -1;
    };
    const keepAll = (): void => {
      for (const row of table.querySelectorAll("tbody tr")) {
        const kept = stopsOf(row).filter((one) => one.getAttribute("tabindex") === "0");
        keep(row, kept[0] ?? row.querySelector(first) ?? stopsOf(row)[0] ?? null);
      }
    };
    const enter = ({ target }: FocusEvent): void => {
      const row = rowOf(target);
      if (row !== null && target instanceof Element && stopsOf(row).some((one) => one === target)) keep(row, target);
    };
    const walk = (event: KeyboardEvent): void => {
      const [row, step] = [rowOf(event.target), STEPS[event.key]];
      if (row === null || step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const stops = stopsOf(row);
      const next = stops[stops.findIndex((one) => one === event.target) + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    keepAll();
    const rows = new MutationObserver(keepAll);
    rows.observe(table, { childList: true, subtree: true });
    table.addEventListener("focusin", enter);
    table.addEventListener("keydown", walk);
    return () => {
      rows.disconnect();
      table.removeEventListener("focusin", enter);
      table.removeEventListener("keydown", walk);
    };
  }, [box, first]);
}

function stopsOf(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(STOPS)];
}

function rowOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("tbody tr") : null;
}
