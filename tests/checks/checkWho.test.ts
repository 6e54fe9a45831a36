/** Who says a figure, of whom, and who prints it: the three are told apart by the check. */
import { describe, expect, it } from "vitest";
import type { Claimant, Stance } from "../../src/model/cell";
import { NO_PARTY, PARTY_COLOURS, STANCES } from "../../src/model/cell";
import { checkWho, wrongStance } from "../../scripts/checks/checkWho";
import { loadLibrary } from "../../scripts/checks/library";
import { formatProblem } from "../../src/model/problem";
import { OBSERVATIONS, wellsFiles } from "../load/wells";
import { replace } from "../load/spoiltWells";

const PARTIES = PARTY_COLOURS.map((colour) => ({ id: `side-${colour}`, name: "A side", colour, words: [] }));
const claimant = (party: Claimant["party"]): Claimant => ({ id: "one", name: "One", party });
const allowed = (party: Claimant["party"]): readonly Stance[] => STANCES.filter((stance) => wrongStance(claimant(party), stance) === null);

const said = (spoil: (text: string) => string): readonly string[] =>
  checkWho(loadLibrary(wellsFiles({ [OBSERVATIONS]: spoil }), ["wells"])).map(formatProblem);

describe("what a claimant may be said to speak of", () => {
  it("is the same for every party to the fighting: itself, the other side, or as an authority on something else", () => {
    for (const party of PARTIES) expect(allowed(party)).toEqual(["own_losses", "own_side", "other_side", "official"]);
  });

  it("is no side's where it is no party", () => {
    for (const party of NO_PARTY) expect(allowed(party)).toEqual(["third_party", "official", "not_stated"]);
  });

  it("is said with file and line where it does not fit", () => {
    const wrong = (stance: string): readonly string[] => said(replace("30,,desk,third_party", `30,,desk,${stance}`));
    for (const stance of ["own_losses", "own_side", "other_side"]) {
      expect(wrong(stance)).toContain(`${OBSERVATIONS}:3:1  wells.north.springs: is ${stance}, but "desk" is no party to the fighting`);
    }
    expect(wrong("official")).toEqual([]);
  });
});

describe("the newspaper in whose headline a figure stands", () => {
  const HEADLINE = "40,,";
  const spoilt = (claimantId: string, stance: string): readonly string[] =>
    said(
      replace(
        "south,wells,,absent:not-reported,none,not_stated,final,,",
        `south,wells,almost ${HEADLINE}${claimantId},${stance},final,rain-n1-more@n1#1,`,
      ),
    );

  it("prints it and is not its claimant", () => {
    expect(spoilt("desk", "third_party").join("\n")).toContain(
      'names "desk", which prints the figure; whom the headline names, or "not-stated", says it',
    );
    expect(spoilt("none", "not_stated").join("\n")).not.toContain("which prints the figure");
  });
});
