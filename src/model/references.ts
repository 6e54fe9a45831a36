/** Reports and datasets as references, set in the styles that readers are asked for. */

export const CITATION_STYLES = ["apa", "chicago", "harvard", "mla"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export interface References {
  /** Of the data. */
  readonly version: string;
  /** The site's root as the references name it, with its slash. */
  readonly site: string;
  /** By report id. */
  readonly reports: ReadonlyMap<string, Readonly<Record<CitationStyle, string>>>;
  /** By dataset id; each holds the address of its page. */
  readonly datasets: ReadonlyMap<string, Readonly<Record<CitationStyle, string>>>;
}
