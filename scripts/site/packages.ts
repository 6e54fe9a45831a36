/** The packages of the lockfile, and which of them have code in the bundle: found from the bundler's own list of modules. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const Names = v.optional(v.record(v.string(), v.string()), {});
const Locked = v.object({
  version: v.string(),
  integrity: v.string(),
  license: v.string(),
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
});
const Lock = v.pipe(v.string(), v.parseJson(), v.object({ packages: v.record(v.string(), v.unknown()) }));

export interface LockedPackage extends v.InferOutput<typeof Locked> {
  readonly name: string;
  /** Where it is installed, from the project's top: "node_modules/a/node_modules/b". */
  readonly path: string;
}
/** By where each is installed. */
export type Packages = ReadonlyMap<string, LockedPackage>;

/** @param lock text of package-lock.json */
export function parsePackages(lock: string): Packages {
  const entries = Object.entries(v.parse(Lock, lock).packages).filter(([path]) => path !== "");
  return new Map(entries.map(([path, entry]) => [path, { ...v.parse(Locked, entry), name: nameAt(path), path }]));
}

export function readPackages(root: string): Packages {
  return parsePackages(readFileSync(join(root, "package-lock.json"), "utf8"));
}

function nameAt(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** The package that `name` means inside the one at `from`; undefined where none is installed, as optional peers are not. */
export function resolvePackage(packages: Packages, from: string, name: string): LockedPackage | undefined {
  const folders = from.split("/node_modules/");
  const nearest = folders.map((_, index) => `${folders.slice(0, folders.length - index).join("/node_modules/")}/node_modules/${name}`);
  return [...nearest, `node_modules/${name}`].flatMap((path) => packages.get(path) ?? []).at(0);
}

/** What a package needs, as far as it is installed. */
export function needsOf(
  packages: Packages,
  { path, dependencies, optionalDependencies, peerDependencies }: LockedPackage,
): readonly LockedPackage[] {
  const names = [...new Set(Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))];
  return names.flatMap((name) => resolvePackage(packages, path, name) ?? []);
}

const MODULE = /(?<path>(?:node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)(?:[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)*)[\\/]/u;

/**
 * Packages with code in the bundle, and all that those need: a package may hold others inside its own files, where no bundler sees
 * them. Types hold no code. Sorted by name. @throws where a bundled module belongs to no package of the lockfile
 */
export function shippedPackages(packages: Packages, modules: readonly string[]): readonly LockedPackage[] {
  const paths = new Set(modules.flatMap((id) => MODULE.exec(id)?.groups?.["path"]?.replaceAll("\\", "/") ?? []));
  const shipped = new Set([...paths].map((path) => packages.get(path) ?? unknown(path)));
  for (const one of shipped) {
    for (const name of Object.keys(one.dependencies)) {
      const needed = name.startsWith("@types/") ? undefined : resolvePackage(packages, one.path, name);
      if (needed !== undefined) shipped.add(needed);
    }
  }
  return [...shipped].toSorted(byName);
}

function unknown(path: string): never {
  throw new Error(`the bundle holds ${path}, which the lockfile does not`);
}

/** By code points, so that no machine's language matters. */
export function byName(a: LockedPackage, b: LockedPackage): number {
  const [first, second] = [`${a.name}@${a.version}`, `${b.name}@${b.version}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
