/** A number the product holds itself to, and how it stands. */

/** Met; met as far as it is tested; missed; not tested yet. */
export type GateState = "met" | "partly" | "missed" | "untested";

export interface Gate {
  /** "EX-5": area and number. */
  readonly id: string;
  /** What must hold. */
  readonly gate: string;
  readonly state: GateState;
  /** Tests of it in the run that was recorded last. */
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What was measured, in words; empty where tests alone say it. */
  readonly measured: string;
  /** What is not tested or not built yet; empty where nothing is. */
  readonly left: string;
}
