/** The record of what has been published, in `public/v/`: cells as readers saw them, and frozen embeds with their hashes. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import Papa from "papaparse";
import type { PublishedCell } from "../src/export/published";
import { PUBLISHED_COLUMNS } from "../src/export/published";
import type { FrozenVersion } from "../src/model/library";

/** Carried from build to build; nothing in it is ever changed or taken away. */
const FROZEN_FOLDER = "public/v";
export const CELLS_FILE = `${FROZEN_FOLDER}/cells.csv`;

/** Cells as last published; none where nothing was. */
export function readPublished(root: string): readonly PublishedCell[] {
  const path = join(root, CELLS_FILE);
  if (!existsSync(path)) return [];
  const [, ...lines] = Papa.parse<string[]>(readFileSync(path, "utf8").trimEnd(), { delimiter: "," }).data;
  return lines.map(([cell = "", text = "", claimant = "", standing = "", citations = ""]) => ({
    cell,
    text,
    claimant,
    standing,
    citations,
  }));
}

/** The text of the file that `readPublished` reads. */
export function toPublished(cells: readonly PublishedCell[]): string {
  return `${Papa.unparse([[...PUBLISHED_COLUMNS], ...cells.map((one) => PUBLISHED_COLUMNS.map((column) => one[column]))], { newline: "\n" })}\n`;
}

/** Where a frozen embed lies, from the site's root. */
export function frozenPath({ version, figure }: Pick<FrozenVersion, "version" | "figure">): string {
  return `v/${version}/embed/${figure}/index.html`;
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What is wrong with the frozen embeds: one that is missing, changed, or listed nowhere. Empty where all is well. */
export function verifyFrozen(root: string, versions: readonly FrozenVersion[]): readonly string[] {
  const folder = join(root, "public");
  const listed = new Map(versions.map((one) => [frozenPath(one), one]));
  const there = existsSync(join(root, FROZEN_FOLDER)) ? readdirSync(join(root, FROZEN_FOLDER), { recursive: true, encoding: "utf8" }) : [];
  const pages = there.filter((path) => path.endsWith(".html")).map((path) => relative(folder, join(root, FROZEN_FOLDER, path)));
  return [
    ...[...listed].flatMap(([path, { sha256: wanted }]) => {
      if (!existsSync(join(folder, path))) return [`public/${path}: was published and is missing`];
      const found = sha256(readFileSync(join(folder, path)));
      return found === wanted ? [] : [`public/${path}: has the hash ${found}; it was published with ${wanted}`];
    }),
    ...pages.filter((path) => !listed.has(path)).map((path) => `public/${path}: is not listed in public/v/versions.csv`),
  ];
}
