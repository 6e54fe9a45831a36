/**
 * The data that a page shows and no more: every file cut to what the page's figures need, in the shape of the file of everything, so
 * that the app reads both alike.
 */
import { datasetFiles } from "../../src/load/loadDataset";
import { parseCsv } from "../../src/load/csv";
import { GLOSSARY_FILE } from "../../src/load/loadExtras";
import { CAPTIONS_FILE } from "../../src/load/readCaptions";
import { HARMS_FILE, MEASURES_FILE, POPULATIONS_FILE } from "../../src/load/readMeasures";
import type { Cell, EditorNote } from "../../src/model/cell";
import type { Dataset, Row } from "../../src/model/dataset";
import { wordingsOf } from "../../src/model/disagreement";
import { COUNTERS_FILE } from "../../src/load/loadCounters";
import { COUNTER_KINDS_FILE } from "../../src/load/loadShared";
import { DISAGREEMENTS_FILE, MEMBERS_FILE } from "../../src/load/loadDisagreements";
import type { Library } from "../../src/model/library";
import type { Citation, Upstream } from "../../src/model/report";
import type { SharedMeasure } from "../../src/model/sharedMeasure";

/** What a page shows. */
export interface Wanted {
  /** Datasets, whole. */
  readonly datasets: ReadonlySet<string>;
  /** Cells of others; the rows they stand in come with them. */
  readonly cells: ReadonlySet<string>;
  /** Editor's notes that are printed; of others there is the title. */
  readonly notes: ReadonlySet<string>;
  /** Disagreements, with what they relate. */
  readonly disagreements: ReadonlySet<string>;
  /** Those who count, with what is said of how. */
  readonly counters: ReadonlySet<string>;
  /** Terms of the glossary, with the passages that they are drawn from. */
  readonly terms: ReadonlySet<string>;
  /** Whether every dataset is named. */
  readonly titles: boolean;
  /** Whether every kind of event is. */
  readonly events: boolean;
  /** Files that come whole. */
  readonly files: readonly string[];
}

type Files = ReadonlyMap<string, string>;

