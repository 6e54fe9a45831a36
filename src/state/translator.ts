/**
 * A browser's translator puts <font> elements around texts, or in the place of them, while React goes on asking for the texts where
 * it put them: it would throw, and empty the page, or write into a text that nobody sees any more.
 */

/** From now on a text that is changed, moved or removed takes with it what a translator has put around it or in its place. */
export function followTranslator(): void {
  const { removeChild, insertBefore } = Node.prototype;
  /** What stands in the place of a text that was taken out. */
  const instead = new WeakMap<Node, HTMLElement>();

  /** What a parent has for a node of ours: the node itself, what is in its place, or what was put around it; null where it has nothing. */
  const standIn = (parent: Node, node: Node | null): Node | null => {
    let at = node === null ? null : (instead.get(node) ?? node);
    while (at !== null && at.parentNode !== parent) at = isWrap(at.parentNode) ? at.parentNode : null;
    return at;
  };
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    const there = standIn(this, child);
    if (there !== null) removeChild.call(this, there);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, standIn(this, before)) as T;
  };

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      // A text that was taken out says something else: it stands again where its translation is of what it said before.
      if (target instanceof Text) instead.get(target)?.replaceWith(target);
      for (const node of [target, ...addedNodes]) {
        instead.get(node)?.remove();
        instead.delete(node);
      }
      const wrap = [...addedNodes, previousSibling, nextSibling].find(isWrap);
      for (const text of removedNodes) {
        if (wrap === undefined || !(text instanceof Text) || text.parentNode !== null) continue;
        instead.set(text, wrap);
        observer.observe(text, { characterData: true });
      }
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** No page of ours has such elements. */
function isWrap(node: Node | null): node is HTMLElement {
  return node?.nodeName === "FONT";
}
