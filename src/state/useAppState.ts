/** The one binding of the store to React. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { LibraryReader } from "./libraryReader";
import type { State, Store } from "./store";

export interface App {
  readonly store: Store;
  /** Of everything beyond the page's own data. */
  readonly reader: LibraryReader;
  /** Address of the worker that reads a reader's own table; none where all is one file. */
  readonly ownWorker?: string;
  /** Address of the worker that reads a reader's PDF; none where all is one file. */
  readonly documentWorker?: string;
  /** The site's root, whatever folder it is served from. */
  readonly base: URL;
  /** Where the site is published, for addresses that leave the page; the root itself unless told. */
  readonly site?: URL;
}

export const AppContext = createContext<App | null>(null);

/** The app's store and root; only within the app. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("useApp outside the app");
  return app;
}

/** The root that addresses name which go to other people. */
export function useSite(): URL {
  const { base, site } = useApp();
  return site ?? base;
}

export function useAppState<T>(select: (state: State) => T): T {
  return useStore(useApp().store, select);
}
