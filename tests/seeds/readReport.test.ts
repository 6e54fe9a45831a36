import { describe, expect, it } from "vitest";
import { readReport } from "../../scripts/seeds/readReport";

const read = (text: string, headings: readonly string[] = [], frontLines = 0) => readReport(text, { headings, frontLines });

const PAGES = `# A Report

# Table of Contents

## Executive Summary

<b>I. Introduction</b>	4

## Executive Summary

A summary of two pages.

## I. Introduction

Rain fell in the hardest-hit valley, filling 71

<sup>1</sup> "Rain report", Weather Desk, 3 May 2024.

<sup>2</sup> See above.

per cent of the wells.<sup>2</sup> It went on.

### A. More rain

First sentence of <b>more</b> rain.<sup>1</sup> A word cut by a page is disp-

---

laced here.

1. not a heading
`;

describe("a report's text", () => {
  const report = read(PAGES);
  const words = (place: string): string | undefined => report.passages.find((one) => one.place === place)?.words.join(" ");

  it("makes a sentence whole that a note block cuts in two", () => {
    expect(words("I:1")).toBe("Rain fell in the hardest-hit valley filling 71 per cent of the wells It went on");
  });

  it("makes a word whole that a page break cuts in two", () => {
    expect(words("I.A:1")).toBe("First sentence of more rain A word cut by a page is displaced here");
  });

  it("keeps notes as a stream of their own, with the place of their marker", () => {
    expect(words("n1")).toBe("Rain report Weather Desk 3 May 2024");
    const note = report.passages.find((one) => one.place === "n1");
    expect([note?.section, note?.paragraph, note?.note]).toEqual(["I.A", 1, 1]);
    expect(report.passages.find((one) => one.place === "n2")?.section).toBe("I");
  });

  it("counts a heading that the table of contents lists where it stands, not where it is listed", () => {
    expect(words("executive-summary:1")).toBe("A summary of two pages");
    expect(words("table-of-contents:2")).toBe("I. Introduction 4".replace("I. ", "I "));
  });

  it("names nested sections by their numbers and prints the whole path", () => {
    expect(report.sections.find((one) => one.id === "I.A")?.heading).toBe("I. Introduction › A. More rain");
    expect(words("I.A:2")).toBe("1 not a heading");
  });

  it("takes headings and title lines from the record where the text does not mark them", () => {
    const plain = read("Site name\nTitle\nFirst.\nA New Part\nSecond.\n", ["A New Part"], 2);
    expect(plain.passages.map((one) => one.place)).toEqual(["front:1", "front:2", "text:1", "a-new-part:1"]);
  });

  it("refuses a text whose notes have no marker", () => {
    expect(() => read("## I. Introduction\n\nNo marker.\n\n<sup>7</sup> A note.\n")).toThrow("note 7 has no marker");
  });
});
