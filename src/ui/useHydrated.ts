import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/**
 * Whether the page is hydrated: false where it is prerendered and while it hydrates, true from then on. What a device remembers may be
 * shown only once it is true, since the page as it came knows nothing of the device.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
