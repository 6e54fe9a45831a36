/** Cells and passages that once were cut, read or credited wrongly: they stay as the reports have them, in whichever table they stand. */
import { describe, expect, it } from "vitest";
import type { ReportedCell } from "../../src/model/cell";
import { curated } from "../view/library";

const cells = [...curated.cells.values()].filter((cell): cell is ReportedCell => cell.state === "reported");
/** Cells whose first passage is this one. */
const citing = (id: string): readonly ReportedCell[] => cells.filter(({ citations }) => citations[0].citation.id === id);

/** Passage, the words that a cell takes from it, who says so, of whom. */
const SAID: readonly (readonly [string, string, string, string])[] = [
  ["cg-n71-camps", "7", "not-stated", "not_stated"],
  ["cg-n71-perpetrated", "the TTP and IS-KP had perpetrated the Islamabad, Bajaur and Bannu attacks", "pak-government", "other_side"],
  ["cg-n72-tolerate", "Islamabad “cannot tolerate this anymore”", "pak-government", "official"],
  ["cg-n72-actors", "were “linked” to Afghanistan-based actors", "pak-government", "other_side"],
  ["cg-va3-policeman", 'was "our own policeman"', "kp-police", "own_side"],
  ["cg-n24-india-backed", '"India-backed networks"', "pak-prime-minister", "other_side"],
  ["cg-n65-wana", "All terrorists involved in attack on cadet college in Wana killed", "pak-security-officials", "other_side"],
  ["cg-iib1-sanctuary", "“one big sanctuary” for the Pakistani Taliban", "pak-officials", "other_side"],
  ["cg-iib1-escaped-ttp", "hundreds of Pakistani Taliban leaders, commanders and fighters", "not-stated", "not_stated"],
  ["cg-iiib28-insisted", "targeted only TTP and IS-KP “camps and hideouts”", "pak-government", "own_side"],
  [
    "cg-n96-most",
    "Most of those orchestrating attacks on Pakistan are those released under the agreement",
    "pak-interior-minister",
    "other_side",
  ],
  ["cg-n96-most-terrorists-released", "Most terrorists released under deal", "pak-interior-minister", "other_side"],
  ["cg-n96-late", "in late 2024", "crisis-group", "third_party"],
  [
    "cg-iiib27-bajaur-attacker",
    "was an Afghan national who had served in the Afghan Taliban forces",
    "pak-officials",
    "other_side",
  ],
  ["cg-iiia4-agreed", "the Taliban had agreed to curb TTP cross-border infiltration", "pak-interior-minister", "other_side"],
  ["cg-iii1-rock-bottom", "since the October 2025 border clashes", "crisis-group", "third_party"],
  ["cg-iiib26-25-november", "On 25 November, one day after another deadly militant attack", "crisis-group", "third_party"],
  ["cg-n21-15-25", "some 15-25km", "pak-military", "own_side"],
  ["adn-text8-most", "most of the victims were ethnic Pashtun refugees", "not-stated", "not_stated"],
  ["cg-iia3-2025", "2025", "crisis-group", "third_party"],
  ["cg-n70-arrested", "4", "pak-interior-minister", "other_side"],
];

describe("a cell of a passage", () => {
  it.each(SAID)("%s: “%s”, as %s says, %s", (passage, printed, claimant, stance) => {
    const found = citing(passage).filter((cell) => cell.asReported === printed);
    expect(found.map((cell) => [cell.claimant.id, cell.stance])).toEqual(found.map(() => [claimant, stance]));
    expect(found.length).toBeGreaterThan(0);
  });

  it("has the date that its words have, and no other", () => {
    const dates = (passage: string, printed: string): readonly unknown[] =>
      citing(passage).flatMap(({ asReported, value }) => (asReported === printed && value.type === "date" ? [value.date.iso] : []));
    expect(dates("cg-n14-25pc", "11 months of 2025")).toEqual(["2025"]);
    expect(dates("adn-text7-date", "December 24")).toEqual([null]);
    expect(dates("cg-iiib26-25-november", "On 25 November, one day after another deadly militant attack")).toEqual([null]);
  });
});

describe("a passage that no cell holds", () => {
  it("has the speaker that the report names", () => {
    const says = curated.disagreements.flatMap(({ members }) =>
      members.flatMap((one) => (one.type === "wording" ? [[one.citation.id, one.says?.id ?? ""]] : [])),
    );
    expect(Object.fromEntries(says)).toMatchObject({
      "pulse-text13-included-hundreds-of": "pak-foreign-minister",
      "cg-iiia5-included-hundreds-of": "pak-foreign-minister",
      "cg-n70-training-for-the": "pak-interior-minister",
      "cg-n26-acknowledge": "former-diplomat",
    });
  });
});
