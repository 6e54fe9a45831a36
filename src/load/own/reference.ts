/** What of a reference is read, whatever format it comes in. */

/** Its parts are empty where they are not given. */
export interface Reference {
  readonly authors: readonly string[];
  readonly title: string;
  /** The journal, book or series that it stands in. */
  readonly within: string;
  readonly publisher: string;
  readonly year: string;
  /** A DOI, else an address: kept as text and never asked for. */
  readonly address: string;
}

/** @param doi with or without its address in front */
export function addressText(doi: string, url: string): string {
  const bare = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, "");
  return bare === "" ? url.trim() : `doi:${bare}`;
}

export function yearIn(text: string): string {
  return /(?<!\d)\d{4}(?!\d)/u.exec(text)?.[0] ?? text.trim();
}

/** "Mill, Ada" as "Ada Mill". */
export function turned(name: string): string {
  const [family = "", given = "", more] = name.split(/\s*,\s*/u);
  if (given === "") return family.trim();
  // "Mill, Jr, Ada" is how BibTeX has it, "Mill, Ada, Jr" how RIS has it.
  if (more === undefined || more === "") return `${given} ${family}`.trim();
  return /^(?:jr|sr|[iv]+)\.?$/iu.test(given) ? `${more} ${family}, ${given}` : `${given} ${family}, ${more}`;
}
