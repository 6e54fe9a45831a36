/** Nothing is stored that nothing uses, and every number of a wording is accounted for: so a dropped row cannot go unseen. */
import type { Cell } from "../../src/model/cell";
import { numbersIn } from "../../src/model/numbers";
import type { Problem } from "../../src/model/problem";
import type { Citation } from "../../src/model/report";
import { foldType } from "../../src/model/words";
import { occurrenceOf } from "./occurrence";
import type { Library } from "./library";
import { lineOfId } from "./library";

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
  const rows = datasets.flatMap((dataset) => dataset.rows);
  return [
    ...unused(files, CITATIONS, shared.citations.keys(), (id) => cited.has(id) || aboutCitations.has(id)),
    ...unused(files, "data/upstream.csv", shared.upstream.keys(), usedUpstream(shared.citations.values())),
    ...unused(files, "data/notes.csv", shared.notes.keys(), (id) => cells.some((cell) => cell.notes.some((note) => note.id === id))),
    ...unused(files, "data/claimants.csv", shared.claimants.keys(), (id) => cells.some((cell) => cell.claimant.id === id)),
    ...unused(
      files,
      "data/places.csv",
      shared.places.keys(),
      (name) => rows.some((row) => row.place === name) || [...shared.places.values()].includes(name),
    ),
    ...unused(files, "data/units.csv", shared.units.keys(), (id) =>
      datasets.some((dataset) => dataset.measures.some((measure) => measure.unit?.id === id)),
    ),
    ...[...shared.citations.values()].flatMap((citation) =>
      checkNumbers(citation, cited.get(citation.id) ?? [], shared.asides.get(citation.id) ?? new Map(), files),
    ),
    ...checkNotes(library),
  ];
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

/** What an editor's note is about exists, and the figures in its text do too. */
function checkNotes(library: Library): readonly Problem[] {
  const known = (id: string): boolean => library.cells.has(id) || library.shared.citations.has(id);
  return [...library.shared.notes.values()].flatMap((note) => {
    const named = [...note.text.matchAll(/\{(?!@|sum:)([^}]*)\}/gu)].map(([, id = ""]) => id);
    const summed = [...note.text.matchAll(/\{sum:([^}]*)\}/gu)].flatMap(([, ids = ""]) => ids.split("+").map((id) => id.trim()));
    return [...note.about, ...named, ...summed]
      .filter((id) => !known(id))
      .map((id) => ({
        ...lineOfId(library.files, "data/notes.csv", note.id),
        message: `note ${note.id} names "${id}", which is no cell and no citation`,
      }));
  });
}
