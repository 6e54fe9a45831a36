/** A web page as nodes that can do nothing, made by happy-dom as the page makes them by the browser's parser. */
import { Window } from "happy-dom";
import type { MarkupNode } from "../../../src/load/own/openPasted";

export function parseMarkup(text: string): MarkupNode {
  const parsed = new new Window().DOMParser().parseFromString(text, "text/html");
  return nodeOf(parsed.documentElement as unknown as Element);
}

function nodeOf(element: Element): MarkupNode {
  const children = [...element.childNodes].flatMap((node): MarkupNode[] => {
    if (node.nodeType === 1) return [nodeOf(node as Element)];
    return node.nodeType === 3 ? [{ tag: "#text", text: node.textContent ?? "", attributes: {}, children: [] }] : [];
  });
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  return { tag: element.tagName.toLowerCase(), text: "", attributes, children };
}
