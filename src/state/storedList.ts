/** Lists of a reader's own, kept on the device under a versioned key. A damaged one is set aside, never thrown away or thrown. */

/** Longest list and longest entry that are read back. */
const MOST = 200;
const LONGEST = 1000;

/** Where a damaged list is kept, so that it can still be taken out by hand. */
export function damagedKey(key: string): string {
  return `${key}.damaged`;
}

/** The stored entries; none where there is nothing, storage is blocked, or what is there is no list of texts. */
export function readStoredList(key: string): readonly string[] {
  try {
    const text = window.localStorage.getItem(key);
    if (text === null) return [];
    const entries = parseList(text);
    if (entries !== null) return entries;
    window.localStorage.setItem(damagedKey(key), text);
    window.localStorage.removeItem(key);
    return [];
  } catch {
    return [];
  }
}

function parseList(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const listed = Array.isArray(value) && value.length <= MOST;
    return listed && value.every((one): one is string => typeof one === "string" && one.length <= LONGEST) ? value : null;
  } catch {
    return null;
  }
}

/** @returns false where the browser keeps nothing: the list then lasts as long as the page */
export function writeStoredList(key: string, entries: readonly string[]): boolean {
  try {
    if (entries.length === 0) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}
