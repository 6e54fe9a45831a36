/** What all datasets share: reports and their passages, editor's notes and the closed lists. */
import type { Claimant, EditorNote, Party } from "../model/cell";
import { NO_PARTY, NOTE_KINDS, PARTY_COLOURS } from "../model/cell";
import type { Named } from "../model/dataset";
import type { Problem } from "../model/problem";
import type { Citation, Report, Upstream } from "../model/report";
import type { SharedMeasure, Unit, Worded } from "../model/sharedMeasure";
import { parseCsv } from "./csv";
import { listOf, unknownId } from "./nearest";
import { CAPTIONS_FILE, readCaptions } from "./readCaptions";
import { HARMS_FILE, MEASURES_FILE, POPULATIONS_FILE, readMeasures, readWorded } from "./readMeasures";
import { CITATIONS_FILE, placesOf, readCitations, readReports, readUpstream, REPORTS_FILE, UPSTREAM_FILE } from "./readPassages";
import { addRecord, oneOf } from "./records";

export interface Shared {
  readonly reports: ReadonlyMap<string, Report>;
  readonly citations: ReadonlyMap<string, Citation>;
  /** Numbers of a wording that no cell uses, by citation id: number → reason. */
  readonly asides: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly upstream: ReadonlyMap<string, Upstream>;
  readonly notes: ReadonlyMap<string, EditorNote>;
  readonly claimants: ReadonlyMap<string, Claimant>;
  readonly places: ReadonlyMap<string, string>;
  /** ISO 3166 codes of places, where they have one that is certain. */
  readonly placeCodes: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly topics: ReadonlyMap<string, Named>;
  readonly eventKinds: ReadonlyMap<string, Named>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly counterKinds: ReadonlyMap<string, Named>;
  /** What figures count, by id. */
  readonly measures: ReadonlyMap<string, SharedMeasure>;
  readonly harms: ReadonlyMap<string, Worded>;
  readonly populations: ReadonlyMap<string, Worded>;
  /** By cell id. */
  readonly captions: ReadonlyMap<string, string>;
}

export const COUNTER_KINDS_FILE = "data/counter-kinds.csv";

const FILES = {
  reports: REPORTS_FILE,
  citations: CITATIONS_FILE,
  upstream: UPSTREAM_FILE,
  notes: "data/notes.csv",
  claimants: "data/claimants.csv",
  places: "data/places.csv",
  units: "data/units.csv",
  measures: MEASURES_FILE,
  harms: HARMS_FILE,
  populations: POPULATIONS_FILE,
  topics: "data/topics.csv",
  events: "data/events.csv",
  parties: "data/parties.csv",
  counterKinds: COUNTER_KINDS_FILE,
  captions: CAPTIONS_FILE,
} as const;

/** Files `loadShared` reads, as paths from the site's root. */
export const SHARED_FILES: readonly string[] = Object.values(FILES);

/** Reads the shared files. Whatever could be read is returned together with every problem found. */
export function loadShared(files: ReadonlyMap<string, string>): { readonly shared: Shared; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const records = readReports(files.get(FILES.reports), problems);
  const reports = new Map<string, Report>(records.map((record) => [record.id, record]));
  const places = new Map(records.map((record) => [record.id, placesOf(record)]));
  const upstream = readUpstream(files.get(FILES.upstream), places, problems);
  const parties = readParties(files.get(FILES.parties), problems);
  const units = readUnits(files.get(FILES.units), problems);
  const lists = { harms: readWorded(FILES.harms, files, problems), populations: readWorded(FILES.populations, files, problems) };
  const { citations, asides } = readCitations(files.get(FILES.citations), { reports, places, upstream }, problems);
  const shared: Shared = {
    reports,
    citations,
    asides,
    upstream,
    notes: readNotes(files.get(FILES.notes), citations, problems),
    claimants: readClaimants(files.get(FILES.claimants), parties, problems),
    ...readPlaces(files.get(FILES.places), problems),
    units,
    measures: readMeasures(files.get(FILES.measures), units, lists, problems),
    ...lists,
    topics: readNamed(FILES.topics, files, problems),
    eventKinds: readNamed(FILES.events, files, problems),
    parties,
    counterKinds: readNamed(FILES.counterKinds, files, problems),
    captions: readCaptions(files.get(FILES.captions), problems),
  };
  return { shared, problems };
}

const NOTE_COLUMNS = ["id", "kind", "title", "text", "cells"] as const;

