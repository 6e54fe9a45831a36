/** What ships is found in the bundle, and listed with its terms for people and as a bill of materials for machines. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { buildNotices, fontPackages } from "../../scripts/site/notices";
import { parsePackages, readPackages, resolvePackage, shippedPackages } from "../../scripts/site/packages";
import { buildSbom } from "../../scripts/site/sbom";
import { readSite } from "../../scripts/site/siteFile";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const entry = (license: string, dependencies: Readonly<Record<string, string>> = {}): object => ({
  version: "1.0.0",
  integrity: `sha512-${Buffer.alloc(64, 7).toString("base64")}`,
  license,
  dependencies,
});
/** A lockfile in which `outer` has a `shared` of its own, and `holder` holds `inside` in its own files. */
const LOCK = JSON.stringify({
  packages: {
    "": {},
    "node_modules/@scope/outer": entry("MIT", { shared: "1" }),
    "node_modules/@scope/outer/node_modules/shared": { ...entry("ISC"), version: "2.0.0" },
    "node_modules/shared": entry("ISC"),
    "node_modules/holder": entry("(MIT OR GPL-3.0-or-later)", { inside: "1", "@types/node": "1", absent: "1" }),
    "node_modules/inside": entry("MIT"),
    "node_modules/@types/node": entry("MIT"),
    "node_modules/tool": entry("MIT"),
  },
});
const SMALL = parsePackages(LOCK);
const shippedIn = (...modules: string[]): readonly string[] =>
  shippedPackages(SMALL, modules).map(({ name, version }) => `${name}@${version}`);

describe("packages that ship", () => {
  it("are those with a module in the bundle, at the version that stands at its place", () => {
    expect(shippedIn("/any/where/node_modules/shared/index.js", "/any/where/src/ui/App.tsx")).toEqual(["shared@1.0.0"]);
    expect(shippedIn("C:\\any\\node_modules\\@scope\\outer\\node_modules\\shared\\index.js")).toEqual(["shared@2.0.0"]);
  });

  it("and those that these may hold inside their own files, but for types", () => {
    expect(shippedIn("\0/p/node_modules/holder/build/all.js?commonjs")).toEqual(["holder@1.0.0", "inside@1.0.0"]);
    expect(shippedIn("/p/node_modules/@scope/outer/a.js")).toEqual(["@scope/outer@1.0.0", "shared@2.0.0"]);
  });

  it("stop the build where the lockfile does not know them", () => {
    expect(() => shippedIn("/p/node_modules/smuggled/index.js")).toThrow("node_modules/smuggled");
  });

  it("are looked up from where they are asked for outwards", () => {
    expect(resolvePackage(SMALL, "node_modules/@scope/outer", "shared")?.version).toBe("2.0.0");
    expect(resolvePackage(SMALL, "node_modules/@scope/outer/node_modules/shared", "shared")?.version).toBe("2.0.0");
    expect(resolvePackage(SMALL, "node_modules/holder", "shared")?.version).toBe("1.0.0");
    expect(resolvePackage(SMALL, "node_modules/holder", "absent")).toBeUndefined();
  });
});

const PACKAGES = readPackages(ROOT);
const SHIPPED = shippedPackages(PACKAGES, [
  "/p/node_modules/react/index.js",
  "/p/node_modules/pptxgenjs/dist/pptxgen.es.js",
  "/p/node_modules/wouter/esm/index.js",
]);
const SITE = readSite(ROOT);
const SBOM = buildSbom(SITE, read("package.json"), PACKAGES, [...SHIPPED, ...fontPackages(PACKAGES).map(({ font }) => font)]);

