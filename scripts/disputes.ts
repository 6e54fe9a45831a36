/**
 * Which figures are in dispute follows from the questions and disagreements that they stand in (editorial rule 13), and is curated
 * nowhere else: the data files are published with `disputed` as the standing of those.
 */
import { datasetFiles } from "../src/load/loadDataset";
import { loadAll } from "../src/load/loadAll";
import type { Cell } from "../src/model/cell";
import type { Library } from "../src/model/library";

type Files = ReadonlyMap<string, string>;

/** Ids of the figures that a question asks about, or that a disagreement other than `other-measure` relates. */
function disputedCells({ datasets, disagreements }: Pick<Library, "datasets" | "disagreements">): ReadonlySet<string> {
  const asked = datasets.flatMap(({ rows, questions }) =>
    questions.flatMap((question) => rows.filter(({ id }) => question.rows.includes(id)).map(({ cells }) => cells.get(question.measure))),
  );
  const related = disagreements
    .filter(({ kind }) => kind !== "other-measure")
    .flatMap(({ members }) => members.map((member) => (member.type === "cell" ? member.cell : undefined)));
  return new Set([...asked, ...related].filter((cell): cell is Cell => cell?.state === "reported").map(({ id }) => id));
}

/** Standing, cites and notes: the last three fields of an observation, which hold no comma. */
const STANDING = /,[a-z]+(?=(?:,[^,]*){2}$)/u;

/** The data files as they are published. @param ids those of the datasets */
export function withDisputes(files: Files, ids: readonly string[]): Files {
  const disputed = disputedCells(loadAll(files, ids).library);
  const published = ids.flatMap((id): [string, string][] => {
    const [, , path] = datasetFiles(id);
    const lines = files.get(path)?.split("\n");
    return lines === undefined ? [] : [[path, lines.map((line) => (disputed.has(cellOf(id, line)) ? said(line) : line)).join("\n")]];
  });
  return new Map([...files, ...published]);
}

/** The cell that a line of observations is about. */
function cellOf(dataset: string, line: string): string {
  return [dataset, ...line.split(",", 2)].join(".");
}

function said(line: string): string {
  return line.replace(STANDING, ",disputed");
}
