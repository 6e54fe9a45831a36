/**
 * Captions with their figures in them (editorial rule 23): each says what, where, when and who, in a length that a search result and a
 * card have room for, and reads as a sentence.
 */
import type { Cell, DerivedCell, ReportedCell } from "../../src/model/cell";
import type { Dataset, Row } from "../../src/model/dataset";
import type { Problem } from "../../src/model/problem";
import { CAPTIONS_FILE } from "../../src/load/readCaptions";
import { captionText } from "../../src/view/captionText";
import { cellText } from "../../src/view/cellText";
import type { Library } from "./library";
import { hasQuantity, lineOfId } from "./library";

/** Letters of a sentence, its figure included. */
export const LONGEST_CAPTION = 200;

export function checkCaptions(library: Library): readonly Problem[] {
  const said = (id: string, faults: readonly string[]): readonly Problem[] =>
    faults.map((fault) => ({ ...lineOfId(library.files, CAPTIONS_FILE, id), message: `${id}: ${fault}` }));
  const bare = [...library.shared.captions].flatMap(([id, caption]) => said(id, formFaults(caption)));
  const silent = library.datasets
    .flatMap(({ rows, derived }) => [...rows.flatMap(figuresOf), ...derived])
    .filter(({ caption }) => caption === "")
    .map(({ id }) => ({ file: CAPTIONS_FILE, line: 1, column: 1, message: `has no caption for ${id} (editorial rule 23)` }));
  // Only what is a sentence with one place for its figure is read with it.
  if (bare.length + silent.length > 0) return [...silent, ...bare];
  return library.datasets.flatMap((dataset) => [
    ...dataset.rows.flatMap((row) => figuresOf(row).flatMap((cell) => said(cell.id, faultsOf(cell, row, library.shared)))),
    ...dataset.derived.flatMap((cell) =>
      said(cell.id, [...readingFaults(textOf(cell)), ...whoFaults(cell, textOf(cell)), ...derivedFaults(cell, dataset)]),
    ),
  ]);
}

/** What is wrong with a sentence, whatever its figure. */
function formFaults(caption: string): readonly string[] {
  const places = caption.match(/\{[^}]*\}?|\}/gu) ?? [];
  const [first = ""] = caption;
  return [
    ...(places.length === 1 && places[0] === "{}" ? [] : [`names its figure by "${places.join(" ")}"; allowed: {}, once`]),
    ...(/^(?:\p{Lu}|\{\})/u.test(caption) ? [] : [`begins with "${first}"; allowed: a capital, or the figure`]),
    ...(caption.endsWith(".") ? [] : [`ends with "${caption.slice(-1)}"; allowed: a full stop`]),
    ...(/\s{2}|\s$/u.test(caption) ? ["holds a space too many"] : []),
    ...(caption.length <= LONGEST_CAPTION ? [] : [`has ${caption.length} letters; allowed: ${LONGEST_CAPTION}`]),
  ];
}

function figuresOf(row: Row): readonly ReportedCell[] {
  return [...row.cells.values()].filter((cell): cell is ReportedCell => cell.state === "reported" && hasQuantity(cell));
}

function textOf(cell: ReportedCell | DerivedCell): string {
  return captionText(cell.caption, cellText(cell, null));
}

function faultsOf(cell: ReportedCell, row: Row, shared: Library["shared"]): readonly string[] {
  const text = textOf(cell);
  return [
    ...readingFaults(text),
    ...whatFaults(cell, text),
    ...whereFaults(row.place, shared.places, text),
    ...whenFaults(row, cell, shared.citations),
    ...whoFaults(cell, text),
  ];
}

