/** One dataset's files → the dataset, together with every problem found in them. */
import type { AtLeastOne, Cell, DerivedCell, EditorNote, ReportedCell } from "../model/cell";
import { ABSENCES, derive, STANCES, STANDINGS } from "../model/cell";
import type { Dataset, Measure, Row } from "../model/dataset";
import type { Problem } from "../model/problem";
import type { CellCitation } from "../model/report";
import type { CsvRecord } from "./csv";
import { parseCsv } from "./csv";
import type { DatasetRecord } from "./datasetFile";
import { parseDatasetFile } from "./datasetFile";
import type { Shared } from "./loadShared";
import { listOf, unknownId } from "./nearest";
import { readCites } from "./readCites";
import { readInferredFrom, readValue } from "./readValue";

const ROW_COLUMNS = ["row", "group", "label", "detail", "place", "from"] as const;
const OBSERVATION_COLUMNS = ["row", "measure", "printed", "reading", "claimant", "stance", "standing", "cites", "notes"] as const;
type Observation = CsvRecord<(typeof OBSERVATION_COLUMNS)[number]>;
type RowRecord = CsvRecord<(typeof ROW_COLUMNS)[number]>;

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
  const rows = parseCsv(rowsFile, files.get(rowsFile), ROW_COLUMNS);
  const observations = parseCsv(observationsFile, files.get(observationsFile), OBSERVATION_COLUMNS);
  const problems: Problem[] = [...rows.problems, ...observations.problems];
  checkSettings(id, record, settingsFile, shared, problems);
  const measures = record.measures.map((measure): Measure => {
    return { ...measure, unit: shared.units.get(measure.unit ?? "") ?? null };
  });
  const cells = readCells(record, measures, rows.records, observations.records, shared, problems);
  const dataset: Dataset = {
    ...record,
    topic: shared.topics.get(record.topic) ?? { id: record.topic, name: record.topic },
    events: shared.eventKinds.get(record.events ?? "") ?? null,
    measures,
    rows: rows.records.map((row) => rowOf(row, cells)),
    notes: notesOf(cells),
    derived: [],
  };
  checkRows(record, rows.records, cells, shared, problems);
  if (problems.length > 0) return { dataset: null, problems };
  const derived = derivedIn(dataset, shared.captions);
  return { dataset: problems.length === 0 ? { ...dataset, derived } : null, problems };
}

function checkSettings(id: string, record: DatasetRecord, file: string, shared: Shared, problems: Problem[]): void {
  const complain = (message: string): void => void problems.push({ file, line: 1, column: 1, message });
  if (record.id !== id) complain(`id is "${record.id}"; the folder is "${id}"`);
  if (record.figures[0]?.id !== id) complain(`figures: the first figure's id is "${record.figures[0]?.id ?? ""}", not the dataset's`);
  if (!shared.topics.has(record.topic)) complain(unknownId("topic is", record.topic, shared.topics.keys()));
  if (record.events !== null && !shared.eventKinds.has(record.events))
    complain(unknownId("events are", record.events, shared.eventKinds.keys()));
  const measures = record.measures.map((measure) => measure.id);
  for (const measure of record.measures) {
    if (measure.type === "number" && !shared.units.has(measure.unit ?? "")) {
      complain(unknownId(`measure ${measure.id} has the unit`, measure.unit ?? "", shared.units.keys()));
    }
  }
  for (const { id: of, place } of record.measures) {
    if (place !== undefined && !shared.places.has(place)) complain(unknownId(`measure ${of} has the place`, place, shared.places.keys()));
  }
  for (const { id: of, measure } of [...record.figures, ...record.questions]) {
    if (!measures.includes(measure)) complain(unknownId(`${of} names the measure`, measure, measures));
  }
  const counts = record.measures.some((measure) => measure.type === "number");
  const dated = record.measures.some((measure) => measure.id === "period" && measure.type === "date");
  if (counts && !dated) complain("has numbers, but no measure period of type date");
}

type CellMap = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/** Row id → measure id → cell. */
function readCells(
  record: DatasetRecord,
  measures: readonly Measure[],
  rows: readonly RowRecord[],
  observations: readonly Observation[],
  shared: Shared,
  problems: Problem[],
): CellMap {
  const fallback = rowCitations(observations, shared);
  const cells = new Map(rows.map((row) => [row.get("row"), new Map<string, Cell>()]));
  for (const observation of observations) {
    const row = cells.get(observation.get("row"));
    const measure = measures.find((one) => one.id === observation.get("measure"));
    if (row === undefined) problems.push(observation.problem("row", unknownId("is of the row", observation.get("row"), cells.keys())));
    if (measure === undefined) {
      const ids = measures.map((one) => one.id);
      problems.push(observation.problem("measure", unknownId("is of the measure", observation.get("measure"), ids)));
    }
    if (row === undefined || measure === undefined) continue;
    if (row.has(measure.id)) problems.push(observation.problem("row", `gives ${measure.id} of this row a second time`));
    const cell = readCell(record.id, observation, measure, fallback.get(observation.get("row")) ?? null, shared, problems);
    if (cell !== null) row.set(measure.id, cell);
  }
  return cells;
}

/** The passage an empty cell falls back on: the first that any cell of its row cites. */
function rowCitations(observations: readonly Observation[], shared: Shared): ReadonlyMap<string, AtLeastOne<CellCitation>> {
  const found = new Map<string, AtLeastOne<CellCitation>>();
  for (const observation of observations) {
    const [first] = readCites(observation.get("cites"), shared).cites;
    if (first !== undefined && !found.has(observation.get("row"))) found.set(observation.get("row"), [first]);
  }
  return found;
}

