import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/**
 * Whether the page answers: false where it is rendered without a browser and while it is taken over, true from then on. What a
 * device remembers may be shown only once it is true, since the page as it came knows nothing of the device.
 */
export function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
