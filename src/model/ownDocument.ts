/** A reader's own document, in which the words of a source are looked for. */

export interface DocumentPage {
  /** What a citation calls it: "p. 12", "para. 7". */
  readonly place: string;
  /** Its text as it is searched: letters made alike where setting type changes them, lines joined. */
  readonly text: string;
  /** The same without what is raised, as the numbers of notes are: a printed "660¹³" is "660" here. */
  readonly level: string;
  /** How it ends and the next page begins, without what stands at the head and foot of every page; empty where nothing follows. */
  readonly across: string;
}

export interface OwnDocument {
  /** Of its file. */
  readonly name: string;
  /** What its places are: those of a text without pages are its paragraphs. */
  readonly unit: "page" | "paragraph";
  readonly pages: readonly DocumentPage[];
  /** Whether its file says what its pages are called; they are counted from the first where it does not. */
  readonly numbered: boolean;
  /** How many pages have no text, as scanned ones have none. */
  readonly empty: number;
}

/** A place, and how often the words stand there. */
export interface FoundPlace {
  /** Index into the document's pages. */
  readonly page: number;
  readonly times: number;
}

export type FoundWords =
  /** Once or more, by page. */
  | { readonly outcome: "found"; readonly places: readonly FoundPlace[] }
  /** Not as a whole; `longest` is the longest run of its first words that stands somewhere, and `page` where; null where none does. */
  | { readonly outcome: "not-found"; readonly longest: string; readonly page: number | null };

/** A page as it comes out of a file, before it is made ready to be searched. */
export interface PrintedPage {
  /** Its lines, ended by line breaks. */
  readonly text: string;
  /** The same without what is raised. */
  readonly level: string;
  /** What the document itself calls the page; null where it says nothing. */
  readonly label: string | null;
}

/** What comes of reading a PDF: its pages, or why it is not read. */
export type PdfRead = { readonly pages: readonly PrintedPage[] } | { readonly refused: string };
