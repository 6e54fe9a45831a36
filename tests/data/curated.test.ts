import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import type { CheckInput } from "../../scripts/checkData";
import { checkData, checkInput, readCheckInput } from "../../scripts/checkData";
import { EVERYTHING } from "../representatives";
import type { Mutant } from "../mutation/mutants";
import { mutantsOf, survivorsOf } from "../mutation/mutants";
import { formatProblem } from "../../src/model/problem";

const SAMPLE = EVERYTHING ? 2000 : 250;

describe("the curated data", () => {
  it("have no problem that a check can find", () => {
    expect(checkData(process.cwd()).map(formatProblem)).toEqual([]);
  });

  it("hold the datasets and the question whose ids are public", () => {
    const { datasets, files } = readCheckInput(process.cwd());
    expect(datasets).toEqual(expect.arrayContaining(["yearly-violence-increases", "fatalities-2025", "deportation-phases", "trade-shares"]));
    expect(files.get("data/claims-by-side/dataset.json")).toContain('"id": "soldiers-october-2025"');
  });

});

describe("a passage that says something", () => {
  const SAID = [
    ["cross-border-strikes", "october-retaliation", "said", 'targeting "terrorist training facilities and support networks"'],
    ["cross-border-strikes", "october-kabul", "said", "neither acknowledged nor denied"],
    ["cross-border-strikes", "october-kabul", "reply", "to have been in Pakistan's Khyber Pakhtunkhwa province"],
    ["named-attacks", "islamabad-court", "said", "the first such attack in the federal capital in years"],
    ["police-border-and-weapons", "fence-line", "period", "In November 2025"],
  ] as const;

  it.each(SAID)("is not called empty: %s, %s, %s", (dataset, row, measure, printed) => {
    const lines = readCheckInput(process.cwd()).files.get(`data/${dataset}/observations.csv`) ?? "";
    const { data } = Papa.parse<string[]>(lines);
    expect(data.find(([ofRow, ofMeasure]) => ofRow === row && ofMeasure === measure)?.slice(2, 4)).toEqual([printed, ""]);
  });
});

describe("damage to the data", () => {
  let input: CheckInput;
  let all: readonly Mutant[];
  beforeAll(() => {
    input = readCheckInput(process.cwd());
    all = [...mutantsOf(input)];
  });

  it("is noticed by a check, in an even sample of every kind", () => {
    const kinds = [...new Set(all.map((mutant) => mutant.kind))];
    const sample = kinds.flatMap((kind) => {
      const ofKind = all.filter((mutant) => mutant.kind === kind);
      const step = Math.max(1, Math.floor(ofKind.length / (SAMPLE / kinds.length)));
      return ofKind.filter((_, index) => index % step === 0);
    });
    expect(kinds.toSorted()).toEqual(
      [
        ...["citation swapped", "code changed", "date shifted", "digit changed", "hedge removed", "reference broken"],
        ...["row doubled", "row dropped", "sign flipped", "unit changed"],
      ].toSorted(),
    );
    expect(survivorsOf(input, sample).map(({ kind, file, line, what }) => `${kind} ${file}:${line} ${what}`)).toEqual([]);
  });

  it("would go unnoticed if nothing were checked: an undamaged copy has no problem", () => {
    const [first] = all;
    expect(first).toBeDefined();
    expect(checkInput({ ...input, files: new Map(input.files) })).toEqual([]);
  });
});
