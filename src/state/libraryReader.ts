/** Who fetches, reads and searches everything: a worker, beside the page; or the page itself, in steps, where there is none. */
import { parseBundle } from "../load/bundle";
import type { Library } from "../model/library";
import type { Problem } from "../model/problem";
import type { Found, HitKind } from "../view/searchHit";
import type { SearchIndex } from "../view/searchIndex";
import { areOfVersion } from "./dataHash";
import { fetchFile } from "./fetchFile";
import { loadStepwise } from "./loadStepwise";

export const EVERYTHING = "data/library.json";

/** What was read; null, or with parts left out, where there are problems. */
export interface Read {
  readonly library: Library | null;
  readonly problems: readonly Problem[];
}

export interface LibraryReader {
  /** @param again whether to go past the browser's own cache, as after a failure */
  readonly read: (again: boolean) => Promise<Read>;
  /** As `SearchIndex` has it. @throws where the data or the index did not load */
  readonly find: (...asked: Parameters<SearchIndex["find"]>) => Promise<Found>;
}

/** @param base the site's root */
export function pageReader(base: URL): LibraryReader {
  let last: Promise<Read> | null = null;
  let index: Promise<SearchIndex> | null = null;
  const read = (again: boolean): Promise<Read> => {
    last = readEverything(base, again);
    return last;
  };
  const find = async (query: string, kind: HitKind | null, most: number): Promise<Found> => {
    index ??= indexOf(last ?? read(false));
    try {
      return (await index).find(query, kind, most);
    } catch (error) {
      index = null;
      throw error;
    }
  };
  return { read, find };
}

async function indexOf(reading: Promise<Read>): Promise<SearchIndex> {
  const [{ library, problems }, { buildSearchIndex }] = await Promise.all([reading, import("../view/searchIndex")]);
  if (library === null) throw new Error(problems[0]?.message ?? "the figures did not load");
  return buildSearchIndex(library);
}

/** Only of a file whose hash says that it is what was published anything is read. */
async function readEverything(base: URL, again: boolean): Promise<Read> {
  const fetched = await fetchFile(base, EVERYTHING, again);
  if (fetched.text === null) return { library: null, problems: fetched.problems };
  const { files, version, problems } = parseBundle(EVERYTHING, fetched.text);
  if (problems.length > 0) return { library: null, problems };
  const changed = (await areOfVersion(files, version)) === false;
  const read = await loadStepwise(files, version);
  const found = changed && read.problems.length === 0 ? [changedFile(EVERYTHING)] : read.problems;
  return { library: found.length > 0 ? null : read.library, problems: found };
}

export function changedFile(file: string): Problem {
  return { file, line: 1, column: 1, message: "is not what was published: its hash is another" };
}