/** @param files every data file by path @param library the same, loaded */
export function sliceOf(files: Files, library: Library, wanted: Wanted): Files {
  const terms = library.terms.filter(({ id }) => wanted.terms.has(id));
  const wordings = wordingsOf(library.disagreements.filter(({ id }) => wanted.disagreements.has(id)));
  const counters = library.counters.filter(({ claimant }) => wanted.counters.has(claimant.id));
  const parts = library.datasets
    .map((dataset) => ({ dataset, rows: wanted.datasets.has(dataset.id) ? dataset.rows : rowsWith(dataset, cellsWanted(library, wanted)) }))
    .filter(({ dataset, rows }) => rows.length > 0 || wanted.titles || wanted.datasets.has(dataset.id));
  const cells = parts.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  const noted = cells.filter((cell) => wanted.datasets.size === 0 || wanted.datasets.has(cell.dataset));
  const notes = new Map(noted.flatMap((cell) => cell.notes).map((note) => [note.id, note]));
  const named = [...notes.values()]
    .filter(({ id }) => wanted.notes.has(id))
    .flatMap(({ text }) => [...text.matchAll(/(?<=\{@)[^}]+/gu)].map(([id]) => id));
  const citations = unique([
    ...cells.flatMap((cell) => cell.citations.map(({ citation }) => citation)),
    ...named.flatMap((id) => library.citations.get(id) ?? []),
    ...terms.flatMap((term) => term.citations),
    ...wordings.map(({ citation }) => citation),
    ...counters.flatMap((counter) => counter.citations),
  ]);
  const counted = unique([
    ...cells.flatMap(({ counts }) => counts ?? []),
    ...parts.flatMap(({ dataset }) => dataset.measures.flatMap(({ counts }) => counts ?? [])),
  ]);
  const works = unique([...citations.values()].flatMap(({ cites }) => cites));
  const lines = (path: string, ids: { readonly has: (id: string) => boolean }): [string, string] => [path, withLines(files, path, ids)];
  return new Map([
    ["data/catalog.json", JSON.stringify({ datasets: parts.map(({ dataset }) => dataset.id) })],
    ["data/reports.json", reportsJson(files, [...citations.values()], [...works.values()])],
    lines("data/citations.csv", citations),
    lines("data/upstream.csv", works),
    ["data/notes.csv", notesCsv(files, notes, wanted.notes)],
    lines(
      "data/claimants.csv",
      new Set([...cells.map(({ claimant }) => claimant.id), ...wordings.flatMap(({ says }) => says?.id ?? []), ...wanted.counters]),
    ),
    ...(wanted.disagreements.size === 0
      ? []
      : [lines(DISAGREEMENTS_FILE, wanted.disagreements), lines(MEMBERS_FILE, wanted.disagreements)]),
    ...(terms.length === 0 ? [] : [lines(GLOSSARY_FILE, wanted.terms)]),
    ...(wanted.counters.size === 0 ? [] : [lines(COUNTERS_FILE, wanted.counters)]),
    lines(COUNTER_KINDS_FILE, new Set(library.counters.flatMap(({ claimant, kind }) => (wanted.counters.has(claimant.id) ? kind.id : [])))),
    [
      "data/parties.csv",
      wanted.titles || wanted.events ? (files.get("data/parties.csv") ?? "") : withoutLast(files.get("data/parties.csv") ?? ""),
    ],
    lines("data/topics.csv", wanted.titles ? { has: () => true } : new Set(parts.map(({ dataset }) => dataset.topic.id))),
    lines("data/events.csv", wanted.events ? { has: () => true } : new Set(parts.flatMap(({ dataset }) => kindsIn(dataset)))),
    lines(CAPTIONS_FILE, new Set([...cells, ...parts.flatMap(({ dataset }) => dataset.derived)].map(({ id }) => id))),
    // With the words by which a unit is known: a figure in words names its unit where its words do not.
    lines(
      "data/units.csv",
      unitsOf(
        parts.map(({ dataset }) => dataset),
        [...counted.values()],
      ),
    ),
    lines(MEASURES_FILE, counted),
    [HARMS_FILE, withoutLast(files.get(HARMS_FILE) ?? "")],
    [POPULATIONS_FILE, withoutLast(files.get(POPULATIONS_FILE) ?? "")],
    lines(
      "data/places.csv",
      placesOf(
        parts.flatMap(({ dataset, rows }) => [...rows, ...dataset.measures]),
        library.places,
      ),
    ),
    // A corpus without a file, as one without corrections, has none in a slice either.
    ...wanted.files.flatMap((path): [string, string][] => (files.has(path) ? [[path, files.get(path) ?? ""]] : [])),
    ...parts.flatMap(({ dataset, rows }) => datasetPart(files, dataset, rows, wanted)),
  ]);
}

/** The kinds of events that a dataset tells of. */
function kindsIn({ events, eventKinds }: Dataset): readonly string[] {
  return events === null ? [] : [events.id, ...[...eventKinds.values()].map(({ id }) => id)];
}

/** The cells a page names, and those that go into the sums of its notes. */
function cellsWanted({ datasets }: Library, wanted: Wanted): ReadonlySet<string> {
  const notes = datasets.flatMap((dataset) => dataset.notes.filter(({ id }) => wanted.notes.has(id)));
  const texts = notes.map(({ text }) => text);
  const summed = texts.flatMap((text) => [...text.matchAll(/(?<=\{sum:)[^}]+/gu)].flatMap(([ids]) => ids.split("+")));
  return new Set([...wanted.cells, ...summed.map((id) => id.trim())]);
}

function rowsWith({ rows }: Dataset, ids: ReadonlySet<string>): readonly Row[] {
  return rows.filter((row) => [...row.cells.values()].some(({ id }: Cell) => ids.has(id)));
}

function unique<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** What a page does not say is left empty: where a row is drawn from, the editor’s notes of a figure, the words by which a party is known. */
function withoutLast(csv: string): string {
  return csv.replace(/(?<=\n.*),[^,\n]*$/gmu, ",");
}

function unitsOf(datasets: readonly Dataset[], counted: readonly SharedMeasure[]): ReadonlySet<string> {
  const headings = datasets.flatMap(({ measures }) => measures.flatMap(({ unit }) => unit?.id ?? []));
  return new Set([...headings, ...counted.map(({ unit }) => unit.id)]);
}

