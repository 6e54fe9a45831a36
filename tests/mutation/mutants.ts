/**
 * Mutation test of the data (gate DI-6): every curated CSV is damaged in every way listed, one damage at a time, and the
 * checks must notice each. No check is a hash of a file.
 *
 * `npm run mutants`: all mutants; `-- 500`: an evenly spread sample of so many; `-- captions.csv`: those of files whose path ends so.
 */
import Papa from "papaparse";
import type { CheckInput } from "../../scripts/checkData";
import { checkCells, checkInput, checkSeeds, readCheckInput } from "../../scripts/checkData";
import { checkRows } from "../../scripts/checks/checkRows";
import type { Library } from "../../scripts/checks/library";
import { cellsOf } from "../../src/model/library";
import { loadLibrary } from "../../scripts/checks/library";
import { loadDataset } from "../../src/load/loadDataset";
import { loadShared } from "../../src/load/loadShared";
import { HARMS_FILE, MEASURES_FILE, POPULATIONS_FILE } from "../../src/load/readMeasures";
import { writeMeasures } from "../../scripts/site/gates";

/** CSVs that are curated, or stand for curated facts. */
const DATA_CSV = /^(?:data|seeds)\/.*\.csv$/u;

/** One damaged version of one file. */
export interface Mutant {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
  /** The damaged file; made when asked for, since there are tens of thousands. */
  readonly text: () => string;
}

type Table = readonly (readonly string[])[];

/** Every mutant of every CSV of the data and the seeds. */
export function* mutantsOf(input: CheckInput): Generator<Mutant> {
  for (const [file, text] of input.files) {
    if (!DATA_CSV.test(file)) continue;
    const table = tableOf(text);
    yield* digitMutants(file, table);
    yield* rowMutants(file, table);
    if (file.endsWith("observations.csv")) yield* cellMutants(file, table);
    yield* fieldMutants("reference broken", file, table, "party", cutShort);
    if (file.endsWith("citations.csv")) yield* fieldMutants("hedge removed", file, table, "wording", withoutHedge);
  }
  yield* unitMutants(input);
  for (const [file, reference] of REFERENCES) yield* referenceMutants(input, file, reference);
}

