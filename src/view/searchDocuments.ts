/** What a search looks through: every cell with words, and every dataset, question, editor's note, place, term and report. */
import type { Cell, ReportedCell } from "../model/cell";
import type { Dataset, Row } from "../model/dataset";
import { placeOf } from "../model/dataset";
import type { Disagreement } from "../model/disagreement";
import type { Library, Term } from "../model/library";
import { captionText } from "./captionText";
import { aboutText } from "./cellDetails";
import { cellText } from "./cellText";
import { KIND_NAMES } from "./disagreements";
import { ownStandfirst, proseText } from "./proseText";
import { placeAddress, placesAround } from "./places";
import { placesWithPages } from "./placesWithPages";
import type { Hit, HitKind } from "./searchHit";
import { slugOf } from "./slug";
import { disagreementAddress } from "./standsIn";
import { termAddress } from "./terms";

/** A hit, and the texts that it is found by: `title` and `detail`, and these. */
export interface SearchDocument extends Hit {
  readonly key: string;
  /** Who says so. */
  readonly who: string;
  /** The place and every place that it lies in. */
  readonly place: string;
  /** What a figure counts, as all datasets call it. */
  readonly measure: string;
  /** What else it is found by. */
  readonly also: string;
  /** Its title and detail once more, for the words that mean much the same as theirs. */
  readonly alike: string;
  /** Whether it is a figure that counts: no share, no words in place of a number. */
  readonly counts: boolean;
}

export function documentsOf(library: Library): readonly SearchDocument[] {
  const prose = (text: string): string => proseText(text, library.cells);
  const ofDatasets = library.datasets.flatMap((dataset): readonly SearchDocument[] => {
    const { id, title, rows } = dataset;
    const count = rows.length === 1 ? "1 row" : `${rows.length} rows`;
    return [
      ...rows.flatMap((row) => [...row.cells.values()].flatMap((cell) => cellDocument(dataset, row, cell, library))),
      documentOf("dataset", id, title, count, `d/${id}/`, prose(ownStandfirst(dataset))),
      ...dataset.questions.map((one) => documentOf("question", one.id, one.title, title, disagreementAddress(one.id), one.gap)),
      ...dataset.notes.map((note) =>
        documentOf("note", `${id}-${note.id}`, note.title, title, `d/${id}/#editor-${note.id}`, prose(note.text)),
      ),
    ];
  });
  return [
    ...ofDatasets,
    ...library.disagreements.map(disagreementDocument),
    ...placesWithPages(library).map((place) => documentOf("place", slugOf(place), place, "", placeAddress(place), "")),
    ...library.terms.map(termDocument),
    ...library.reports.map(({ id, title, publisher, authors }) =>
      documentOf("source", id, title, publisher, `sources/${id}/`, authors.join(", ")),
    ),
  ];
}

const CELL_KINDS = { number: "figure", text: "word", date: "date" } as const;

function cellDocument(dataset: Dataset, row: Row, cell: Cell, library: Library): readonly SearchDocument[] {
  if (cell.state !== "reported") return [];
  const measure = library.measures.get(`${dataset.id}.${cell.measure}`) ?? null;
  const printed = cellText(cell, measure);
  const about = aboutText(dataset, row, cell, measure);
  const detail = cell.caption === "" ? about : captionText(cell.caption, cellText(cell, null));
  const passages = cell.citations.flatMap(({ citation }) => [
    citation.wording,
    ...new Set(citation.cites.map(({ publisher }) => publisher)),
  ]);
  return [
    {
      ...documentOf(CELL_KINDS[cell.value.type], cell.id, printed, detail, `d/${dataset.id}/?figure=${cell.id}`, ""),
      who: cell.claimant.party === "none" ? "" : cell.claimant.name,
      place: placesAround(placeOf(row, measure), library.places).join(", "),
      also: [cell.asReported, inFull(cell), about, dataset.title, ...passages].join(". "),
      measure: cell.counts?.label ?? "",
      counts: isCount(cell),
    },
  ];
}

/** The number in full digits, so that "2 million" is found by its value; both ends of a range. */
function inFull({ value }: ReportedCell): string {
  if (value.type !== "number" || value.quantity.kind === "word") return "";
  const { quantity } = value;
  return quantity.kind === "range" ? `${quantity.low}, ${quantity.high}` : String(quantity.value);
}

function isCount({ value, counts }: ReportedCell): boolean {
  if (value.type !== "number" || counts?.unit.id === "percent") return false;
  return value.quantity.kind !== "word" && value.quantity.kind !== "fraction";
}

/** Its figures are found by themselves; its wordings are found by it. */
function disagreementDocument({ id, kind, title, differs, members }: Disagreement): SearchDocument {
  const wordings = members.flatMap((member) => (member.type === "wording" ? [member.citation.wording] : []));
  return documentOf("question", id, title, KIND_NAMES[kind], disagreementAddress(id), [differs, ...wordings].join(". "));
}

function termDocument({ id, name, expansion, meaning, spellings }: Term): SearchDocument {
  const title = expansion === "" ? name : `${name}: ${expansion}`;
  return documentOf("term", id, title, meaning, termAddress(id), spellings.join(", "));
}

function documentOf(kind: HitKind, id: string, title: string, detail: string, address: string, also: string): SearchDocument {
  return {
    key: `${kind}:${id}`,
    kind,
    id,
    title,
    detail,
    address,
    who: "",
    place: "",
    measure: "",
    also,
    alike: `${title}. ${detail}`,
    counts: false,
  };
}
