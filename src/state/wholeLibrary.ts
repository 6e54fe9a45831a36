/** All of the library, for what a page's own slice of it cannot answer. */
import type { Library } from "../model/library";
import type { LibraryReader } from "./libraryReader";
import { loadEverything } from "./loadLibrary";
import type { Store } from "./store";

/**
 * @returns everything, as soon as it is there
 * @throws where it did not load
 */
export function wholeLibrary(app: { readonly store: Store; readonly reader: LibraryReader }): Promise<Library> {
  const { store } = app;
  void loadEverything(app);
  return new Promise((resolve, reject) => {
    const stop = store.subscribe(look);
    look();
    function look(): void {
      const { everything } = store.getState();
      if (everything?.state === "ready") resolve(everything.value);
      else if (everything?.state === "failed") reject(new Error("The figures didn’t load; try again."));
      else return;
      stop();
    }
  });
}
