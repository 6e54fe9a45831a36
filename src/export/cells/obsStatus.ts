/** What statistical programs may take of a cell: OBS_VALUE and OBS_STATUS, as SDMX has them (code list CL_OBS_STATUS 2.2). */
import type { ExportCell } from "../exportCell";

export interface Observed {
  /** Only where the words are an exact number: a program that reads nothing else must not take "over 15" for 15. */
  readonly value: number | null;
  /** A normal value · P provisional · O no value that could stand alone; kind, bounds and words say why. */
  readonly status: "A" | "P" | "O";
}

export function statusOf({ kind, value, standing }: Pick<ExportCell, "kind" | "value" | "standing">): Observed {
  if (kind !== "plain" || value === null) return { value: null, status: "O" };
  return { value, status: standing === "provisional" ? "P" : "A" };
}
