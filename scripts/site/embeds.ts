/**
 * An embed for every figure and every question: one HTML file with its styles inside, allowed by hash, and its drawing at several
 * widths. All that is painted is in that one file; a small script follows.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { scopedName } from "../classNames.mjs";
import { drawChart } from "./drawChart";
import type { ChartModel } from "../../src/chart/buildChart";
import type { Drawing } from "../../src/chart/drawing";
import { cssToken } from "../../src/chart/roles";
import { renderStaticEmbed } from "../../src/entries/staticEmbed";
import type { PanelFold } from "../../src/export/drawingSvg";
import { drawingsHtml } from "../../src/export/drawingSvg";
import type { EmbedPlace } from "../../src/export/embedCode";
import type { EmbedModel } from "../../src/export/embedModel";
import { embedsOf, embedText } from "../../src/export/embedModel";
import { EMBED_MARGIN, EMBED_WIDTHS } from "../../src/export/embedWidths";
import { panelFold } from "../../src/export/foldPanels";
import { frameHeights } from "../../src/export/frameHeight";
import { toOembed } from "../../src/export/oembed";
import { escapeXml } from "../../src/export/xml";
import type { Correction, Library } from "../../src/model/library";
import type { HeadContext } from "./head";
import type { Embed } from "../../src/ui/embed/EmbedView";
import { sourceOf } from "./policy";
import { pruneStyles } from "./pruneStyles";

/** What a new connection can bring in its first flight, headers included; and what those take. */
const FIRST_FLIGHT = 14_600;
const HEADERS = 400;
export interface BuiltEmbeds {
  readonly files: ReadonlyMap<string, string>;
  /** Bytes of each as sent, with its headers. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** @param scripts the later one by its path from the site's root */
export async function buildEmbeds(
  root: string,
  library: Library,
  { version, site, date }: Pick<HeadContext, "version" | "site" | "date">,
  scripts: EmbedScripts,
): Promise<BuiltEmbeds> {
  const corrections = recentCorrections(library, date);
  const styles = stylesOf(root);
  const files = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const dataset of library.datasets) {
    for (const figure of embedsOf(dataset)) {
      const drawings = figure.chart === null ? "" : await drawingsOf(figure, figure.chart);
      const corrected = corrections.filter(({ cell }) => holds(figure, cell));
      const embed: Embed = { ...figure, drawings, root: "../../", version, frozen: null, corrected };
      files.set(`oembed/${embed.id}.json`, toOembed(placeOf(figure, site)));
      const page = pageOf(embed, styles, scripts);
      files.set(`embed/${embed.id}/index.html`, page);
      sizes.set(embed.id, brotliCompressSync(page).length + HEADERS);
    }
  }
  return { files, sizes };
}

/** For how many days a correction is named on the figures it touched (gate DI-11). */
const NAMED_DAYS = 90;

/** Corrections so recent, counted from the day of the data, that they are named on the live embeds. */
function recentCorrections({ corrections }: Library, date: string): readonly Correction[] {
  const since = Date.parse(date) - NAMED_DAYS * 86_400_000;
  return corrections.filter((one) => Date.parse(one.date) >= since);
}

function holds({ groups }: EmbedModel, cell: string): boolean {
  return groups.some(({ rows }) => rows.some((row) => row.cell.id === cell));
}

export interface FrozenEmbed {
  readonly figure: string;
  /** The first characters of a hash over everything the page holds but its own name and the version of all data. */
  readonly version: string;
  readonly page: string;
}

/**
 * Every embed as it is published once and for good: nothing in it but fonts and corrections is fetched.
 * @param scripts both as text
 */
export async function freezeEmbeds(
  root: string,
  library: Library,
  { version: data, date }: Pick<HeadContext, "version" | "date">,
  scripts: EmbedScripts,
): Promise<readonly FrozenEmbed[]> {
  const styles = stylesOf(root);
  const frozen: FrozenEmbed[] = [];
  for (const figure of library.datasets.flatMap(embedsOf)) {
    const drawings = figure.chart === null ? "" : await drawingsOf(figure, figure.chart);
    const pageAs = (name: string, version: string): string => {
      const embed: Embed = { ...figure, drawings, root: "../../../../", version, frozen: { version: name, date }, corrected: [] };
      return pageOf(embed, styles, scripts);
    };
    const version = createHash("sha256").update(pageAs("", "")).digest("hex").slice(0, 12);
    frozen.push({ figure: figure.id, version, page: pageAs(version, data) });
  }
  return frozen;
}

