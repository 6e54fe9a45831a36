/** The one binding of the store to React. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { State, Store } from "./store";

export interface App {
  readonly store: Store;
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

/** A list out of the state: the same object as long as its entries are the same. */
export function useAppList<T>(select: (state: State) => readonly T[]): readonly T[] {
  return useStore(useApp().store, useShallow(select));
}
