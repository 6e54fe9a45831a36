/** Releases made of the built site, for tests of what happens between one and the next. */
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataVersion } from "../../scripts/site/dataVersion";

const LIST = /JSON\.parse\((?<text>"(?:[^"\\]|\\.)*")\)/u;
const NOT_NEEDED = /dist[\\/](?:f|embed|oembed|v[\\/][0-9a-f]{12})(?:[\\/]|$)/u;

interface Release {
  readonly build: string;
  readonly files: readonly { readonly path: string; readonly hash: string }[];
}

const made: string[] = [];

/** A copy of the built site in which some files differ: a release of its own. */
export function releaseWith(changes: Readonly<Record<string, (text: string) => string>>): string {
  const folder = copyOfSite();
  for (const [path, change] of Object.entries(changes)) changeFile(join(folder, path), change);
  writeList(folder, (path) => path);
  return folder;
}

/** The figure that tells numbered releases apart, and which page shows it. */
export const TOLD_APART = { page: "d/fatalities-2025/", first: 660 } as const;
const SLICE =
  /(?<head><script type="application\/json" data-file="data\/page\.json" data-hash=")(?<hash>[0-9a-f]+)">(?<text>[^]*?)<\/script>/u;
const FIGURE = /(?<![\w.,-])660(?![\w-])/gu;

/**
 * A release with a figure, a data version and code addresses of its own: "some 660" is "some 661" in the first, its version is of
 * the first of the month, and none of its scripts lies where another's does.
 * @param number from 1 to 9
 * @param ahead whether its pages fetch what a reader will ask for next; else it comes when it is asked for
 */
export function releaseNumbered(number: number, ahead = true): string {
  const folder = copyOfSite();
  const names = readdirSync(join(folder, "assets"));
  const renamed = new Map(names.map((name) => [name, name.replace(/.(?=\.\w+$)/u, String(number))]));
  for (const [from, to] of renamed) renameSync(join(folder, "assets", from), join(folder, "assets", to));
  const anyName = new RegExp(names.map((name) => name.replaceAll(".", "\\.")).join("|"), "gu");
  const { version } = JSON.parse(readFileSync(join(folder, "api/catalog.json"), "utf8")) as { readonly version: string };
  const addressed = (text: string): string => text.replace(anyName, (name) => renamed.get(name) ?? name);
  const later = (text: string): string => (ahead ? text : text.replace(/(?<=\sdata-later=")[^"]*/u, ""));
  const numbered = (text: string): string => later(addressed(text)).replace(FIGURE, figureNumbered(number));
  const { files } = JSON.parse(numbered(readFileSync(join(folder, "data/library.json"), "utf8"))) as {
    readonly files: Readonly<Record<string, string>>;
  };
  const own = dataVersion(version.replace(/\d\d\+.*$/u, `0${number}`), new Map(Object.entries(files)));
  for (const path of textsOf(folder)) {
    changeFile(join(folder, path), (text) =>
      path.startsWith("assets/") ? addressed(text) : withHash(numbered(text).replaceAll(version, own)),
    );
  }
  writeList(folder, (path) => path.replace(anyName, (name) => renamed.get(name) ?? name));
  return folder;
}

/** A page whose slice of the data has its own hash again. */
export function withHash(page: string): string {
  return page.replace(SLICE, (_, head: string, hash: string, text: string) => {
    return `${head}${createHash("sha256").update(text).digest("hex").slice(0, hash.length)}">${text}</script>`;
  });
}

export function figureNumbered(number: number): string {
  return String(TOLD_APART.first + number);
}

/** The same site, whose worker takes it off all devices. */
export function releaseRemoved(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "every-number-release-"));
  made.push(copy);
  cpSync(folder, copy, { recursive: true });
  copyFileSync(join(copy, "sw-remove.js"), join(copy, "sw.js"));
  return copy;
}

export function removeReleases(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function copyOfSite(): string {
  const folder = mkdtempSync(join(tmpdir(), "every-number-release-"));
  made.push(folder);
  cpSync(join(process.cwd(), "dist"), folder, { recursive: true, filter: (path) => !NOT_NEEDED.test(path) });
  return folder;
}

function textsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(?:html|js|json|css|csv)$/u.test(path) && !/^sw(?:-remove)?\.js$/u.test(path));
}

function changeFile(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

/** Puts the hashes of what lies in the folder into its worker. */
function writeList(folder: string, pathOf: (path: string) => string): void {
  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  const release = JSON.parse(JSON.parse(LIST.exec(worker)?.groups?.["text"] ?? '""') as string) as Release;
  const files = release.files.map(({ path }) => ({ path: pathOf(path), hash: hashOf(readFileSync(join(folder, pathOf(path)))) }));
  const build = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  writeFileSync(
    join(folder, "sw.js"),
    worker.replace(LIST, () => `JSON.parse(${JSON.stringify(JSON.stringify({ build, files }))})`),
  );
}

function hashOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("base64");
}
