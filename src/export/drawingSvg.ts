/** A drawing as SVG: for pages, embeds and pictures. What is the same for all of them is written once; what a style says is not said again. */
import type { CircleShape, Drawing, LineShape, Panel, RectShape, Shape, TextShape } from "../chart/drawing";
import type { Token } from "../chart/tokens";
import { LOOKS } from "../chart/looks";
import { roleClass, SHAPE_LOOKS } from "../chart/roles";
import { textWidth } from "../chart/textWidth";
import { escapeXml } from "./xml";

export interface SvgOptions {
  /** What the names of its gradients begin with. */
  readonly fades: string;
  /** Writes a colour: by its name where a page's style sheet gives it a value, else as that value. */
  readonly colour: (token: Token) => string;
  /** Whether each number has a ground to stand on, where lines of the scale are not cut out around it by a halo, which is slow to paint. */
  readonly grounds: boolean;
  /** Whether groups stand in frames, if there are several. */
  readonly framed?: boolean;
  /** Whether a mark can be selected, and has what it is then highlighted with. */
  readonly washes: boolean;
}

/** What every bar is filled with that says nothing else; its drawing says it once. */
const USUAL: Token = "d1";

/** The gradients that shapes fade through, each once; empty where there are none. */
export function gradientsSvg(shapes: readonly Shape[], { fades, colour }: SvgOptions): string {
  const wanted = new Map(
    shapes.flatMap((shape) => (shape.kind === "rect" && shape.fade !== null ? [[fadeName(shape), shape] as const] : [])),
  );
  return [...wanted]
    .map(([name, { fade, colour: token }]) => {
      const up = fade === "up" ? ' x1="0" y1="1" x2="0" y2="0"' : "";
      const paint = colour(token);
      return `<linearGradient id="${fades}-${name}"${up}><stop stop-color="${paint}"/><stop offset="1" stop-color="${paint}" stop-opacity=".06"/></linearGradient>`;
    })
    .join("");
}

function fadeName({ colour, fade }: RectShape): string {
  return `${colour}-${fade ?? ""}`;
}

/** What of a drawing is folded below the rest: panels by their places, and what is said of them. */
export interface PanelFold {
  readonly folded: readonly number[];
  /** The line that opens it. */
  readonly line: string;
  /** What the whole chart and what is folded is called for those who do not see it. */
  readonly names: { readonly whole: string; readonly folded: string };
}
type DrawnFor = readonly [width: number, drawing: Drawing, fold?: PanelFold | null];

/**
 * A chart drawn for several widths, of which a page shows the widest that fits; without its name, which the page says once, unless there
 * is a fold: what is around that cannot be named as one picture.
 */
export function drawingsHtml(drawings: readonly DrawnFor[], options: SvgOptions): string {
  const gradients = gradientsSvg(
    drawings.flatMap(([, { panels }]) => panels.flatMap(({ shapes }) => shapes)),
    options,
  );
  const defs = gradients === "" ? "" : `<svg class="chart-defs" aria-hidden="true">${gradients}</svg>`;
  return (
    defs +
    drawings.map(([width, drawing, fold = null]) => `<div data-width="${width}">${foldedHtml(drawing, fold, options)}</div>`).join("")
  );
}

function foldedHtml(drawing: Drawing, fold: PanelFold | null, options: SvgOptions): string {
  if (fold === null) return panelsHtml(drawing, options);
  const named = (name: string, keeps: (index: number) => boolean): string =>
    `<div role="img" aria-label="${escapeXml(name)}">${panelsHtml({ ...drawing, panels: drawing.panels.filter((_, index) => keeps(index)) }, options)}</div>`;
  const { folded, line, names } = fold;
  const seen = named(names.whole, (index) => !folded.includes(index));
  return `${seen}<details><summary>${escapeXml(line)}</summary>${named(names.folded, (index) => folded.includes(index))}</details>`;
}

/** The groups below each other, each under its heading. */
function panelsHtml({ panels }: Drawing, options: SvgOptions): string {
  const frames = options.framed === true && panels.length > 1;
  const written = panels
    .map(({ heading, width, height, shapes }) => {
      const head =
        heading === null
          ? ""
          : `<p class="chart-group" aria-hidden="true">${escapeXml(heading.label)} <span>${escapeXml(heading.why)}</span></p>`;
      const panel = `${head}<svg width="${width}" height="${height}" fill="${options.colour(USUAL)}">${shapesSvg(shapes, options)}</svg>`;
      return frames ? `<div class="chart-panel">${panel}</div>` : panel;
    })
    .join("");
  return frames ? `<div class="chart-frames">${written}</div>` : written;
}

/** The shapes of a panel or of a sample of the key; those of one cell in a group that names it. */
export function shapesSvg(all: Panel["shapes"], options: SvgOptions): string {
  const shapes = options.washes ? all : all.filter(({ role }) => role !== "wash");
  const crossed = options.grounds && shapes.some(({ role }) => role === "grid");
  const pieces = shapes.map((shape, index) => {
    const before = shapes[index - 1]?.cell ?? null;
    return `${shape.cell === before ? "" : between(before, shape.cell)}${shapeSvg(shape, shapes, index, options, crossed)}`;
  });
  return pieces.join("") + between(shapes.at(-1)?.cell ?? null, null);
}

