/** Nothing is stored that nothing uses, and every number of a wording is accounted for: so a dropped row cannot go unseen. */
import type { Cell } from "../../src/model/cell";
import { numbersIn } from "../../src/model/numbers";
import type { Problem } from "../../src/model/problem";
import type { Citation } from "../../src/model/report";
import { foldType } from "../../src/model/words";
import { CAPTIONS_FILE } from "../../src/load/readCaptions";
import { MEASURES_FILE } from "../../src/load/readMeasures";
import { occurrenceOf } from "../../src/view/occurrence";
import type { Library } from "./library";
import { hasQuantity, lineOfId } from "./library";

const CITATIONS = "data/citations.csv";

/** Problems of records that stand unused, and of numbers in wordings that no cell takes. */
export function checkUse(library: Library): readonly Problem[] {
  const { shared, files, datasets } = library;
  const cells = [...library.cells.values()].filter((cell) => cell.state !== "derived");
  const notes = [...shared.notes.values()];
  const aboutCitations = new Set(
    notes.flatMap((note) => [...note.about, ...[...note.text.matchAll(/\{@([^}]*)\}/gu)].map(([, id = ""]) => id)]),
  );
  const cited = new Map<string, Cell[]>();
  for (const cell of cells) {
    for (const { citation } of cell.citations) cited.set(citation.id, [...(cited.get(citation.id) ?? []), cell]);
  }
  const wordings = library.disagreements.flatMap(({ members }) => members.flatMap((one) => (one.type === "wording" ? [one] : [])));
  const related = new Set([
    ...wordings.flatMap(({ citation, says }) => [citation.id, says?.id ?? ""]),
    ...library.terms.flatMap(({ citations }) => citations.map(({ id }) => id)),
  ]);
  const rows = datasets.flatMap((dataset) => dataset.rows);
  return [
    ...unused(files, CITATIONS, shared.citations.keys(), (id) => cited.has(id) || aboutCitations.has(id) || related.has(id)),
    ...unused(files, "data/upstream.csv", shared.upstream.keys(), usedUpstream(shared.citations.values())),
    ...unused(files, "data/notes.csv", shared.notes.keys(), (id) => cells.some((cell) => cell.notes.some((note) => note.id === id))),
    ...unused(
      files,
      "data/claimants.csv",
      shared.claimants.keys(),
      (id) => related.has(id) || cells.some((cell) => cell.claimant.id === id),
    ),
    ...unused(
      files,
      "data/places.csv",
      shared.places.keys(),
      (name) =>
        rows.some((row) => row.place === name) ||
        datasets.some(({ measures }) => measures.some(({ place }) => place === name)) ||
        [...shared.places.values()].includes(name),
    ),
    ...unused(files, "data/units.csv", shared.units.keys(), (id) => [...shared.measures.values()].some(({ unit }) => unit.id === id)),
    ...unused(files, MEASURES_FILE, shared.measures.keys(), (id) => cells.some(({ counts }) => counts?.id === id)),
    ...unused(files, CAPTIONS_FILE, shared.captions.keys(), (id) => hasQuantity(library.cells.get(id))),
    ...[...shared.citations.values()].flatMap((citation) =>
      checkNumbers(citation, cited.get(citation.id) ?? [], shared.asides.get(citation.id) ?? new Map(), files),
    ),
    ...checkNotes(library),
    ...checkWorkIds(library),
  ];
}

/** Ids of works that one passage cites differ by more than a digit, so that a slip of one digit cannot name another work. */
function checkWorkIds({ shared, files }: Library): readonly Problem[] {
  const seen = new Map<string, string>();
  return [...shared.upstream.values()].flatMap(({ id, report, place }) =>
    [...id.matchAll(/\d/gu)].flatMap(({ index }) => {
      const key = `${report} ${place} ${id.slice(0, index)}#${id.slice(index + 1)}`;
      const other = seen.get(key);
      seen.set(key, id);
      return other === undefined
        ? []
        : [{ ...lineOfId(files, "data/upstream.csv", id), message: `"${id}" differs from "${other}" of the same place by one digit only` }];
    }),
  );
}

function unused(
  files: ReadonlyMap<string, string>,
  file: string,
  ids: Iterable<string>,
  used: (id: string) => boolean,
): readonly Problem[] {
  return [...ids].filter((id) => !used(id)).map((id) => ({ ...lineOfId(files, file, id), message: `"${id}" is used by nothing` }));
}

