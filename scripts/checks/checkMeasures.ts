/** What figures count: shared measures that say in words what they say in codes, and columns that say what all of theirs share. */
import { datasetFiles } from "../../src/load/loadDataset";
import { MEASURES_FILE } from "../../src/load/readMeasures";
import type { Dataset } from "../../src/model/dataset";
import type { Problem } from "../../src/model/problem";
import type { SharedMeasure } from "../../src/model/sharedMeasure";
import type { Library } from "./library";
import { lineOfId } from "./library";

export function checkMeasures({ shared, datasets, files }: Library): readonly Problem[] {
  return [
    ...[...shared.measures.values()].flatMap((measure) =>
      labelFaults(measure).map((message) => ({ ...lineOfId(files, MEASURES_FILE, measure.id), message: `${measure.id}: ${message}` })),
    ),
    ...datasets.flatMap(checkColumns),
  ];
}

/** Words by which a label shows a harm; the first that it holds counts. */
const HARM_WORDS: readonly (readonly [SharedMeasure["harm"], readonly string[]])[] = [
  ["killed-or-wounded", ["killed or wounded", "killed and wounded"]],
  ["deported-or-left", ["deported or left"]],
  ["killed", ["killed"]],
  ["wounded", ["wounded"]],
  ["displaced", ["displaced"]],
  ["deported", ["deported"]],
  ["returned", ["returned"]],
  ["left", ["left"]],
];

/** Words by which a label shows whom it counts; the first that it holds counts. */
const WHO_WORDS: readonly (readonly [SharedMeasure["who"], readonly string[]])[] = [
  ["civilians", ["civilians"]],
  ["military", ["soldiers", "military"]],
  ["police", ["police"]],
  ["security-forces", ["security forces"]],
  ["militants", ["militants", "fighters"]],
  ["refugees", ["refugees", "afghans"]],
  ["people", ["people"]],
];

/** The label says in words what `harm` and `who` say in codes, so that neither can change alone. */
function labelFaults({ label, harm, who }: SharedMeasure): readonly string[] {
  return [
    ...(/^\p{Lu}/u.test(label) ? [] : [`the label "${label}" does not begin with a capital`]),
    ...(/\d/u.test(label) ? [`the label "${label}" holds a digit`] : []),
    ...wordFaults(label, "harm", harm, HARM_WORDS, ["none"]),
    ...wordFaults(label, "who", who, WHO_WORDS, ["not-stated", "none"]),
  ];
}

/** @param silent codes of a label that holds none of the words */
function wordFaults(
  label: string,
  column: "harm" | "who",
  code: string,
  words: readonly (readonly [string, readonly string[]])[],
  silent: readonly string[],
): readonly string[] {
  const text = ` ${label.toLowerCase().replace(/[^\p{L}]+/gu, " ")} `;
  const said = words.find(([, some]) => some.some((word) => text.includes(` ${word} `)))?.[0];
  const fits = said === undefined ? silent.includes(code) : said === code;
  const wanted = words.find(([one]) => one === code)?.[1].join(", ") ?? "none of the words of another";
  return fits ? [] : [`the label "${label}" says ${column} ${said ?? silent.join(" or ")}, not ${code}; its words: ${wanted}`];
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
