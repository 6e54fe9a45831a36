/** The faces of our fonts, and those of system fonts set as wide and as high as ours, for pages that are painted before ours are here. */
import { createFontStack } from "@capsizecss/core";
import type { SystemFont } from "./systemFonts";

/** What the font itself says of its size. */
type Metrics = Omit<Parameters<typeof createFontStack>[0][number], "familyName">;

export interface OwnFont {
  readonly family: string;
  readonly file: string;
  /** From and to, as style sheets say it. */
  readonly weights: string;
  /** Of its instances at these two weights. */
  readonly regular: Metrics;
  readonly bold: Metrics;
  readonly fallbacks: readonly SystemFont[];
}

/** Weights up to here are set in a system font's regular. */
const REGULAR = "1 500";
const BOLD = "501 1000";

/** The faces of our fonts, for a sheet beside their files. One that comes after the first painting is left off, so that nothing moves. */
export function ownFaces(fonts: readonly Pick<OwnFont, "family" | "file" | "weights">[]): string {
  const faces = fonts.map(
    ({ family, file, weights }) =>
      `@font-face{font-family:"${family}";src:url(${file})format("woff2");font-weight:${weights};font-display:optional}\n`,
  );
  return faces.join("");
}

/** The faces of system fonts, for the same sheet. */
export function fallbackFaces(fonts: readonly OwnFont[]): string {
  const faces = fonts.flatMap((font) =>
    font.fallbacks.flatMap((system) => [
      fallbackFace(font.family, font.regular, system.family, system.regular, system.regularWidth / system.unitsPerEm, REGULAR),
      fallbackFace(font.family, font.bold, system.family, system.bold, system.boldWidth / system.unitsPerEm, BOLD),
    ]),
  );
  return faces.join("");
}

/** Its family is the one that `tokens.json` names. @param names the system font's, by which a browser may know it; @param width its letters' mean, per em */
function fallbackFace(family: string, own: Metrics, system: string, names: readonly string[], width: number, weights: string): string {
  const fallback = { familyName: system, ascent: 0, descent: 0, lineGap: -1, unitsPerEm: 1, xWidthAvg: width };
  const { fontFaces: faces } = createFontStack([{ ...own, familyName: family }, fallback], { fontFaceFormat: "styleObject" });
  const { ascentOverride, descentOverride, lineGapOverride, sizeAdjust } = faces[0]?.["@font-face"] ?? {};
  const source = names.map((name) => `local("${name}")`).join(",");
  const metrics = `size-adjust:${sizeAdjust ?? "100%"};ascent-override:${ascentOverride};descent-override:${descentOverride};line-gap-override:${lineGapOverride}`;
  return `@font-face{font-family:"${family} Fallback: ${system}";font-weight:${weights};src:${source};${metrics}}\n`;
}
