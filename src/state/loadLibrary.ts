/** The effects that bring data into the store: what the page shows stands in the page itself; everything is read when something asks for it. */
import { parseBundle } from "../load/bundle";
import type { Library } from "../model/library";
import type { Problem } from "../model/problem";
import { hasHash } from "./dataHash";
import { enclosed } from "./fetchFile";
import type { LibraryReader, Read } from "./libraryReader";
import { changedFile, EVERYTHING } from "./libraryReader";
import { loadStepwise } from "./loadStepwise";
import { isOfPage } from "./pageRelease";
import { renewOrOffer } from "./renewal";
import type { Loading, Store } from "./store";

/** The slice of the data that a page shows, as the build puts it into the page. */
const PAGE = "data/page.json";

/** Reads what the page shows out of the page. @returns false where the page holds no data */
export async function loadPage(store: Store): Promise<boolean> {
  const slice = enclosed(PAGE);
  if (slice === null) return false;
  const changed = (await hasHash(slice.text, slice.hash)) === false;
  store.setState({ library: loadingOf(changed ? { library: null, problems: [changedFile(PAGE)] } : await readSlice(slice.text)) });
  return true;
}

async function readSlice(text: string): Promise<Read> {
  const { files, version, problems } = parseBundle(PAGE, text);
  return problems.length > 0 ? { library: null, problems } : loadStepwise(files, version);
}

/** Loads everything, once; a page that came without data shows it too. Can be called again after a failure. */
export async function loadEverything({ store, reader }: { readonly store: Store; readonly reader: LibraryReader }): Promise<void> {
  const before = store.getState().everything;
  if (before?.state === "ready" || before?.state === "loading") return;
  const keep = (everything: Loading<Library>): void => {
    store.setState(({ library }) => ({ everything, library: library.state === "ready" ? library : everything }));
  };
  keep({ state: "loading" });
  const read = await reader.read(before?.state === "failed");
  const foreign = read.library !== null && !isOfPage(read.library.version);
  if (foreign) await renewOrOffer(store);
  keep(loadingOf(foreign ? { library: null, problems: [OTHER_RELEASE] } : read));
}

function loadingOf({ library, problems }: Read): Loading<Library> {
  return library === null || problems.length > 0 ? { state: "failed", problems } : { state: "ready", value: library };
}

const OTHER_RELEASE: Problem = { file: EVERYTHING, line: 1, column: 1, message: "is of another release" };
