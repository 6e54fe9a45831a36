import { describe, expect, it } from "vitest";
import { datesIn, fitsTemplate, isIsoPeriod, startOf } from "../../src/model/dates";

const read = (text: string): readonly (string | null)[] => {
  const [date] = datesIn(text);
  return date === undefined ? [] : [date.iso, date.precision, date.part, date.bound];
};

describe("dates as printed", () => {
  it.each([
    ["8 October 2025", "2025-10-08", "day", null, null],
    ["11 and 12 October", "XXXX-10-11/XXXX-10-12", "days", null, null],
    ["18-19 October", "XXXX-10-18/XXXX-10-19", "days", null, null],
    ["September 2023", "2023-09", "month", null, null],
    ["That November", "XXXX-11", "month", null, null],
    ["early March 2025", "2025-03", "month", "early", null],
    ["mid-2024", "2024", "year", "mid", null],
    ["the mid-2000s", "2000/2009", "years", "mid", null],
    ["mid-August 2025", "2025-08", "month", "mid", null],
    ["The spring of 2025", "2025-03/2025-05", "season", null, null],
    ["the second half of 2022", "2022-07/2022-12", "months", null, null],
    ["the first nine months of 2025", "2025-01/2025-09", "months", null, null],
    ["11 months of 2025", "2025", "months", null, null],
    ["8 months", "XXXX-01/XXXX-08", "months", null, null],
    ["2008-2009", "2008/2009", "years", null, null],
    ["2018 to 2022", "2018/2022", "years", null, null],
    ["between September 2024 and November 2025", "2024-09/2025-11", "months", null, null],
    ["until April", "XXXX-04", "month", null, "until"],
    ["until 1 September", "XXXX-09-01", "day", null, "until"],
    ["since October 2023", "2023-10", "month", null, "since"],
    ["since 2021", "2021", "year", null, "since"],
    ["Late on 21 February", "XXXX-02-21", "day", "late", null],
    ["the last week of December", "XXXX-12", "month", "late", null],
    ["Jan. 4", "XXXX-01-04", "day", null, null],
    ["December 24", "XXXX-12-24", "day", null, null],
    ["the 19th century", "1801/1900", "century", null, null],
    ["the 1980s", "1980/1989", "years", null, null],
    ["late 2024", "2024", "year", "late", null],
    ["9 May 2024 to 3 June 2024", "2024-05-09/2024-06-03", "days", null, null],
    ["28 May and 3 June, 2024", "2024-05-28/2024-06-03", "days", null, null],
    ["5-7 March, 2025", "2025-03-05/2025-03-07", "days", null, null],
    ["1st May 2024", "2024-05-01", "day", null, null],
    ["Sept. 5, 2021", "2021-09-05", "day", null, null],
    ["Sep 15", "XXXX-09-15", "day", null, null],
    ["April and May 2024", "2024-04/2024-05", "months", null, null],
    ["twelve months of the year", "XXXX-01/XXXX-12", "months", null, null],
    ["first one months of 2024", "2024-01/2024-01", "months", null, null],
    ["summer 2021", "2021-06/2021-08", "season", null, null],
    ["Autumn of 2021", "2021-09/2021-11", "season", null, null],
    ["the first half of 2022", "2022-01/2022-06", "months", null, null],
    ["last week of May 2023", "2023-05", "month", "late", null],
    ["the end of 2024", "2024", "year", "late", null],
    ["the beginning of 2024", "2024", "year", "early", null],
    ["start of May 2023", "2023-05", "month", "early", null],
    ["early on 3 May", "XXXX-05-03", "day", "early", null],
    ["mid May", "XXXX-05", "month", "mid", null],
    ["till 2020", "2020", "year", null, "until"],
    ["From 2019", "2019", "year", null, "from"],
    ["before the end of 2019", "2019", "year", "late", "before"],
    ["after 9 May 2020", "2020-05-09", "day", null, "after"],
    ["by June 2021", "2021-06", "month", null, "by"],
    ["the 1890s", "1890/1899", "years", null, null],
    ["the 20th century", "1901/2000", "century", null, null],
  ])("reads %s", (text, iso, precision, part, bound) => {
    expect(read(text)).toEqual([iso, precision, part, bound]);
  });

  it.each([
    "hours later",
    "a month later",
    "12,000 people",
    "two years after",
    "some 2,025km",
    "they may strike",
    "march 5",
    "in 1750",
    "20255",
    "x2025",
  ])("finds no date in %s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it("finds every date of a sentence in order", () => {
    expect(datesIn("in April and December of a year after 2023, on 9 May 2024").map((date) => date.iso)).toEqual([
      "XXXX-04/XXXX-12",
      "2023",
      "2024-05-09",
    ]);
  });

  it("fits a period without a year to one with it, and nothing else", () => {
    expect(fitsTemplate("2025-10-11/2025-10-12", "XXXX-10-11/XXXX-10-12")).toBe(true);
    expect(fitsTemplate("2025-10-11/2025-10-13", "XXXX-10-11/XXXX-10-12")).toBe(false);
    expect(fitsTemplate("2025-11", "XXXX-10")).toBe(false);
  });

  it("knows its ISO forms and where a period starts", () => {
    expect(["2025", "2025-10", "2025-10-08", "2025-01/2025-08"].every(isIsoPeriod)).toBe(true);
    expect(["2025-13", "2025-10-32", "25-10", "2025/", "8 October"].some(isIsoPeriod)).toBe(false);
    expect(["2025", "2025-10/2025-11", "2025-10-08"].map(startOf)).toEqual(["2025-00-00", "2025-10-00", "2025-10-08"]);
  });
});
