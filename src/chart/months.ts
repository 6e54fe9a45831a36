/** The months of one year in which a figure was counted. */
import type { Provenance } from "../model/report";
import type { Row } from "../model/dataset";

export interface Months {
  /** Counted from January, which is 0; both of them included. */
  readonly from: number;
  readonly to: number;
  /** Whether its end is printed; else it fades out. */
  readonly ends: boolean;
}

const WITHIN_A_YEAR = /^(?<year>\d{4})-(?<from>\d\d)(?:\/(?<open>\.\.)|\/(?<last>\d{4})-(?<to>\d\d))?$/u;

/** Null where a row's period is not made of whole months, has no printed start, or is longer than a year. */
export function monthsOf({ cells }: Row<Provenance>): Months | null {
  const period = cells.get("period");
  if (period?.state !== "reported" || period.value.type !== "date") return null;
  const { iso, bound } = period.value.date;
  const { year, from, open, last, to } = WITHIN_A_YEAR.exec(iso ?? "")?.groups ?? {};
  if (from === undefined || (last !== undefined && last !== year)) return null;
  if (bound !== null && bound !== "since" && bound !== "from") return null;
  const ends = open === undefined && bound === null;
  return { from: Number(from) - 1, to: Number(to ?? from) - 1, ends };
}
