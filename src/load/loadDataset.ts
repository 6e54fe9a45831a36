/** One dataset's files → the dataset, together with every problem found in them. */
import type { DerivedCell, EditorNote, ReportedCell } from "../model/cell";
import { derive } from "../model/cell";
import type { Dataset, Measure } from "../model/dataset";
import type { Problem } from "../model/problem";
import { parseCsv } from "./csv";
import type { DatasetRecord } from "./datasetFile";
import { parseDatasetFile } from "./datasetFile";
import type { Shared } from "./loadShared";
import { unknownId } from "./nearest";
import type { CellMap } from "./readCells";
import { OBSERVATION_COLUMNS, readCells } from "./readCells";
import { checkRows, countsOfRows, rowColumns, rowOf } from "./readRows";

/** Files of a dataset, as paths from the site's root: settings, rows, observations. */
export function datasetFiles(id: string): readonly [string, string, string] {
  return [`data/${id}/dataset.json`, `data/${id}/rows.csv`, `data/${id}/observations.csv`];
}

/** Reads a dataset. It is null where its settings cannot be read, or where a cell is missing or broken. */
export function loadDataset(
  id: string,
  files: ReadonlyMap<string, string>,
  shared: Shared,
): { readonly dataset: Dataset | null; readonly problems: readonly Problem[] } {
  const [settingsFile, rowsFile, observationsFile] = datasetFiles(id);
  const settings = parseDatasetFile(files.get(settingsFile) ?? "");
  if ("complaints" in settings) {
    return { dataset: null, problems: settings.complaints.map((message) => ({ file: settingsFile, line: 1, column: 1, message })) };
  }
  const { record } = settings;
  const rows = parseCsv(rowsFile, files.get(rowsFile), rowColumns(record));
  const observations = parseCsv(observationsFile, files.get(observationsFile), OBSERVATION_COLUMNS);
  const problems: Problem[] = [...rows.problems, ...observations.problems];
  checkSettings(id, record, settingsFile, shared, problems);
  const measures = record.measures.map((measure): Measure => {
    const counts = shared.measures.get(measure.counts ?? "") ?? null;
    return { ...measure, counts, unit: counts?.unit ?? shared.units.get(measure.unit ?? "") ?? null };
  });
  const counted = countsOfRows(rows.records, measures, shared, problems);
  const cells = readCells(record.id, measures, counted, observations.records, shared, problems);
  const dataset: Dataset = {
    ...record,
    topic: shared.topics.get(record.topic) ?? { id: record.topic, name: record.topic },
    events: shared.eventKinds.get(record.events ?? "") ?? null,
    eventKinds: kindsOf(record, shared),
    measures,
    rows: rows.records.map((row) => rowOf(row, cells)),
    notes: notesOf(cells),
    derived: [],
  };
  checkRows(record, measures, rows.records, cells, shared, problems);
  if (problems.length > 0) return { dataset: null, problems };
  const derived = derivedIn(dataset, shared.captions);
  return { dataset: problems.length === 0 ? { ...dataset, derived } : null, problems };
}

/** Kinds of events by row. */
function kindsOf({ eventKinds }: DatasetRecord, shared: Shared): Dataset["eventKinds"] {
  const named = Object.entries(eventKinds).flatMap(([id, rows]) => {
    const kind = shared.eventKinds.get(id);
    return kind === undefined ? [] : rows.map((row) => [row, kind] as const);
  });
  return new Map(named);
}