/** What ends the group of one cell and begins that of another. */
function between(before: string | null, cell: string | null): string {
  return `${before === null ? "" : "</g>"}${cell === null ? "" : `<g class="chart-mark" data-cell="${escapeXml(cell)}">`}`;
}

function shapeSvg(shape: Shape, shapes: readonly Shape[], index: number, options: SvgOptions, crossed: boolean): string {
  switch (shape.kind) {
    case "rect":
      return rectSvg(shape, options);
    case "circle":
      return circleSvg(shape, options);
    case "line":
      return lineSvg(shape, shapes, index, options);
    case "text":
      return (crossed && shape.role === "value" ? groundSvg(shape) : "") + textSvg(shape);
  }
}

function rectSvg({ role, x, y, width, height, opacity, fade, colour }: RectShape, { fades, colour: write }: SvgOptions): string {
  const own = fade !== null ? ` fill="url(#${fades}-${colour}-${fade})"` : filled(role, colour, write);
  return `<rect${classOf(role)} x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"${own}${opacity === 1 ? "" : ` opacity="${opacity}"`}/>`;
}

function circleSvg({ role, cx, cy, r, colour }: CircleShape, { colour: write }: SvgOptions): string {
  return `<circle${classOf(role)} cx="${tenth(cx)}" cy="${tenth(cy)}" r="${tenth(r)}"${SHAPE_LOOKS[role].stroke === null ? filled(role, colour, write) : stroked(role, colour, write)}/>`;
}

/** Lines of one look that follow each other are one path, written at the first of them. */
function lineSvg(line: LineShape, shapes: readonly Shape[], index: number, { colour: write }: SvgOptions): string {
  if (isSameLine(shapes[index - 1], line)) return "";
  const end = shapes.findIndex((one, at) => at > index && !isSameLine(one, line));
  const path = shapes.slice(index, end === -1 ? undefined : end).map((one) => (one.kind === "line" ? segment(one) : ""));
  return `<path${classOf(line.role)} d="${path.join("")}"${stroked(line.role, line.colour, write)}/>`;
}

function isSameLine(one: Shape | undefined, line: LineShape): boolean {
  return one?.kind === "line" && one.role === line.role && one.cell === line.cell && one.colour === line.colour;
}

function segment({ x1, y1, x2, y2 }: LineShape): string {
  const to = y1 === y2 ? `H${tenth(x2)}` : x1 === x2 ? `V${tenth(y2)}` : `L${tenth(x2)} ${tenth(y2)}`;
  return `M${tenth(x1)} ${tenth(y1)}${to}`;
}

function classOf(role: RectShape["role"]): string {
  return role === "bar" || role === "dot" ? "" : ` class="${roleClass(role)}"`;
}

function filled(role: RectShape["role"], colour: Token, write: SvgOptions["colour"]): string {
  return SHAPE_LOOKS[role].colour !== null || colour === USUAL ? "" : ` fill="${write(colour)}"`;
}

function stroked(role: RectShape["role"], colour: Token, write: SvgOptions["colour"]): string {
  return SHAPE_LOOKS[role].colour !== null ? "" : ` stroke="${write(colour)}"`;
}

function textSvg({ role, x, anchor, lines }: TextShape): string {
  const at = (y: number): string => ` x="${tenth(x)}" y="${tenth(y)}"`;
  const middle = anchor === "middle" ? ' text-anchor="middle"' : "";
  const [first] = lines;
  const start = `<text class="${roleClass(role)}"${middle}`;
  if (first === undefined) return "";
  if (lines.length === 1) return `${start}${at(first.y)}>${runsSvg(first.runs, role)}</text>`;
  const written = lines.map(({ y, runs }) => {
    const [run, ...others] = runs;
    const own = run === undefined || others.length > 0 ? role : run.role;
    return `<tspan${own === role ? "" : ` class="${roleClass(own)}"`}${at(y)}>${runsSvg(runs, own)}</tspan>`;
  });
  return `${start}>${written.join("")}</text>`;
}

function runsSvg(runs: TextShape["lines"][number]["runs"], within: TextShape["role"]): string {
  return runs
    .map(({ role, text }) => {
      const space = role === "marker" ? ' dx="1"' : "";
      return role === within ? escapeXml(text) : `<tspan class="${roleClass(role)}"${space}>${escapeXml(text)}</tspan>`;
    })
    .join("");
}

/** From a baseline to the top and to the bottom of its line, in pixels. */
const ABOVE = 13;
const BELOW = 4;

/** What stands behind a number, a little larger than its text in any font that a reader may have. */
function groundSvg({ x, anchor, lines }: TextShape): string {
  const width = Math.max(...lines.map(({ runs }) => runsWidth(runs))) + 2 * BELOW;
  const baselines = lines.map(({ y }) => y);
  const [top, bottom] = [Math.min(...baselines) - ABOVE, Math.max(...baselines) + BELOW];
  const left = anchor === "middle" ? x - width / 2 : x - BELOW;
  return `<rect class="chart-ground" x="${tenth(left)}" y="${tenth(top)}" width="${tenth(width)}" height="${tenth(bottom - top)}"/>`;
}

function runsWidth(runs: TextShape["lines"][number]["runs"]): number {
  return textWidth(
    runs
      .map(({ text }) => text)
      .join("")
      .trim(),
    LOOKS.page.sizes.value,
    "Arial",
  );
}

/** To a tenth of a pixel. */
function tenth(place: number): string {
  return String(Math.round(place * 10) / 10);
}