interface Component {
  readonly "bom-ref": string;
  readonly scope: string;
  readonly version: string;
  readonly hashes: readonly { readonly content: string }[];
}
const BILL = JSON.parse(SBOM) as {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

describe("the bill of materials", () => {
  it("is what CycloneDX 1.6 asks for, by its own schema", () => {
    const schema = (name: string): object =>
      JSON.parse(read(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`)) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    formats(ajv);
    for (const format of ["iri-reference", "idn-email"]) ajv.addFormat(format, true);
    const validate = ajv.compile(schema("bom-1.6"));
    validate(BILL);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...BILL, components: [{ type: "library" }] })).toBe(false);
  });

  it("has every package of the lockfile once, with its hash", () => {
    const locked = new Map([...PACKAGES.values()].map(({ name, version, integrity }) => [`${name}@${version}`, integrity]));
    const listed = new Map(
      BILL.components.map((one) => [
        decodeURIComponent(one["bom-ref"].slice("pkg:npm/".length)),
        `sha512-${Buffer.from(one.hashes[0]?.content ?? "", "hex").toString("base64")}`,
      ]),
    );
    expect(listed).toEqual(new Map([...locked].toSorted(([a], [b]) => (a < b ? -1 : 1))));
    expect(BILL.components).toHaveLength(listed.size);
  });

  it("tells what ships from the tools that it was built with", () => {
    const scopeOf = (name: string): string | undefined =>
      BILL.components.find((one) => one["bom-ref"].startsWith(`pkg:npm/${name}@`))?.scope;
    expect(["react", "pptxgenjs", "jszip", "source-sans"].map(scopeOf)).toEqual(["required", "required", "required", "required"]);
    expect(["vite", "citeproc", "%40types/node"].map(scopeOf)).toEqual(["excluded", "excluded", "excluded"]);
  });

  it("says what needs what, and names nothing that it does not list", () => {
    const listed = new Set(BILL.components.map((one) => one["bom-ref"]));
    expect(BILL.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !listed.has(ref))).toEqual([]);
    const slides = BILL.dependencies.find(({ ref }) => ref.startsWith("pkg:npm/pptxgenjs@"));
    expect(slides?.dependsOn.some((ref) => ref.startsWith("pkg:npm/jszip@"))).toBe(true);
    expect(BILL.dependencies[0]?.dependsOn.some((ref) => ref.startsWith("pkg:npm/recharts@"))).toBe(true);
  });

  it("holds no date, no number by chance and no place to download from", () => {
    expect(SBOM).not.toMatch(/timestamp|serialNumber|\d{4}-\d\d-\d\dT|"url"/u);
    expect(SBOM.match(/https?:\/\/[^"]+/gu)).toEqual(["http://cyclonedx.org/schema/bom-1.6.schema.json"]);
    expect(buildSbom(SITE, read("package.json"), readPackages(ROOT), [])).toBe(buildSbom(SITE, read("package.json"), PACKAGES, []));
  });
});

describe("the list of others’ work", () => {
  const notices = buildNotices(ROOT, PACKAGES, SHIPPED);

  it("names each package with its version, its licence and its terms", () => {
    for (const { name, version, license } of SHIPPED) expect(notices).toContain(`\n${name} ${version}\nLicence: ${license}\n`);
    expect(notices).toContain("Copyright (c) Meta Platforms, Inc. and affiliates.");
    expect(notices).toContain("Copyright (c) 2009-2016 Stuart Knightley");
  });

  it("has the fonts, by the names they have here and there, with their licence", () => {
    expect(notices).toMatch(
      /Desk Sans \(fonts\/desk-sans\.woff2\).*\nsource-sans \S+\nLicence: OFL-1\.1\n[^]*SIL OPEN FONT LICENSE Version 1\.1/u,
    );
    expect(notices).toMatch(/Desk Serif \(fonts\/desk-serif\.woff2\).*\nsource-serif \S+\nLicence: OFL-1\.1\n/u);
  });

  it("says so where a package brings no text, and where the same words stand", () => {
    expect(notices).toMatch(
      /\nwouter \S+\nLicence: Unlicense\n\nThe package names this licence and brings no text of it\.\nAuthor, as it says: /u,
    );
    expect(notices).toMatch(/\nisarray \S+\nLicence: MIT\n\n[^=]*stand in this list at /u);
  });
});