/** What JSON files name: topics and events of datasets, what home shows, how many reports the site draws on. */
const REFERENCES: readonly (readonly [file: RegExp, reference: RegExp])[] = [
  [/\/dataset\.json$/u, /(?<="(?:topic|events)": ")[a-z-]+(?=")/gu],
  [/\/home\.json$/u, /(?<=")[a-z0-9-]*(?:[a-z]-[a-z0-9]|[a-z]\.[a-z])[a-z0-9.-]*(?=")/gu],
  [/\/site\.json$/u, /(?<="reports": ")[a-z]+(?= )/gu],
];

/** Each id without its last letter. */
function* referenceMutants({ files }: CheckInput, wanted: RegExp, reference: RegExp): Generator<Mutant> {
  for (const [file, text] of files) {
    if (!wanted.test(file)) continue;
    for (const { 0: id, index } of text.matchAll(reference)) {
      const changed = text.slice(0, index) + cutShort(id) + text.slice(index + id.length);
      yield { kind: "reference broken", file, line: text.slice(0, index).split("\n").length, what: id, text: () => changed };
    }
  }
}

function cutShort(id: string): string {
  return id.slice(0, -1);
}

/** Each digit of each field replaced by another. */
function* digitMutants(file: string, table: Table): Generator<Mutant> {
  for (const [index, row] of table.entries()) {
    if (index === 0) continue;
    for (const [column, field] of row.entries()) {
      // A digit of a hash states nothing by itself; that hashes are compared is tested row by row.
      if (table[0]?.[column] === "sha256") continue;
      for (const match of field.matchAll(/\d/gu)) {
        const digit = String((Number(match[0]) + 1) % 10);
        const changed = field.slice(0, match.index) + digit + field.slice(match.index + 1);
        yield mutant("digit changed", file, table, index, column, changed);
      }
    }
  }
}

/** Each row dropped, and each row doubled. */
function* rowMutants(file: string, table: Table): Generator<Mutant> {
  for (const [index, row] of table.entries()) {
    if (index === 0) continue;
    yield { kind: "row dropped", file, line: index + 1, what: row.join(","), text: () => toCsv(table.toSpliced(index, 1)) };
    yield { kind: "row doubled", file, line: index + 1, what: row.join(","), text: () => toCsv(table.toSpliced(index, 0, row)) };
  }
}

/** What can go wrong in one observation: hedge, sign, date, citation. */
function* cellMutants(file: string, table: Table): Generator<Mutant> {
  yield* fieldMutants("hedge removed", file, table, "printed", withoutHedge);
  yield* fieldMutants("sign flipped", file, table, "printed", (text) => text.replace(/\d/u, "-$&"));
  yield* fieldMutants("unit changed", file, table, "printed", (text) => text.replace(/ per ?cent|%/iu, " km"));
  yield* fieldMutants("date shifted", file, table, "printed", shiftedMonth);
  yield* fieldMutants("date shifted", file, table, "reading", shiftedIso);
  const cites = table[0]?.indexOf("cites") ?? -1;
  for (const [index, row] of table.entries()) {
    const next = table[index + 1];
    if (index === 0 || next === undefined || row[cites] === next[cites]) continue;
    const swapped = table.with(index, row.with(cites, next[cites] ?? "")).with(index + 1, next.with(cites, row[cites] ?? ""));
    yield {
      kind: "citation swapped",
      file,
      line: index + 1,
      what: `${row[cites] ?? ""} ⇄ ${next[cites] ?? ""}`,
      text: () => toCsv(swapped),
    };
  }
  yield* citationsSwappedByMeasure(file, table, cites);
}

/** The same cell of the next row is a neighbour too: the column's citations change places. */
function* citationsSwappedByMeasure(file: string, table: Table, cites: number): Generator<Mutant> {
  const measure = table[0]?.indexOf("measure") ?? -1;
  for (const [index, row] of table.entries()) {
    if (index === 0) continue;
    const other = table.findIndex((one, at) => at > index + 1 && one[measure] === row[measure]);
    const next = table[other];
    if (next === undefined || row[cites] === next[cites]) continue;
    const swapped = table.with(index, row.with(cites, next[cites] ?? "")).with(other, next.with(cites, row[cites] ?? ""));
    yield {
      kind: "citation swapped",
      file,
      line: index + 1,
      what: `${row[cites] ?? ""} ⇄ ${next[cites] ?? ""}`,
      text: () => toCsv(swapped),
    };
  }
}

/** Each shared measure's unit, harm and whom it counts changed to each other; and each column and row that counts one, to one of another unit. */
function* unitMutants({ files }: CheckInput): Generator<Mutant> {
  const [heading = [], ...measures] = tableOf(files.get(MEASURES_FILE) ?? "");
  const column = heading.indexOf("unit");
  const idsOf = (file: string): readonly string[] =>
    tableOf(files.get(file) ?? "")
      .slice(1)
      .map(([id = ""]) => id);
  const lists = { harm: [...idsOf(HARMS_FILE), "none"], who: [...idsOf(POPULATIONS_FILE), "not-stated", "none"] };
  for (const [name, codes] of Object.entries(lists)) {
    const at = heading.indexOf(name);
    for (const [index, record] of measures.entries()) {
      for (const code of codes) {
        if (code !== record[at]) yield mutant("code changed", MEASURES_FILE, [heading, ...measures], index + 1, at, code);
      }
    }
  }
  const units = new Map(measures.map((record) => [record[0] ?? "", record[column] ?? ""]));
  for (const [index, record] of measures.entries()) {
    for (const unit of new Set(units.values())) {
      if (unit !== record[column]) yield mutant("unit changed", MEASURES_FILE, [heading, ...measures], index + 1, column, unit);
    }
  }
  const others = (id: string): readonly string[] => [...units].filter(([, unit]) => unit !== units.get(id)).map(([other]) => other);
  for (const [file, text] of files) {
    if (file.endsWith("dataset.json")) {
      for (const match of text.matchAll(/(?<="counts": ")[a-z-]+(?=")/gu)) {
        for (const other of others(match[0])) {
          const changed = `${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}`;
          const line = text.slice(0, match.index).split("\n").length;
          yield { kind: "unit changed", file, line, what: `${match[0]} → ${other}`, text: () => changed };
        }
      }
    }
    const table = tableOf(file.endsWith("rows.csv") ? text : "");
    const counts = table[0]?.indexOf("counts") ?? -1;
    for (const [index, row] of table.entries()) {
      if (index === 0 || counts < 0) continue;
      for (const other of others(row[counts] ?? "")) yield mutant("unit changed", file, table, index, counts, other);
    }
  }
}

function tableOf(text: string): Table {
  return Papa.parse<string[]>(text.trimEnd(), { delimiter: "," }).data;
}

function* fieldMutants(kind: string, file: string, table: Table, heading: string, change: (text: string) => string): Generator<Mutant> {
  const column = table[0]?.indexOf(heading) ?? -1;
  for (const [index, row] of table.entries()) {
    const field = row[column] ?? "";
    const changed = change(field);
    if (index > 0 && changed !== field) yield mutant(kind, file, table, index, column, changed);
  }
}

function mutant(kind: string, file: string, table: Table, index: number, column: number, changed: string): Mutant {
  const row = table[index] ?? [];
  const what = `${table[0]?.[column] ?? ""}: ${row[column] ?? ""} → ${changed}`;
  return { kind, file, line: index + 1, what, text: () => toCsv(table.with(index, row.with(column, changed))) };
}

function toCsv(table: Table): string {
  return `${Papa.unparse(
    table.map((row) => [...row]),
    { newline: "\n" },
  )}\n`;
}

const HEDGE =
  /\b(?:at least|more than|no fewer than|close to|up to|an estimated|estimated|approximately|approximate|almost|nearly|roughly|around|about|some|over)\s+(?=\$?(?:\d|[a-z]+))/iu;

/** Words without their first hedge, where a number follows it. */
function withoutHedge(text: string): string {
  const match = HEDGE.exec(text);
  if (match === null) return text;
  const rest = text.slice(match.index + match[0].length);
  return /^\$?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a quarter)/iu.test(rest)
    ? text.slice(0, match.index) + rest
    : text;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function shiftedMonth(text: string): string {
  return text.replace(new RegExp(`\\b(?:${MONTHS.join("|")})\\b`, "u"), (name) => MONTHS[(MONTHS.indexOf(name) + 1) % 12] ?? name);
}

function shiftedIso(text: string): string {
  return text.replace(/(?<=\d{4}-)\d{2}/u, (month) => String((Number(month) % 12) + 1).padStart(2, "0"));
}

/** Runs mutants against the checks and returns those that were not noticed. */
export function survivorsOf(input: CheckInput, mutants: Iterable<Mutant>): readonly Mutant[] {
  const sound = loadLibrary(input.files, input.datasets);
  return [...mutants].filter((mutant) => !isNoticed(input, sound, mutant));
}

/**
 * Whether the checks notice a mutant. Those nearest to the damaged file run first, and the rest only if they are silent, so that
 * tens of thousands of mutants take minutes; what is noticed here is noticed by `checkInput` too, which runs them all.
 */
function isNoticed(input: CheckInput, sound: Library, { file, text }: Mutant): boolean {
  const files = new Map(input.files).set(file, text());
  const changed: CheckInput = { ...input, files };
  if (file.startsWith("seeds/")) return checkSeeds(changed, sound).length > 0 || checkInput(changed).length > 0;
  const id = input.datasets.find((one) => file.startsWith(`data/${one}/`));
  if (id === undefined) {
    const library = { ...sound, ...loadShared(files) };
    return library.problems.length > 0 || checkSeeds(changed, library).length > 0 || checkInput(changed).length > 0;
  }
  const { dataset, problems } = loadDataset(id, files, sound.shared);
  if (dataset === null || problems.length > 0) return true;
  const alone: Library = { ...sound, files, datasets: [dataset], cells: cellsOf([dataset]) };
  return checkCells(alone).length > 0 || checkRows(alone).length > 0 || checkInput(changed).length > 0;
}

export function main([part]: readonly string[], root = process.cwd()): number {
  const [size, end] = part === undefined || /^\d+$/u.test(part) ? [part, ""] : [undefined, part];
  const input = readCheckInput(root);
  const before = checkInput(input);
  if (before.length > 0) {
    console.error(`the data has ${before.length} problems already; mutants say nothing`);
    return 1;
  }
  const all = [...mutantsOf(input)].filter(({ file }) => file.endsWith(end));
  const step = size === undefined ? 1 : Math.max(1, Math.floor(all.length / Number(size)));
  const chosen = all.filter((_, index) => index % step === 0);
  const survivors = survivorsOf(input, chosen);
  for (const kind of [...new Set(all.map((one) => one.kind))]) {
    const count = (list: readonly Mutant[]): number => list.filter((one) => one.kind === kind).length;
    console.log(`${kind}: ${count(chosen)} of ${count(all)} tried, ${count(survivors)} survived`);
  }
  for (const { kind, file, line, what } of survivors) console.log(`SURVIVED ${kind}  ${file}:${line}  ${what}`);
  console.log(`${chosen.length} mutants, ${chosen.length - survivors.length} caught, ${survivors.length} survived`);
  // A part says less than what is recorded of all.
  if (part === undefined) {
    const noticed = chosen.length - survivors.length;
    writeMeasures(root, "mutants", { command: "npm run mutants", all: chosen.length, noticed, missed: survivors.length });
  }
  return survivors.length === 0 ? 0 : 1;
}
