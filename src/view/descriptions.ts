/** What describes a row: words and dates that stand under its heading, and in no column. */
import type { Cell } from "../model/cell";
import type { Measure, Row } from "../model/dataset";
import { describingOf } from "../model/dataset";

export interface Description {
  readonly measure: Measure;
  readonly cell: Cell;
}

/** The descriptions that a row has, in the order of the measures. */
export function descriptionsOf(cells: Row["cells"], measures: readonly Measure[]): readonly Description[] {
  return describingOf({ measures }).flatMap((measure) => {
    const cell = cells.get(measure.id);
    return cell === undefined ? [] : [{ measure, cell }];
  });
}
