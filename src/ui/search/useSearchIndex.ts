import { useEffect, useState } from "react";
import type { Library } from "../../model/library";
import type { SearchIndex } from "../../view/searchIndex";

/** The library's index, made when it is first needed; its code comes in a chunk of its own. Null until then. */
export function useSearchIndex(library: Library | null): SearchIndex | null {
  const [index, setIndex] = useState<SearchIndex | null>(null);
  const [failed, fail] = useState(false);
  useEffect(() => {
    let wanted = true;
    if (library !== null) {
      import("../../view/searchIndex").then(
        ({ buildSearchIndex }) => {
          if (wanted) setIndex(buildSearchIndex(library));
        },
        () => {
          if (wanted) fail(true);
        },
      );
    }
    return () => {
      wanted = false;
    };
  }, [library]);
  // For the boundary around, which says that a part did not arrive.
  if (failed) throw new Error("the search index did not arrive");
  return index;
}
