/** What a template keeps for its body, as rooms to lay slides out in. */
import { BELOW_FOOT, PAGE } from "./look";
import type { Room } from "./look";
import type { Template } from "./readTemplate";

/** How much larger than the template's a room may be, so that what needs it is fitted in with smaller letters. */
const LARGER = [1.1, 1.2, 1.35, 1.5] as const;

/**
 * In the first, letters are as large on the template's slides as on ours, whatever its typeface; each of the others holds more in smaller
 * ones. The title has a place of its own.
 */
export function roomsIn({ body, narrowed }: Pick<Template, "body" | "narrowed">): readonly [Room, ...Room[]] {
  const room = (larger: number): Room => {
    const high = body.h * narrowed * larger;
    return { width: body.w * narrowed * larger, top: PAGE.top, foot: PAGE.top + high - BELOW_FOOT, titled: 0 };
  };
  return [room(1), ...LARGER.map(room)];
}
