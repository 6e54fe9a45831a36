/** What stands beside the datasets: terms of the glossary, corrections of published figures, addresses that moved, frozen versions. */
import * as v from "valibot";
import type { Cell } from "../model/cell";
import type { Correction, FrozenVersion, Home, Term } from "../model/library";
import { CORRECTION_KINDS, SEVERITIES } from "../model/library";
import type { Problem } from "../model/problem";
import type { Citation } from "../model/report";
import { parseCsv } from "./csv";
import { listOf, unknownId } from "./nearest";

export const GLOSSARY_FILE = "data/glossary.csv";
const CORRECTIONS_FILE = "data/corrections.csv";
export const MOVED_FILE = "data/moved.csv";
export const HOME_FILE = "data/home.json";
const ALIKE_FILE = "data/alike.json";

/** Where the list of frozen versions stands in the site. */
export const VERSIONS_FILE = "v/versions.csv";

/** Files of `data/` that `loadExtras` reads, as paths from the site's root. */
export const EXTRA_FILES: readonly string[] = [GLOSSARY_FILE, CORRECTIONS_FILE, MOVED_FILE, HOME_FILE, ALIKE_FILE];

export interface Extras {
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
  readonly moved: ReadonlyMap<string, string>;
  readonly versions: readonly FrozenVersion[];
  readonly home: Home | null;
  readonly alike: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

/** Reads the files; a file that is not there has no entries. */
export function loadExtras(
  files: ReadonlyMap<string, string>,
  citations: ReadonlyMap<string, Citation>,
  cells: ReadonlyMap<string, Cell>,
): Extras {
  const problems: Problem[] = [];
  return {
    terms: readTerms(files.get(GLOSSARY_FILE), citations, problems),
    corrections: readCorrections(files.get(CORRECTIONS_FILE), cells, problems),
    moved: readMoved(files.get(MOVED_FILE), problems),
    versions: readVersions(files.get(VERSIONS_FILE), problems),
    home: readHome(files.get(HOME_FILE), problems),
    alike: readAlike(files.get(ALIKE_FILE), problems),
    problems,
  };
}

const AlikeFile = v.array(v.pipe(v.array(v.string()), v.minLength(2, "has fewer than two words")));

function readAlike(text: string | undefined, problems: Problem[]): Extras["alike"] {
  return text === undefined ? [] : (readJson(ALIKE_FILE, text, AlikeFile, problems) ?? []);
}

const HomeFile = v.strictObject({
  heading: v.string(),
  example: v.string(),
  featured: v.array(v.string()),
  questions: v.array(v.string()),
  try: v.array(v.string()),
  timeline: v.nullable(v.strictObject({ all: v.string(), from: v.string(), events: v.record(v.string(), v.string()) })),
  names: v.record(v.string(), v.string()),
});

function readHome(text: string | undefined, problems: Problem[]): Home | null {
  return text === undefined ? null : readJson(HOME_FILE, text, HomeFile, problems);
}

function readJson<T>(file: string, text: string, schema: v.GenericSchema<unknown, T>, problems: Problem[]): T | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues)
    problems.push({ file, line: 1, column: 1, message: `${v.getDotPath(issue) ?? "file"}: ${issue.message}` });
  return null;
}

const TERM_COLUMNS = ["id", "name", "expansion", "meaning", "spellings", "citations"] as const;

function readTerms(text: string | undefined, citations: ReadonlyMap<string, Citation>, problems: Problem[]): readonly Term[] {
  if (text === undefined) return [];
  const parsed = parseCsv(GLOSSARY_FILE, text, TERM_COLUMNS);
  problems.push(...parsed.problems);
  const seen = new Set<string>();
  return parsed.records.map((record): Term => {
    const id = record.get("id");
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) problems.push(record.problem("id", `"${id}" is no lower-case slug`));
    if (seen.has(id)) problems.push(record.problem("id", `"${id}" stands here a second time`));
    seen.add(id);
    for (const column of ["name", "expansion", "meaning"] as const) {
      if (/\d/u.test(record.get(column)))
        problems.push(record.problem(column, "holds a digit; a figure stands in a dataset, with its note"));
    }
    const found = listOf(record.get("citations")).flatMap((one) => {
      const citation = citations.get(one);
      if (citation === undefined) problems.push(record.problem("citations", unknownId("names the citation", one, citations.keys())));
      return citation === undefined ? [] : [citation];
    });
    if (found.length === 0) problems.push(record.problem("citations", "names no passage; an entry is drawn from at least one"));
    return {
      id,
      name: record.get("name"),
      expansion: record.get("expansion"),
      meaning: record.get("meaning"),
      spellings: listOf(record.get("spellings")),
      citations: found,
    };
  });
}

const CORRECTION_COLUMNS = ["date", "cell", "kind", "before", "after", "reason", "severity", "seconded"] as const;

function readCorrections(text: string | undefined, cells: ReadonlyMap<string, Cell>, problems: Problem[]): readonly Correction[] {
  if (text === undefined) return [];
  const parsed = parseCsv(CORRECTIONS_FILE, text, CORRECTION_COLUMNS);
  problems.push(...parsed.problems);
  return parsed.records.flatMap((record): Correction[] => {
    const kind = CORRECTION_KINDS.find((one) => one === record.get("kind"));
    if (kind === undefined) {
      problems.push(record.problem("kind", `"${record.get("kind")}" is not one of ${CORRECTION_KINDS.join(", ")}`));
    }
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(record.get("date"))) problems.push(record.problem("date", `"${record.get("date")}" is no day`));
    // A cell that was withdrawn is no longer there.
    if (record.get("after") !== "" && !cells.has(record.get("cell")))
      problems.push(record.problem("cell", unknownId("names the cell", record.get("cell"), cells.keys())));
    if (record.get("reason") === "") problems.push(record.problem("reason", "gives no reason"));
    const severity = SEVERITIES.find((one) => one === record.get("severity")) ?? null;
    if (kind === "correction" && severity === null)
      problems.push(record.problem("severity", `"${record.get("severity")}" is not one of ${SEVERITIES.join(", ")}`));
    if (kind !== "correction" && record.get("severity") !== "")
      problems.push(record.problem("severity", `"${record.get("severity")}" stands on a change that corrects no error; leave it empty`));
    return kind === undefined
      ? []
      : [
          {
            date: record.get("date"),
            cell: record.get("cell"),
            kind,
            before: record.get("before"),
            after: record.get("after"),
            reason: record.get("reason"),
            severity,
            seconded: record.get("seconded"),
          },
        ];
  });
}

function readMoved(text: string | undefined, problems: Problem[]): ReadonlyMap<string, string> {
  if (text === undefined) return new Map();
  const parsed = parseCsv(MOVED_FILE, text, ["from", "to"] as const);
  problems.push(...parsed.problems);
  return new Map(parsed.records.map((record) => [record.get("from"), record.get("to")]));
}

const VERSION_COLUMNS = ["version", "figure", "date", "sha256"] as const;

function readVersions(text: string | undefined, problems: Problem[]): readonly FrozenVersion[] {
  if (text === undefined) return [];
  const parsed = parseCsv(VERSIONS_FILE, text, VERSION_COLUMNS);
  problems.push(...parsed.problems);
  return parsed.records.map((record) => {
    const [version, figure, date, sha256] = VERSION_COLUMNS.map((column) => record.get(column));
    if (!/^[0-9a-f]{12}$/u.test(version ?? ""))
      problems.push(record.problem("version", `"${version ?? ""}" is not twelve hexadecimal digits`));
    return { version: version ?? "", figure: figure ?? "", date: date ?? "", sha256: sha256 ?? "" };
  });
}
