/** Parts of an office file or a package, in and out of their archive. The same parts give the same bytes: times are fixed, order is by name. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Path in the archive → text, or bytes of what is no text. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

const IS_TEXT = /\.(?:xml|rels|vml|json|csv)$/u;
/** The first day an archive can name, at noon and in local time, as archives do. */
const FIRST_DAY = [1980, 0, 1, 12] as const;

/** An archive's parts; folders are left out. */
export function unzipParts(bytes: Uint8Array): Parts {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"));
  return new Map(files.map(([path, content]) => [path, IS_TEXT.test(path) ? strFromU8(content) : content]));
}

/** The archive of some parts; the list of content types comes first, as office programs expect. */
export function zipParts(parts: Parts): Uint8Array {
  const order = [...parts].sort(([a], [b]) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)));
  const files = order.map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(...FIRST_DAY) });
}

function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : 1;
}
