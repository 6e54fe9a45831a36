/** The slice of the data that stands in a page, for the app to hydrate it with. */
import { createHash } from "node:crypto";
import { HOME_FILE } from "../../src/load/loadExtras";
import type { Disagreement } from "../../src/model/disagreement";
import type { Library } from "../../src/model/library";
import { standsOf } from "../../src/view/counters";
import { cellsOfQuestion } from "../../src/view/standsIn";
import { sliceOf } from "./slice";
import type { Wanted } from "./slice";

/** Pages that list figures of every dataset, and count them: they are made of everything, which is fetched. */
const OF_EVERYTHING = /^(?:figures|slides|counters|disagree|v|sources(?:\/.*)?)$/u;
/** What pages show beside the figures they name. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  glossary: ["data/glossary.csv"],
  corrections: ["data/corrections.csv"],
  "": [HOME_FILE],
};

/** Every figure of a page carries its cell's id, and what shows a dataset as a whole carries the dataset's. */
const CELL = /\sdata-(?:figure|cell)="(?<id>[^"]+)"/gu;
const NOTE = /\sid="editor-(?<id>[^"]+)"/gu;
const DATASET = /\sdata-dataset="(?<id>[^"]+)"/gu;

/** @param folder the page's ("d/trade-shares", "" for home) @param html its content @returns null where it is made of everything */
function wantedOn(folder: string, html: string, library: Library): Wanted | null {
  const [kind = "", id = ""] = folder.split("/");
  if (OF_EVERYTHING.test(folder)) return null;
  const { datasets } = library;
  // A question's notes have the letters that they have in its dataset.
  const asking = kind === "disagree" ? datasets.filter(({ questions }) => questions.some((question) => question.id === id)) : [];
  const related = relatedOn(kind, id, library);
  return {
    datasets: new Set([...idsIn(html, DATASET), ...(kind === "d" ? [id] : []), ...asking.map((dataset) => dataset.id)]),
    cells: new Set([...idsIn(html, CELL), ...related.flatMap(cellsIn), ...(kind === "counters" ? cellsBeside(id, library) : [])]),
    notes: new Set(idsIn(html, NOTE)),
    disagreements: new Set(related.map((one) => one.id)),
    counters: new Set(kind === "counters" ? [id] : []),
    titles: folder === "",
    events: folder === "timeline",
    files: FILES[folder] ?? [],
  };
}

/** Disagreements of which a page shows what they relate: its own, or those of one who counts. */
function relatedOn(kind: string, id: string, library: Library): readonly Disagreement[] {
  const { disagreements } = library;
  if (kind === "counters") {
    const stands = new Set(standsOf(library, id).map((one) => one.id));
    return disagreements.filter((one) => stands.has(one.id));
  }
  return disagreements.filter((one) => kind === "disagree" && one.id === id);
}

function cellsIn({ members }: Disagreement): readonly string[] {
  return members.flatMap((member) => (member.type === "cell" ? [member.cell.id] : []));
}

/** Everything of one who counts, and what answers the questions that it answers. */
function cellsBeside(claimant: string, { datasets, cells }: Library): readonly string[] {
  const own = [...cells.values()].filter((cell) => cell.claimant.id === claimant);
  const asked = datasets.flatMap((dataset) => dataset.questions.map((question) => cellsOfQuestion({ question, dataset })));
  return [...own, ...asked.filter((answers) => answers.some((cell) => own.includes(cell))).flat()].map((cell) => cell.id);
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
