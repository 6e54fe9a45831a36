/** What each page says of itself to those who have not opened it yet: in a search engine's list, on a card of a link. */
import { SITE_REPORTS } from "../../src/model/site";
import type { RecordPageId, SinglePageId } from "../../src/url/pages";

/** Home says what the site says of itself. */
export const SINGLE_DESCRIPTIONS: Readonly<Record<Exclude<SinglePageId, "home">, string>> = {
  figures:
    "Every figure with a quantity in its sentence, by place, by who says so, by report and year; on one scale where they are comparable.",
  disagree: "Where sources give different numbers for the same thing, each with the name of whoever gives it.",
  counters: "Everyone who counts or says so, with how many figures by measure: on their own side, on the other side, on anything else.",
  timeline: "Every dated event of the reports, with the date as printed and a note on each figure.",
  glossary: "Groups, places, institutes and papers that the reports name.",
  sources: `The ${SITE_REPORTS}, what was taken from each, and the works they cite.`,
  slides: "Tables, charts and questions collected for one deck, and references collected for one list.",
  own: "Open a table of your own: it becomes a chart, a sortable table and notes, and is taken along. Nothing leaves your device.",
  about: "What a figure is here, what is never done to it, and how it is checked.",
  corrections: "Every change of a published figure, with its old value, its new value and the reason.",
  status: "What this site holds itself to: how each was measured and tested, and what is missing.",
  versions: "Every figure as it was published once, with its address and its hash.",
};

/** Of a page that is made from a record, by its title. */
export const RECORD_DESCRIPTIONS: Readonly<Record<RecordPageId, (title: string) => string>> = {
  dataset: (title) => `${title}: figures as reported, each with its source and wording in a footnote.`,
  question: () => "Everyone’s own figure or words, side by side, each with its note; never added up, never merged.",
  counter: (title) => `${title}: every figure, each in its sentence and with its note, and what the reports say of how they were counted.`,
  place: (title) => `${title}: every figure there, each in its sentence and with its note, what happened there, and where sides disagree.`,
  term: (title) => `${title}: what it is, and every figure whose sentence uses it, each with its note.`,
  report: (title) => `Every figure taken from “${title}”, in its order, with the words that state it.`,
};
