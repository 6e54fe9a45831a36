/**
 * Cuts our two fonts from the complete releases of Source Sans 3 and Source Serif 4, renamed as their licence asks, and writes the
 * style sheets of their faces and of the fallback fonts that are set like them.
 */
import { fromBuffer } from "@capsizecss/unpack";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { CHARACTERS, FEATURES } from "./fonts/characters";
import { fallbackFaces, ownFaces } from "./fonts/fontFaces";
import { renameFont } from "./fonts/renameFont";
import type { SystemFont } from "./fonts/systemFonts";
import { SYSTEM_SANS, SYSTEM_SERIFS } from "./fonts/systemFonts";

interface Cut {
  readonly family: string;
  readonly file: string;
  readonly from: string;
  readonly license: string;
  /** Axes fixed at one value. */
  readonly fixed: Readonly<Record<string, number>>;
  readonly fallbacks: readonly SystemFont[];
}

/** The weights that pages use. */
const WEIGHTS = { min: 400, max: 600 } as const;
const WEIGHTS_IN_CSS = `${WEIGHTS.min} ${WEIGHTS.max}`;
const FACES = "public/fonts/faces.css";

/** The serif's optical size is fixed at that of our headings. */
export const CUTS: readonly Cut[] = [
  {
    family: "Desk Sans",
    file: "desk-sans.woff2",
    from: "node_modules/source-sans/VF/SourceSans3VF-Upright.ttf",
    license: "node_modules/source-sans/LICENSE.md",
    fixed: {},
    fallbacks: SYSTEM_SANS,
  },
  {
    family: "Desk Serif",
    file: "desk-serif.woff2",
    from: "node_modules/source-serif/VAR/SourceSerif4Variable-Roman.ttf",
    license: "node_modules/source-serif/LICENSE.md",
    fixed: { opsz: 28 },
    fallbacks: SYSTEM_SERIFS,
  },
];

export async function main(_args: readonly string[], root = process.cwd()): Promise<number> {
  const folder = join(root, "public/fonts");
  mkdirSync(folder, { recursive: true });
  const sources = ["scripts/buildFonts.ts", "scripts/fonts/characters.ts"].map((path) => join(root, path));
  for (const { family, file, from, license, fixed } of CUTS) {
    const target = join(folder, file);
    if (!isOlder(target, [join(root, from), ...sources])) continue;
    const subset = await cut(join(root, from), { ...fixed, wght: WEIGHTS });
    writeFileSync(target, await subsetFont(renameFont(subset, family), CHARACTERS, { targetFormat: "woff2", keepFeatures: FEATURES }));
    copyFileSync(join(root, license), join(folder, `${file.replace(".woff2", "")}-LICENSE.md`));
  }
  const faces = join(root, FACES);
  const facts = ["scripts/fonts/fontFaces.ts", "scripts/fonts/systemFonts.ts"].map((path) => join(root, path));
  if (isOlder(faces, [...sources, ...facts])) writeFileSync(faces, await faceSheet(root));
  return 0;
}

/** What `public/fonts/faces.css` holds: our fonts, and the fallback fonts in their place. */
export async function faceSheet(root: string): Promise<string> {
  const fonts = CUTS.map(async ({ family, file, from, fixed, fallbacks }) => {
    const metricsAt = async (wght: number) => fromBuffer(await cut(join(root, from), { ...fixed, wght }));
    const [regular, bold] = [await metricsAt(WEIGHTS.min), await metricsAt(WEIGHTS.max)];
    return { family, file, weights: WEIGHTS_IN_CSS, regular, bold, fallbacks };
  });
  return ownFaces(CUTS.map((one) => ({ ...one, weights: WEIGHTS_IN_CSS }))) + fallbackFaces(await Promise.all(fonts));
}

function cut(source: string, variationAxes: NonNullable<Parameters<typeof subsetFont>[2]["variationAxes"]>): Promise<Buffer> {
  return subsetFont(readFileSync(source), CHARACTERS, { targetFormat: "truetype", keepFeatures: FEATURES, variationAxes });
}

/** Whether a file is missing or older than any of its sources. */
function isOlder(target: string, sources: readonly string[]): boolean {
  if (!existsSync(target)) return true;
  const made = statSync(target).mtimeMs;
  return sources.some((source) => statSync(source).mtimeMs > made);
}
