/** What figures count: shared measures that say in words what they say in codes, and columns that say what all of theirs share. */
import { datasetFiles } from "../../src/load/loadDataset";
import type { MeasureLists } from "../../src/load/readMeasures";
import { MEASURES_FILE } from "../../src/load/readMeasures";
import type { Dataset } from "../../src/model/dataset";
import type { Problem } from "../../src/model/problem";
import type { SharedMeasure, Worded } from "../../src/model/sharedMeasure";
import type { Library } from "./library";
import { lineOfId } from "./library";

export function checkMeasures({ shared, datasets, files }: Library): readonly Problem[] {
  return [
    ...[...shared.measures.values()].flatMap((measure) =>
      labelFaults(measure, shared).map((message) => ({
        ...lineOfId(files, MEASURES_FILE, measure.id),
        message: `${measure.id}: ${message}`,
      })),
    ),
    ...datasets.flatMap(checkColumns),
  ];
}

/** The unit in which people are counted, whoever they are. */
const PEOPLE = "people";

/** The label says in words what `harm` and `who` say in codes, so that neither can change alone. */
function labelFaults({ label, unit, harm, who }: SharedMeasure, { harms, populations }: MeasureLists): readonly string[] {
  const silent = unit.id === PEOPLE ? "not-stated" : "none";
  return [
    ...(/^\p{Lu}/u.test(label) ? [] : [`the label "${label}" does not begin with a capital`]),
    ...(/\d/u.test(label) ? [`the label "${label}" holds a digit`] : []),
    ...wordFaults(label, "harm", harm, harms, "none"),
    ...wordFaults(label, "who", who, populations, silent),
  ];
}

/** The first of a list whose words a label holds counts. @param silent the code of a label that holds none of the words */
function wordFaults(
  label: string,
  column: "harm" | "who",
  code: string,
  list: ReadonlyMap<string, Worded>,
  silent: string,
): readonly string[] {
  const text = ` ${label.toLowerCase().replace(/[^\p{L}]+/gu, " ")} `;
  const said = [...list.values()].find(({ words }) => words.some((word) => text.includes(` ${word} `)))?.id ?? silent;
  const wanted = list.get(code)?.words.join(", ") ?? "none of the words of another";
  return said === code ? [] : [`the label "${label}" says ${column} ${said}, not ${code}; its words: ${wanted}`];
}

/** A column whose rows say what they count says their unit, where they have one. */
function checkColumns({ id, measures, rows }: Dataset): readonly Problem[] {
  const [file] = datasetFiles(id);
  return measures
    .filter(({ type, counts, unit }) => type === "number" && counts === null && unit === null)
    .flatMap((measure) => {
      const units = new Set(rows.flatMap(({ cells }) => cells.get(measure.id)?.counts?.unit.id ?? []));
      const [unit] = units;
      return units.size === 1
        ? [{ file, line: 1, column: 1, message: `measure ${measure.id}: every row counts ${unit}; say "unit": "${unit}"` }]
        : [];
    });
}
