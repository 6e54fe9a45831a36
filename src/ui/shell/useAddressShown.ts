import { useEffect } from "react";

/** A second, at the usual rate. */
const MOST_FRAMES = 60;

/**
 * A page whose address asks for more than it came with is hidden until that is shown (`data-asked`): once its charts are drawn anew and
 * laid out, or soon in any case.
 * @param interactive whether the address has been read
 */
export function useAddressShown(interactive: boolean): void {
  useEffect(() => {
    if (!interactive) return undefined;
    let frame = 0;
    const next = (then: () => void): void => {
      frame = requestAnimationFrame(then);
    };
    const show = (): void => {
      delete document.documentElement.dataset.asked;
    };
    const wait = (left: number): void => {
      if (left > 0 && document.querySelector("[aria-busy=true]") !== null) {
        next(() => {
          wait(left - 1);
        });
      } else {
        next(() => {
          next(show);
        });
      }
    };
    wait(MOST_FRAMES);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [interactive]);
}
