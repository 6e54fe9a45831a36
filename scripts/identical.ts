/**
 * `npm run identical`: builds the checkout twice, in two folders, at two times, on two sides of the date line, in two languages, and
 * compares every file. A build takes minutes, so this is no part of `npm test`, which reads the result in `results/`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

interface Place {
  /** Folder below the temporary one. */
  readonly folder: string;
  /** When its files say they were written. */
  readonly written: Date;
  readonly umask: number;
  /** Time zone and language, in which the same letters are sorted, raised and dated otherwise. */
  readonly environment: Readonly<Record<string, string>>;
}

const PLACES: readonly Place[] = [
  {
    folder: "a",
    written: new Date("2001-02-03T04:05:06Z"),
    umask: 0o022,
    environment: { TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C", USER: "first" },
  },
  {
    folder: join("somewhere else", "deeper", "b"),
    written: new Date("2030-12-31T23:59:59Z"),
    umask: 0o077,
    environment: { TZ: "Pacific/Pago_Pago", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", USER: "second" },
  },
];

export async function main(_args: readonly string[], root = process.cwd()): Promise<number> {
  const base = mkdtempSync(join(tmpdir(), "identical-"));
  try {
    // Both are copied before either is built, so that work may go on in the checkout meanwhile.
    for (const place of PLACES) copyProject(root, join(base, place.folder), place);
    const [first = "", second = ""] = PLACES.map((place) => buildAt(join(base, place.folder), place));
    const { files, different } = compareFolders(first, second);
    for (const path of different) console.error(`differs: ${path}`);
    console.log(`${files} files, ${different.length} different`);
    mkdirSync(join(root, "results"), { recursive: true });
    writeFileSync(join(root, "results/identical.json"), resultText(files, different.length));
    return files > 0 && different.length === 0 ? 0 : 1;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** What is kept of a run: no date and no path, so that the same result is the same file. */
export function resultText(files: number, different: number): string {
  return `${JSON.stringify({ command: "npm run identical", files, different }, null, 2)}\n`;
}

function copyProject(root: string, copy: string, { written }: Place): void {
  for (const path of trackedFiles(root)) copyTo(join(root, path), join(copy, path), written);
  linkFolder(join(root, "node_modules"), join(copy, "node_modules"));
}

/** @returns the built site @throws where the build fails */
function buildAt(copy: string, { umask, environment }: Place): string {
  const before = process.umask(umask);
  console.log(`building with ${JSON.stringify(environment)}`);
  const env = { PATH: process.env["PATH"], HOME: copy, ...environment };
  const { status } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/build.ts"], { cwd: copy, env, stdio: "inherit" });
  process.umask(before);
  if (status !== 0) throw new Error(`the build in ${copy} failed`);
  return join(copy, "dist");
}

/** What git knows of, as it lies in the folder now. */
function trackedFiles(root: string): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
  return listed.filter((path) => path !== "" && existsSync(join(root, path)));
}

function copyTo(from: string, to: string, written: Date): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  utimesSync(to, written, written);
}

/** The same files under another path: linked, so that nothing is copied where one disk holds both. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** How many files two folders have between them, and which are not the same in both, or in one alone. */
export function compareFolders(first: string, second: string): { readonly files: number; readonly different: readonly string[] } {
  const [a, b] = [hashesOf(first), hashesOf(second)];
  const paths = [...new Set([...a.keys(), ...b.keys()])].toSorted();
  return { files: paths.length, different: paths.filter((path) => a.get(path) !== b.get(path)) };
}

function hashesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}
