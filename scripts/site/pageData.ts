/** The slice of the data that stands in a page, for the app to hydrate it with. */
import { createHash } from "node:crypto";
import { HOME_FILE } from "../../src/load/loadExtras";
import type { Cell } from "../../src/model/cell";
import type { Disagreement } from "../../src/model/disagreement";
import type { Library, Term } from "../../src/model/library";
import { isQuantity } from "../../src/view/answers";
import { standsOf } from "../../src/view/counters";
import type { SameDays } from "../../src/view/daysAround";
import { askedOfDays, cellsIn, daysOfCells } from "../../src/view/daysAround";
import { slugOf } from "../../src/view/slug";
import { allStandIn, cellsOfQuestion } from "../../src/view/standsIn";
import { counterOfTerm, termOfPlace, termsBeside } from "../../src/view/terms";
import { sliceOf } from "./slice";
import type { Wanted } from "./slice";

/** Pages that list figures of every dataset, and count them: they are made of everything, which is fetched. */
const OF_EVERYTHING = /^(?:figures|slides|counters|disagree|v|sources(?:\/.*)?)$/u;
/** What pages show beside the figures they name. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  corrections: ["data/corrections.csv"],
  "": [HOME_FILE],
  timeline: [HOME_FILE],
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
  const shown = [...idsIn(html, CELL)].flatMap((one) => library.cells.get(one) ?? []);
  const own = kind === "counters" ? cellsOf(id, library) : LISTS.has(kind) ? shown.filter(isQuantity) : [];
  const same = kind === "disagree" ? sameDays(id, library) : NOTHING;
  const related = [...relatedOn(kind, id, own, library), ...same.disagreements];
  return {
    datasets: new Set([...idsIn(html, DATASET), ...(kind === "d" ? [id] : []), ...asking.map((dataset) => dataset.id)]),
    cells: new Set(
      [...shown, ...own, ...related.flatMap(cellsIn), ...cellsBeside(own, library), ...same.questions.flatMap(cellsOfQuestion)].map(
        (cell) => cell.id,
      ),
    ),
    notes: new Set(idsIn(html, NOTE)),
    disagreements: new Set(related.map((one) => one.id)),
    counters: new Set(kind === "counters" ? [id] : countersOn(kind, id, library)),
    terms: new Set(termsOn(kind, id, library).map((term) => term.id)),
    titles: folder === "",
    events: folder === "timeline",
    files: FILES[folder] ?? [],
  };
}

/** Folders of pages that list the figures of one who counts, of a place or of a term, and what these stand in. */
const LISTS: ReadonlySet<string> = new Set(["counters", "place", "term"]);

/** Disagreements of which a page shows what they relate, or the title: its own, or those of the figures that it lists. */
function relatedOn(kind: string, id: string, own: readonly Cell[], library: Library): readonly Disagreement[] {
  const { disagreements } = library;
  if (!LISTS.has(kind)) return disagreements.filter((one) => kind === "disagree" && one.id === id);
  const stands = new Set((kind === "counters" ? standsOf(library, id) : allStandIn(own, library)).map((one) => one.id));
  return disagreements.filter((one) => stands.has(one.id));
}

/** Who counts and bears the name of a term. */
function countersOn(kind: string, id: string, library: Library): readonly string[] {
  const terms = library.terms.filter((term) => kind === "term" && term.id === id);
  return terms.flatMap((term) => counterOfTerm(term, library)?.claimant.id ?? []);
}

/** Terms of the glossary that a page explains, and those that may be taken for them. */
function termsOn(kind: string, id: string, { terms, places }: Library): readonly Term[] {
  switch (kind) {
    case "glossary":
      return terms;
    case "term":
      return terms.filter((term) => term.id === id).flatMap((term) => termsBeside(term, terms));
    case "place":
      return [...places.keys()].filter((place) => slugOf(place) === id).flatMap((place) => termOfPlace(place, { terms }) ?? []);
    default:
      return [];
  }
}

const NOTHING: SameDays = { questions: [], disagreements: [] };

/** What else is asked of the days of a question or a disagreement. */
function sameDays(id: string, library: Library): SameDays {
  const asked = library.datasets.flatMap((dataset) => dataset.questions.map((question) => ({ question, dataset })));
  const question = asked.find((one) => one.question.id === id);
  const disagreement = library.disagreements.find((one) => one.id === id);
  const cells = question === undefined ? (disagreement === undefined ? [] : cellsIn(disagreement)) : cellsOfQuestion(question);
  const days = daysOfCells(cells, library);
  return days === null ? NOTHING : askedOfDays(library, days, id);
}

/** Everything of one who counts. */
function cellsOf(claimant: string, { cells }: Library): readonly Cell[] {
  return [...cells.values()].filter((cell) => cell.claimant.id === claimant);
}

/** What answers the questions that some figures answer. */
function cellsBeside(own: readonly Cell[], { datasets }: Library): readonly Cell[] {
  const asked = datasets.flatMap((dataset) => dataset.questions.map((question) => cellsOfQuestion({ question, dataset })));
  return asked.filter((answers) => answers.some((cell) => own.includes(cell))).flat();
}

function idsIn(html: string, name: RegExp): readonly string[] {
  return [...html.matchAll(name)].map(({ groups }) => groups?.["id"] ?? "");
}

/** A slice that is a larger part of everything is not worth its place: everything is read beside the page, a slice on it. */
const LARGEST = 0.5;

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
