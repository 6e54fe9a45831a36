/** A disagreement: a relation between cells and wordings that do not fit together, with one sentence of ours on what differs. */
import type { Cell, Claimant } from "./cell";
import type { Citation } from "./report";

/** `other-measure`: figures that look alike and measure different things, so that nothing is in dispute. */
export const DISAGREEMENT_KINDS = ["between-sides", "between-counters", "within-report", "between-reports", "other-measure"] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

/** What a disagreement relates: a figure by its cell, or a passage where no cell holds the thing. */
export type Member = CellMember | WordingMember;

interface CellMember {
  readonly type: "cell";
  readonly cell: Cell;
}

export interface WordingMember {
  readonly type: "wording";
  readonly citation: Citation;
  /** Whose words or claim it is, where the report gives it to someone. */
  readonly says: Claimant | null;
}

export interface Disagreement {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly title: string;
  /** Ours, without digits; the figures stand beside it. */
  readonly differs: string;
  /** Two at least, in the order of the file. */
  readonly members: readonly Member[];
}

/** The passages that disagreements relate, where no cell holds the thing. */
export function wordingsOf(disagreements: readonly Disagreement[]): readonly WordingMember[] {
  return disagreements.flatMap(({ members }) => members.flatMap((member) => (member.type === "wording" ? [member] : [])));
}

/** What a member is known by: the id of its cell, or "@" and that of its passage. */
export function memberId(member: Member): string {
  return member.type === "cell" ? member.cell.id : `@${member.citation.id}`;
}
