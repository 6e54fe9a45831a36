/** Places at which words were found, each to be taken as the place of their source. */
import type { ReactElement } from "react";
import { Button } from "../Button";

export interface FoundPlacesProps {
  readonly places: readonly string[];
  /** The place that the source has. */
  readonly place: string;
  /** What the places are of, for those who meet a button by itself. */
  readonly of: string;
  readonly onUse: (place: string) => void;
}

export function FoundPlaces({ places, place, of, onUse }: FoundPlacesProps): ReactElement | null {
  if (places.length === 0) return null;
  return (
    <p className="own-links">
      {places.map((one) => (
        <Button
          key={one}
          look="link"
          aria-pressed={one === place}
          aria-label={`Use ${one} as the place of ${of}`}
          onClick={() => {
            onUse(one);
          }}
        >
          {one === place ? `${one} is the place` : `Use ${one}`}
        </Button>
      ))}
    </p>
  );
}
