import { describe, expect, it } from "vitest";
import { disagreementRecords, toDisagreementsCsv } from "../../src/export/disagreementsFile";
import { curated } from "../view/library";
import { riverLibrary } from "./rivers";

describe("the file of disagreements", () => {
  const records = disagreementRecords(riverLibrary);

  it("has every question and disagreement by kind, with where it stands", () => {
    expect(records.map(({ id, kind, address }) => [id, kind, address])).toEqual([
      ["how-many", "between-counters", "disagree/how-many/"],
      ["dried-or-empty", "other-measure", "disagree/dried-or-empty/"],
    ]);
    const all = disagreementRecords(curated);
    expect(all).toHaveLength(curated.disagreements.length + curated.datasets.flatMap(({ questions }) => questions).length);
  });

  it("has each member with its hedge, who says so, and its footnotes", () => {
    const members = records.at(-1)?.members ?? [];
    expect(members.map(({ cell, label, text, claimant }) => [cell, label, text, claimant])).toEqual([
      ["rivers.north.wells", "North: wells", "some 12", "Weather Desk"],
      ["lakes.one.lakes", "One: lakes", "7", "River Office"],
      [null, null, "2 million wells or more", "River Office"],
    ]);
    expect(members.map(({ citations }) => citations)).toEqual([["rain-i1-dry"], ["flood-3-lake"], ["rain-n1-more"]]);
    expect(members.every(({ footnotes }) => footnotes.length === 1 && footnotes[0]?.includes("“"))).toBe(true);
  });

  it("names nobody where nobody is said to have counted", () => {
    const unnamed = disagreementRecords(curated).flatMap(({ members }) => members.filter(({ claimant }) => claimant === null));
    expect(unnamed.length).toBeGreaterThan(0);
  });

  it("is a table of one member a line, which no spreadsheet runs", () => {
    const lines = toDisagreementsCsv(records, "https://example.org/").split("\r\n");
    expect(lines[0]).toContain('"Disagreement","Kind","Title","What differs"');
    expect(lines.filter((line) => line.startsWith('"dried-or-empty"'))).toHaveLength(3);
    expect(lines.at(-2)).toContain(`"'=Dried or empty"`);
    expect(lines.at(-2)).toContain("https://example.org/disagree/dried-or-empty/");
  });
});
