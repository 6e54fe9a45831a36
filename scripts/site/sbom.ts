/**
 * `/sbom.cdx.json`: every package that the site is made of or built with, in the form of CycloneDX. No date, no number by chance and
 * no address to download from goes in, so that the same checkout gives the same bytes.
 */
import * as v from "valibot";
import type { LockedPackage, Packages } from "./packages";
import { byName, needsOf } from "./packages";
import type { SiteRecord } from "./siteFile";

const Manifest = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    version: v.string(),
    license: v.string(),
    dependencies: v.record(v.string(), v.string()),
    devDependencies: v.record(v.string(), v.string()),
  }),
);

/** @param site whose bill it is @param manifest text of package.json @param shipped what of the packages is in the built site; the others are tools */
export function buildSbom(
  { id: name, description }: Pick<SiteRecord, "id" | "description">,
  manifest: string,
  packages: Packages,
  shipped: readonly LockedPackage[],
): string {
  const { version, license, dependencies, devDependencies } = v.parse(Manifest, manifest);
  const required = new Set(shipped.map(purlOf));
  const own = `pkg:npm/${name}@${version}`;
  const direct = Object.keys({ ...dependencies, ...devDependencies }).flatMap((one) => packages.get(`node_modules/${one}`) ?? []);
  const unique = [...new Map([...packages.values()].map((one) => [purlOf(one), one])).values()].toSorted(byName);
  const document = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: { type: "application", "bom-ref": own, name, version, description, licenses: licensesOf(license), purl: own },
    },
    components: unique.map((one) => componentOf(one, required.has(purlOf(one)))),
    dependencies: [{ ref: own, dependsOn: purlsOf(direct) }, ...dependenciesOf(packages)],
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function componentOf(one: LockedPackage, ships: boolean): object {
  const purl = purlOf(one);
  const scoped = /^(?<group>@[^/]+)\/(?<rest>.+)$/u.exec(one.name)?.groups;
  return {
    type: "library",
    "bom-ref": purl,
    ...(scoped === undefined ? { name: one.name } : { group: scoped["group"], name: scoped["rest"] }),
    version: one.version,
    scope: ships ? "required" : "excluded",
    hashes: one.integrity.split(" ").map(hashOf),
    licenses: licensesOf(one.license),
    purl,
  };
}

/** "sha512-…" in base 64 to the name and the digits that the format asks for. @throws for a hash of another kind */
function hashOf(integrity: string): object {
  const digest = /^sha512-(?<digest>.+)$/u.exec(integrity)?.groups?.["digest"];
  if (digest === undefined) throw new Error(`${integrity} is no SHA-512`);
  return { alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") };
}

/** One licence by its name in SPDX's list; choices and sums of several as the expression they are. */
function licensesOf(license: string): readonly object[] {
  return /[ ()]/u.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}

/** One package may be installed at several places, with other versions of what it needs around it; they are one entry. */
function dependenciesOf(packages: Packages): readonly object[] {
  const needs = new Map<string, readonly LockedPackage[]>();
  for (const one of packages.values()) needs.set(purlOf(one), [...(needs.get(purlOf(one)) ?? []), ...needsOf(packages, one)]);
  return [...needs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([ref, needed]) => ({ ref, dependsOn: purlsOf(needed) }));
}

function purlsOf(packages: readonly LockedPackage[]): readonly string[] {
  return [...new Set(packages.map(purlOf))].toSorted();
}

/** The package's name as other programs look it up. */
function purlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.split("/").map(encodeURIComponent).join("/")}@${encodeURIComponent(version)}`;
}
