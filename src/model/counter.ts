/** Who counts or says: what they are, and what the reports say of how they count. */
import type { Claimant } from "./cell";
import type { Citation } from "./report";

/** `unnamed`: whom the reports do not name; `report`: who wrote one of the reports. */
export const COUNTER_KINDS = [
  "institute",
  "agency",
  "force",
  "ministry",
  "authorities",
  "officials",
  "person",
  "group",
  "assembly",
  "states",
  "journalist",
  "report",
  "unnamed",
] as const;
export type CounterKind = (typeof COUNTER_KINDS)[number];

export interface Counter {
  readonly claimant: Claimant;
  readonly kind: CounterKind;
  /** One sentence of ours on what the reports say of how they count; empty where they say nothing. */
  readonly method: string;
  /** The passages that the sentence leans on; none where it is empty. */
  readonly citations: readonly Citation[];
}
