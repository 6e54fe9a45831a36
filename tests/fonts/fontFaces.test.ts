import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CUTS, faceSheet } from "../../scripts/buildFonts";
import { fallbackFaces, ownFaces } from "../../scripts/fonts/fontFaces";

const SHEET = readFileSync("public/fonts/faces.css", "utf8");
const SAMPLE = { ascent: 900, descent: -300, lineGap: 0, unitsPerEm: 1000, xWidthAvg: 500 };

/** The fallback faces of a font whose letters are half an em wide on average, for a system font of this width. */
function facesFor(regularWidth: number, boldWidth: number): string {
  const system = { family: "Wide", regular: ["Wide", "Wide Clone"], bold: ["Wide Bold"], unitsPerEm: 100, regularWidth, boldWidth };
  return fallbackFaces([{ family: "Own", file: "own.woff2", weights: "400 600", regular: SAMPLE, bold: SAMPLE, fallbacks: [system] }]);
}

describe("the faces of our fonts", () => {
  it("are written from the fonts themselves", async () => {
    expect(await faceSheet(process.cwd())).toBe(SHEET);
  });

  it("name a file each, and are left off where it comes too late", () => {
    expect(ownFaces([{ family: "Own", file: "own.woff2", weights: "400 600" }])).toBe(
      '@font-face{font-family:"Own";src:url(own.woff2)format("woff2");font-weight:400 600;font-display:optional}\n',
    );
  });

  it("have a system font set as wide and as high in their place, by weight, under any of its names", () => {
    const faces = facesFor(100, 50);
    expect(faces).toContain(
      '"Own Fallback: Wide";font-weight:1 500;src:local("Wide"),local("Wide Clone");size-adjust:50%;ascent-override:180%;descent-override:60%;line-gap-override:0%}',
    );
    expect(faces).toContain(
      'font-weight:501 1000;src:local("Wide Bold");size-adjust:100%;ascent-override:90%;descent-override:30%;line-gap-override:0%}',
    );
  });

  it("are the ones that pages ask for, in the order of the tokens", () => {
    const { fontFamily } = JSON.parse(readFileSync("src/ui/tokens.json", "utf8")) as {
      readonly fontFamily: Readonly<Record<"serif" | "sans", { readonly $value: readonly string[] }>>;
    };
    const asked = [...fontFamily.sans.$value, ...fontFamily.serif.$value].filter((family) => family.startsWith("Desk "));
    const given = new Set([...SHEET.matchAll(/font-family:"(?<family>Desk \w+ Fallback[^"]+)"/gu)].map(({ groups }) => groups?.["family"]));
    expect(asked.filter((family) => !CUTS.some((own) => own.family === family))).toEqual([...given]);
  });
});
