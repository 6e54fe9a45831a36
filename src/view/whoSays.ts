/** Who says a figure, of whom, and who prints it, in words: three things, never one instead of another (editorial rule 11). */
import type { Provenance } from "../model/report";
import type { Cell } from "../model/cell";
import { reportersOf } from "../model/cell";

/** What a claimant's figure is about, in neutral words (editorial rule 19). */
export function stanceText(cell: Cell<Provenance>): string {
  if (cell.state === "absent") return "gives no figure";
  switch (cell.stance) {
    case "own_losses":
    case "own_side":
      return "on its own side";
    case "other_side":
      return "on the other side";
    case "third_party":
      return "third party";
    case "official":
      return "official figure";
    case "not_stated":
      return "who counted is not stated";
  }
}

/** Which side a party speaks of; empty where it gives no figure, or speaks of no side, as a third party does. */
export function sideText(cell: Cell<Provenance>): string {
  const ofSide = cell.stance === "own_losses" || cell.stance === "own_side" || cell.stance === "other_side";
  return ofSide && cell.state !== "absent" ? stanceText(cell) : "";
}

/** "printed in Dawn and Reuters", by headline; empty where only the report itself prints it. */
export function reporterText(cell: Cell<Provenance>): string {
  const reporters = reportersOf(cell);
  return reporters.length === 0 ? "" : `printed in ${reporters.join(" and ")}`;
}

/** What stands beside a claimant's name: "on the other side; printed in Dawn". Who did not say so has no side, but may be printed. */
export function besideClaimant(cell: Cell<Provenance>): string {
  return [cell.claimant.party === "none" ? "" : stanceText(cell), reporterText(cell)].filter((part) => part !== "").join("; ");
}
