/** The text of a footnote: report, place, wording, and what the report itself cites for the figure (editorial rule 6). */
import type { AtLeastOne } from "../model/cell";
import type { Citation, Upstream } from "../model/report";

const NO_SOURCE = "The report gives no source for this figure.";

/** "section I. Introduction, paragraph 3, note 4". */
export function placeText({ place }: Citation): string {
  const section = place.section === "text" ? "" : `section ${place.heading}, `;
  return `${section}paragraph ${place.paragraph}${place.note === null ? "" : `, note ${place.note}`}`;
}

/** "Crisis Group, note 13" or "Crisis Group, section II.A": a passage as our sentences name it. */
export function passageName({ place, report }: Citation): string {
  if (place.note !== null) return `${report.short}, note ${place.note}`;
  return `${report.short}, ${place.section === "text" ? `paragraph ${place.paragraph}` : `section ${place.section}`}`;
}

/** One cited work: author, publisher, title in quotation marks, date; whatever the report prints of it. */
export function upstreamText({ author, publisher, title, date, kind }: Upstream): string {
  const named = title === "" ? "" : kind === "interviews" ? title : quoted(title);
  return [author, named, publisher, date].filter((part) => part !== "").join(", ");
}

/** What the report leans on for the figure, in one sentence or more. */
export function citesText({ cites, basis }: Citation): string {
  const works = cites.map(upstreamText).join("; ");
  switch (basis) {
    case "headline":
      return `Stands only in the title of a work that the report cites: ${works}.`;
    case "part":
      return works === "" ? NO_SOURCE : `The report’s note gives only part of this; it cites: ${works}.`;
    case "later":
      return works === "" ? NO_SOURCE : `No note stands at this sentence; the next one in its paragraph cites: ${works}.`;
    case "stated":
      return works === "" ? NO_SOURCE : `The report cites: ${works}.`;
  }
}

/** Where a passage stands, in signs: "§II.A ¶3", "Footnote 13". */
export function placeSign({ place }: Citation): string {
  if (place.note !== null) return `Footnote ${place.note}`;
  // Reports that count their sections do so in Roman numerals; other sections go by their headings.
  const section = place.section === "text" ? "" : /^[IVX]+(?:\.|$)/u.test(place.section) ? `§${place.section} ` : `${place.heading}, `;
  return `${section}¶${place.paragraph}`;
}

/** What the report cites for a passage, in short: "cites Dawn, 3 November 2025", or "no source given". */
export function citesSign({ cites, basis }: Citation): string {
  if (cites.length === 0) return "no source given";
  const works = [...new Set(cites.map(workName))].join("; ");
  switch (basis) {
    case "headline":
      return `in a title that it cites: ${works}`;
    case "part":
      return `cites for a part of it ${works}`;
    case "later":
      return `its next note cites ${works}`;
    case "stated":
      return `cites ${works}`;
  }
}

/** A work by its publisher and date: "Dawn, 3 November 2025". */
function workName({ publisher, kind, date }: Upstream): string {
  return [kind === "interviews" ? `${publisher} interviews` : publisher, date].filter((part) => part !== "").join(", ");
}

/** "International Crisis Group, Asia Report N°354, 27 February 2026": a report as it is named above its notes. */
export function reportName({ publisher, title, series, datePrinted }: Citation["report"]): string {
  return [publisher, series ?? quoted(title), datePrinted ?? "no date printed"].join(", ");
}

/** Who published the report, its title, series and date. */
function reportText({ report }: Citation): string {
  const parts = [
    report.authors.join(" and "),
    report.publisher,
    report.title,
    report.series ?? "",
    report.datePrinted ?? "no date printed",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Publisher, series and date of the reports that passages stand in, each once: a source line. */
export function sourceText(citations: readonly Citation[]): string {
  const reports = new Map(citations.map(({ report }) => [report.id, report]));
  return [...reports.values()]
    .map(({ publisher, series, datePrinted }) => [publisher, series, datePrinted].filter((part) => part !== null).join(", "))
    .join("; ");
}

/** Words in quotation marks; marks that stand in them become single ones, as within a quotation. */
export function quoted(words: string): string {
  return `“${nestedMarks(words)}”`;
}

/** A text that may be words in quotation marks: marks within them become single ones. */
export function singleInside(text: string): string {
  return /^“.*”$/su.test(text) ? quoted(text.slice(1, -1)) : text;
}

/** Exact words as they stand within quotation marks: double marks in them become single ones. */
export function nestedMarks(words: string): string {
  return words
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/(^|[\s(])"/gu, "$1‘")
    .replaceAll('"', "’");
}

/** The exact words of a note's passages: “some 660 …”; “… 580 civilians”. */
export function wordingsText(passages: readonly Citation[]): string {
  return passages.map(({ wording }) => quoted(wording)).join("; ");
}

/** A note in short, for pictures and embeds: "Crisis Group, section II.A, paragraph 3: “some 660 …”. The report cites: …". */
export function shortNoteText(passages: AtLeastOne<Citation>): string {
  const [first] = passages;
  return `${first.report.short}, ${placeText(first)}: ${wordingsText(passages)}. ${citesText(first)}`;
}

/** The whole footnote as one line of text, for files. @param passages those of one note */
export function footnoteText(passages: AtLeastOne<Citation>): string {
  const [first] = passages;
  return `${reportText(first)}, ${placeText(first)}: ${wordingsText(passages)}. ${citesText(first)}`;
}
