/** Who counts or says: what they are, and what the reports say of how they count. */
import type { Claimant } from "./cell";
import type { Named } from "./dataset";
import type { Citation } from "./report";

export interface Counter {
  readonly claimant: Claimant;
  /** What they are, as `data/counter-kinds.csv` names it. */
  readonly kind: Named;
  /** One sentence of ours on what the reports say of how they count; empty where they say nothing. */
  readonly method: string;
  /** The passages that the sentence leans on; none where it is empty. */
  readonly citations: readonly Citation[];
}
