import { useEffect, useState } from "react";
import { useApp } from "../../state/useAppState";
import type { Hit, HitKind } from "../../view/searchHit";

const NONE: readonly Hit[] = [];

/** What a search finds; the hits before stand until the next are here. Null until the first are. */
export function useHits(query: string, kind: HitKind | null, most: number): readonly Hit[] | null {
  const { reader } = useApp();
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = query.trim();
  useEffect(() => {
    let wanted = asked !== "";
    if (wanted) {
      reader.find(asked, kind, most).then(
        (found) => {
          if (wanted) setHits(found);
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
  return asked === "" ? NONE : hits;
}