/** How a sentence is read aloud: its length, words said twice, articles. */
export function readingFaults(text: string): readonly string[] {
  const twice = /(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu.exec(text)?.[0];
  const bare = /(?<!\b(?:an?|the) )\b(?:estimated|approximate) \$?\d[\d.,]*(?<=\d)%?/iu.exec(text)?.[0];
  const articles = [...text.matchAll(/(?<!\p{L})(?<article>an?) (?<next>[\p{L}\d]+)/giu)].filter(({ groups }) => {
    const wanted = articleOf(groups?.["next"] ?? "");
    return wanted !== null && wanted !== groups?.["article"]?.toLowerCase();
  });
  return [
    ...(text.length <= LONGEST_CAPTION ? [] : [`has ${text.length} letters with its figure; allowed: ${LONGEST_CAPTION}`]),
    ...(twice === undefined ? [] : [`says "${twice}"`]),
    ...(bare === undefined ? [] : [`has "${bare}" without an article`]),
    ...articles.map(([found]) => `says "${found}"`),
  ];
}

/** The article before a word or a number; null where its letters do not tell. */
function articleOf(next: string): "a" | "an" | null {
  if (/^\d/u.test(next)) return /^(?:8|1[18](?!\d))/u.test(next) ? "an" : "a";
  if (/^(?:[uh]|one|once|eu)/iu.test(next) || /^\p{Lu}{2}/u.test(next)) return null;
  return /^[aeio]/iu.test(next) ? "an" : "a";
}

/** Units that are printed with the number. */
const PRINTED = ["percent", "usd", "km"];

function whatFaults({ counts }: ReportedCell, text: string): readonly string[] {
  if (counts === null || PRINTED.includes(counts.unit.id)) return [];
  const { unit } = counts;
  const words = wordsOf(text);
  const named = [...wordsOf(unit.label), ...unit.nouns.map((noun) => noun.toLowerCase())];
  return named.some((noun) => words.includes(noun)) ? [] : [`does not say what is counted (${unit.id})`];
}

function whereFaults(place: string, places: ReadonlyMap<string, string>, text: string): readonly string[] {
  if (place === "not stated") return [];
  const within = new Map([...places.keys()].map((name) => [name, chainOf(name, places)]));
  const names = [...within].filter(([name, chain]) => chain.includes(place) || within.get(place)?.includes(name)).map(([name]) => name);
  const stems = names.flatMap((name) => wordsOf(name).filter(({ length }) => length > 3)).map((word) => word.slice(0, 6));
  const words = wordsOf(text);
  return stems.some((stem) => words.some((word) => word.startsWith(stem))) ? [] : [`does not say where (${place})`];
}

/** A place and those it lies in. */
function chainOf(place: string, places: ReadonlyMap<string, string>): readonly string[] {
  const outer = places.get(place) ?? "";
  return outer === "" ? [place] : [place, ...chainOf(outer, places)];
}

/**
 * Years and days of the row's period stand in the caption; others only if they are the date of a work or report that it names, or, of
 * a row without a date of its own, stand in its paragraph.
 */
function whenFaults(row: Row, cell: ReportedCell, passages: Library["shared"]["citations"]): readonly string[] {
  const { caption, citations } = cell;
  const period = row.cells.get("period");
  const date = period?.state === "reported" && period.value.type === "date" ? period.value.date : null;
  const dated = date !== null && date.iso !== null && !date.inferred;
  const printed = dated && period?.state === "reported" ? digitsIn(period.asReported) : [];
  const works = citations.flatMap(({ citation }) => [citation.report.datePrinted ?? "", ...citation.cites.map(({ date }) => date)]);
  const text = works.filter((date) => date !== "").reduce((rest, date) => rest.replaceAll(date, ""), caption);
  const places = citations.map(({ citation: { report, place } }) => `${report.id} ${place.id}`);
  const around = dated ? [] : [...passages.values()].filter(({ report, place }) => places.includes(`${report.id} ${place.id}`));
  const cells = [...row.cells.values()];
  const known = new Set([...cells.flatMap(datesOf), ...around.flatMap(({ wording }) => digitsIn(wording))]);
  const own = period !== undefined && date !== null && date.iso !== null;
  const texts = own ? [period, cell].flatMap(datedTextsOf) : [...cells.flatMap(datedTextsOf), ...around.map(({ wording }) => wording)];
  const days = dayFirst(texts.join("\n"));
  return [
    ...printed.filter((digits) => !digitsIn(caption).includes(digits)).map((digits) => `does not say when (${digits})`),
    ...digitsIn(text)
      .filter((digits) => !known.has(digits))
      .map((digits) => `holds ${digits}, which is in no passage of it and no date of what it cites`),
    ...(text.match(DATED) ?? [])
      .filter((phrase) => !days.includes(dayFirst(phrase)))
      .map((phrase) => `holds "${phrase}", which is in no passage of it`),
  ];
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const MONTH_FIRST = new RegExp(`(${MONTHS.join("|")}) (\\d{1,2})(?!\\d)`, "gu");
/** A day with its month, or part of a year: what its digits alone do not tell apart. */
const DATED = new RegExp(`\\d{1,2} (?:${MONTHS.join("|")})|(?:early|mid|late)-\\d{4}`, "gu");

/** In small letters, "December 24" as "24 december". */
function dayFirst(text: string): string {
  return text.replace(MONTH_FIRST, "$2 $1").toLowerCase();
}

/** What a cell says of its date: as printed, in its passages, and as a day of a month. */
function datedTextsOf(cell: Cell): readonly string[] {
  const iso = cell.state === "reported" && cell.value.type === "date" ? (cell.value.date.iso ?? "") : "";
  const days = [...iso.matchAll(/\d{4}-(?<month>\d{2})-(?<day>\d{2})/gu)].map(
    ({ groups }) => `${Number(groups?.["day"])} ${MONTHS[Number(groups?.["month"]) - 1] ?? ""}`,
  );
  return [...(cell.state === "reported" ? [cell.asReported] : []), ...cell.citations.map(({ citation }) => citation.wording), ...days];
}

/** Years of what is added up, and no others. */
function derivedFaults({ caption, inputs }: DerivedCell, { rows }: Dataset): readonly string[] {
  const added = rows.filter((row) => inputs.some((input) => input.row === row.id));
  const known = new Set(added.flatMap((row) => [...row.cells.values()].flatMap(datesOf)));
  return digitsIn(caption)
    .filter((digits) => !known.has(digits))
    .map((digits) => `holds ${digits}, which is no date of what it adds up`);
}

/** Numbers of a cell's own dates and passages, days without a zero before them. */
function datesOf(cell: Cell): readonly string[] {
  const iso = cell.state === "reported" && cell.value.type === "date" ? (cell.value.date.iso ?? "") : "";
  return [
    ...digitsIn(iso).map((digits) => digits.replace(/^0/u, "")),
    ...cell.citations.flatMap(({ citation }) => digitsIn(citation.wording)),
  ];
}

function whoFaults({ claimant, citations }: Cell, text: string): readonly string[] {
  const reporters = [...new Set(citations.map(({ citation }) => citation.report.short.replace(/,.*/u, "")))];
  const words = wordsOf(text);
  const names = wordsOf(claimant.name).filter((word) => word.length > 1 && !SMALL.includes(word));
  return [
    ...(reporters.some((name) => text.includes(name)) ? [] : [`does not say who prints it (${reporters.join(", ")})`]),
    ...(claimant.party === "none" || names.some((name) => words.includes(name)) ? [] : [`does not say who says so (${claimant.name})`]),
  ];
}

const SMALL: readonly string[] = ["of", "for", "and", "the"];

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

function digitsIn(text: string): readonly string[] {
  return text.match(/\d+/gu) ?? [];
}
