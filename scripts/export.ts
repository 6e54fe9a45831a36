/**
 * `npm run export -- <dataset, question or address> --as <format> --to <file or folder>`: the files that “Use this” makes, written by the
 * same writers without a browser. `--list` names the formats; `--as all` writes every one into a folder; `--chart <id>` says which chart
 * a slide or a picture is of; `--template <file>` gives slides the look of a .pptx or .potx; `--objects` makes bars and columns chart objects with a data sheet behind; `--date <day>` is the day in the file, today’s unless told; `--from <folder>` takes another folder’s data.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { MadeFile } from "../src/export/formats";
import { besideIn } from "../src/export/besideView";
import { FORMATS, makeFile, whyNoFile, withChart } from "../src/export/formats";
import { LIST_FORMATS, makeListFile } from "../src/export/listFormats";
import { figuresIn } from "../src/export/embedModel";
import type { PreparedExport } from "../src/export/prepareExport";
import { prepareExport } from "../src/export/prepareExport";
import { BESIDE_TEXT, pictureName, viewPicture } from "../src/export/viewPicture";
import type { Template } from "../src/export/slides/readTemplate";
import { readTemplate } from "../src/export/slides/readTemplate";
import { loadAll } from "../src/load/loadAll";
import { openTemplate } from "../src/load/own/openTemplate";
import { unknownId } from "../src/load/nearest";
import type { Library } from "../src/model/library";
import { SITE_MAKER } from "../src/model/maker";
import { formatProblem } from "../src/model/problem";
import { viewAddress } from "../src/ui/export/viewAddress";
import { listItem, listViews } from "../src/ui/slides/listViews";
import { datasetIds, readCatalog, readDataFiles } from "./dataFiles";
import type { Wanted, WantedList } from "./exportWanted";
import { readWanted, readWantedList } from "./exportWanted";
import { siteAddress } from "./site/address";
import { dataVersion } from "./site/dataVersion";
import { drawChart } from "./site/drawChart";
import { corpusOf } from "./siteNames.mjs";

const USAGE =
  "usage: npm run export -- <dataset, question or address> --as <format> --to <file or folder>\n       npm run export -- --list";
const OPTIONS = {
  as: { type: "string" },
  to: { type: "string" },
  chart: { type: "string" },
  date: { type: "string" },
  from: { type: "string" },
  list: { type: "boolean" },
  objects: { type: "boolean" },
  template: { type: "string" },
} as const;
const SVG = { id: "svg", name: "Picture (SVG)", extension: "svg", hint: "One chart with its title, key, notes and source inside" } as const;
const IDS = [...FORMATS.map(({ id }) => id), SVG.id];
const NO_PNG = "PNG is not among them: a browser draws those. The built site has one of every figure as f/<figure>.png.";

/** What `--template` and `--objects` are for. */
const SLIDES: readonly string[] = ["slide", "pptx", "all"];

interface Asked {
  readonly what: string;
  readonly as: string;
  readonly to: string;
  readonly chart: string | null;
  /** ISO day. */
  readonly date: string;
  /** File of a presentation whose look slides have. */
  readonly template: string | null;
  /** Whether charts of slides are objects. */
  readonly objects: boolean;
}

/** @returns 0 when all is written, 1 where something asked for is not there, 2 where the command is not understood */
export async function main(args: readonly string[], root = process.cwd()): Promise<number> {
  const asked = readArguments(args);
  if (asked === "list") {
    console.log(listText());
    return 0;
  }
  if (typeof asked === "string") {
    console.error(`${asked}\n${USAGE}`);
    return 2;
  }
  const corpus = corpusOf(args, root);
  const files = readDataFiles(corpus);
  const version = dataVersion(readCatalog(corpus).date, files);
  const { library, problems } = loadAll(files, datasetIds(corpus), version);
  if (problems.length > 0) return refuse(`${problems.map(formatProblem).join("\n")}\nThe data have problems. Nothing was written.`);
  const list = readWantedList(asked.what, siteAddress(corpus));
  if (typeof list === "string") return refuse(list);
  if (list !== null) return writeList(list, asked, library);
  const wanted = readWanted(asked.what, library, siteAddress(corpus));
  if (typeof wanted === "string") return refuse(wanted);
  const made = await makeFiles(wanted, asked, library);
  if (typeof made === "string") return refuse(made);
  for (const file of made) console.log(write(file, asked.to));
  return 0;
}

/** Every file of a list but its deck, or the one that is asked for. */
async function writeList({ entries, site }: WantedList, { as, date, to }: Asked, library: Library): Promise<number> {
  const formats = LIST_FORMATS.filter(({ id }) => as === "all" || id === as);
  if (formats.length === 0)
    return refuse(
      `A list is not made as ${as}. There are ${LIST_FORMATS.map(({ id }) => id).join(", ")}, and all; its deck is made on its page.`,
    );
  const listed = listViews(library, site, entries, date);
  if (listed.length < entries.length) return refuse(`The list names ${entries.length - listed.length} that this site does not have.`);
  for (const format of formats) console.log(write(await makeListFile(format, listed.map(listItem), date, drawChart), to));
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}

