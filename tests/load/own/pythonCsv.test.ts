/** Delimited text as Python's csv reads it: made files, clean and spoilt. Where the two differ, a reader is told something. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../../src/load/own/openFile";
import { readTable } from "../../../src/load/own/readTable";
import { NO_DECISIONS } from "../../../src/model/ownTable";
import { has, PYTHON, run } from "../../export/readers";

const READ = `
import csv, io, json, sys
csv.field_size_limit(10**9)
out = []
for text, delimiter in json.load(sys.stdin):
    try:
        out.append([row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)])
    except csv.Error as error:
        out.append(str(error))
json.dump(out, sys.stdout)
`;

const piece = fc.constantFrom("a", "12", "1.5", "7", "Sarn", "é", "قلعہ", " ", '"', '""', "\n", ",", ";", "'", "#", "=", "\\", "x y");
const field = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(""));
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const dialect = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  last: fc.boolean(),
  all: fc.boolean(),
});

/** As a program writes it. */
const written = fc.tuple(rows, dialect).map(([table, { delimiter, end, last, all }]) => {
  const quoted = (text: string): string => (all || /["\n\r,;\t|]/u.test(text) || text === "" ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => row.map(quoted).join(delimiter)).join(end) + (last ? end : "");
});
/** As a program or a person spoils it: letters put in or taken out. */
const spoilt = fc
  .tuple(written, fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', ",", "\n", "\r", ";", "", '""', "\t")), { minLength: 1, maxLength: 3 }))
  .map(([text, spots]) =>
    spots.reduce((now, [at, put]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + put + now.slice(place + (put === "" ? 1 : 0));
    }, text),
  );

interface Compared {
  readonly text: string;
  readonly delimiter: string;
  readonly ours: readonly (readonly string[])[];
  readonly isSaid: boolean;
}

async function compared(text: string): Promise<Compared | null> {
  const opened = await openFile(new TextEncoder().encode(text), "a.csv");
  if (opened.outcome === "refused") return null;
  const { warnings, questions } = readTable(opened, NO_DECISIONS);
  const delimiter = opened.text?.delimiter === "tab" ? "\t" : opened.text?.delimiter === "" ? "," : (opened.text?.delimiter ?? ",");
  const said = [...opened.warnings, ...warnings].some((warning) => /^(?:quote|line-ends|row-(?:long|short))/u.test(warning));
  const ours = opened.grids[0]?.rows.map((row) => row.map(({ raw }) => raw)) ?? [];
  return { text, delimiter, ours, isSaid: said || [...opened.questions, ...questions].some(({ kind }) => kind === "quotes") };
}

/** A line without anything is no record to Python, and one empty field here. */
const filled = (records: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  records.filter((record) => record.some((text) => text !== ""));

describe.skipIf(!has.python)("Python’s csv", () => {
  it.each([
    ["as written", written, 1_750, 0],
    ["spoilt", spoilt, 1_750, 0],
  ] as const)("reads the same of files %s, or the reader is told", async (_what, texts, count, most) => {
    const all: Compared[] = [];
    for (const text of fc.sample(texts, { numRuns: count, seed: 20_261 })) {
      const one = await compared(text);
      if (one !== null) all.push(one);
    }
    expect(all.length).toBeGreaterThan(count * 0.8);
    const theirs = JSON.parse(run(PYTHON, ["-c", READ], JSON.stringify(all.map(({ text, delimiter }) => [text, delimiter])))) as (
      string[][] | string
    )[];
    const silent = all.flatMap(({ text, ours, isSaid }, at) => {
      const their = theirs[at] ?? "";
      const isEqual = typeof their !== "string" && JSON.stringify(filled(their)) === JSON.stringify(filled(ours));
      return isEqual || isSaid ? [] : [{ text, ours, their }];
    });
    expect(silent.length, JSON.stringify(silent.slice(0, 6), null, 1)).toBe(most);
  });
});
