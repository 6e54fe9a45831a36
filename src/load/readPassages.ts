/** Reports with their places, the passages that are cited from them, and the works that they lean on. */
import * as v from "valibot";
import type { Problem } from "../model/problem";
import type { Basis, Citation, Place, Report, Upstream } from "../model/report";
import { wordsOf } from "../model/words";
import type { CsvRecord } from "./csv";
import { parseCsv } from "./csv";
import { listOf, unknownId } from "./nearest";
import { addRecord, oneOf } from "./records";

export const REPORTS_FILE = "data/reports.json";
export const CITATIONS_FILE = "data/citations.csv";
export const UPSTREAM_FILE = "data/upstream.csv";

const UPSTREAM_KINDS = ["article", "report", "interviews", "press-release", "post", "website", "video", "statement", "book"];
const BASES: readonly Basis[] = ["stated", "headline", "part", "later"];
const MIN_WORDS = 4;
const MAX_WORDS = 15;

const ReportsFile = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    short: v.string(),
    authors: v.array(v.string()),
    publisher: v.string(),
    series: v.nullable(v.string()),
    datePrinted: v.nullable(v.string()),
    sha256: v.string(),
    sections: v.array(v.object({ id: v.string(), heading: v.string(), paragraphs: v.number() })),
    notes: v.array(v.object({ note: v.number(), section: v.string(), paragraph: v.number() })),
  }),
);
type ReportRecord = v.InferOutput<typeof ReportsFile>[number];

export function readReports(text: string | undefined, problems: Problem[]): readonly ReportRecord[] {
  const at = { file: REPORTS_FILE, line: 1, column: 1 };
  if (text === undefined) {
    problems.push({ ...at, message: "is missing" });
    return [];
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ReportsFile), text);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) problems.push({ ...at, message: `${v.getDotPath(issue) ?? "file"}: ${issue.message}` });
  return [];
}

export function placesOf(report: ReportRecord): ReadonlyMap<string, Place> {
  const headings = new Map(report.sections.map((section) => [section.id, section.heading]));
  const body = report.sections.flatMap(({ id, heading, paragraphs }) =>
    Array.from({ length: paragraphs }, (_, index): Place => {
      return { id: `${id}:${index + 1}`, section: id, heading, paragraph: index + 1, note: null };
    }),
  );
  const notes = report.notes.map(({ note, section, paragraph }): Place => {
    return { id: `n${note}`, section, heading: headings.get(section) ?? section, paragraph, note };
  });
  return new Map([...body, ...notes].map((place) => [place.id, place]));
}

type Places = ReadonlyMap<string, ReadonlyMap<string, Place>>;

const UPSTREAM_COLUMNS = ["id", "date", "publisher", "kind", "report", "place", "author", "title"] as const;

export function readUpstream(text: string | undefined, places: Places, problems: Problem[]): ReadonlyMap<string, Upstream> {
  const parsed = parseCsv(UPSTREAM_FILE, text, UPSTREAM_COLUMNS);
  problems.push(...parsed.problems);
  const map = new Map<string, Upstream>();
  for (const record of parsed.records) {
    oneOf(record, "kind", UPSTREAM_KINDS, problems);
    checkPlace(record, places, problems);
    addRecord(
      map,
      record,
      {
        id: record.get("id"),
        kind: record.get("kind"),
        publisher: record.get("publisher"),
        author: record.get("author"),
        title: record.get("title"),
        date: record.get("date"),
        report: record.get("report"),
        place: record.get("place"),
      },
      problems,
    );
  }
  return map;
}

function checkPlace(record: CsvRecord<"report" | "place">, places: Places, problems: Problem[]): Place | null {
  const inReport = places.get(record.get("report"));
  if (inReport === undefined) {
    problems.push(record.problem("report", unknownId("names the report", record.get("report"), places.keys())));
    return null;
  }
  const place = inReport.get(record.get("place"));
  if (place === undefined) problems.push(record.problem("place", unknownId("names the place", record.get("place"), inReport.keys())));
  return place ?? null;
}

const CITATION_COLUMNS = ["id", "report", "place", "wording", "cites", "basis", "aside"] as const;

export function readCitations(
  text: string | undefined,
  known: { reports: ReadonlyMap<string, Report>; places: Places; upstream: ReadonlyMap<string, Upstream> },
  problems: Problem[],
): { citations: ReadonlyMap<string, Citation>; asides: ReadonlyMap<string, ReadonlyMap<number, string>> } {
  const parsed = parseCsv(CITATIONS_FILE, text, CITATION_COLUMNS);
  problems.push(...parsed.problems);
  const citations = new Map<string, Citation>();
  const asides = new Map<string, ReadonlyMap<number, string>>();
  for (const record of parsed.records) {
    const place = checkPlace(record, known.places, problems);
    const report = known.reports.get(record.get("report"));
    const basis = oneOf(record, "basis", BASES, problems);
    const words = wordsOf(record.get("wording")).length;
    if (words < MIN_WORDS || words > MAX_WORDS) {
      problems.push(record.problem("wording", `has ${words} words; allowed: ${MIN_WORDS} to ${MAX_WORDS}`));
    }
    const cites = listOf(record.get("cites")).flatMap((part) => {
      const work = readWork(part, record.get("report"), known.upstream);
      if (typeof work === "string") problems.push(record.problem("cites", work));
      return typeof work === "string" ? [] : [work];
    });
    if (basis === "headline" && cites.length === 0) {
      problems.push(record.problem("basis", "is headline, but names no work whose headline it is"));
    }
    asides.set(record.get("id"), readAsides(record, problems));
    if (place === null || report === undefined || basis === null) continue;
    const citation: Citation = { kind: "passage", id: record.get("id"), report, place, wording: record.get("wording"), cites, basis };
    addRecord(citations, record, citation, problems);
  }
  return { citations, asides };
}

/** A cited work, `id@place`. Where it is printed is said twice, here and in upstream.csv, and must agree. */
function readWork(part: string, report: string, upstream: ReadonlyMap<string, Upstream>): Upstream | string {
  const [id = "", place = ""] = part.split("@");
  const work = upstream.get(id);
  if (work === undefined) return unknownId("cites", id, upstream.keys());
  if (work.place !== place) return `cites "${id}" at ${place === "" ? "no place" : place}, but upstream.csv has it at ${work.place}`;
  return work.report === report ? work : `cites "${id}", which ${work.report} cites, not ${report}`;
}

function readAsides(record: CsvRecord<"aside">, problems: Problem[]): ReadonlyMap<number, string> {
  return new Map(
    listOf(record.get("aside")).flatMap((part): [number, string][] => {
      const match = /^(\d+)=(.{3,})$/u.exec(part);
      if (match === null) problems.push(record.problem("aside", `"${part}" is not of the form number=reason`));
      return match === null ? [] : [[Number(match[1]), match[2] ?? ""]];
    }),
  );
}
