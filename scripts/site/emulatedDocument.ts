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

/** How many hold the document now, and what was in the global scope before the first of them. */
const held = { by: 0, before: new Map<string, PropertyDescriptor | undefined>() };

/** Puts the document's names into the global scope. @returns what puts back what was there, as soon as nobody else holds it */
export function lend(): () => void {
  if (held.by === 0) {
    const source = emulated as unknown as Record<string, unknown>;
    for (const name of LENT) {
      held.before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { value: name === "window" ? emulated : source[name], configurable: true, writable: true });
    }
  }
  held.by += 1;
  return () => {
    held.by -= 1;
    if (held.by > 0) return;
    for (const [name, descriptor] of held.before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}

export const restoreAfterImports = lend();
