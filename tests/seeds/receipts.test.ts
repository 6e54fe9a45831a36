import { describe, expect, it } from "vitest";
import { coverageComplaints, coverageOf } from "../../scripts/seeds/coverage";
import { readReport } from "../../scripts/seeds/readReport";
import type { Statement } from "../../scripts/seeds/receipts";
import { checkReceipts, issueReceipts } from "../../scripts/seeds/receipts";
import type { ReportRecord } from "../../scripts/seeds/records";
import { structureOf } from "../../scripts/seeds/records";

const record: ReportRecord = {
  id: "weather",
  title: "Weather",
  short: "Weather",
  authors: [],
  publisher: "Desk",
  series: null,
  datePrinted: null,
  date: null,
  address: null,
  language: "en",
  terms: "",
  sha256: "ab".repeat(32),
  layout: { headings: [], frontLines: 0 },
};
const text = readReport("Some 12 wells ran dry in May, and over 30 later.\n\nNo second spring in 2 years.\n", record.layout);
const texts = new Map([["weather", text]]);
const structures = new Map([["weather", structureOf(text)]]);
const wording: Statement = { key: "citation:dry", report: "weather", place: "text:1", text: "Some 12 wells ran dry", at: null };

describe("receipts", () => {
  const { receipts, complaints } = issueReceipts([wording], texts, [record]);
  const check = (statement: Partial<Statement>) =>
    checkReceipts([{ ...wording, ...statement }], receipts, [record], structures).map((problem) => problem.message);

  it("are issued only for words that stand at their place", () => {
    expect(complaints).toEqual([]);
    expect(issueReceipts([{ ...wording, text: "Some 13 wells ran dry" }], texts, [record]).complaints).toHaveLength(1);
    expect(issueReceipts([{ ...wording, place: "text:2" }], texts, [record]).complaints).toHaveLength(1);
    expect(issueReceipts([wording], new Map(), [record]).complaints).toHaveLength(1);
  });

  it("prove the wording without the text", () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Partial<Statement>]>([
    ["a digit", { text: "Some 13 wells ran dry" }],
    ["a missing hedge", { text: "12 wells ran dry" }],
    ["another place", { place: "text:2" }],
    ["another report", { report: "other" }],
  ])("fail for %s", (_, change) => {
    expect(check(change).length).toBeGreaterThan(0);
  });

  it("fail when the report is another edition", () => {
    expect(checkReceipts([wording], receipts, [{ ...record, sha256: "cd".repeat(32) }], structures)).toHaveLength(1);
  });

  it("fail for a receipt that nothing needs, and for a wording without one", () => {
    expect(checkReceipts([], receipts, [record], structures)[0]?.message).toContain("receipt for nothing");
    expect(checkReceipts([wording], [], [record], structures)[0]?.message).toContain("has no receipt");
  });
});

describe("coverage", () => {
  const { receipts } = issueReceipts([wording], texts, [record]);
  const ignored = [
    { report: "weather", place: "text:2", word: 1, token: "second", reason: "an ordinal, not a count" },
    { report: "weather", place: "text:2", word: 4, token: "2", reason: "not a figure here" },
  ];

  it("names every number word that is neither in a wording nor ignored", () => {
    const complaints = coverageComplaints(coverageOf(structures, receipts, ignored), ignored);
    expect(complaints).toEqual(["weather text:1, word 9: in no wording and not ignored"]);
  });

  it("refuses to ignore a number that a wording holds, or a word that is no number", () => {
    const more = [...ignored, { ...ignored[0], report: "weather", place: "text:1", word: 1, token: "12", reason: "x" }];
    expect(coverageComplaints(coverageOf(structures, receipts, more), more).join()).toContain("but the wording of dry holds it");
    const none = [...ignored, { report: "weather", place: "text:1", word: 2, token: "wells", reason: "x" }];
    expect(coverageComplaints(coverageOf(structures, receipts, none), none).join()).toContain("no number stands there");
  });
});
