import { useEffect, useState } from "react";
import type { Library } from "../../model/library";
import type { SearchIndex } from "../../view/searchIndex";

/** The library's index, made when it is first needed; its code comes in a chunk of its own. Null until then. */
export function useSearchIndex(library: Library | null): SearchIndex | null {
  const [index, setIndex] = useState<SearchIndex | null>(null);
  useEffect(() => {
    let wanted = true;
    if (library !== null) {
      void import("../../view/searchIndex").then(({ buildSearchIndex }) => {
        if (wanted) setIndex(buildSearchIndex(library));
      });
    }
    return () => {
      wanted = false;
    };
  }, [library]);
  return index;
}
