/** The slice of the data that stands in a page, for the app to hydrate it with. */
import { createHash } from "node:crypto";
import { DISAGREEMENTS_FILE, MEMBERS_FILE } from "../../src/load/loadDisagreements";
import { HOME_FILE } from "../../src/load/loadExtras";
import type { Library } from "../../src/model/library";
import { sliceOf } from "./slice";
import type { Wanted } from "./slice";

/** Pages that list figures of every dataset, and count them: they are made of everything, which is fetched. */
const OF_EVERYTHING: readonly string[] = ["search", "compare", "slides", "sources", "v"];
/** What pages show beside the figures they name. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  glossary: ["data/glossary.csv"],
  corrections: ["data/corrections.csv"],
  "": [HOME_FILE],
  disagree: [DISAGREEMENTS_FILE, MEMBERS_FILE],
};

/** Every figure of a page carries its cell's id, and what shows a dataset as a whole carries the dataset's. */
const CELL = /\sdata-(?:figure|cell)="(?<id>[^"]+)"/gu;
const NOTE = /\sid="editor-(?<id>[^"]+)"/gu;
const DATASET = /\sdata-dataset="(?<id>[^"]+)"/gu;

/** @param folder the page's ("d/trade-shares", "" for home) @param html its content @returns null where it is made of everything */
function wantedOn(folder: string, html: string, { datasets }: Library): Wanted | null {
  const [kind = "", id = ""] = folder.split("/");
  if (OF_EVERYTHING.includes(kind)) return null;
  // A question's notes have the letters that they have in its dataset.
  const asking = kind === "disagree" ? datasets.filter(({ questions }) => questions.some((question) => question.id === id)) : [];
  return {
    datasets: new Set([...idsIn(html, DATASET), ...(kind === "d" ? [id] : []), ...asking.map((dataset) => dataset.id)]),
    cells: new Set(idsIn(html, CELL)),
    notes: new Set(idsIn(html, NOTE)),
    titles: folder === "",
    events: folder === "timeline",
    files: FILES[folder] ?? [],
  };
}

function idsIn(html: string, name: RegExp): readonly string[] {
  return [...html.matchAll(name)].map(({ groups }) => groups?.["id"] ?? "");
}

/** A slice that is a larger part of everything is not worth its place: everything is read beside the page, a slice on it. */
const LARGEST = 0.25;

function sizeOf(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

/** As the element that the app looks for (`state/fetchFile.ts`); empty where the page is made of everything. */
export function pageData(folder: string, html: string, files: ReadonlyMap<string, string>, library: Library): string {
  const wanted = wantedOn(folder, html, library);
  if (wanted === null) return "";
  const slice = sliceOf(files, library, wanted);
  const text = JSON.stringify({ version: library.version, files: Object.fromEntries(slice) }).replace(/</gu, "\\u003c");
  if (text.length > sizeOf(files) * LARGEST) return "";
  const hash = createHash("sha256").update(text).digest("hex");
  return `<script type="application/json" data-file="data/page.json" data-hash="${hash}">${text}</script>`;
}
