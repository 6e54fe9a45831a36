/** The fonts that tests bring, so that a verdict is the same on every machine, whatever fonts it has. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `usual` is what every browser and reader of the tests is given: metrics of Arial and Times New Roman, which most readers have.
 * `narrow` and `wide` are for what depends on the width or the height of a font.
 */
export type FontSet = "usual" | "narrow" | "wide";

interface Fonts {
  readonly folders: readonly string[];
  readonly sans: string;
  readonly serif: string;
  /** Another name for a font's files, by which a page may ask for them: [family, weight, name]. */
  readonly renamed: readonly (readonly [family: string, weight: "regular" | "bold", name: string])[];
}

const PACKAGES = join(process.cwd(), "node_modules");
const FILES = join(process.cwd(), ".cache/fonts");

const SETS: Readonly<Record<FontSet, Fonts>> = {
  usual: {
    folders: ["arimo", "tinos"].flatMap((name) => ["400Regular", "700Bold"].map((weight) => `@expo-google-fonts/${name}/${weight}`)),
    sans: "Arimo",
    serif: "Tinos",
    // The same designs, letter by letter as wide; the older name is the one that machines have.
    renamed: [
      ["Arimo", "regular", "Liberation Sans"],
      ["Arimo", "bold", "Liberation Sans Bold"],
      ["Tinos", "regular", "Liberation Serif"],
      ["Tinos", "bold", "Liberation Serif Bold"],
    ],
  },
  narrow: { folders: ["source-sans/TTF", "source-serif/TTF"], sans: "Source Sans 3", serif: "Source Serif 4", renamed: [] },
  wide: { folders: ["dejavu-fonts-ttf/ttf"], sans: "DejaVu Sans", serif: "DejaVu Serif", renamed: [] },
};

/** What to add to the environment of a process that draws text, so that it finds this set of fonts and no other. */
export function fontEnvironment(set: FontSet): Readonly<Record<"FONTCONFIG_FILE", string>> {
  mkdirSync(FILES, { recursive: true });
  const file = join(FILES, `${set}.conf`);
  writeFileSync(file, configurationOf(set));
  return { FONTCONFIG_FILE: file };
}

/** A whole configuration (fontconfig's user manual): nothing of the machine's own is read. */
function configurationOf(set: FontSet): string {
  const { folders, sans, serif, renamed } = SETS[set];
  const generic = [...["sans-serif", "system-ui", "monospace", "Arial"].map((name) => [name, sans]), ["serif", serif]] as const;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${join(PACKAGES, folder)}</dir>`).join("\n")}
  <cachedir>${join(FILES, set)}</cachedir>
${renamed.map((one) => `  ${renaming(...one)}`).join("\n")}
${generic.map(([name = "", family = ""]) => `  ${alias(name, family)}`).join("\n")}
  <match target="pattern"><edit name="family" mode="append_last" binding="weak"><string>${sans}</string></edit></match>
</fontconfig>
`;
}

function renaming(family: string, weight: string, name: string): string {
  return `<match target="scan"><test name="family"><string>${family}</string></test><test name="weight"><const>${weight}</const></test><edit name="fullname" mode="assign"><string>${name}</string></edit></match>`;
}

function alias(name: string, family: string): string {
  return `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`;
}
