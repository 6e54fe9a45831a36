/** `npm run deploy -- <folder>`: brings the built site into a folder that a server serves, and keeps the code that open tabs still ask for. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import * as v from "valibot";

/** Releases before the newest whose code stays. */
const OLDER = 5;
/** In the folder: the files of each release's code, the newest first. */
const LIST = "assets/releases.json";
const Releases = v.pipe(v.string(), v.parseJson(), v.array(v.array(v.pipe(v.string(), v.regex(/^assets\/[\w.-]+$/u)))));

export interface Deployed {
  /** Paths from the site's root. */
  readonly copied: readonly string[];
  /** Code of earlier releases that is still there. */
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

export function main(args: readonly string[]): number {
  const [folder, ...more] = args;
  const dist = join(process.cwd(), "dist");
  if (folder === undefined || more.length > 0 || !existsSync(join(dist, "index.html"))) {
    console.error(folder === undefined || more.length > 0 ? "usage: npm run deploy -- <folder>" : "dist/ holds no site: npm run build");
    return 2;
  }
  const { copied, kept, removed } = deploy(dist, folder);
  console.log(`${copied.length} files brought to ${folder}; of earlier releases ${kept.length} kept, ${removed.length} removed`);
  return 0;
}

/**
 * Brings a built site into a folder. Code goes first and the worker last, so that no page asks for what is not there yet; each file
 * takes its place whole. What else is in the folder stays, but for code of releases older than the five before this one.
 * @throws where the folder's list of releases cannot be read; nothing was changed then
 */
export function deploy(dist: string, folder: string): Deployed {
  const before = releasesOf(folder);
  const paths = inOrder(filesOf(dist));
  const own = paths.filter((path) => path.startsWith("assets/"));
  const all = [own, ...before.filter((release) => release.join(" ") !== own.join(" "))];
  const releases = all.slice(0, OLDER + 1);
  for (const path of paths) bring(join(dist, path), join(folder, path));
  writeFileSync(join(folder, LIST), `${JSON.stringify(releases, null, 1)}\n`);
  const needed = new Set(releases.flat());
  const removed = [...new Set(all.flat())].filter((path) => !needed.has(path));
  for (const path of removed) rmSync(join(folder, path), { force: true });
  return { copied: paths, kept: [...needed].filter((path) => !own.includes(path)), removed };
}

/** Code, then files, then pages, then the worker that tells tabs of them. */
export function inOrder(paths: readonly string[]): readonly string[] {
  const rank = (path: string): number => (path.startsWith("assets/") ? 0 : path === "sw.js" ? 3 : path.endsWith(".html") ? 2 : 1);
  return paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function releasesOf(folder: string): readonly (readonly string[])[] {
  const path = join(folder, LIST);
  if (!existsSync(path)) return [];
  const parsed = v.safeParse(Releases, readFileSync(path, "utf8"));
  if (!parsed.success) throw new Error(`${path}: ${parsed.issues[0].message}; allowed is a list of releases, each a list of "assets/…"`);
  return parsed.output;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    );
}

/** Beside its place first, since a server may be asked for it meanwhile. */
function bring(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}
