/** Tables that a reader keeps on their device, because they asked for it: in its database, one entry a table, and nowhere else. */
import { parseSaved } from "../load/ownSaved";
import type { OwnSaved } from "../model/ownPage";
import { formatSaved } from "../model/ownPage";
import { SITE_ID } from "../model/site";

export interface Kept {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** When it was last kept, as an ISO day. */
  readonly day: string;
}

interface Entry extends Kept {
  readonly text: string;
}

const STORE = "tables";

/** Opens the database, does one thing in it, and closes it. @throws where the browser refuses to keep anything, or has no room */
function inDatabase<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`${SITE_ID}.own-tables`, 1);
    const fail = (request: IDBRequest | IDBTransaction) => (): void => {
      reject(request.error ?? new Error("the browser keeps nothing"));
    };
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(STORE, { keyPath: "id" });
    };
    opening.onerror = fail(opening);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.onabort = fail(transaction);
      transaction.onerror = fail(transaction);
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
}

/** The newest first; none where the browser keeps nothing. */
export async function keptTables(): Promise<readonly Kept[]> {
  const entries: readonly Entry[] = await inDatabase("readonly", (store): IDBRequest<Entry[]> => store.getAll()).catch(() => []);
  return entries.map(({ id, title, file, day }) => ({ id, title, file, day })).toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** @param id of the entry that it replaces; a new one has an id of its own, so that two tabs never write over each other unseen */
export async function keepTable(id: string, saved: OwnSaved, day: string): Promise<void> {
  const { title, file } = saved.page;
  await inDatabase("readwrite", (store) => store.put({ id, title, file, day, text: formatSaved(saved) } satisfies Entry));
}

/** @returns null where it is there no longer */
export async function openKept(id: string): Promise<OwnSaved | null> {
  const entry = await inDatabase("readonly", (store): IDBRequest<Entry | undefined> => store.get(id));
  return entry === undefined ? null : parseSaved(entry.text);
}

export async function eraseKept(id: string): Promise<void> {
  await inDatabase("readwrite", (store) => store.delete(id));
}

export async function eraseAllKept(): Promise<void> {
  await inDatabase("readwrite", (store) => store.clear());
}
