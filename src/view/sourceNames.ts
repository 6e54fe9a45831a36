/** Reports, the places in them and the works they cite, as they are named in short. */
import type { Citation, Provenance, Upstream } from "../model/report";
import { quoted } from "./quoted";

/** "Crisis Group, note 13" or "Crisis Group, section II.A": a passage as our sentences name it. */
export function passageName({ place, report }: Citation): string {
  if (place.note !== null) return `${report.short}, note ${place.note}`;
  return `${report.short}, ${place.section === "text" ? `paragraph ${place.paragraph}` : `section ${place.section}`}`;
}

/** Where a passage stands, in signs: "§II.A ¶3", "Footnote 13". */
export function placeSign({ place }: Citation): string {
  if (place.note !== null) return `Footnote ${place.note}`;
  // Reports that count their sections do so in Roman numerals; other sections go by their headings.
  const section = place.section === "text" ? "" : /^[IVX]+(?:\.|$)/u.test(place.section) ? `§${place.section} ` : `${place.heading}, `;
  return `${section}¶${place.paragraph}`;
}

/** One cited work: author, publisher, title in quotation marks, date; whatever the report prints of it. */
export function upstreamText({ author, publisher, title, date, kind }: Upstream): string {
  const named = title === "" ? "" : kind === "interviews" ? title : quoted(title);
  return [author, named, publisher, date].filter((part) => part !== "").join(", ");
}

/** A work by its publisher and date: "Dawn, 3 November 2025". */
function workName({ publisher, kind, date }: Upstream): string {
  return [kind === "interviews" ? `${publisher} interviews` : publisher, date].filter((part) => part !== "").join(", ");
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

/** "International Crisis Group, Asia Report N°354, 27 February 2026": a report as it is named above its notes. */
export function reportName({ publisher, title, series, datePrinted }: Citation["report"]): string {
  return [publisher, series ?? quoted(title), datePrinted ?? "no date printed"].join(", ");
}

/** Publisher, series and date of the reports that passages stand in, each once: a source line. Empty of what leans on none. */
export function sourceText(citations: readonly Provenance[]): string {
  const reports = new Map(citations.flatMap((one) => (one.kind === "passage" ? [[one.report.id, one.report]] : [])));
  return [...reports.values()]
    .map(({ publisher, series, datePrinted }) => [publisher, series, datePrinted].filter((part) => part !== null).join(", "))
    .join("; ");
}