function usedUpstream(citations: Iterable<Citation>): (id: string) => boolean {
  const used = new Set([...citations].flatMap((citation) => citation.cites.map((work) => work.id)));
  return (id) => used.has(id);
}

/** Every number of a wording is a cell's or an aside with a reason, and no aside is a cell's. */
function checkNumbers(
  citation: Citation,
  cells: readonly Cell[],
  asides: ReadonlyMap<number, string>,
  files: ReadonlyMap<string, string>,
): readonly Problem[] {
  const taken = new Set(cells.flatMap((cell) => numbersTaken(cell, citation)));
  const count = numbersIn(foldType(citation.wording)).length;
  const complain = (message: string): Problem => ({ ...lineOfId(files, CITATIONS, citation.id), message: `${citation.id}: ${message}` });
  const open =
    cells.length === 0 ? [] : Array.from({ length: count }, (_, index) => index + 1).filter((k) => !taken.has(k) && !asides.has(k));
  return [
    ...open.map((k) => complain(`number ${k} of "${citation.wording}" is no cell's; give it to a cell or say why in aside`)),
    ...[...asides.keys()]
      .filter((k) => taken.has(k) || k < 1 || k > count)
      .map((k) => complain(`aside ${k} is a cell's number, or there is none`)),
  ];
}

/** Numbers of a citation's wording, counted from 1, that a cell's printed words take. */
function numbersTaken(cell: Cell, citation: Citation): readonly number[] {
  return cell.citations
    .filter((cite) => cite.citation.id === citation.id)
    .flatMap(({ number, supports }) => {
      const own = number === null ? [] : [number];
      if (cell.state !== "reported" || supports === "year") return own;
      const inside = occurrenceOf(cell.asReported, citation.wording, number)?.numbers ?? [];
      const second = number !== null && cell.value.type === "number" && cell.value.quantity.kind === "range" ? [number + 1] : [];
      return [...own, ...second, ...inside];
    });
}

/** What a note's text names, in its order: cells, the parts of sums, citations. */
function namedIn(text: string): readonly string[] {
  const ids = [...text.matchAll(/\{(?:@|sum:)?([^}]*)\}/gu)].flatMap(([, list = ""]) => list.split("+").map((id) => id.trim()));
  return [...new Set(ids)];
}

/**
 * `cells` of a note says twice what it is about: first what its text names, in the text's order, then the cells that carry it and
 * the passages of their rows. So neither can change alone.
 */
function checkNotes(library: Library): readonly Problem[] {
  const rows = new Map(library.datasets.flatMap((dataset) => dataset.rows.map((row) => [`${dataset.id}.${row.id}`, row] as const)));
  const cells = [...library.cells.values()];
  return [...library.shared.notes.values()].flatMap((note) => {
    const complain = (message: string): Problem => ({
      ...lineOfId(library.files, "data/notes.csv", note.id),
      message: `note ${note.id} ${message}`,
    });
    const named = namedIn(note.text);
    const carriers = cells.filter((cell) => cell.notes.some((one) => one.id === note.id));
    const passages = new Set(
      carriers.flatMap((cell) =>
        [...(rows.get(`${cell.dataset}.${cell.row}`)?.cells.values() ?? [])].flatMap((one) =>
          one.citations.map(({ citation }) => citation.id),
        ),
      ),
    );
    const rest = note.about.slice(named.length);
    const unknown = [...note.about, ...named].filter((id) => !library.cells.has(id) && !library.shared.citations.has(id));
    const carried = new Set(carriers.map((cell) => cell.id));
    return [
      ...new Set(unknown.map((id) => complain(`names "${id}", which is no cell and no citation`))),
      ...(named.every((id, index) => note.about[index] === id)
        ? []
        : [complain(`is about ${note.about.join("; ")}, but its text names ${named.join("; ")}`)]),
      ...rest
        .filter((id) => !carried.has(id) && !passages.has(id))
        .map((id) => complain(`is about ${id}, which neither carries it nor stands in its row`)),
      ...[...carried].filter((id) => !note.about.includes(id)).map((id) => complain(`is carried by ${id}, which it is not about`)),
      ...(new Set(note.about).size === note.about.length ? [] : [complain("is about something twice")]),
    ];
  });
}
