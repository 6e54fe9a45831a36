import { useEffect, useState } from "react";
import { useApp } from "../../state/useAppState";
import type { Found, HitKind } from "../../view/searchHit";
import { NOTHING_FOUND } from "../../view/searchHit";

/** What a search finds; what was found before stands until the next is here. Null until the first is. */
export function useHits(query: string, kind: HitKind | null, most: number): Found | null {
  const { reader } = useApp();
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = query.trim();
  useEffect(() => {
    let wanted = asked !== "";
    if (wanted) {
      reader.find(asked, kind, most).then(
        (next) => {
          if (wanted) setFound(next);
        },
        () => {
          if (wanted) setFailed(true);
        },
      );
    }
    return () => {
      wanted = false;
    };
  }, [reader, asked, kind, most]);
  // For the boundary around, which says that a part did not load.
  if (failed) throw new Error("the search did not load");
  return asked === "" ? NOTHING_FOUND : found;
}
