/** A question of Chartability, asked of each kind of chart. */

export const CHART_KINDS = ["columns", "bars", "dots"] as const;

/** What nobody has tried counts as no pass. */
export const VERDICTS = ["passes", "fails", "untried"] as const;
export type HeuristicVerdict = (typeof VERDICTS)[number];

export interface Heuristic {
  readonly principle: string;
  /** What would be wrong, as Chartability names it. */
  readonly heuristic: string;
  readonly critical: boolean;
  /** In the order of `CHART_KINDS`. */
  readonly verdicts: readonly HeuristicVerdict[];
  readonly found: string;
}
