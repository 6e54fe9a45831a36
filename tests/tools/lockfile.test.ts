import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const ROOT = resolve(import.meta.dirname, "../..");
const LOCK: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync(resolve(ROOT, "package-lock.json"), "utf8"));
const MANIFEST: Manifest = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8"));
const PACKAGES = Object.entries(LOCK.packages).filter(([path]) => path !== "");

/** Licences that ask no more than to be named, and those that only tools may carry, since none of their code ships. */
const ALLOWED = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "OFL-1.1",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
  "Zlib",
];
const ALLOWED_IN_TOOLS = [...ALLOWED, "MPL-2.0", "Python-2.0", "CC-BY-4.0"];

/**
 * The only processor of the Citation Style Language that is kept up asks for its name to be shown by whoever ships it. The build
 * runs it and ships what it writes, none of its code. DejaVu, which tests draw with, has Bitstream Vera's licence, as free as the
 * OFL, under a name of its own.
 */
const RUN_AND_NOT_SHIPPED = ["node_modules/citeproc", "node_modules/dejavu-fonts-ttf"];

function where(is: (one: Locked) => boolean): readonly string[] {
  return PACKAGES.filter(([, one]) => is(one)).map(([path]) => path);
}

/** Of "(MIT OR X)" one must be allowed, of "MIT AND X" both. */
function isAllowed({ license = "", dev = false }: Locked): boolean {
  const allowed = dev ? ALLOWED_IN_TOOLS : ALLOWED;
  const choices = license.replace(/[()]/gu, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((one) => allowed.includes(one)));
}

describe("package-lock.json", () => {
  it("holds packages", () => {
    expect(PACKAGES.length).toBeGreaterThan(100);
  });

  it("holds no more than can be looked after", () => {
    expect(PACKAGES.length).toBeLessThanOrEqual(700);
    expect(where(({ dev = false }) => !dev).length).toBeLessThanOrEqual(120);
  });

  it("says the integrity of every package", () => {
    expect(where(({ integrity }) => !/^sha512-/u.test(integrity ?? ""))).toEqual([]);
  });

  it("names no address to download from", () => {
    expect(where(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("holds nothing that runs when it is installed", () => {
    expect(where(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
  });

  it("holds only licences on the list", () => {
    expect(where((one) => !isAllowed(one))).toEqual(RUN_AND_NOT_SHIPPED);
    expect(RUN_AND_NOT_SHIPPED.every((path) => LOCK.packages[path]?.dev === true)).toBe(true);
  });

  it("agrees with package.json, which asks for exact versions", () => {
    const asked = Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies });
    expect(asked.filter(([name, version]) => LOCK.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });
});