/** @returns what is wrong with the command where something is */
function readArguments(args: readonly string[]): Asked | "list" | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const {
      as = "",
      to = "",
      chart = null,
      date = new Date().toISOString().slice(0, 10),
      list = false,
      template = null,
      objects = false,
    } = values;
    if (list) return "list";
    const [what, ...more] = positionals;
    if (what === undefined) return "Say what to export: a dataset, a question or an address.";
    if (more.length > 0) return `One thing at a time; “${more.join(" ")}” is too much. An address with a & stands in quotation marks.`;
    if (as === "") return `Say which format, after --as: ${IDS.join(", ")}, or all.`;
    if (as === "png") return NO_PNG;
    if (as !== "all" && !IDS.includes(as)) return `--as names ${unknownId("a format", as, IDS)}. There are ${IDS.join(", ")}, and all.`;
    if (to === "") return "Say where to, after --to: a file, or a folder with / at its end.";
    if (as === "all" && !isFolder(to)) return `--as all needs a folder after --to, with / at its end; found "${to}".`;
    if (!isDay(date)) return `--date is a day as 2026-11-22; found "${date}".`;
    if (template !== null && !SLIDES.includes(as)) return `--template is for slides: --as slide, pptx or all; found "${as}".`;
    if (objects && !SLIDES.includes(as)) return `--objects is for slides: --as slide, pptx or all; found "${as}".`;
    return { what, as, to, chart, date, template, objects };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function listText(): string {
  const rows = [...FORMATS, SVG].map(({ id, name, hint, extension }) => [id, `.${extension}`, `${name}: ${hint}`] as const);
  const width = Math.max(...rows.map(([id]) => id.length));
  return [
    ...rows.map(([id, extension, about]) => `${id.padEnd(width)}  ${extension.padEnd(9)}  ${about}`),
    `${"all".padEnd(width)}  ${"".padEnd(9)}  Every one of these, into a folder`,
    "",
    NO_PNG,
  ].join("\n");
}

/** The files asked for, or why there are none. */
async function makeFiles(
  { request, site }: Wanted,
  { as, chart, date, template: file, objects }: Asked,
  library: Library,
): Promise<readonly MadeFile[] | string> {
  const prepared = prepareExport(
    library,
    request,
    {
      address: viewAddress(site, request),
      version: library.version,
      date,
      maker: SITE_MAKER,
    },
    () => Promise.resolve(besideIn(library)),
  );
  if (prepared === null) return `There is no view of ${request.id}.`;
  const charts = figuresIn(prepared.view).map(({ id }) => id);
  if (chart !== null && !charts.includes(chart))
    return `--chart names ${unknownId("a chart", chart, charts)}. There are ${charts.join(", ")}.`;
  const none = whyNoFile(prepared.model);
  if (none !== null) return none;
  const template = file === null ? null : readTemplateFile(file);
  if (typeof template === "string") return template;
  const formats = FORMATS.filter(({ id }) => as === "all" || id === as);
  const made: MadeFile[] = [];
  // One after the other: a chart is drawn in the one document that there is.
  for (const format of formats)
    made.push(await makeFile(format, format.id === "slide" ? withChart(prepared, chart) : prepared, drawChart, { template, objects }));
  return as === "all" || as === SVG.id ? [...made, await makePicture(prepared, chart, site)] : made;
}

/** @returns why it is none where it is none */
function readTemplateFile(file: string): Template | string {
  if (!existsSync(file)) return `--template names a file that is not there: ${file}.`;
  const opened = openTemplate(readFileSync(file));
  const read = "refused" in opened ? opened.refused : readTemplate(opened.parts);
  return typeof read === "string" ? `${file}: ${read}` : read;
}

async function makePicture({ view, model: { version, date } }: PreparedExport, chart: string | null, site: URL): Promise<MadeFile> {
  const figures = figuresIn(view);
  const figure = figures.find(({ id }) => id === chart) ?? figures[0];
  if (figure === undefined) throw new Error(`${view.request.id} has no figure`);
  const content = await viewPicture(view, figure, { width: BESIDE_TEXT, version, site }, drawChart);
  return { name: pictureName(figure, "", date, SVG.extension), type: "image/svg+xml", content };
}

/** A name that ends in a slash is a folder's, whether it is there or not. */
function isFolder(to: string): boolean {
  return /[/\\]$/u.test(to) || (existsSync(to) && statSync(to).isDirectory());
}

/** @returns where the file is now */
function write({ name, content }: MadeFile, to: string): string {
  const path = isFolder(to) ? join(to, name) : to;
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, content);
  return path;
}
