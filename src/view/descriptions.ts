/** What describes a row: words and dates that stand under its heading, and in no column. */
import type { Citation, Provenance } from "../model/report";
import type { Cell } from "../model/cell";
import type { Measure, Row } from "../model/dataset";
import { describingOf } from "../model/dataset";
import { besideClaimant, reporterText } from "./whoSays";

export interface Description<P extends Provenance = Citation> {
  readonly measure: Measure;
  readonly cell: Cell<P>;
  /** Who says so, where that is known, and who prints it: "Pakistani officials, on the other side; printed in Dawn"; else empty. */
  readonly by: string;
}

/** The descriptions that a row has, in the order of the measures. */
export function descriptionsOf<P extends Provenance>(cells: Row<P>["cells"], measures: readonly Measure[]): readonly Description<P>[] {
  return describingOf({ measures }).flatMap((measure) => {
    const cell = cells.get(measure.id);
    return cell === undefined ? [] : [{ measure, cell, by: claimedBy(cell) }];
  });
}

/** A third party is named alone; a side with whom it speaks of. */
function claimedBy(cell: Cell<Provenance>): string {
  const { name, party } = cell.claimant;
  if (party === "none") return reporterText(cell);
  const beside = party === "third-party" ? reporterText(cell) : besideClaimant(cell);
  return beside === "" ? name : `${name}, ${beside}`;
}
