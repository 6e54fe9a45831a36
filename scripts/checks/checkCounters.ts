/** Who counts: one line for each claimant, and a sentence that leans on passages of that very claimant. */
import type { CsvRecord } from "../../src/load/csv";
import { parseCsv } from "../../src/load/csv";
import { COUNTER_COLUMNS, COUNTERS_FILE } from "../../src/load/loadCounters";
import { listOf } from "../../src/load/nearest";
import type { Problem } from "../../src/model/problem";
import type { Library } from "./library";

type Line = CsvRecord<(typeof COUNTER_COLUMNS)[number]>;

/** The letters that our sentence may have. */
const MOST_LETTERS = 160;

export function checkCounters({ files, shared, cells }: Pick<Library, "files" | "shared" | "cells">): readonly Problem[] {
  if (!files.has(COUNTERS_FILE)) return [];
  const { records: lines } = parseCsv(COUNTERS_FILE, files.get(COUNTERS_FILE), COUNTER_COLUMNS);
  const listed = new Set(lines.map((line) => line.get("claimant")));
  const said = new Set(
    [...cells.values()].flatMap(({ claimant, citations }) => citations.map(({ citation }) => `${claimant.id} ${citation.id}`)),
  );
  const missing = [...shared.claimants.values()].filter(({ id, party }) => party !== "none" && !listed.has(id));
  return [
    ...missing.map(({ id }) => ({ file: COUNTERS_FILE, line: 1, column: 1, message: `has no line for the claimant "${id}"` })),
    ...lines.flatMap((line, index) => [
      ...checkClaimant(line, lines.slice(0, index), shared),
      ...checkMethod(line),
      ...checkCites(line, said, shared),
    ]),
  ];
}

/** Each once; who is not stated counts nothing. */
function checkClaimant(line: Line, before: readonly Line[], { claimants }: Library["shared"]): readonly Problem[] {
  const id = line.get("claimant");
  return [
    ...(before.some((one) => one.get("claimant") === id) ? [line.problem("claimant", `"${id}" stands here a second time`)] : []),
    ...(claimants.get(id)?.party === "none" ? [line.problem("claimant", `"${id}" is nobody: who counted is not stated`)] : []),
  ];
}

/** Our own words: a sentence, short, without digits; with passages, or without either. */
function checkMethod(line: Line): readonly Problem[] {
  const [text, cites] = [line.get("method"), listOf(line.get("cites"))];
  if (text === "") return cites.length === 0 ? [] : [line.problem("cites", "names passages for a sentence that is not there")];
  const digit = /\d/u.exec(text);
  return [
    ...(cites.length === 0 ? [line.problem("cites", "names no passage; what the reports say of it stands in at least one")] : []),
    ...(/^\p{Lu}.*\.$/u.test(text) ? [] : [line.problem("method", "is no sentence: it opens with a capital and ends with a full stop")]),
    ...(digit === null ? [] : [line.problem("method", `holds the digit "${digit[0]}"; figures stand in datasets`)]),
    ...(text.length > MOST_LETTERS ? [line.problem("method", `has ${text.length} letters; allowed: ${MOST_LETTERS}`)] : []),
  ];
}

/** `citation@place`, the place said again so that a slip shows; of passages from which a figure or words of the claimant are taken. */
function checkCites(line: Line, said: ReadonlySet<string>, { citations }: Library["shared"]): readonly Problem[] {
  const claimant = line.get("claimant");
  const seen = new Set<string>();
  return listOf(line.get("cites")).flatMap((part) => {
    const [id = "", place = ""] = part.split("@");
    const citation = citations.get(id);
    const again = seen.has(id);
    seen.add(id);
    if (citation === undefined) return [];
    return [
      ...(citation.place.id === place
        ? []
        : [line.problem("cites", `names "${id}" at ${place}, but citations.csv has it at ${citation.place.id}`)]),
      ...(said.has(`${claimant} ${id}`) ? [] : [line.problem("cites", `names "${id}", from which nothing of ${claimant} is taken`)]),
      ...(again ? [line.problem("cites", `names "${id}" a second time`)] : []),
    ];
  });
}