/** What a reading begins with where there is no figure. */
const ABSENT = "absent:";

function readCell(
  dataset: string,
  observation: Observation,
  measure: Measure,
  fallback: AtLeastOne<CellCitation> | null,
  shared: Shared,
  problems: Problem[],
): Cell | null {
  const complain = (column: (typeof OBSERVATION_COLUMNS)[number], message: string): void =>
    void problems.push(observation.problem(column, message));
  const { cites, complaints } = readCites(observation.get("cites"), shared);
  for (const complaint of complaints) complain("cites", complaint);
  const claimant = shared.claimants.get(observation.get("claimant"));
  if (claimant === undefined) complain("claimant", unknownId("names the claimant", observation.get("claimant"), shared.claimants.keys()));
  const stance = STANCES.find((one) => one === observation.get("stance"));
  if (stance === undefined) complain("stance", `stance "${observation.get("stance")}" is not one of ${STANCES.join(", ")}`);
  const standing = STANDINGS.find((one) => one === observation.get("standing"));
  if (standing === undefined) complain("standing", `standing "${observation.get("standing")}" is not one of ${STANDINGS.join(", ")}`);
  const notes = listOf(observation.get("notes")).flatMap((note): EditorNote[] => {
    const found = shared.notes.get(note);
    if (found === undefined) complain("notes", unknownId("names the note", note, shared.notes.keys()));
    // Stryker disable next-line ArrayDeclaration: an unknown note is a problem, and a dataset with a problem is left out whole
    return found === undefined ? [] : [found];
  });
  const reading = observation.get("reading");
  const absence = reading.startsWith(ABSENT) ? reading.slice(ABSENT.length) : undefined;
  const citations = cites[0] === undefined ? (absence === undefined ? null : fallback) : ([cites[0], ...cites.slice(1)] as const);
  if (citations === null) complain("cites", "cites nothing; every cell carries a footnote (editorial rule 5)");
  if (claimant === undefined || stance === undefined || standing === undefined || citations === null) return null;
  const id = `${dataset}.${observation.get("row")}.${measure.id}`;
  const core = {
    id,
    dataset,
    row: observation.get("row"),
    measure: measure.id,
    claimant,
    stance,
    standing,
    notes,
    citations,
    caption: shared.captions.get(id) ?? "",
  };
  const printed = observation.get("printed");
  if (absence !== undefined) {
    const reason = ABSENCES.find((one) => one === absence);
    if (reason === undefined) complain("reading", `"${reading}": allowed reasons are ${ABSENCES.join(", ")}`);
    if (absence === "not-applicable" && cites.length > 0) complain("cites", "cites a passage, but what does not apply takes its row’s");
    if (printed !== "") complain("printed", `holds "${printed}", but the reading says the figure is absent`);
    return reason === undefined ? null : { ...core, state: "absent", reason, inherited: cites.length === 0 };
  }
  const value = readValue(printed, reading, measure, shared);
  if (!value.ok) complain(reading === "" ? "printed" : "reading", value.reason);
  if (!value.ok) return null;
  const year = readInferredFrom(reading, shared);
  const supported: AtLeastOne<CellCitation> = year === null ? citations : [citations[0], ...citations.slice(1), year];
  return { ...core, citations: supported, state: "reported", value: value.value, asReported: printed };
}

/** What a row's place begins with where its passages do not name it. */
const INFERRED = "inferred ";

function placeNamed(row: RowRecord): string {
  const place = row.get("place");
  return place.startsWith(INFERRED) ? place.slice(INFERRED.length) : place;
}

function rowOf(row: RowRecord, cells: CellMap): Row {
  const id = row.get("row");
  return {
    id,
    group: row.get("group"),
    label: row.get("label"),
    detail: row.get("detail"),
    place: placeNamed(row),
    ...(row.get("place").startsWith(INFERRED) ? { placeInferred: true } : {}),
    from: listOf(row.get("from")),
    cells: cells.get(id) ?? new Map<string, Cell>(),
  };
}

function checkRows(record: DatasetRecord, rows: readonly RowRecord[], cells: CellMap, shared: Shared, problems: Problem[]): void {
  const groups = record.groups.map((group) => group.id);
  const seen = new Set<string>();
  for (const row of rows) {
    const id = row.get("row");
    if (seen.has(id)) problems.push(row.problem("row", `"${id}" stands here a second time`));
    seen.add(id);
    if (!groups.includes(row.get("group"))) problems.push(row.problem("group", unknownId("is in the group", row.get("group"), groups)));
    if (!shared.places.has(placeNamed(row))) {
      problems.push(row.problem("place", unknownId("is in the place", placeNamed(row), shared.places.keys())));
    }
    for (const { id: measure } of record.measures) {
      if (!cells.get(id)?.has(measure)) problems.push(row.problem("row", `has no ${measure}; every row has a cell for every measure`));
    }
  }
  for (const group of groups) {
    if (!rows.some((row) => row.get("group") === group)) {
      problems.push({ file: `data/${record.id}/dataset.json`, line: 1, column: 1, message: `group "${group}" has no rows` });
    }
  }
  for (const question of record.questions) {
    for (const row of question.rows.filter((one) => !seen.has(one))) {
      const message = unknownId(`question ${question.id} names the row`, row, seen);
      problems.push({ file: `data/${record.id}/dataset.json`, line: 1, column: 1, message });
    }
  }
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
