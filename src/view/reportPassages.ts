/** What was taken from a report, in the report's own order; and what its cited works support. */
import type { Cell } from "../model/cell";
import type { Library } from "../model/library";
import type { Citation, Report, Upstream } from "../model/report";

export interface ReportPassage {
  readonly citation: Citation;
  /** Reported cells that lean on the passage, in the order of the datasets. */
  readonly cells: readonly Cell[];
}

export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  /** What of the heading is new below the section before it: "B. The Deportation Drive" below "IV. Pressure Tactics › A. …". */
  readonly name: string;
  /** How many of its headings stand with a section before it. */
  readonly depth: number;
  readonly passages: readonly ReportPassage[];
}

export interface CitedWork {
  readonly work: Upstream;
  readonly passages: readonly Citation[];
  readonly cells: readonly Cell[];
}

/** Sections of a report with every passage taken from them: paragraphs in order, each followed by its notes. */
export function passagesFrom(report: Report, library: Library): readonly ReportSection[] {
  const using = cellsByCitation(library);
  const own = [...library.citations.values()].filter((citation) => citation.report.id === report.id);
  const sections = report.sections.flatMap(({ id, heading }) => {
    const passages = own
      .filter(({ place }) => place.section === id)
      .toSorted((a, b) => a.place.paragraph - b.place.paragraph || (a.place.note ?? 0) - (b.place.note ?? 0))
      .map((citation) => ({ citation, cells: using.get(citation.id) ?? [] }));
    return passages.length === 0 ? [] : [{ id, heading, passages }];
  });
  return sections.map((section, index) => ({ ...section, ...newIn(section.heading, sections[index - 1]?.heading ?? "") }));
}

const BELOW = " › ";

/** A section's headings without those that the section before it has too; its own is always named. */
function newIn(heading: string, before: string): Pick<ReportSection, "name" | "depth"> {
  const [parts, said] = [heading.split(BELOW), before.split(BELOW)];
  const different = parts.findIndex((part, index) => part !== said[index]);
  const depth = different === -1 ? parts.length - 1 : different;
  return { name: parts.slice(depth).join(BELOW), depth };
}

/** Works a report cites for figures that were taken, the most used first. */
export function worksCitedBy(report: Report, library: Library): readonly CitedWork[] {
  const using = cellsByCitation(library);
  const own = [...library.citations.values()].filter((citation) => citation.report.id === report.id);
  return library.upstream
    .filter((work) => work.report === report.id)
    .map((work) => {
      const passages = own.filter(({ cites }) => cites.some(({ id }) => id === work.id));
      return { work, passages, cells: unique(passages.flatMap(({ id }) => using.get(id) ?? [])) };
    })
    .toSorted((a, b) => b.cells.length - a.cells.length);
}

/** Numbers, words for amounts and dates; quoted words are not figures. */
export function isFigure(cell: Cell): boolean {
  return cell.state === "reported" && cell.value.type !== "text";
}

/** Reported figures of a report. */
export function cellsFrom(report: Report, library: Library): readonly Cell[] {
  return [...library.cells.values()].filter(
    (cell) => isFigure(cell) && cell.citations.some(({ citation, supports }) => supports === "figure" && citation.report.id === report.id),
  );
}

function cellsByCitation({ cells }: Library): ReadonlyMap<string, readonly Cell[]> {
  const map = new Map<string, Cell[]>();
  for (const cell of cells.values()) {
    if (cell.state !== "reported") continue;
    for (const id of new Set(cell.citations.map(({ citation }) => citation.id))) map.set(id, [...(map.get(id) ?? []), cell]);
  }
  return map;
}

function unique(cells: readonly Cell[]): readonly Cell[] {
  return [...new Map(cells.map((cell) => [cell.id, cell])).values()];
}
