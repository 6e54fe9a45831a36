/** Ids of what a reader's own table becomes in our own format: lower-case slugs, each once. */
import { slugOf } from "../../view/slug";

/**
 * Ids for names, in their order. A name without a Latin letter or digit has the fallback with its place; a second of the same gets a number.
 * @param taken ids that none of them may have
 */
export function idsFor(names: readonly string[], fallback: string, taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken);
  return names.map((name, at) => {
    const wanted = slugOf(name).slice(0, 40).replace(/-$/u, "") || `${fallback}-${String(at + 1)}`;
    let id = wanted;
    for (let number = 2; used.has(id); number += 1) id = `${wanted}-${String(number)}`;
    used.add(id);
    return id;
  });
}