function checkSettings(id: string, record: DatasetRecord, file: string, shared: Shared, problems: Problem[]): void {
  const complain = (message: string): void => void problems.push({ file, line: 1, column: 1, message });
  if (record.id !== id) complain(`id is "${record.id}"; the folder is "${id}"`);
  if (record.figures[0]?.id !== id) complain(`figures: the first figure's id is "${record.figures[0]?.id ?? ""}", not the dataset's`);
  if (!shared.topics.has(record.topic)) complain(unknownId("topic is", record.topic, shared.topics.keys()));
  if (record.events !== null && !shared.eventKinds.has(record.events))
    complain(unknownId("events are", record.events, shared.eventKinds.keys()));
  for (const kind of Object.keys(record.eventKinds))
    if (!shared.eventKinds.has(kind)) complain(unknownId("eventKinds has the kind", kind, shared.eventKinds.keys()));
  const measures = record.measures.map((measure) => measure.id);
  for (const measure of record.measures) for (const complaint of measureComplaints(measure, shared)) complain(complaint);
  for (const { id: of, place } of record.measures) {
    if (place !== undefined && !shared.places.has(place)) complain(unknownId(`measure ${of} has the place`, place, shared.places.keys()));
  }
  for (const { id: of, measure } of [...record.figures, ...record.questions]) {
    if (!measures.includes(measure)) complain(unknownId(`${of} names the measure`, measure, measures));
  }
  const groups = record.groups.map((group) => group.id);
  for (const { id: of, draws = [], leads = [] } of record.figures) {
    for (const group of draws.filter((one) => !groups.includes(one))) complain(unknownId(`${of} draws the group`, group, groups));
    for (const group of leads.filter((one) => !groups.includes(one))) complain(unknownId(`${of} is led by the group`, group, groups));
  }
  const counts = record.measures.some((measure) => measure.type === "number");
  const dated = record.measures.some((measure) => measure.id === "period" && measure.type === "date");
  if (counts && !dated) complain("has numbers, but no measure period of type date");
}

/** What is wrong with what a measure of `dataset.json` says of its figures. */
function measureComplaints({ id, type, counts, unit, describes }: DatasetRecord["measures"][number], shared: Shared): readonly string[] {
  if (type !== "number") {
    return counts === undefined && unit === undefined ? [] : [`measure ${id} is a ${type}, which counts nothing`];
  }
  return [
    ...(describes ? [`measure ${id} is a number, which has a column and does not describe its row`] : []),
    ...(counts === undefined || shared.measures.has(counts) ? [] : [unknownId(`measure ${id} counts`, counts, shared.measures.keys())]),
    ...(unit === undefined || shared.units.has(unit) ? [] : [unknownId(`measure ${id} has the unit`, unit, shared.units.keys())]),
    ...(counts === undefined || unit === undefined ? [] : [`measure ${id} has a unit of its own, but what it counts has one`]),
  ];
}

/** The editor's notes of a dataset's cells, each once, in reading order. */
function notesOf(cells: CellMap): readonly EditorNote[] {
  const all = [...cells.values()].flatMap((row) => [...row.values()].flatMap((cell) => cell.notes));
  return [...new Map(all.map((note) => [note.id, note])).values()];
}

const SUM = /(?<=\{sum:)[^}]+(?=\})/gu;

/** The sums that the dataset's own notes ask for with `{sum:cell+cell}`. */
function derivedIn(dataset: Dataset, captions: ReadonlyMap<string, string>): readonly DerivedCell[] {
  const reported = new Map(dataset.rows.flatMap((row) => [...row.cells.values()]).map((cell) => [cell.id, cell]));
  return dataset.notes.flatMap((note) =>
    [...note.text.matchAll(SUM)].flatMap(([named], index) => {
      const ids = named.split("+");
      const inputs = ids.flatMap((id): ReportedCell[] => {
        const cell = reported.get(id.trim());
        return cell?.state === "reported" ? [cell] : [];
      });
      if (inputs.length < ids.length) return [];
      const [first, ...rest] = inputs;
      const suffix = index === 0 ? "" : `-${index + 1}`;
      const id = `${dataset.id}.note-${note.id}${suffix}.derived`;
      const sum = first === undefined ? null : derive(id, dataset.id, [first, ...rest]);
      return sum === null ? [] : [{ ...sum, caption: captions.get(id) ?? "" }];
    }),
  );
}
