/** Cuts our two fonts from the complete releases of Source Sans 3 and Source Serif 4, renamed as their licence asks. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { SANS_CHARACTERS, SERIF_CHARACTERS } from "./fonts/characters";
import { renameFont } from "./fonts/renameFont";

interface Cut {
  readonly family: string;
  readonly file: string;
  readonly from: string;
  readonly license: string;
  readonly characters: string;
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
}

/** Weights 400 to 700 for text, 400 to 600 for titles; the serif's optical size is fixed at that of our headings. */
export const CUTS: readonly Cut[] = [
  {
    family: "Desk Sans",
    file: "desk-sans.woff2",
    from: "node_modules/source-sans/VF/SourceSans3VF-Upright.ttf",
    license: "node_modules/source-sans/LICENSE.md",
    characters: SANS_CHARACTERS,
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    family: "Desk Serif",
    file: "desk-serif.woff2",
    from: "node_modules/source-serif/VAR/SourceSerif4Variable-Roman.ttf",
    license: "node_modules/source-serif/LICENSE.md",
    characters: SERIF_CHARACTERS,
    axes: { wght: { min: 400, max: 600 }, opsz: 28 },
  },
];

export async function main(_args: readonly string[], root = process.cwd()): Promise<number> {
  const folder = join(root, "public/fonts");
  mkdirSync(folder, { recursive: true });
  for (const { family, file, from, license, characters, axes } of CUTS) {
    const target = join(folder, file);
    if (!isOlder(target, [join(root, from), join(root, "scripts/buildFonts.ts"), join(root, "scripts/fonts/characters.ts")])) continue;
    const subset = await subsetFont(readFileSync(join(root, from)), characters, { targetFormat: "truetype", variationAxes: { ...axes } });
    const renamed = renameFont(subset, family);
    writeFileSync(target, await subsetFont(renamed, characters, { targetFormat: "woff2" }));
    copyFileSync(join(root, license), join(folder, `${file.replace(".woff2", "")}-LICENSE.md`));
  }
  return 0;
}

/** Whether a file is missing or older than any of its sources. */
function isOlder(target: string, sources: readonly string[]): boolean {
  if (!existsSync(target)) return true;
  const made = statSync(target).mtimeMs;
  return sources.some((source) => statSync(source).mtimeMs > made);
}
