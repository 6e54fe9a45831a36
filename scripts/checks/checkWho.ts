/** Who says a figure, of whom, and who prints it: what may stand together (editorial rule 11). */
import type { Cell, Claimant, Stance } from "../../src/model/cell";
import { headlinesOf } from "../../src/model/cell";
import type { Problem } from "../../src/model/problem";
import type { Library } from "./library";
import { lineOfCell } from "./library";

/** Stances that only a party to the fighting has. */
const OF_A_PARTY: readonly Stance[] = ["own_losses", "own_side", "other_side"];

/** Every cell, those without a figure too: each has a claimant. */
export function checkWho(library: Library): readonly Problem[] {
  const cells = library.datasets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  return cells.flatMap((cell) =>
    [wrongStance(cell.claimant, cell.stance), wrongClaimant(cell)].flatMap((wrong) =>
      wrong === null ? [] : [{ ...lineOfCell(library.files, cell), message: `${cell.id}: ${wrong}` }],
    ),
  );
}

/** What is wrong between a claimant and its stance, or null. Every party to the fighting is measured alike. */
export function wrongStance({ id, party }: Claimant, stance: Stance): string | null {
  const outsider = party === "third-party" || party === "none";
  if (outsider && OF_A_PARTY.includes(stance)) return `is ${stance}, but "${id}" is no party to the fighting`;
  if (!outsider && (stance === "third_party" || stance === "not_stated")) return `is ${stance}, but "${id}" is a party to the fighting`;
  if ((party === "none") !== (stance === "not_stated"))
    return `is ${stance}, but its claimant is "${id}"; who is not stated has no stance either`;
  return null;
}

/**
 * What is wrong with a claimant, or null. A newspaper whose headline is all that a figure has prints it, and does not say it; whom
 * the headline names as its speaker does. An empty cell without a passage of its own says nothing.
 */
function wrongClaimant(cell: Cell): string | null {
  const { citations, claimant } = cell;
  const { id, name, party } = claimant;
  const inherits = cell.state === "absent" && cell.inherited;
  if (inherits || !citations.every(({ citation }) => citation.basis === "headline")) return null;
  if (headlinesOf(citations).includes(name))
    return `names "${id}", which prints the figure; whom the headline names, or "not-stated", says it`;
  const [speaker] = citations.flatMap(({ citation }) => speakerIn(citation.cites[0]?.title ?? "") ?? []);
  return party === "none" && speaker !== undefined ? `names "${id}", but the headline names its speaker: "${speaker}"` : null;
}

/** Who speaks, in a headline: "X says …", "…, X say", "…, says X", and a name behind a last colon, unless it is but a report. */
const SPEAKERS = [/(?:^|, )[^,:]+ says?(?!\p{L})/u, /, says? \p{Lu}[^,:]*$/u, /: (?!report$)\S+(?: \S+){0,4}$/u];

/** The words of a headline that name its speaker, or null where none does. */
export function speakerIn(headline: string): string | null {
  const [found] = SPEAKERS.flatMap((pattern) => pattern.exec(headline)?.[0] ?? []);
  return found === undefined ? null : found.replace(/^[,:] /u, "");
}
