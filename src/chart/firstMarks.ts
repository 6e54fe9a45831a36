/** A chart cut to its first marks, for a card. A question is never cut: its claimants stay together. */
import type { ChartModel } from "./buildChart";

/** The model with at most `most` marks, groups in their order; columns are kept whole, since they are read along time. */
export function firstMarks(model: ChartModel, most: number): ChartModel {
  if (model.kind !== "bars") return model;
  let left = most;
  const groups = model.groups.flatMap((group) => {
    const marks = group.marks.slice(0, left);
    left -= marks.length;
    return marks.length === 0 ? [] : [{ ...group, label: "", why: "", marks }];
  });
  return { ...model, groups };
}
