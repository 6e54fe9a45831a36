/** Every check on the curated data, all problems at once. `npm run check` and the build stop on any. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Term } from "../src/model/library";
import type { Problem } from "../src/model/problem";
import { formatProblem } from "../src/model/problem";
import { checkCaptions } from "./checks/checkCaptions";
import { checkCell } from "./checks/checkCell";
import { checkCounters } from "./checks/checkCounters";
import { checkDescribed } from "./checks/checkDescribed";
import { checkDisagreementFiles } from "./checks/checkDisagreementFiles";
import { checkDisagreements } from "./checks/checkDisagreements";
import { checkFigures } from "./checks/checkFigures";
import { checkMeasures } from "./checks/checkMeasures";
import { checkMoved } from "./checks/checkMoved";
import { checkRows } from "./checks/checkRows";
import { checkSentences } from "./checks/checkSentences";
import { checkSite } from "./checks/checkSite";
import { checkUse } from "./checks/checkUse";
import { checkVoice } from "./checks/checkVoice";
import { checkWho } from "./checks/checkWho";
import type { Library } from "./checks/library";
import { lineOfCell, loadLibrary } from "./checks/library";
import { datasetIds, readCatalog, readCuratedFiles } from "./dataFiles";
import { coverageComplaints, coverageOf } from "./seeds/coverage";
import { IGNORED_FILE, readIgnored } from "./seeds/ignored";
import { readReceipts } from "./seeds/readReceipts";
import { checkReceipts, RECEIPTS_FILE, statementsOf } from "./seeds/receipts";
import type { ReportRecord, Structure } from "./seeds/records";
import { readRecords, readStructures } from "./seeds/records";
import { corpusOf } from "./siteNames.mjs";

/** Everything the checks read, so that a test can change one file of it. */
export interface CheckInput {
  readonly files: ReadonlyMap<string, string>;
  readonly datasets: readonly string[];
  readonly terms: readonly string[];
  readonly records: readonly ReportRecord[];
  readonly structures: ReadonlyMap<string, Structure>;
}

export function readCheckInput(root: string): CheckInput {
  const seeds = [IGNORED_FILE, RECEIPTS_FILE].map((path): [string, string] => [path, readFileSync(join(root, path), "utf8")]);
  return {
    files: new Map([...readCuratedFiles(root), ...seeds]),
    datasets: datasetIds(root),
    terms: readCatalog(root).terms,
    records: readRecords(root),
    structures: readStructures(root),
  };
}

/** All problems of the data in a checkout. */
export function checkData(root: string): readonly Problem[] {
  const input = readCheckInput(root);
  const folders = readdirSync(join(root, "data"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unlisted = folders.filter(({ name }) => !input.datasets.includes(name));
  return [
    ...unlisted.map(({ name }) => ({ file: "data/catalog.json", line: 1, column: 1, message: `does not list the folder data/${name}` })),
    ...checkInput(input),
  ];
}

/** All problems of data given as text: reading, words against cells, figures against figures, receipts, coverage. */
export function checkInput(input: CheckInput): readonly Problem[] {
  const library = loadLibrary(input.files, input.datasets);
  const dates = new Map(input.records.flatMap(({ id, date }): [string, string][] => (date === null ? [] : [[id, date]])));
  return [
    ...library.problems,
    ...checkCells(library),
    ...checkWho(library),
    ...checkVoice(library),
    ...checkStanding(library),
    ...checkRows(library),
    ...checkDescribed(library),
    ...checkFigures(library, dates),
    ...checkUse(library),
    ...checkMeasures(library),
    ...checkDisagreementFiles(library),
    ...checkDisagreements(library),
    ...checkCounters(library),
    ...checkMoved(input.files),
    ...checkSite(library),
    ...checkCaptions(library),
    ...checkTerms(library.terms, input.terms),
    ...checkSeeds(input, library),
  ];
}

/** What is in dispute follows from the relations between figures; curated is only what else there is to say of one. */
function checkStanding({ datasets, files }: Library): readonly Problem[] {
  const cells = datasets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  return cells
    .filter(({ standing }) => standing === "disputed")
    .map((cell) => ({ ...lineOfCell(files, cell), message: `${cell.id}: is disputed; that follows from its question or disagreement` }));
}

/** The glossary holds the terms that the catalogue names, each once, in its order. */
function checkTerms(terms: readonly Term[], listed: readonly string[]): readonly Problem[] {
  const ids = terms.map(({ id }) => id);
  const first = [...new Set([...listed, ...ids])].find((_, index) => ids[index] !== listed[index]);
  if (first === undefined && ids.length === listed.length) return [];
  const message = `holds ${ids.length} terms in an order of its own; data/catalog.json lists ${listed.length}, in order`;
  return [{ file: "data/glossary.csv", line: 1, column: 1, message }];
}

/** Every reported cell against the words it cites. */
export function checkCells(library: Library): readonly Problem[] {
  const units = [...library.shared.units.values()];
  const cells = library.datasets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  return cells.flatMap((cell) =>
    cell.state !== "reported"
      ? []
      : checkCell(cell, units).map((message) => ({ ...lineOfCell(library.files, cell), message: `${cell.id}: ${message}` })),
  );
}

/** Receipts, ignore list and coverage. */
export function checkSeeds(input: CheckInput, library: Library): readonly Problem[] {
  const { ignored, problems } = readIgnored(input.files.get(IGNORED_FILE) ?? "");
  const { receipts, problems: receiptProblems } = readReceipts("", input.files.get(RECEIPTS_FILE) ?? "");
  const statements = statementsOf(library.shared.citations.values(), library.shared.upstream.values(), ignored);
  const coverage = coverageComplaints(coverageOf(input.structures, receipts, ignored), ignored);
  return [
    ...problems,
    ...receiptProblems,
    ...checkReceipts(statements, receipts, input.records, input.structures),
    ...checkSentences(library.shared.citations.values(), receipts, input.structures, input.files),
    ...coverage.map((message) => ({ file: IGNORED_FILE, line: 1, column: 1, message })),
  ];
}

export function main(args: readonly string[], root = corpusOf(args, process.cwd())): number {
  const problems = checkData(root);
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(problems.length === 0 ? "data: no problems" : `data: ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}
