/**
 * What statistical programs may take of a cell: OBS_VALUE and OBS_STATUS. Source of the codes: SDMX, "Code list for observation status"
 * (CL_OBS_STATUS 2.2), whose other codes (breaks, forecasts, imputed, suppressed, of low reliability …) say what no report says here.
 */
import type { ExportCell } from "../exportCell";

export interface Observed {
  /** Only where the words are an exact number: a program that reads nothing else must not take "over 15" for 15. */
  readonly value: number | null;
  readonly status: ObsStatus;
}

/**
 * A a normal value · P provisional · E the report’s own word for it is an estimate · M missing, such a value cannot be · O missing, or no
 * value that could stand alone; kind, bounds and words say why. Whether a figure that a report leaves out exists (L) is not known.
 */
export type ObsStatus = "A" | "P" | "E" | "M" | "O";

export function statusOf({
  kind,
  value,
  standing,
  hedge,
  absence,
}: Pick<ExportCell, "kind" | "value" | "standing" | "hedge" | "absence">): Observed {
  if (absence === "not-applicable") return { value: null, status: "M" };
  if (kind === "about" && /\bestimated?\b/u.test(hedge)) return { value: null, status: "E" };
  if (kind !== "plain" || value === null) return { value: null, status: "O" };
  return { value, status: standing === "provisional" ? "P" : "A" };
}
