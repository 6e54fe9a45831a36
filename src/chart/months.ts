/** The months of one year in which a figure was counted. */
import type { Provenance } from "../model/report";
import type { Row } from "../model/dataset";

export interface Months {
  /** Counted from January, which is 0; both of them included. */
  readonly from: number;
  readonly to: number;
}

const WITHIN_A_YEAR = /^(?<year>\d{4})-(?<from>\d\d)(?:\/(?<last>\d{4})-(?<to>\d\d))?$/u;

/** Null where a row's period is not made of whole months, has no printed start or end, or is longer than a year: in the months of one year "since October 2023" would end with it. */
export function monthsOf({ cells }: Row<Provenance>): Months | null {
  const period = cells.get("period");
  if (period?.state !== "reported" || period.value.type !== "date") return null;
  const { iso, bound } = period.value.date;
  const { year, from, last, to } = WITHIN_A_YEAR.exec(iso ?? "")?.groups ?? {};
  if (from === undefined || (last !== undefined && last !== year)) return null;
  return bound === null ? { from: Number(from) - 1, to: Number(to ?? from) - 1 } : null;
}
