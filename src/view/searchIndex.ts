/** Search over figures, datasets, questions, editor's notes, terms and sources. Numbers match by value, however they are written. */
import MiniSearch from "minisearch";
import type { Cell } from "../model/cell";
import type { Dataset, Row } from "../model/dataset";
import type { Disagreement } from "../model/disagreement";
import type { Library, Term } from "../model/library";
import { numbersIn } from "../model/numbers";
import { foldType } from "../model/words";
import { captionText } from "./captionText";
import { cellText } from "./cellText";
import { aboutText } from "./cellDetails";
import { KIND_NAMES } from "./disagreements";
import { disagreementAnchor } from "./standsIn";
import { ownStandfirst, proseText } from "./proseText";
import type { Hit, HitKind } from "./searchHit";
import { HIT_KINDS } from "./searchHit";

export interface SearchIndex {
  /** Hits by kind, the best first, at most `most` of each; every kind where `kind` is null. */
  readonly find: (query: string, kind: HitKind | null, most: number) => readonly Hit[];
}

interface Document extends Hit {
  readonly key: string;
  readonly text: string;
  readonly also: string;
}

const isNumber = (term: string): boolean => /^=[\d.]/u.test(term);

/** Indexes a library. Takes some tens of milliseconds; call it when a reader first searches. */
export function buildSearchIndex(library: Library): SearchIndex {
  const documents = documentsOf(library);
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const index = new MiniSearch<Document>({
    idField: "key",
    fields: ["title", "text", "also"],
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: tokensOf,
      processTerm: (term) => term,
      boost: { title: 3, text: 2 },
      prefix: (term) => !isNumber(term) && term.length > 1,
      fuzzy: (term) => (isNumber(term) || term.length < 5 ? false : 0.2),
      combineWith: "AND",
    },
  });
  index.addAll(documents);
  return {
    find: (query, kind, most) => {
      const strict = index.search(query);
      const found = (strict.length > 0 ? strict : index.search(query, { combineWith: "OR" })).flatMap(
        ({ id }) => byKey.get(String(id)) ?? [],
      );
      return HIT_KINDS.filter((one) => kind === null || one === kind).flatMap((one) =>
        found.filter((hit) => hit.kind === one).slice(0, most),
      );
    },
  };
}

/**
 * Terms of a text: its numbers by value ("two million", "2 million" and "2,000,000" are one term), then its words, with case
 * and accents folded.
 */
export function tokensOf(text: string): string[] {
  const folded = foldType(text);
  const numbers = numbersIn(folded);
  const words = numbers.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, folded);
  return [...numbers.map(({ value }) => `=${value}`), ...wordsIn(words)];
}

function wordsIn(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıİ]/gu, "i")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function documentsOf(library: Library): readonly Document[] {
  return [
    ...library.datasets.flatMap((dataset) => dataset.rows.flatMap((row) => cellDocuments(dataset, row, library))),
    ...library.datasets.map((dataset) =>
      documentOf(
        "dataset",
        dataset.id,
        dataset.title,
        dataset.rows.length === 1 ? "1 row" : `${dataset.rows.length} rows`,
        `d/${dataset.id}/`,
        proseText(ownStandfirst(dataset), library.cells),
        library,
      ),
    ),
    ...library.datasets.flatMap((dataset) =>
      dataset.questions.map((question) =>
        documentOf("question", question.id, question.title, dataset.title, `disagree/${question.id}/`, question.gap, library),
      ),
    ),
    ...library.disagreements.map((disagreement) => disagreementDocument(disagreement, library)),
    ...library.datasets.flatMap((dataset) =>
      dataset.notes.map((note) =>
        documentOf(
          "note",
          `${dataset.id}-${note.id}`,
          note.title,
          dataset.title,
          `d/${dataset.id}/#editor-${note.id}`,
          proseText(note.text, library.cells),
          library,
        ),
      ),
    ),
    ...library.terms.map((term) => termDocument(term, library)),
    ...library.reports.map((report) =>
      documentOf("source", report.id, report.title, report.publisher, `sources/${report.id}/`, report.authors.join(", "), library),
    ),
  ];
}

function cellDocuments(dataset: Dataset, row: Row, library: Library): readonly Document[] {
  return [...row.cells.values()].flatMap((cell): readonly Document[] => {
    if (cell.state !== "reported") return [];
    const measure = library.measures.get(`${dataset.id}.${cell.measure}`) ?? null;
    const wordings = cell.citations.map(({ citation }) => citation.wording).join(" ");
    const text = [cell.asReported, cell.claimant.name, dataset.title, plainNumber(cell)].join(" ");
    const about = aboutText(dataset, row, cell, measure);
    const printed = cellText(cell, measure);
    const detail = cell.caption === "" ? about : captionText(cell.caption, cellText(cell, null));
    const address = `d/${dataset.id}/?figure=${cell.id}`;
    const document = documentOf("figure", cell.id, printed, detail, address, `${text} ${about} ${detail}`, library);
    return [{ ...document, also: `${document.also} ${wordings}` }];
  });
}

/** The number in full digits, so that "2 million" is found by its value. */
function plainNumber(cell: Cell): string {
  if (cell.state !== "reported" || cell.value.type !== "number") return "";
  const { quantity } = cell.value;
  if (quantity.kind === "word") return "";
  return quantity.kind === "range" ? `${quantity.low} ${quantity.high}` : String(quantity.value);
}

/** Its figures are found by themselves; its wordings are found by it. */
function disagreementDocument({ id, kind, title, differs, members }: Disagreement, library: Library): Document {
  const document = documentOf("question", id, title, KIND_NAMES[kind], `disagree/#${disagreementAnchor(id)}`, differs, library);
  const wordings = members.flatMap((member) => (member.type === "wording" ? [member.citation.wording] : []));
  return { ...document, also: [document.also, ...wordings].join(" ") };
}

function termDocument(term: Term, library: Library): Document {
  const title = term.expansion === "" ? term.name : `${term.name}: ${term.expansion}`;
  const document = documentOf("term", term.id, title, term.meaning, `glossary/#${term.id}`, term.meaning, library);
  return { ...document, also: term.spellings.join(" ") };
}

function documentOf(kind: HitKind, id: string, title: string, detail: string, address: string, text: string, library: Library): Document {
  return { key: `${kind}:${id}`, kind, id, title, detail, address, text, also: spellingsIn(`${title} ${detail} ${text}`, library.terms) };
}

/** Other spellings of the names a text holds. */
function spellingsIn(text: string, terms: readonly Term[]): string {
  return terms
    .filter(({ name, expansion }) => hasWord(text, name) || (expansion !== "" && text.includes(expansion)))
    .flatMap(({ expansion, spellings }) => [expansion, ...spellings])
    .join(" ");
}

function hasWord(text: string, name: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}-]+/gu, " ")} `.includes(` ${name} `);
}
