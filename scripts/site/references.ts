/**
 * `/api/references.json`: every report and every dataset as a reference in four styles. The styles are the published ones of the
 * Citation Style Language, and the build sets them, so that no page has to carry a citation processor.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import CSL from "citeproc";
import * as v from "valibot";
import { cslOfData, cslOfReport } from "../../src/export/bibliography";
import type { CslItem } from "../../src/export/bibliography";
import type { CitationStyle } from "../../src/model/references";
import type { Library } from "../../src/model/library";

const SHARED = "@citation-js/plugin-csl/lib-mjs";
const MORE = "rehype-citation/dist/node/styles";
const Texts = v.record(v.string(), v.string());
const Module = v.object({ default: v.string() });

type Styles = Readonly<Record<CitationStyle, string>>;
type Entry = Readonly<Record<CitationStyle, string>>;

export interface ReferencesContext {
  /** The site's root, with its slash. */
  readonly site: string;
  readonly version: string;
}

/** @param root of the project, where its packages lie */
export async function buildReferences(root: string, library: Library, { site, version }: ReferencesContext): Promise<string> {
  const { styles, locale } = await readStyles(root);
  const entry = (reference: CslItem): Entry => {
    const item = authored(reference);
    return {
      apa: formatReference(item, styles.apa, locale),
      chicago: formatReference(item, styles.chicago, locale),
      harvard: formatReference(item, styles.harvard, locale),
      mla: formatReference(item, styles.mla, locale),
    };
  };
  const references = {
    version,
    site,
    reports: Object.fromEntries(library.reports.map((report) => [report.id, entry(cslOfReport(report))])),
    datasets: Object.fromEntries(
      library.datasets.map(({ id, title }) => [
        id,
        withVersion(entry(cslOfData({ id, title, version, address: `${site}d/${id}/`, accessed: null })), version),
      ]),
    ),
  };
  return `${JSON.stringify(references, null, 1)}\n`;
}

async function readStyles(root: string): Promise<{ readonly styles: Styles; readonly locale: string }> {
  const modules = join(root, "node_modules");
  const read = (file: string): Readonly<Record<string, string>> =>
    v.parse(v.pipe(v.string(), v.parseJson(), Texts), readFileSync(join(modules, SHARED, file), "utf8"));
  const load = async (name: string): Promise<string> =>
    v.parse(Module, await import(/* @vite-ignore */ pathToFileURL(join(modules, MORE, `${name}.js`)).href)).default;
  const { apa = "", harvard1 = "" } = read("styles.json");
  return {
    styles: { apa, chicago: await load("chicago"), harvard: harvard1, mla: await load("mla") },
    locale: read("locales.json")["en-US"] ?? "",
  };
}

/** Not every style has room for a version; a figure may change, so it is said all the same. */
function withVersion(entry: Entry, version: string): Entry {
  const said = (text: string): string => (text.includes(version) ? text : `${text.replace(/\.?$/u, ".")} Data version ${version}.`);
  return { apa: said(entry.apa), chicago: said(entry.chicago), harvard: said(entry.harvard), mla: said(entry.mla) };
}

/** What an institution publishes in its own series, or under its own name, it is the author of. */
function authored(item: CslItem): CslItem {
  if (item.author !== undefined || (item.type === "report" && item.number === undefined)) return item;
  const { publisher, ...rest } = item;
  return publisher === undefined ? item : { ...rest, author: [{ literal: publisher }] };
}

/** One item in one style, as text in one line. @throws where the style makes nothing of it */
function formatReference(item: CslItem, style: string, locale: string): string {
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style, "en-US");
  engine.setOutputFormat("text");
  engine.updateItems([item.id]);
  const made = engine.makeBibliography();
  const text = made === false ? "" : (made[1][0] ?? "").replace(/\s+/gu, " ").trim();
  if (text === "") throw new Error(`the style made no reference of ${item.id}`);
  return text;
}
