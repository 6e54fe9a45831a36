/** The text of a footnote: report, place, wording, and what the report itself cites for the figure (editorial rule 6). */
import type { AtLeastOne } from "../model/cell";
import type { Citation } from "../model/report";
import { quoted } from "./quoted";
import { citesSign, placeSign, upstreamText } from "./sourceNames";

const NO_SOURCE = "The report gives no source for this figure.";

/** "section I. Introduction, paragraph 3, note 4". */
export function placeText({ place }: Citation): string {
  const section = place.section === "text" ? "" : `section ${place.heading}, `;
  return `${section}paragraph ${place.paragraph}${place.note === null ? "" : `, note ${place.note}`}`;
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

/** Who published the report, its title, series and date. */
export function reportText({ report }: Citation): string {
  const parts = [
    report.authors.join(" and "),
    report.publisher,
    report.title,
    report.series ?? "",
    report.datePrinted ?? "no date printed",
  ];
  return parts.filter((part) => part !== "").join(", ");
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

/** Where a note leads, without its words: "Crisis Group, §II.A ¶3, cites Dawn, 3 November 2025". */
export function noteSign([first]: AtLeastOne<Citation>): string {
  return `${first.report.short}, ${placeSign(first)}, ${citesSign(first)}`;
}

/** The whole footnote as one line of text, for files. @param passages those of one note */
export function footnoteText(passages: AtLeastOne<Citation>): string {
  const [first] = passages;
  return `${reportText(first)}, ${placeText(first)}: ${wordingsText(passages)}. ${citesText(first)}`;
}
