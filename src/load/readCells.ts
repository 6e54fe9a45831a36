/** `observations.csv` → the cells of a dataset's rows. */
import type { AtLeastOne, Cell, EditorNote } from "../model/cell";
import { ABSENCES, STANCES, STANDINGS } from "../model/cell";
import type { Measure } from "../model/dataset";
import type { Problem } from "../model/problem";
import type { CellCitation } from "../model/report";
import type { SharedMeasure } from "../model/sharedMeasure";
import type { CsvRecord } from "./csv";
import type { Shared } from "./loadShared";
import { listOf, unknownId } from "./nearest";
import { readCites } from "./readCites";
import { readInferredFrom, readValue } from "./readValue";

export const OBSERVATION_COLUMNS = ["row", "measure", "printed", "reading", "claimant", "stance", "standing", "cites", "notes"] as const;
type Observation = CsvRecord<(typeof OBSERVATION_COLUMNS)[number]>;

export type CellMap = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/**
 * Row id → measure id → cell.
 * @param rows by id what each counts, where its columns do not say it
 */
export function readCells(
  dataset: string,
  measures: readonly Measure[],
  rows: ReadonlyMap<string, SharedMeasure | null>,
  observations: readonly Observation[],
  shared: Shared,
  problems: Problem[],
): CellMap {
  const fallback = rowCitations(observations, shared);
  const cells = new Map([...rows.keys()].map((row) => [row, new Map<string, Cell>()]));
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
    const counts = measure.type === "number" ? (measure.counts ?? rows.get(observation.get("row")) ?? null) : null;
    const cell = readCell({ dataset, measure, counts }, observation, fallback.get(observation.get("row")) ?? null, shared, problems);
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

/** Which column of which dataset a cell is of, and what it counts. */
type CellPlace = Pick<Cell, "dataset" | "counts"> & { readonly measure: Measure };

function readCell(
  { dataset, measure, counts }: CellPlace,
  observation: Observation,
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
    counts,
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
    if (measure.describes) complain("reading", `"${reading}": ${measure.id} describes its row; a row without words for it has no line`);
    return reason === undefined ? null : { ...core, state: "absent", type: measure.type, reason, inherited: cites.length === 0 };
  }
  const value = readValue(printed, reading, measure.type, counts?.unit.id ?? "", shared);
  if (!value.ok) complain(reading === "" ? "printed" : "reading", value.reason);
  if (!value.ok) return null;
  const year = readInferredFrom(reading, shared);
  const supported: AtLeastOne<CellCitation> = year === null ? citations : [citations[0], ...citations.slice(1), year];
  return { ...core, citations: supported, state: "reported", value: value.value, asReported: printed };
}