function readNotes(
  text: string | undefined,
  citations: ReadonlyMap<string, Citation>,
  problems: Problem[],
): ReadonlyMap<string, EditorNote> {
  const parsed = parseCsv(FILES.notes, text, NOTE_COLUMNS);
  problems.push(...parsed.problems);
  const map = new Map<string, EditorNote>();
  for (const record of parsed.records) {
    const kind = oneOf(record, "kind", NOTE_KINDS, problems);
    const about = listOf(record.get("cells"));
    if (kind === "disagreement" && about.length < 2) {
      problems.push(record.problem("cells", "names fewer than two places; a disagreement cites both (editorial rule 13)"));
    }
    for (const column of ["title", "text"] as const) {
      const digits = /\d/u.exec(record.get(column).replace(/\{[^}]*\}/gu, ""));
      if (digits) problems.push(record.problem(column, `holds the digit "${digits[0]}" outside a placeholder`));
    }
    for (const [, id = ""] of record.get("text").matchAll(/\{@([^}]*)\}/gu)) {
      if (!citations.has(id)) problems.push(record.problem("text", unknownId("names the citation", id, citations.keys())));
    }
    if (kind === null) continue;
    addRecord(map, record, { id: record.get("id"), kind, title: record.get("title"), text: record.get("text"), about }, problems);
  }
  return map;
}

/** Parties to the fighting; each has a colour of its own. */
function readParties(text: string | undefined, problems: Problem[]): ReadonlyMap<string, Party> {
  const parsed = parseCsv(FILES.parties, text, ["id", "name", "colour", "words"] as const);
  problems.push(...parsed.problems);
  const map = new Map<string, Party>();
  for (const record of parsed.records) {
    const colour = PARTY_COLOURS.find((one) => String(one) === record.get("colour"));
    if (colour === undefined)
      problems.push(record.problem("colour", `colour "${record.get("colour")}" is not one of ${PARTY_COLOURS.join(", ")}`));
    else {
      const other = [...map.values()].find((party) => party.colour === colour);
      if (other !== undefined) problems.push(record.problem("colour", `colour ${colour} is that of "${other.id}" already`));
      addRecord(map, record, { id: record.get("id"), name: record.get("name"), colour, words: listOf(record.get("words")) }, problems);
    }
  }
  return map;
}

/** Topics, or kinds of events: ids with their names. */
function readNamed(file: string, files: ReadonlyMap<string, string>, problems: Problem[]): ReadonlyMap<string, Named> {
  const parsed = parseCsv(file, files.get(file), ["id", "name"] as const);
  problems.push(...parsed.problems);
  const map = new Map<string, Named>();
  for (const record of parsed.records) addRecord(map, record, { id: record.get("id"), name: record.get("name") }, problems);
  return map;
}

function readClaimants(text: string | undefined, parties: ReadonlyMap<string, Party>, problems: Problem[]): ReadonlyMap<string, Claimant> {
  const parsed = parseCsv(FILES.claimants, text, ["id", "name", "party"] as const);
  problems.push(...parsed.problems);
  const map = new Map<string, Claimant>();
  for (const record of parsed.records) {
    const named = record.get("party");
    const party = parties.get(named) ?? NO_PARTY.find((one) => one === named);
    if (party === undefined) problems.push(record.problem("party", unknownId("names the party", named, [...parties.keys(), ...NO_PARTY])));
    else addRecord(map, record, { id: record.get("id"), name: record.get("name"), party }, problems);
  }
  return map;
}

/** Of a country (ISO 3166-1) or a part of one (ISO 3166-2). */
const PLACE_CODE = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/u;

/** Places by name, each with the place it lies in, empty for the outermost; and the codes of those that have one. */
function readPlaces(text: string | undefined, problems: Problem[]): Pick<Shared, "places" | "placeCodes"> {
  const parsed = parseCsv(FILES.places, text, ["name", "within", "code"] as const);
  problems.push(...parsed.problems);
  const names = new Set(parsed.records.map((record) => record.get("name")));
  const map = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const record of parsed.records) {
    const [name, within, code] = [record.get("name"), record.get("within"), record.get("code")];
    if (code !== "" && !PLACE_CODE.test(code)) problems.push(record.problem("code", `"${code}" is no code of ISO 3166`));
    if (code !== "" && [...codes.values()].includes(code)) problems.push(record.problem("code", `"${code}" stands here a second time`));
    const country = codes.get(within) ?? code.slice(0, 2);
    if (code.includes("-") && !code.startsWith(`${country}-`))
      problems.push(record.problem("code", `"${code}" is not in ${within}, whose code is ${country}`));
    if (code !== "") codes.set(name, code);
    if (map.has(name)) problems.push(record.problem("name", `"${name}" stands here a second time`));
    if (within !== "" && !names.has(within)) problems.push(record.problem("within", unknownId("lies in", within, names)));
    map.set(name, within);
  }
  return { places: map, placeCodes: codes };
}

function readUnits(text: string | undefined, problems: Problem[]): ReadonlyMap<string, Unit> {
  const parsed = parseCsv(FILES.units, text, ["id", "label", "nouns"] as const);
  problems.push(...parsed.problems);
  const map = new Map<string, Unit>();
  for (const record of parsed.records) {
    addRecord(map, record, { id: record.get("id"), label: record.get("label"), nouns: listOf(record.get("nouns")) }, problems);
  }
  return map;
}
