/** Who says a figure, of whom, and who prints it: what may stand together (editorial rule 11). */
import type { AtLeastOne, Claimant, Stance } from "../../src/model/cell";
import { headlinesOf } from "../../src/model/cell";
import type { Problem } from "../../src/model/problem";
import type { CellCitation } from "../../src/model/report";
import type { Library } from "./library";
import { lineOfCell } from "./library";

/** Stances that only a party to the fighting has. */
const OF_A_PARTY: readonly Stance[] = ["own_losses", "own_side", "other_side"];

/** Every cell, those without a figure too: each has a claimant. */
export function checkWho(library: Library): readonly Problem[] {
  const cells = library.datasets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  return cells.flatMap((cell) =>
    [wrongStance(cell.claimant, cell.stance), wrongClaimant(cell.claimant, cell.citations)].flatMap((wrong) =>
      wrong === null ? [] : [{ ...lineOfCell(library.files, cell), message: `${cell.id}: ${wrong}` }],
    ),
  );
}

/** What is wrong between a claimant and its stance, or null. Every party to the fighting is measured alike. */
export function wrongStance({ id, party }: Claimant, stance: Stance): string | null {
  const outsider = party === "third-party" || party === "none";
  if (outsider && OF_A_PARTY.includes(stance)) return `is ${stance}, but "${id}" is no party to the fighting`;
  if (!outsider && (stance === "third_party" || stance === "not_stated")) return `is ${stance}, but "${id}" is a party to the fighting`;
  return null;
}

/** What is wrong with a claimant, or null: a newspaper whose headline is all that a figure has prints it, and does not say it. */
function wrongClaimant({ id, name }: Claimant, citations: AtLeastOne<CellCitation>): string | null {
  const onlyHeadlines = citations.every(({ citation }) => citation.basis === "headline");
  return onlyHeadlines && headlinesOf(citations).includes(name)
    ? `names "${id}", which prints the figure; whom the headline names, or "not-stated", says it`
    : null;
}
