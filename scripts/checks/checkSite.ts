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
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

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

/** Home shows figures that are there, each dataset once. */
function checkHome({ heading, example, featured, try: words, stretch }: Home, { cells, datasets }: Library): readonly Problem[] {
  const complaints: string[] = [];
  const ids = datasets.map(({ id }) => id);
  const figures = [...cells.values()].filter(hasQuantity).map(({ id }) => id);
  if (heading === "") complaints.push("heading: is empty");
  if (!figures.includes(example)) complaints.push(unknownId("example: names the figure", example, figures));
  if (featured.length === 0) complaints.push("featured: names no dataset");
  for (const [index, id] of featured.entries()) {
    if (!ids.includes(id)) complaints.push(unknownId("featured: names the dataset", id, ids));
    if (featured.indexOf(id) < index) complaints.push(`featured: names "${id}" a second time`);
  }
  if (words.length === 0) complaints.push("try: names no words to search for");
  if (stretch !== null && !MONTH.test(stretch.month)) complaints.push(`stretch.month: "${stretch.month}" is no month such as 2024-05`);
  return complaints.map((message) => at(HOME_FILE, message));
}

/** Every topic, kind of event, party, harm and population is that of something, and has a name of its own; a party’s words are plain, and no other’s. */
function checkLists({ datasets, shared, counters, files }: Library): readonly Problem[] {
  const claimed = new Set([...shared.claimants.values()].flatMap(({ party }) => (typeof party === "string" ? [] : [party.id])));
  const counted = [...shared.measures.values()];
  const lists = [
    { file: "data/topics.csv", list: shared.topics, used: new Set(datasets.map(({ topic }) => topic.id)) },
    { file: "data/events.csv", list: shared.eventKinds, used: new Set(datasets.flatMap(({ events }) => events?.id ?? [])) },
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
