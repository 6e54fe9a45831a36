/** Every page of the site, in one table; routes, navigation, files, sitemap and tests are made from it. */
import { SITE_NAME, SITE_REPORTS } from "../model/site";

interface SinglePage {
  readonly id: string;
  /** Where it lies, from the site's root, without slashes around it. */
  readonly folder: string;
  /** Its heading, and its name in the browser's title. */
  readonly title: string;
  readonly description: string;
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
    // The site's own, which the build knows.
    description: "",
    masthead: "Datasets",
    footer: [],
  },
  {
    id: "disagree",
    folder: "disagree",
    title: "Figures that disagree",
    description: "Where sources give different numbers for the same thing, each with the name of whoever gives it.",
    masthead: "Figures that disagree",
    footer: [],
  },
  {
    id: "timeline",
    folder: "timeline",
    title: "Timeline",
    description: "Every dated event of the reports, with the date as printed and a note on each figure.",
    masthead: "Timeline",
    footer: [],
  },
  {
    id: "compare",
    folder: "compare",
    title: "Compare figures",
    description: "Figures side by side, on one scale only where they are comparable.",
    masthead: "Compare",
    footer: [],
  },
  {
    id: "glossary",
    folder: "glossary",
    title: "Glossary",
    description: "Groups, places, institutes and papers that the reports name.",
    masthead: "Glossary",
    footer: [],
  },
  {
    id: "sources",
    folder: "sources",
    title: "Sources",
    description: `The ${SITE_REPORTS}, what was taken from each, and the works they cite.`,
    masthead: "Sources",
    footer: [],
  },
  {
    id: "slides",
    folder: "slides",
    title: "Your slides",
    description: "Tables, charts and questions collected for one deck, and references collected for one list.",
    masthead: "Slides",
    footer: [],
  },
  {
    id: "about",
    folder: "about",
    title: "How we handle figures",
    description: "What a figure is here, what is never done to it, and how it is checked.",
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
    description: "Every change of a published figure, with its old value, its new value and the reason.",
    masthead: null,
    footer: [["", "Corrections"]],
  },
  {
    id: "search",
    folder: "search",
    title: "Search",
    description: "Figures, datasets, questions, notes and terms.",
    masthead: null,
    footer: [["", "Search"]],
  },
  {
    id: "status",
    folder: "status",
    title: "Status",
    description: "What this site holds itself to: how each was measured and tested, and what is missing.",
    masthead: null,
    footer: [["", "Status"]],
  },
  {
    id: "versions",
    folder: "v",
    title: "Frozen versions",
    description: "Every figure as it was published once, with its address and its hash.",
    masthead: null,
    footer: [],
  },
] as const satisfies readonly SinglePage[];

export type SinglePageId = (typeof SINGLE_PAGES)[number]["id"];

interface RecordPage {
  readonly id: string;
  /** The folder that holds a folder for each record. */
  readonly folder: string;
  /** The records, as the catalog calls them. */
  readonly records: string;
  readonly describe: (title: string) => string;
}

/** Pages that are made from one record each: a dataset, a question, a report. */
export const RECORD_PAGES = [
  {
    id: "dataset",
    folder: "d",
    records: "datasets",
    describe: (title: string) => `${title}: figures as reported, each with its source and wording in a footnote.`,
  },
  {
    id: "question",
    folder: "disagree",
    records: "questions",
    describe: () => "Every claimant with its own figure and its note; never added up, never merged.",
  },
  {
    id: "report",
    folder: "sources",
    records: "reports",
    describe: (title: string) => `Every figure taken from “${title}”, in its order, with the words that state it.`,
  },
] as const satisfies readonly RecordPage[];

export type RecordPageId = (typeof RECORD_PAGES)[number]["id"];

/** The heading of a page. */
export function titleOf(id: SinglePageId): string {
  return SINGLE_PAGES.find((page) => page.id === id)?.title ?? "";
}

/** A folder as a path from the site's root: "timeline/"; empty for home. */
export function pathOf(folder: string): string {
  return folder === "" ? "" : `${folder}/`;
}
