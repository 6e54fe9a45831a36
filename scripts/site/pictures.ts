/** `/f/`: every figure and question as a picture, SVG and PNG, and the card that other sites show beside a link to it. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import { drawChart } from "./drawChart";
import { toCard } from "../../src/export/card";
import { embedsOf } from "../../src/export/embedModel";
import { toSvg } from "../../src/export/picture";
import type { Library } from "../../src/model/library";
import type { HeadContext } from "./head";

/** Of a drawing, in pixels; a PNG has twice as many, unless it is a long list. */
const WIDTH = 736;
const LONG = 2400;
/** The app's icon: pixels of the drawing, and of the pictures that devices ask for. */
const ICON = 32;
const ICONS = [192, 512] as const;
/** The complete fonts that ours are cut from: the same letters on every machine that builds. */
const FONTS = [
  "source-sans/TTF/SourceSans3-Regular.ttf",
  "source-sans/TTF/SourceSans3-Semibold.ttf",
  "source-serif/TTF/SourceSerif4-Regular.ttf",
  "source-serif/TTF/SourceSerif4-Semibold.ttf",
] as const;

/** Pictures as path → content. @param icon of the site, as SVG */
export async function buildPictures(
  root: string,
  icon: string,
  library: Library,
  { version, site }: Pick<HeadContext, "version" | "site">,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const toPng = await pngMaker(root);
  const files = new Map<string, string | Uint8Array>();
  for (const figure of library.datasets.flatMap(embedsOf)) {
    const drawing = figure.chart === null ? null : await drawChart(figure.chart, { width: WIDTH });
    const svg = toSvg(figure, { drawing, width: WIDTH, version, address: `${site}${figure.page}` });
    files.set(`f/${figure.id}.svg`, svg);
    files.set(`f/${figure.id}.png`, toPng(svg, heightOf(svg) > LONG ? 1 : 2));
    files.set(`f/${figure.id}-card.png`, toPng(toCard(figure), 1));
  }
  for (const size of ICONS) files.set(`icon-${size}.png`, toPng(icon, size / ICON));
  return files;
}

function heightOf(svg: string): number {
  return Number(/ height="(?<height>\d+)"/u.exec(svg)?.groups?.["height"] ?? 0);
}

/** Draws SVG as PNG; what was drawn before is kept beside the build, by the picture's own hash. */
async function pngMaker(root: string): Promise<(svg: string, density: number) => Uint8Array> {
  const modules = join(root, "node_modules");
  const fontBuffers = FONTS.map((font) => readFileSync(join(modules, font)));
  const cache = join(root, ".cache/pictures");
  mkdirSync(cache, { recursive: true });
  await start(readFileSync(join(modules, "@resvg/resvg-wasm/index_bg.wasm")));
  return (svg, density) => {
    const kept = join(cache, `${createHash("sha256").update(`${density} ${svg}`).digest("hex")}.png`);
    if (existsSync(kept)) return readFileSync(kept);
    const drawn = new Resvg(svg, {
      fitTo: { mode: "zoom", value: density },
      font: { fontBuffers, defaultFontFamily: "Source Sans 3", sansSerifFamily: "Source Sans 3", serifFamily: "Source Serif 4" },
    });
    const png = drawn.render().asPng();
    drawn.free();
    writeFileSync(kept, png);
    return png;
  };
}

let started: Promise<void> | null = null;

/** The drawing engine can be started once in a process. */
function start(wasm: Uint8Array): Promise<void> {
  started ??= initWasm(wasm);
  return started;
}
