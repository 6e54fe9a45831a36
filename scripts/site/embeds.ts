/**
 * An embed for every figure and every question: one HTML file with its styles inside, allowed by hash, and its drawing at three
 * widths. All that is painted is in that one file; fonts and a small script follow.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { drawChart } from "./drawChart";
import type { ChartModel, ChartSpec } from "../../src/chart/buildChart";
import { buildChart } from "../../src/chart/buildChart";
import { renderStaticEmbed } from "../../src/entries/staticEmbed";
import { loadAll } from "../../src/load/loadAll";
import type { Cell } from "../../src/model/cell";
import type { Dataset } from "../../src/model/dataset";
import type { Embed, EmbedGroup } from "../../src/ui/embed/EmbedView";
import { arrangeRows } from "../../src/view/arrangeRows";
import { numberNotes } from "../../src/view/numberNotes";
import { scopedName } from "../classNames.mjs";

/** Frames are 16 pixels wider on either side than their drawing. */
const WIDTHS = [248, 368, 600] as const;
/** What a new connection can bring in its first flight, headers included; and what those take. */
const FIRST_FLIGHT = 14_600;
const HEADERS = 400;
const STYLES = ["ui/chart/chart.module.css", "ui/figure.module.css", "ui/embed/embed.module.css"] as const;

export interface BuiltEmbeds {
  readonly files: ReadonlyMap<string, string>;
  /** Bytes of each as sent, with its headers. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** @param script the enhancement script's path from the site's root */
export async function buildEmbeds(
  root: string,
  data: ReadonlyMap<string, string>,
  ids: readonly string[],
  version: string,
  script: string,
): Promise<BuiltEmbeds> {
  const { library } = loadAll(data, ids);
  const styles = stylesOf(root);
  const files = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const dataset of library.datasets) {
    for (const embed of await embedsOf(dataset, version)) {
      const page = pageOf(embed, styles, script);
      files.set(`embed/${embed.id}/index.html`, page);
      sizes.set(embed.id, brotliCompressSync(page).length + HEADERS);
    }
  }
  return { files, sizes };
}

/** Embeds whose first request is more than one flight. */
export function overFlight({ sizes }: BuiltEmbeds): readonly (readonly [id: string, bytes: number])[] {
  return [...sizes].filter(([, bytes]) => bytes > FIRST_FLIGHT);
}

async function embedsOf(dataset: Dataset, version: string): Promise<readonly Embed[]> {
  const figures = dataset.figures.map((figure) => ({ spec: { ...figure, rows: null }, gap: "", page: `d/${dataset.id}/` }));
  const questions = dataset.questions.map(({ id, title, measure, rows, gap }) => ({
    spec: { id, title, subtitle: "", kind: "dots", measure, rows } as const,
    gap,
    page: `disagree/${id}/`,
  }));
  const embeds: Embed[] = [];
  for (const { spec, gap, page } of [...figures, ...questions]) embeds.push(await embedOf(dataset, spec, { gap, page, version }));
  return embeds;
}

async function embedOf(
  dataset: Dataset,
  spec: ChartSpec,
  about: { readonly gap: string; readonly page: string; readonly version: string },
): Promise<Embed> {
  const measure = dataset.measures.find(({ id }) => id === spec.measure);
  if (measure === undefined) throw new Error(`data/${dataset.id}/dataset.json: figure ${spec.id} names no measure`);
  const groups = groupsOf(dataset, spec);
  const cells = groups.flatMap(({ rows }) => rows.map(({ cell }) => cell));
  const numbered = numberNotes(cells);
  const chart = buildChart(dataset, spec, arrangeRows(dataset, null), numbered.markers);
  const reports = [...new Set(numbered.notes.map(({ citation }) => citation.report))];
  return {
    id: spec.id,
    title: spec.title,
    subtitle: spec.subtitle,
    measure,
    chart,
    drawings: chart === null ? "" : await drawingsOf(chart),
    groups,
    notes: numbered.notes,
    gap: about.gap,
    page: `../../${about.page}`,
    root: "../../",
    source: reports.map(({ publisher, series, datePrinted }) => [publisher, series, datePrinted].filter(Boolean).join(", ")).join("; "),
    version: about.version,
  };
}

function groupsOf(dataset: Dataset, { rows, measure }: ChartSpec): readonly EmbedGroup[] {
  const entry = (id: string): readonly { label: string; detail: string; cell: Cell }[] => {
    const row = dataset.rows.find((one) => one.id === id);
    const cell = row?.cells.get(measure);
    const empty = cell?.state === "absent" && cell.reason === "not-applicable";
    return row === undefined || cell === undefined || empty ? [] : [{ label: row.label, detail: row.detail, cell }];
  };
  if (rows !== null) return [{ label: "", why: "", rows: rows.flatMap(entry) }];
  return dataset.groups
    .map(({ id, label, why }) => ({ label, why, rows: dataset.rows.filter(({ group }) => group === id).flatMap((row) => entry(row.id)) }))
    .filter((group) => group.rows.length > 0);
}

async function drawingsOf(chart: ChartModel): Promise<string> {
  const parts: string[] = [];
  for (const width of WIDTHS)
    parts.push(`<div data-width="${width}">${await drawChart({ ...chart, id: `${chart.id}-${width}` }, width)}</div>`);
  return parts.join("");
}

/** The site's own tokens and the styles of what an embed is made of, with the class names the components use. */
function stylesOf(root: string): string {
  const read = (path: string): string => readFileSync(join(root, "src", path), "utf8");
  const scoped = STYLES.map((path) =>
    read(path)
      .replace(/\.(?=[a-z])([\w-]+)/giu, (whole, name: string) => (/^(?:css|woff2)$/u.test(name) ? whole : `.${scopedName(name, path)}`))
      .replaceAll(`.${scopedName("vh", "")}`, ".vh"),
  );
  const base = `@layer reset,tokens,base,components,pages,print;@layer reset{*{box-sizing:border-box}body{margin:0}}
@layer base{.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
[data-show=chart] .embed-table{position:absolute;clip-path:inset(50%);block-size:1px;overflow:hidden}[data-show=table] .embed-chart{display:none}}
@font-face{font-family:"Desk Sans";src:url(../../fonts/desk-sans.woff2)format("woff2");font-weight:400 700;font-display:optional}
@font-face{font-family:"Desk Serif";src:url(../../fonts/desk-serif.woff2)format("woff2");font-weight:400 600;font-display:optional}`;
  return minified([base, read("ui/tokens.css"), ...scoped].join("\n"));
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

function pageOf(embed: Embed, styles: string, script: string): string {
  const hash = createHash("sha256").update(styles).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; script-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html><html lang="en" data-figure="${embed.id}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(embed.title)}</title><link rel="canonical" href="${embed.page}"><style>${styles}</style></head><body>${renderStaticEmbed(embed)}<script src="../../${script}" defer></script></body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
}
