/** Every page of the site, in one table; routes, navigation, files, sitemap and tests are made from it. */
import { SITE_NAME } from "../model/site";

interface SinglePage {
  readonly id: string;
  /** Where it lies, from the site's root, without slashes around it. */
  readonly folder: string;
  /** Its heading, and its name in the browser's title. */
  readonly title: string;
  /** Its name in the masthead; null where it is not there. */
  readonly masthead: string | null;
  /** Links to it in the footer: an anchor on it, or nothing, and a name. */
  readonly footer: readonly (readonly [anchor: string, name: string])[];
}

/** Pages that are not made from one record, as the masthead and the footer list them. */
export const SINGLE_PAGES = [
  {
    id: "home",
    folder: "",
    title: SITE_NAME,
    masthead: null,
    footer: [["", "Datasets"]],
  },
  {
    id: "figures",
    folder: "figures",
    title: "All figures",
    masthead: "All figures",
    footer: [],
  },
  {
    id: "disagree",
    folder: "disagree",
    title: "Figures that disagree",
    masthead: "Where sides disagree",
    footer: [],
  },
  {
    id: "counters",
    folder: "counters",
    title: "Who says what",
    masthead: null,
    footer: [["", "Who says what"]],
  },
  {
    id: "timeline",
    folder: "timeline",
    title: "Timeline",
    masthead: "Timeline",
    footer: [],
  },
  {
    id: "glossary",
    folder: "glossary",
    title: "Glossary",
    masthead: "Glossary",
    footer: [],
  },
  {
    id: "sources",
    folder: "sources",
    title: "Sources",
    masthead: "Sources",
    footer: [],
  },
  {
    id: "slides",
    folder: "slides",
    title: "Your slides",
    masthead: null,
    footer: [["", "Your slides"]],
  },
  {
    id: "own",
    folder: "your-table",
    title: "Your own table",
    masthead: null,
    footer: [["", "Your own table"]],
  },
  {
    id: "about",
    folder: "about",
    title: "How we handle figures",
    masthead: null,
    footer: [
      ["", "How we handle figures"],
      ["#errors", "Report an error"],
    ],
  },
  {
    id: "corrections",
    folder: "corrections",
    title: "Corrections",
    masthead: null,
    footer: [["", "Corrections"]],
  },
  {
    id: "status",
    folder: "status",
    title: "Status",
    masthead: null,
    footer: [["", "Status"]],
  },
  {
    id: "versions",
    folder: "v",
    title: "Frozen versions",
    masthead: null,
    footer: [],
  },
] as const satisfies readonly SinglePage[];

export type SinglePageId = (typeof SINGLE_PAGES)[number]["id"];

interface RecordPage {
  readonly id: string;
  /** The folder that holds a folder for each record. */
  readonly folder: string;
  /** The lists of records, as the catalog calls them. */
  readonly records: readonly string[];
}

/** Pages that are made from one record each: a dataset, a question or a disagreement, who counts, a place, a term, a report. */
export const RECORD_PAGES = [
  { id: "dataset", folder: "d", records: ["datasets"] },
  { id: "question", folder: "disagree", records: ["questions", "disagreements"] },
  { id: "counter", folder: "counters", records: ["counters"] },
  { id: "place", folder: "place", records: ["places"] },
  { id: "term", folder: "term", records: ["terms"] },
  { id: "report", folder: "sources", records: ["reports"] },
] as const satisfies readonly RecordPage[];

export type RecordPageId = (typeof RECORD_PAGES)[number]["id"];

/** Folders of pages that went away, each with the one that takes what their addresses ask for. */
export const MOVED_PAGES: ReadonlyMap<string, SinglePageId> = new Map([
  ["search", "figures"],
  ["compare", "figures"],
]);

/** The heading of a page. */
export function titleOf(id: SinglePageId): string {
  return SINGLE_PAGES.find((page) => page.id === id)?.title ?? "";
}

/** A folder as a path from the site's root: "timeline/"; empty for home. */
export function pathOf(folder: string): string {
  return folder === "" ? "" : `${folder}/`;
}
