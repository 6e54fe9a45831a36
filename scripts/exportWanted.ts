/** What a command asks to export: a dataset or question by its id, or by an address of its page with the order and filters in it. */
import { unknownId } from "../src/load/nearest";
import type { Library } from "../src/model/library";
import type { ViewRequest } from "../src/model/viewRequest";
import { wholeView } from "../src/model/viewRequest";
import { nameableIn } from "../src/ui/page/datasetAddress";
import { PLAIN_PAGE } from "../src/ui/page/useAddress";
import type { Nameable } from "../src/url/choices";
import { parseChoices } from "../src/url/choices";
import type { SlideEntry } from "../src/url/slideList";
import { placeOfHash } from "../src/url/siteLinks";

export interface Wanted {
  readonly request: ViewRequest;
  /** The root of the site that the files name. */
  readonly site: URL;
}

/** A list of views, out of the link to it. */
export interface WantedList {
  readonly entries: readonly SlideEntry[];
  readonly site: URL;
}

const ID = /^[a-z0-9-]+$/u;
const LIST = /^(?<root>.*\/)?slides\/?(?:index\.html)?$/u;
const PAGE = /^(?<root>.*\/)?(?<folder>d|disagree)\/(?<id>[^/]+)\/?(?:index\.html)?$/u;

/**
 * @param text "trade-shares", "d/trade-shares/?sort=-share", "https://example.org/d/trade-shares/?sort=-share"
 * @param published the root of the site for what names none
 * @returns what is wanted, or what was found and what is allowed
 */
export function readWanted(text: string, library: Library, published: string): Wanted | string {
  if (ID.test(text)) {
    const kind = kindOf(text, library);
    return kind === null ? unknown(text, library) : { request: wholeView(kind, text), site: new URL(published) };
  }
  const { root, folder, id = "", query } = partsOf(text, published);
  if (folder === undefined) {
    return `"${text}" is neither an id nor the address of a dataset or a question, which ends in d/<dataset>/ or disagree/<question>/, with a query if it has one.`;
  }
  const kind = kindOf(id, library);
  if (kind === null || (kind === "dataset") !== (folder === "d")) {
    const successor = library.moved.get(`${folder}/${id}/`);
    return successor === undefined ? unknown(id, library) : readWanted(`${root}${successor}${query}`, library, published);
  }
  const page = nameableOf(id, library);
  const { choices, notUnderstood } = parseChoices(query, page);
  if (notUnderstood.length > 0) return `Not understood in the address: ${notUnderstood.join(", ")}. ${allowedText(page)}`;
  const { sort, columns, filters } = choices;
  return { request: { ...wholeView(kind, id), sort, columns, filters }, site: new URL(root, published) };
}

/**
 * @param text the link that “Copy a link to this list” gives, or its part from "slides/" on
 * @returns null where it is no such link; what was found and what is allowed where nothing in it is understood
 */
export function readWantedList(text: string, published: string): WantedList | string | null {
  if (!URL.canParse(text, published)) return null;
  const url = new URL(text.replace(/^\//u, ""), published);
  const place = url.hash.startsWith("#/") ? placeOfHash(url.hash) : null;
  const found = LIST.exec(place?.path ?? url.pathname)?.groups;
  if (found === undefined) return null;
  const { choices, notUnderstood } = parseChoices(place?.query ?? url.search, { ...PLAIN_PAGE, takesViews: true });
  if (notUnderstood.length > 0) return `Not understood in the link to the list: ${notUnderstood.join(", ")}.`;
  if (choices.slides.length === 0) return "The link names no view: “Copy a link to this list” on the page of slides gives one that does.";
  return { entries: choices.slides, site: new URL(place === null ? `${url.origin}${found["root"] ?? "/"}` : published) };
}

interface Parts {
  readonly root: string;
  readonly folder: string | undefined;
  readonly id: string | undefined;
  readonly query: string;
}

/** The parts of an address of the site, of its one-file edition, or of a path from its root. */
function partsOf(text: string, published: string): Parts {
  if (!URL.canParse(text, published)) return { root: "", folder: undefined, id: undefined, query: "" };
  const url = new URL(text.replace(/^\//u, ""), published);
  const place = url.hash.startsWith("#/") ? placeOfHash(url.hash) : null;
  const { root = "/", folder, id } = PAGE.exec(place?.path ?? url.pathname)?.groups ?? {};
  // The one-file edition names where the site is published, wherever the file lies.
  return { root: place === null ? `${url.origin}${root}` : published, folder, id, query: place?.query ?? url.search };
}

function kindOf(id: string, { datasets }: Library): "dataset" | "question" | null {
  if (datasets.some((dataset) => dataset.id === id)) return "dataset";
  return datasets.some(({ questions }) => questions.some((question) => question.id === id)) ? "question" : null;
}

function nameableOf(id: string, { datasets }: Library): Nameable {
  const dataset = datasets.find((one) => one.id === id);
  return dataset === undefined ? PLAIN_PAGE : nameableIn(dataset);
}

function unknown(id: string, { datasets }: Library): string {
  const questions = datasets.flatMap((dataset) => dataset.questions.map((question) => question.id));
  const ids = datasets.map((dataset) => dataset.id);
  return `The command names ${unknownId("a dataset or question", id, [...ids, ...questions])}.\nDatasets: ${ids.join(", ")}.\nQuestions: ${questions.join(", ")}.`;
}

/** What the address of a page may name, with every value. */
function allowedText({ columns, filters }: Nameable): string {
  if (columns.length === 0) return "The address of a question takes neither an order nor filters.";
  const values = [...filters].map(([name, known]) => `${name}=${known instanceof Set ? [...known].join("|") : "…"}`);
  return `It takes sort=${columns.join("|")} (with - before it to begin with the highest), columns=<some of these, with commas>, ${values.join(", ")}.`;
}