/** Embeds whose first request is more than one flight. */
export function overFlight({ sizes }: BuiltEmbeds): readonly (readonly [id: string, bytes: number])[] {
  return [...sizes].filter(([, bytes]) => bytes > FIRST_FLIGHT);
}

/** A figure as its live embed is handed out. */
function placeOf(figure: EmbedModel, site: string): EmbedPlace {
  const description = embedText(figure);
  return {
    id: figure.id,
    title: figure.title,
    site,
    heights: frameHeights(figure),
    version: null,
    query: "",
    description,
    page: `${site}${figure.page}`,
  };
}

async function drawingsOf(figure: EmbedModel, chart: ChartModel): Promise<string> {
  const drawings: [width: number, drawing: Drawing, fold: PanelFold | null][] = [];
  for (const width of EMBED_WIDTHS)
    drawings.push([width, await drawChart(chart, { width, look: "embed", framed: true }), panelFold(figure, chart)]);
  return drawingsHtml(drawings, { fades: chart.id, colour: cssToken, grounds: true, washes: false, framed: true });
}

/** The site's own colours, looks of a drawing's parts and of a figure with its marker, and the embeds' sheet. */
function stylesOf(root: string): string {
  const read = (path: string): string => readFileSync(join(root, "src/ui", path), "utf8");
  // An embed's sheet has no layers for them to stand in, and no bundler that names the classes of a module.
  const shared = ["tokens.css", "chart/drawing.css", "cell.module.css"].map((path) => {
    const rules = read(path).replace(/@layer \w+ \{(?<rules>[\s\S]*)\}/u, (_, inner: string) => inner);
    return path.endsWith(".module.css") ? rules.replace(/\.(?=[a-z])/gu, (dot) => `${dot}${scopedName("", path)}`) : rules;
  });
  return minified([...shared, read("embed/embed.css"), widthRules()].join("\n"));
}

/** Of its drawings, an embed shows the widest that has room, and the narrowest where none has. */
function widthRules(): string {
  const rules = EMBED_WIDTHS.map((width, index) => {
    const from = index === 0 ? [] : [`(width >= ${width + 2 * EMBED_MARGIN}px)`];
    const next = EMBED_WIDTHS[index + 1];
    const to = next === undefined ? [] : [`(width < ${next + 2 * EMBED_MARGIN}px)`];
    return `@media ${[...from, ...to].join(" and ")} { [data-width="${width}"] { display: block; } }`;
  });
  return ["[data-width] { display: none; }", ...rules].join("\n");
}

function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/\s+/gu, " ")
    .replace(/ ?([{};,]) ?/gu, "$1")
    .replace(/: (?=[^;{}]*[;}])/gu, ":")
    .replace(/;\}/gu, "}")
    .trim();
}

/** An embed's scripts, in the order in which they run. */
export interface EmbedScripts {
  /** What is in the page itself and runs before it is painted (`entries/embedStart.ts`). */
  readonly start: string;
  /** What adds to it once it is painted (`entries/embedPage.ts`): a file of the site, or text where all must be in the page. */
  readonly page: { readonly path: string } | { readonly text: string };
}

/** What the script adds, as it stands in selectors. */
const LATER = ["data-opened", "aria-sort", "button", "data-show", "data-theme", "open"] as const;

function pageOf(embed: Embed, allStyles: string, { start, page }: EmbedScripts): string {
  const html = renderStaticEmbed(embed);
  const css = pruneStyles(allStyles, html, LATER);
  const script = "text" in page ? `${start}${page.text}` : start;
  const more = "text" in page ? "; connect-src 'self'" : " 'self'";
  const policy = `default-src 'none'; style-src ${sourceOf(css)}; script-src ${sourceOf(script)}${more}; base-uri 'none'; form-action 'none'`;
  const tag = `<script${"path" in page ? ` data-src="${embed.root}${page.path}"` : ""}>${script}</script>`;
  const frozen = embed.frozen === null ? "" : ` data-root="${embed.root}" data-frozen="${embed.frozen.date}"`;
  return `<!doctype html><html lang="en" data-theme="light" data-figure="${embed.id}"${frozen}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeXml(embed.title)}</title><link rel="canonical" href="${embed.root}${embed.page}"><link rel="alternate" type="application/json+oembed" href="${embed.root}oembed/${embed.id}.json" title="${escapeXml(embed.title)}"><style>${css}</style></head><body>${html}${tag}</body></html>
`;
}
