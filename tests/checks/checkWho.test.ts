/** Who says a figure, of whom, and who prints it: the three are told apart by the check. */
import { describe, expect, it } from "vitest";
import type { Claimant, Stance } from "../../src/model/cell";
import { NO_PARTY, PARTY_COLOURS, STANCES } from "../../src/model/cell";
import { checkWho, speakerIn, wrongStance } from "../../scripts/checks/checkWho";
import { loadLibrary } from "../../scripts/checks/library";
import { formatProblem } from "../../src/model/problem";
import { OBSERVATIONS, wellsFiles } from "../load/wells";
import { replace } from "../load/spoiltWells";

const PARTIES = PARTY_COLOURS.map((colour) => ({ id: `side-${colour}`, name: "A side", colour, words: [] }));
const OF_A_PARTY: readonly Stance[] = ["own_losses", "own_side", "other_side"];
const claimant = (party: Claimant["party"]): Claimant => ({ id: "one", name: "One", party });
const allowed = (party: Claimant["party"]): readonly Stance[] => STANCES.filter((stance) => wrongStance(claimant(party), stance) === null);

const said = (spoil: (text: string) => string): readonly string[] =>
  checkWho(loadLibrary(wellsFiles({ [OBSERVATIONS]: spoil }), ["wells"])).map(formatProblem);

describe("what a claimant may be said to speak of", () => {
  it("is the same for every party to the fighting: itself, the other side, or as an authority on something else", () => {
    for (const party of PARTIES) expect(allowed(party)).toEqual(["own_losses", "own_side", "other_side", "official"]);
  });

  it("is no side's where it is no party", () => {
    expect(allowed("third-party")).toEqual(["third_party", "official"]);
    for (const party of NO_PARTY) expect(OF_A_PARTY.filter((stance) => allowed(party).includes(stance))).toEqual([]);
  });

  it("is not stated where who says it is not, and only there", () => {
    expect(allowed("none")).toEqual(["not_stated"]);
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

describe("the speaker whom a headline names", () => {
  it.each([
    ["The council says wells run dry", "The council says"],
    ["Wells run dry, farmers say", "farmers say"],
    ["Wells run dry, say Ann Well", "say Ann Well"],
    ["Wells run dry: water office", "water office"],
    ["Ten wells run dry", null],
    ["Wells ‘run dry’: report", null],
    ["Dry wells: the council and the farmers agree on how to count them", null],
    ["Forty wells dry, council told", null],
  ])("is read from the headline: %s", (headline, speaker) => {
    expect(speakerIn(headline)).toBe(speaker);
  });

  it("is the claimant of what stands in the headline only, and “not stated” is refused", () => {
    const spoilt = (title: string, who: string): readonly string[] =>
      checkWho(
        loadLibrary(
          wellsFiles({
            [OBSERVATIONS]: replace(
              "south,wells,,absent:not-reported,none,not_stated,final,,",
              `south,wells,,absent:not-reported,${who},final,rain-n1-more@n1,`,
            ),
            "data/upstream.csv": replace("Wells run dry", title),
          }),
          ["wells"],
        ),
      ).map(formatProblem);
    expect(spoilt('"Wells run dry, farmers say"', "none,not_stated").join("\n")).toContain(
      'names "none", but the headline names its speaker: "farmers say"',
    );
    expect(spoilt('"Wells run dry, farmers say"', "desk,third_party").join("\n")).not.toContain("its speaker");
    expect(spoilt("Wells run dry", "none,not_stated")).toEqual([]);
  });
});
