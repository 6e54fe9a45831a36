/** How wide the fonts that readers have set a text, read from the fonts themselves, where no browser is needed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textWidth } from "../../src/chart/textWidth";

/** The width of a line of text, in the unit of its size. */
export type Measure = (text: string, size: number, bold: boolean) => number;

interface FontFile {
  /** Of a letter, in thousandths of the font's size. */
  readonly advance: (letter: string) => number;
  /** Height of a small x, per em. */
  readonly xHeight: number;
}

/** A TrueType font by its tables `cmap` (format 4), `hmtx`, `head`, `loca` and `glyf`. @param path within `node_modules` */
export function readFont(path: string): FontFile {
  const bytes = readFileSync(join(process.cwd(), "node_modules", path));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(bytes.toString("latin1", at, at + 4), view.getUint32(at + 8));
  }
  const [cmap = 0, hmtx = 0, head = 0, hhea = 0, loca = 0, glyf = 0] = ["cmap", "hmtx", "head", "hhea", "loca", "glyf"].map((name) =>
    tables.get(name),
  );
  const unicode = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + index * 8)).find(
    (at) => view.getUint16(at) === 4,
  );
  if (unicode === undefined) throw new Error(`${path} has no table of characters that is read here`);
  const count = view.getUint16(unicode + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let index = 0; index < count; index += 1) {
      if (view.getUint16(unicode + 14 + 2 * index) < code) continue;
      const start = view.getUint16(unicode + 16 + 2 * count + 2 * index);
      if (start > code) return 0;
      const shift = view.getInt16(unicode + 16 + 4 * count + 2 * index);
      const at = unicode + 16 + 6 * count + 2 * index;
      const range = view.getUint16(at);
      return range === 0 ? (code + shift) & 0xffff : (view.getUint16(at + range + 2 * (code - start)) + shift) & 0xffff;
    }
    return 0;
  };
  const em = view.getUint16(head + 18);
  const last = view.getUint16(hhea + 34) - 1;
  const letterX = glyphOf("x".charCodeAt(0));
  const outline = view.getUint16(head + 50) === 0 ? 2 * view.getUint16(loca + 2 * letterX) : view.getUint32(loca + 4 * letterX);
  const advances = new Map<string, number>();
  return {
    advance: (letter) => {
      const known = advances.get(letter);
      if (known !== undefined) return known;
      const found = (view.getUint16(hmtx + 4 * Math.min(glyphOf(letter.codePointAt(0) ?? 0), last)) * 1000) / em;
      advances.set(letter, found);
      return found;
    },
    xHeight: view.getInt16(glyf + outline + 8) / em,
  };
}

interface Family {
  readonly name: string;
  readonly regular: FontFile;
  /** What a weight of 600 is set in. */
  readonly bold: FontFile;
}

const OURS: Family = {
  name: "our fonts",
  regular: readFont("source-sans/TTF/SourceSans3-Regular.ttf"),
  bold: readFont("source-sans/TTF/SourceSans3-Semibold.ttf"),
};
const READERS: readonly Family[] = [
  {
    name: "Arial",
    regular: readFont("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
    bold: readFont("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
  },
  {
    name: "DejaVu Sans",
    regular: readFont("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
    bold: readFont("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
  },
];

/** @param scale how much larger than asked its regular and its bold are set */
function measureIn({ regular, bold }: Family, scale: readonly [regular: number, bold: number]): Measure {
  return (text, size, isBold) => {
    const { advance } = isBold ? bold : regular;
    let sum = 0;
    for (const letter of text) sum += advance(letter);
    return (sum * size * scale[isBold ? 1 : 0]) / 1000;
  };
}

/** On a page: as drawings are laid, and in the fonts that stand in until ours are here, set as wide on average (`public/fonts/faces.css`). */
export const ON_PAGES: readonly (readonly [font: string, Measure])[] = [
  ["as laid", (text, size, bold) => textWidth(text, size, bold ? "semibold" : "sans")],
  [OURS.name, measureIn(OURS, [1, 1])],
  ...READERS.map((family) => [family.name, measureIn(family, standingIn(family.name))] as const),
];

function standingIn(name: string): readonly [number, number] {
  const sheet = readFileSync(join(process.cwd(), "public/fonts/faces.css"), "utf8");
  const found = [...sheet.matchAll(new RegExp(`"Desk Sans Fallback: ${name}".*size-adjust:(?<part>[\\d.]+)%`, "gu"))];
  const [regular, bold] = found.map(({ groups }) => Number(groups?.["part"]) / 100);
  if (regular === undefined || bold === undefined) throw new Error(`faces.css has no ${name} for our sans, regular and bold`);
  return [regular, bold];
}

/** In an embed: in any font of the reader's, set so that a small x is as high as ours (`font-size-adjust` of `ui/embed/embed.css`). */
export const IN_EMBEDS: readonly (readonly [font: string, Measure])[] = [OURS, ...READERS].map((family) => {
  const sheet = readFileSync(join(process.cwd(), "src/ui/embed/embed.css"), "utf8");
  const height = Number(/font-size-adjust: (?<height>[\d.]+);/u.exec(sheet)?.groups?.["height"]);
  return [family.name, measureIn(family, [height / family.regular.xHeight, height / family.bold.xHeight])] as const;
});
