/** What the site says of itself, what its home shows, and the lists of topics, events and parties: each against the data. */
import { HOME_FILE } from "../../src/load/loadExtras";
import { HARMS_FILE, POPULATIONS_FILE } from "../../src/load/readMeasures";
import { COUNTER_KINDS_FILE } from "../../src/load/loadShared";
import { unknownId } from "../../src/load/nearest";
import type { Home } from "../../src/model/library";
import { numbersIn } from "../../src/model/numbers";
import type { Problem } from "../../src/model/problem";
import { parseSite, SITE_FILE } from "../site/siteFile";
import type { Library } from "./library";
import { hasQuantity, lineOfId } from "./library";

/** A text of letters, digits, blanks and hyphens: what may stand in `words` of a party. */
const WORD = /^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*$/u;
const YEAR = /^\d{4}$/u;
/** Letters of a dataset's name in a list of all. */
const LONGEST_NAME = 44;

export function checkSite(library: Library): readonly Problem[] {
  const { home } = library;
  const { site, problems } = parseSite(library.files.get(SITE_FILE));
  const reports = library.shared.reports.size;
  const counted = site === null ? [] : numbersIn(site.reports).map(({ value }) => value);
  return [
    ...problems,
    ...(site === null || (counted.length === 1 && counted[0] === reports)
      ? []
      : [at(SITE_FILE, `reports: "${site.reports}" does not say how many they are; there are ${reports}`)]),
    ...(library.files.has(HOME_FILE) ? [] : [at(HOME_FILE, "is missing")]),
    ...(home === null ? [] : checkHome(home, library)),
    ...checkLists(library),
  ];
}

function at(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message };
}

/** Home shows figures, questions and events that are there, each once, and calls every dataset by a short name. */
function checkHome({ heading, example, featured, questions, try: words, timeline, names }: Home, library: Library): readonly Problem[] {
  const { cells, datasets } = library;
  const ids = datasets.map(({ id }) => id);
  const asked = datasets.flatMap((dataset) => dataset.questions.map(({ id }) => id));
  const figures = [...cells.values()].filter((cell) => hasQuantity(cell) && cell.caption !== "").map(({ id }) => id);
  const dated = datasets.flatMap(({ id, events, rows }) => (events === null ? [] : rows.map((row) => `${id}.${row.id}`)));
  const complaints = [
    ...(heading === "" ? ["heading: is empty"] : []),
    ...(figures.includes(example) ? [] : [unknownId("example: names the figure", example, figures)]),
    ...(featured.length === 0 ? ["featured: names no dataset"] : []),
    ...complaintsOf("featured: names the dataset", featured, ids),
    ...complaintsOf("questions: names the question", questions, asked),
    ...(words.length === 0 ? ["try: names no words to search for"] : []),
    ...(["all", "from"] as const).flatMap((key) =>
      timeline === null || YEAR.test(timeline[key]) ? [] : [`timeline.${key}: "${timeline[key]}" is no year`],
    ),
    ...complaintsOf("timeline.events: names the row", Object.keys(timeline?.events ?? {}), dated),
    ...complaintsOf("names: names the dataset", Object.keys(names), ids),
    ...ids.flatMap((id) => nameComplaint(id, names[id])),
  ];
  return complaints.map((message) => at(HOME_FILE, message));
}

/** Ids that are not there, or stand twice. */
function complaintsOf(what: string, named: readonly string[], known: readonly string[]): readonly string[] {
  return named.flatMap((id, index) => [
    ...(known.includes(id) ? [] : [unknownId(what, id, known)]),
    ...(named.indexOf(id) < index ? [`${what} "${id}" a second time`] : []),
  ]);
}

function nameComplaint(id: string, name = ""): readonly string[] {
  if (name === "") return [`names: has none for the dataset "${id}"`];
  return name.length > LONGEST_NAME ? [`names: that of "${id}" has more than ${LONGEST_NAME} letters`] : [];
}

/** Every topic, kind of event, party, harm and population is that of something, and has a name of its own; a party’s words are plain, and no other’s. */
function checkLists({ datasets, shared, counters, files }: Library): readonly Problem[] {
  const claimed = new Set([...shared.claimants.values()].flatMap(({ party }) => (typeof party === "string" ? [] : [party.id])));
  const counted = [...shared.measures.values()];
  const lists = [
    { file: "data/topics.csv", list: shared.topics, used: new Set(datasets.map(({ topic }) => topic.id)) },
    {
      file: "data/events.csv",
      list: shared.eventKinds,
      used: new Set(datasets.flatMap(({ events, eventKinds }) => [events?.id ?? "", ...[...eventKinds.values()].map(({ id }) => id)])),
    },
    { file: "data/parties.csv", list: shared.parties, used: claimed },
    { file: COUNTER_KINDS_FILE, list: shared.counterKinds, used: new Set(counters.map(({ kind }) => kind.id)) },
    { file: HARMS_FILE, list: shared.harms, used: new Set(counted.map(({ harm }) => harm)) },
    { file: POPULATIONS_FILE, list: shared.populations, used: new Set(counted.map(({ who }) => who)) },
  ];
  const parties = [...shared.parties.values()];
  const words = parties.flatMap((party) => party.words.map((word) => ({ id: party.id, word })));
  return [
    ...lists.flatMap(({ file, list, used }) =>
      [...list.values()].flatMap(({ id, name }, index) => [
        ...(used.has(id) ? [] : [{ ...lineOfId(files, file, id), message: `"${id}" is used by nothing` }]),
        ...(name === "" ? [{ ...lineOfId(files, file, id), message: `"${id}" has no name` }] : []),
        ...([...list.values()].findIndex((other) => other.name === name) < index
          ? [{ ...lineOfId(files, file, id), message: `"${id}" is called "${name}" like another` }]
          : []),
      ]),
    ),
    ...words.flatMap(({ id, word }, index) => {
      const other = words.slice(0, index).find((one) => one.word === word);
      return [
        ...(WORD.test(word) ? [] : [`"${word}" is no run of words; allowed are letters, digits, blanks and hyphens`]),
        ...(other === undefined ? [] : [`"${word}" is a word of "${other.id}" already`]),
      ].map((message) => ({ ...lineOfId(files, "data/parties.csv", id), message }));
    }),
  ];
}