/** Places of rows and columns, and those they lie in. */
function placesOf(rows: readonly { readonly place?: string | undefined }[], within: ReadonlyMap<string, string>): ReadonlySet<string> {
  const places = new Set(rows.flatMap(({ place }) => place ?? []));
  for (const place of places) places.add(within.get(place) ?? "");
  return places;
}

/** A CSV's heading and the records whose first field is wanted. */
function withLines(files: Files, path: string, ids: { readonly has: (id: string) => boolean }): string {
  const [heading = "", ...records] = (files.get(path) ?? "").split(/(?<=\n)/u);
  return [heading, ...records.filter((record) => ids.has(record.slice(0, record.indexOf(","))))].join("");
}

const NOTE_COLUMNS = ["id", "kind", "title", "text", "cells"] as const;

/** Editor's notes, their text only where it is printed. */
function notesCsv(files: Files, notes: ReadonlyMap<string, EditorNote>, printed: ReadonlySet<string>): string {
  const path = "data/notes.csv";
  const text = withLines(files, path, notes);
  const lines = text.split(/(?<=\n)/u);
  const { records } = parseCsv(path, text, NOTE_COLUMNS);
  const cut = records.map((record) =>
    printed.has(record.get("id"))
      ? lines[record.line - 1]
      : `${record.get("id")},${record.get("kind")},"${record.get("title").replaceAll('"', '""')}",,${record.get("kind") === "disagreement" ? record.get("cells") : ""}\n`,
  );
  return [lines[0], ...cut].join("");
}

interface ReportRecord {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly series: string | null;
  readonly datePrinted: string | null;
  readonly sha256: string;
  readonly sections: readonly { readonly id: string }[];
  readonly notes: readonly { readonly note: number }[];
}

/** Reports with those of their sections and notes that are cited. */
function reportsJson(files: Files, citations: readonly Citation[], works: readonly Upstream[]): string {
  const used = new Set([
    ...citations.flatMap(({ report: { id }, place }) => [id, `${id} ${place.id}`, `${id} ${place.section}`]),
    ...works.flatMap(({ report, place }) => [report, `${report} ${place}`, `${report} ${place.replace(/:.*/u, "")}`]),
  ]);
  const reports = JSON.parse(files.get("data/reports.json") ?? "[]") as readonly ReportRecord[];
  const kept = reports.filter(({ id }) => used.has(id));
  return JSON.stringify(
    kept.map(({ id, title, short, authors, publisher, series, datePrinted, sha256, ...report }) => ({
      ...{ id, title, short, authors, publisher, series, datePrinted, sha256 },
      sections: report.sections.filter((one) => used.has(`${id} ${one.id}`)),
      notes: report.notes.filter(({ note }) => used.has(`${id} n${note}`)),
    })),
  );
}

/** A dataset whole, or cut to rows: its groups and questions are those that have all of theirs. */
function datasetPart(files: Files, dataset: Dataset, rows: readonly Row[], wanted: Wanted): readonly (readonly [string, string])[] {
  const [settings, rowsFile, observations] = datasetFiles(dataset.id);
  const ids = new Set(rows.map(({ id }) => id));
  const record = JSON.parse(files.get(settings) ?? "{}") as Dataset;
  const drawn = [record.figures[0]?.measure, "period"];
  const cut = {
    ...record,
    standfirst: "",
    // Those of numbers say which columns `rows.csv` has.
    measures: record.measures.filter(({ id, type }) => rows.length > 0 || drawn.includes(id) || type === "number"),
    groups: record.groups.filter(({ id }) => rows.some(({ group }) => group === id)).map((group) => ({ ...group, why: "" })),
    figures: record.figures.slice(0, 1).map((figure) => ({ ...figure, subtitle: "", draws: undefined, leads: undefined })),
    questions: (record.questions as Dataset["questions"] | undefined)?.filter((question) => question.rows.every((id) => ids.has(id))),
    totals: [],
  };
  const records = withLines(files, observations, ids);
  return [
    [settings, JSON.stringify(wanted.datasets.has(dataset.id) ? record : cut)],
    [rowsFile, withoutLast(withLines(files, rowsFile, ids))],
    // Beside whole datasets, figures of others come without their editor's notes, which stand at those.
    [observations, wanted.datasets.size === 0 || wanted.datasets.has(dataset.id) ? records : withoutLast(records)],
  ];
}
