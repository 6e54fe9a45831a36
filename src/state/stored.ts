/** A reader's choice kept on the device. Storage that is missing, full or damaged means no choice, never an error. */

/** The stored value, or null where there is none of those allowed. */
export function readStored<T extends string>(key: string, allowed: readonly T[]): T | null {
  try {
    const value = window.localStorage.getItem(key);
    return allowed.find((one) => one === value) ?? null;
  } catch {
    return null;
  }
}

/** Remembers a value where the browser lets us; null forgets it. */
export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // The page has what was chosen; it will not be remembered.
  }
}
