/** `/licences.txt`: whose work ships with the site, and the terms each asks to be passed on. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { CUTS } from "../buildFonts";
import type { LockedPackage, Packages } from "./packages";
import { SITE_NAME } from "../../src/model/site";

const TERMS = /^(?:licen[cs]e|copying|notice)/iu;
const RULE = `\n${"=".repeat(100)}\n`;
const Manifest = v.pipe(v.string(), v.parseJson(), v.object({ author: v.optional(v.union([v.string(), v.object({ name: v.string() })])) }));

/** What a package holds inside its own files and does not name as a dependency: texts of terms in a folder of it, and others' by name. */
const HELD: ReadonlyMap<string, { readonly folder: string; readonly also: string }> = new Map([
  [
    "pdfjs-dist",
    {
      folder: "wasm",
      also: "It holds core-js 3.48.0, under the MIT licence: © 2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io).",
    },
  ],
]);

/** @param shipped packages with code in the bundle @throws where a font's package is not in the lockfile */
export function buildNotices(root: string, packages: Packages, shipped: readonly LockedPackage[]): string {
  const terms = new Map(shipped.map((one) => [one, termsOf(join(root, one.path))]));
  const entries = shipped.map((one) => `${headOf(one)}\n\n${terms.get(one) ?? withoutText(root, one, terms)}${heldIn(root, one)}`);
  const fonts = fontPackages(packages).map(
    ({ family, file, font }) => `${family} (fonts/${file}), cut from this and renamed as its licence asks:
${headOf(font)}

${termsOf(join(root, font.path)) ?? ""}`,
  );
  return `Work of others that ships with ${SITE_NAME}: ${shipped.length} packages and ${fonts.length} fonts.
A package is listed where its code is in the bundle, or where one that is may hold it inside.
The bill of materials, sbom.cdx.json, lists these and every tool of the build.
${RULE}
${[...fonts, ...entries].join(`\n${RULE}\n`)}
`;
}

export interface FontPackage {
  readonly family: string;
  readonly file: string;
  readonly font: LockedPackage;
}

/** What our fonts are cut from. */
export function fontPackages(packages: Packages): readonly FontPackage[] {
  return CUTS.map(({ family, file, from }) => {
    const font = packages.get(from.split("/").slice(0, 2).join("/"));
    if (font === undefined) throw new Error(`${from} is of no package of the lockfile`);
    return { family, file, font };
  });
}

function headOf({ name, version, license }: LockedPackage): string {
  return `${name} ${version}\nLicence: ${license}`;
}

/** The licence and notice files of a package, as they are but for the ends of their lines; null where it brings none. */
function termsOf(folder: string): string | null {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => TERMS.test(name)) : [];
  const texts = files.toSorted().map((name) => readFileSync(join(folder, name), "utf8").replace(/\r\n?/gu, "\n").trim());
  return texts.length === 0 ? null : texts.join("\n\n");
}

/** The terms of what a package holds inside; nothing where it holds nothing. */
function heldIn(root: string, { name, path }: LockedPackage): string {
  const held = HELD.get(name);
  return held === undefined ? "" : `\n\n${[held.also, termsOf(join(root, path, held.folder)) ?? ""].join("\n\n")}`;
}

/** Some packages name a licence and bring no text of it: then the words are those of another under the same licence. */
function withoutText(root: string, { path, license }: LockedPackage, terms: ReadonlyMap<LockedPackage, string | null>): string {
  const { author } = v.parse(Manifest, readFileSync(join(root, path, "package.json"), "utf8"));
  const name = typeof author === "string" ? author : author?.name;
  const same = [...terms].find(([other, text]) => other.license === license && text !== null)?.[0];
  return [
    "The package names this licence and brings no text of it.",
    ...(name === undefined ? [] : [`Author, as it says: ${name}.`]),
    ...(same === undefined ? [] : [`The words of the licence stand in this list at ${same.name}.`]),
  ].join("\n");
}
