/** Places: what they lie in, what lies in them. */
import type { Library } from "../model/library";
import { slugOf } from "./slug";

/** The page of a place, from the site's root. */
export const placeAddress = (place: string): string => `place/${slugOf(place)}/`;

/** Whether it is a place, and not that none is stated. */
export function isPlace(place: string): boolean {
  return !/^not stated$/iu.test(place);
}

/** A place and every place it lies in, the nearest first. */
export function placesAround(place: string, within: Library["places"]): readonly string[] {
  const around = within.get(place) ?? "";
  return around === "" || around === place ? [place] : [place, ...placesAround(around, within)];
}

/** The places that lie in a place, and in no other that lies in it. */
export function placesIn(place: string, within: Library["places"]): readonly string[] {
  return [...within].flatMap(([name, around]) => (around === place && name !== place ? [name] : []));
}
