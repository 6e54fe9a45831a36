/** Whose claim it is what a report states in its own voice: of an amount nobody's, of everything else its own. */
import { describe, expect, it } from "vitest";
import { checkVoice } from "../../scripts/checks/checkVoice";
import { loadLibrary } from "../../scripts/checks/library";
import { OBSERVATIONS, wellsFiles } from "../load/wells";
import type { Change } from "../load/spoiltWells";
import { append, CITATIONS, replace } from "../load/spoiltWells";

const CLAIMANTS = "data/claimants.csv";
/** A claimant that is the report's own voice, and every period in it, as it should be. */
const OWN: Readonly<Record<string, Change>> = {
  "data/wells/dataset.json": replace('"topic":"method"', '"topic":"chronology"'),
  [CLAIMANTS]: append("rain,Rain authors,third-party"),
  [OBSERVATIONS]: replaceAll(
    ",none,not_stated,final,rain-i",
    ",rain,third_party,final,rain-i",
    "dozens of springs,,rain,third_party",
    "dozens of springs,,none,not_stated",
  ),
};

function replaceAll(from: string, to: string, ...but: readonly [string, string]): Change {
  return (text) => replace(...but)(text.replaceAll(from, to));
}

function said(change: Readonly<Record<string, Change>> = {}): readonly string[] {
  const both = Object.fromEntries(
    [...new Set([...Object.keys(OWN), ...Object.keys(change)])].map((file): [string, Change] => [
      file,
      (text) => (change[file] ?? String)((OWN[file] ?? String)(text)),
    ]),
  );
  const library = loadLibrary(wellsFiles(both), ["wells"]);
  expect(library.problems).toEqual([]);
  return checkVoice(library).map(({ message }) => message);
}

describe("what a report states in its own voice", () => {
  it("is nobody's where it is an amount, and the report's where it is a date", () => {
    expect(said()).toEqual([]);
  });

  it("is not the report's where it is an amount: who counted is not said", () => {
    const wrong = 'wells.south.springs: is an amount that "rain" prints, and does not say who counted; allowed: not-stated';
    const change = { [OBSERVATIONS]: replace("springs,,none,not_stated", "springs,,rain,third_party") };
    expect(said(change)).toEqual([wrong]);
    expect(said({ ...change, "data/wells/dataset.json": replace('"topic":"chronology"', '"topic":"method"') })).toEqual([]);
  });

  it("is the report's where it is a date, unless it is reported or stands in a headline", () => {
    const change = { [OBSERVATIONS]: replace("in 2023,,rain,third_party", "in 2023,,none,not_stated") };
    expect(said(change)).toEqual([
      'wells.north.period: is no amount, and the report’s own: "none" says it only of what stands in a headline or is reported',
    ]);
    expect(said({ ...change, [CITATIONS]: replace("springs ran dry in", "springs reportedly dried in") })).toEqual([]);
    expect(said({ ...change, [CITATIONS]: replace("2023,desk-2023@n1,stated", "2023,desk-2023@n1,headline") })).toEqual([]);
  });
});

describe("the same words of the same passage", () => {
  it("have one claimant, wherever they stand", () => {
    const twin = append(
      ["wells,some 12,,none,not_stated,final,rain-i1-dry@I:1#1,", "springs,,absent:not-reported,none,not_stated,final,,"]
        .concat("period,,absent:not-reported,none,not_stated,final,,")
        .map((line) => `twin,${line}`)
        .join("\n"),
    );
    const row: Change = append("twin,all,Twin,,Valley,rain I:1");
    expect(said({ [OBSERVATIONS]: twin, "data/wells/rows.csv": row }).join()).toContain(
      'twin.wells: is said by "none" (not_stated), but the same words of the same passage in wells.north.wells by "desk" (third_party)',
    );
  });
});
