/** One sentence, one statement of its source: held by the sentences that a report's structure counts. */
import { describe, expect, it } from "vitest";
import { checkSentences } from "../../scripts/checks/checkSentences";
import { readReport } from "../../scripts/seeds/readReport";
import { structureOf } from "../../scripts/seeds/records";
import { issueReceipts } from "../../scripts/seeds/receipts";
import type { Basis, Citation, Report, Upstream } from "../../src/model/report";

const TEXT = `# I. Rain

In spring 12 wells ran dry, and 9 springs too. By May it was over.<sup>1</sup> Nobody counted the rest.

<sup>1</sup> "Wells run dry", Desk, 3 May 2023. Later 4 came back. "Some are back", Desk, 9 May 2023.
`;
const text = readReport(TEXT, { headings: [], frontLines: 0 });
const structures = new Map([["rain", structureOf(text)]]);
const report: Report = {
  ...{
    id: "rain",
    title: "Rain",
    short: "Rain",
    authors: [],
    publisher: "Desk",
    series: null,
    datePrinted: null,
    sha256: "",
    sections: [],
  },
};
const work = (id: string): Upstream => {
  return { id, kind: "article", publisher: "Desk", author: "", title: id, date: "", report: "rain", place: "n1" };
};

interface Wording {
  readonly words: string;
  readonly place?: string;
  readonly cites?: readonly string[];
  readonly basis?: Basis;
}

function problemsOf(...wordings: readonly Wording[]): readonly string[] {
  const citations = wordings.map(({ words, place = "I:1", cites = [], basis = "stated" }, index): Citation => {
    const note = place === "n1" ? 1 : null;
    return {
      ...{ kind: "passage", id: `c${index}`, report, wording: words, basis, cites: cites.map(work) },
      place: { id: place, section: "I", heading: "I", paragraph: 1, note },
    };
  });
  const statements = citations.map(({ id, place, wording }) => ({
    key: `citation:${id}`,
    report: "rain",
    place: place.id,
    text: wording,
    at: null,
  }));
  const { receipts, complaints } = issueReceipts(statements, new Map([["rain", text]]), []);
  expect(complaints).toEqual([]);
  return checkSentences(citations, receipts, structures, new Map()).map(({ message }) => message);
}

describe("wordings of one sentence", () => {
  const wells = { words: "In spring 12 wells ran dry" };
  const springs = { words: "and 9 springs too" };
  const later = (wording: Wording, ...cites: readonly string[]): Wording => ({ ...wording, cites, basis: "later" });

  it("cite the same", () => {
    expect(problemsOf(later(wells, "a"), later(springs, "a"))).toEqual([]);
    expect(problemsOf(wells, springs)).toEqual([]);
  });

  it("are complained of where their works, or what the works support, differ", () => {
    const alike = (problem: string): boolean => problem.includes("of the same sentence");
    expect(problemsOf(later(wells, "a"), springs).filter(alike)).toEqual([
      '"c1" cites nothing, but "c0" of the same sentence cites a (later)',
    ]);
    expect(problemsOf(later(wells, "a"), later(springs, "a", "b")).filter(alike)).toHaveLength(1);
    const over = { words: "By May it was over", cites: ["a"] };
    expect(problemsOf(over, { ...over, basis: "part" }).filter(alike)).toHaveLength(1);
  });

  it("are told from those of the next sentence, and of a headline, in text and note", () => {
    expect(problemsOf({ words: "By May it was over", cites: ["a"] }, { words: "Nobody counted the rest" })).toEqual([]);
    expect(
      problemsOf(
        { words: "Later 4 came back", place: "n1", cites: ["b"] },
        { words: "Wells run dry", place: "n1", cites: ["a"], basis: "headline" },
      ),
    ).toEqual([]);
  });

  it("say that the note stands at a later sentence, where none stands in their own", () => {
    expect(problemsOf(later(wells, "a"), { words: "By May it was over", cites: ["a"] })).toEqual([]);
    expect(problemsOf({ ...wells, cites: ["a"] })).toEqual([
      '"c0" is stated, but the note stands at a later sentence of I:1; allowed: later',
    ]);
    expect(problemsOf({ words: "By May it was over", cites: ["a"], basis: "later" })).toEqual([
      '"c0" is later, but a note\'s mark stands in its own sentence of I:1',
    ]);
    expect(problemsOf({ ...wells, basis: "later" })).toEqual(['"c0" is later, but cites nothing; allowed: stated']);
  });

  it("cite the note that the sentence with its mark cites", () => {
    const marked = { words: "By May it was over", cites: ["a"] };
    expect(problemsOf(marked, wells)).toEqual(['"c1" cites nothing, but "c0" before the same note cites a']);
    expect(problemsOf(marked, later(wells, "b"))).toHaveLength(1);
    expect(problemsOf(marked, { words: "Nobody counted the rest" })).toEqual([]);
  });

  it("cite nothing behind the last mark of their paragraph", () => {
    expect(problemsOf({ words: "Nobody counted the rest" })).toEqual([]);
    expect(problemsOf({ words: "Nobody counted the rest", cites: ["a"] })).toEqual([
      '"c0" cites works, but no note\'s mark stands in its sentence or behind it in I:1',
    ]);
  });
});

describe("sentences of a report", () => {
  const sentencesIn = (line: string): number => readReport(line, { headings: [], frontLines: 0 }).passages[0]?.sentences.length ?? 0;

  it("begin behind a stop, closing quotes and marks, at a capital or a quote", () => {
    expect(sentencesIn("It rained. “Enough!” they said. Then it stopped.")).toBe(3);
    expect(sentencesIn("He said “it rained.” Then it stopped.")).toBe(2);
  });

  it("do not begin behind initials, ranks and months, nor at a small letter", () => {
    expect(sentencesIn("The U.S. Army and Lt. Gen. Smith left on Jan. 4 at p.m. or so.")).toBe(1);
  });

  it("hold every word of their passage: the last begins before its end", () => {
    for (const { words, sentences } of text.passages) {
      expect(sentences[0]?.first).toBe(0);
      expect(sentences.every(({ first }, index) => first < (sentences[index + 1]?.first ?? words.length))).toBe(true);
    }
  });
});
