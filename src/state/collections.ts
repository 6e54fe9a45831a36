/** What a reader collects across pages: views for a deck of slides, and figures for a list of references. Kept on the device. */
import type { SlideEntry } from "../url/slideList";
import { formatEntry, parseEntries, uniqueEntries } from "../url/slideList";
import type { Store } from "./store";
import { readStoredList, writeStoredList } from "./storedList";
import { SITE_ID } from "../model/site";

export const SLIDES_KEY = `${SITE_ID}.slides.v1`;
export const REFERENCES_KEY = `${SITE_ID}.references.v1`;

const REFERENCE = /^[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,64}\.[a-z0-9-]{1,64})?$/u;

/** Reads both lists into the store; what is not understood is left where it is until the list is next written. */
export function readCollections(store: Store): void {
  const slides = parseEntries(readStoredList(SLIDES_KEY));
  const references = readStoredList(REFERENCES_KEY).filter((id) => REFERENCE.test(id));
  store.setState({ slides, references: [...new Set(references)] });
}

/** The lists follow what other tabs of the site write. @returns what ends it */
export function followCollections(store: Store): () => void {
  const changed = ({ key }: StorageEvent): void => {
    if (key === null || key === SLIDES_KEY || key === REFERENCES_KEY) readCollections(store);
  };
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener("storage", changed);
  };
}

/** @returns whether the device keeps it beyond this page */
export function setSlides(store: Store, slides: readonly SlideEntry[]): boolean {
  const unique = uniqueEntries(slides);
  store.setState({ slides: unique });
  return writeStoredList(SLIDES_KEY, unique.map(formatEntry));
}

/** Ids of datasets and of cells, in the order in which they were added. */
export function setReferences(store: Store, references: readonly string[]): boolean {
  const unique = [...new Set(references)].filter((id) => REFERENCE.test(id));
  store.setState({ references: unique });
  return writeStoredList(REFERENCES_KEY, unique);
}

/** Whether both lists lie on the device as they stand here, so that nothing is lost with the page. */
export function collectionsAreKept(store: Store): boolean {
  const { slides, references } = store.getState();
  return isStored(SLIDES_KEY, slides.map(formatEntry)) && isStored(REFERENCES_KEY, references);
}

function isStored(key: string, entries: readonly string[]): boolean {
  return entries.length === 0 || JSON.stringify(readStoredList(key)) === JSON.stringify(entries);
}
