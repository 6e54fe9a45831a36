/**
 * An emulated document, lent to the global scope while charts are drawn. React and Recharts look for one when they are first
 * imported, so this module is imported before them and lends it from the start.
 */
import { Window } from "happy-dom";

const LENT = [
  "window",
  "document",
  "navigator",
  "Node",
  "Element",
  "HTMLElement",
  "SVGElement",
  "HTMLIFrameElement",
  "Event",
  "MutationObserver",
  "ResizeObserver",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
] as const;

export const emulated = new Window({ url: "http://localhost/" });

/** Puts the document's names into the global scope. @returns what puts back what was there */
export function lend(): () => void {
  const source = emulated as unknown as Record<string, unknown>;
  const before = LENT.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of LENT) {
    Object.defineProperty(globalThis, name, { value: name === "window" ? emulated : source[name], configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}

export const restoreAfterImports = lend();
