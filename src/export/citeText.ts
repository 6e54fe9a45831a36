/** What a reader puts into a list of references: the reports first, with the place of the figure, then this site's version. */
import type { Cell } from "../model/cell";
import type { CitationStyle, References } from "../model/references";
import type { Report } from "../model/report";
import { placeText } from "../view/footnote";

export interface CiteWanted {
  readonly dataset: string;
  /** Reports to name, in this order. */
  readonly reports: readonly Report[];
  /** One figure of the dataset; null for the whole. */
  readonly cell: Cell | null;
  /** Address of what is cited, where this reader has it. */
  readonly address: string;
}

/** One reference a line. */
export function citeLines({ site, reports, datasets }: References, style: CitationStyle, wanted: CiteWanted): readonly string[] {
  const { dataset, cell, address } = wanted;
  const sources = wanted.reports.flatMap((report) => {
    const text = reports.get(report.id)?.[style];
    return text === undefined ? [] : [cell === null ? text : `${text} ${placesIn(cell, report)}`];
  });
  const own = datasets.get(dataset)?.[style];
  return own === undefined ? sources : [...sources, own.replace(`${site}d/${dataset}/`, () => address)];
}

/** "Section II.A, paragraph 3: “some 660 …”." for each passage of the report that the cell cites. */
function placesIn(cell: Cell, report: Report): string {
  const places = cell.citations.filter(({ citation }) => citation.report.id === report.id).map(({ citation }) => citation);
  return `Cited: ${[...new Set(places)].map((citation) => `${placeText(citation)}: “${citation.wording}”`).join("; ")}.`;
}
