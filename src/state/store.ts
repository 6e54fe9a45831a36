/** The store: the reader's choices, and which data are loaded. Everything shown is a function of it. */
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { Library } from "../model/library";
import type { Problem } from "../model/problem";
import type { Choices, ReadingLevel } from "../url/choices";
import { NO_CHOICES } from "../url/choices";
import type { SlideEntry } from "../url/slideList";

/** Data on their way: loading, here, or failed with what went wrong. */
export type Loading<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly problems: readonly Problem[] };

/** Whether the site is kept on the device, and how that stands. */
export type Offline =
  | { readonly state: "unknown" }
  /** The browser cannot, or is not let: the site works with a network. */
  | { readonly state: "impossible" }
  | { readonly state: "saving" }
  | { readonly state: "saved" }
  /** A newer release is here, and waits. */
  | { readonly state: "newer" }
  /** Not all of it arrived; the browser tries again at a later visit. */
  | { readonly state: "failed" };

/** Whether the tab was loaded anew because its parts had left the host, or should be and has not been. */
export type Renewal = "none" | "done" | "offered";

/** Where the browser offers to install the site as an app: asks the reader. */
export type InstallPrompt = () => Promise<void>;

export interface State {
  /** What the page shows: the slice of the data that it came with; everything, where it came without. */
  readonly library: Loading<Library>;
  /** All data: for search, figures of other pages and files to download; null until something asks for it. */
  readonly everything: Loading<Library> | null;
  readonly choices: Choices;
  /** Views collected for a deck of slides, in its order; kept on the device. */
  readonly slides: readonly SlideEntry[];
  /** Datasets and cells collected for a list of references; kept on the device. */
  readonly references: readonly string[];
  /** Whether the site is kept on the device. */
  readonly offline: Offline;
  readonly renewal: Renewal;
  /** Asks the reader to install the site; null where the browser does not offer it. */
  readonly install: InstallPrompt | null;
  /** As remembered on the device; the address goes before it. */
  readonly reading: ReadingLevel;
  readonly notUnderstood: readonly string[];
  /** Whether the address has been read: until then the view is the one that the page came in. */
  readonly addressRead: boolean;
}

export type Store = StoreApi<State>;

/** @param initial what is known from the start, as where a page is rendered with its data */
export function createAppStore(initial: Partial<State> = {}): Store {
  return createStore<State>(() => ({
    library: { state: "loading" },
    everything: null,
    choices: NO_CHOICES,
    offline: { state: "unknown" },
    renewal: "none",
    install: null,
    slides: [],
    references: [],
    reading: "note",
    notUnderstood: [],
    addressRead: false,
    ...initial,
  }));
}

/** A store's values where all data are at hand from the start. */
export function withEverything(value: Library): Pick<State, "library" | "everything"> {
  return { library: { state: "ready", value }, everything: { state: "ready", value } };
}

/** Of the data, as published; empty until it is known. */
export function selectVersion({ library }: State): string {
  return library.state === "ready" ? library.value.version : "";
}
