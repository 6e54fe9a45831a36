/** What a reader is told of words that were looked for in their document. */
import { describe, expect, it } from "vitest";
import type { FoundPlace, OwnDocument } from "../../../src/model/ownDocument";
import { verdictOf } from "../../../src/view/own/documentVerdict";

const book = (empty = 0): OwnDocument => ({
  name: "book.pdf",
  unit: "page",
  numbered: false,
  empty,
  pages: Array.from({ length: 12 }, (_, at) => ({ place: `p. ${at + 1}`, text: "", level: "", across: "" })),
});
const on = (...pages: readonly (readonly [page: number, times: number])[]): readonly FoundPlace[] =>
  pages.map(([page, times]) => ({ page: page - 1, times }));

describe("words that are found", () => {
  it.each([
    [on([4, 1]), "Found, on p. 4.", ["p. 4"]],
    [on([4, 2]), "Found twice, on p. 4. Longer words would say which is meant.", ["p. 4"]],
    [on([4, 1], [9, 3]), "Found 4 times, on p. 4 and p. 9 (3 times). Longer words would say which is meant.", ["p. 4", "p. 9"]],
    [
      on([1, 1], [2, 1], [3, 1], [4, 1], [5, 1], [6, 2], [7, 1], [8, 1]),
      "Found 9 times, on p. 1, p. 2, p. 3, p. 4, p. 5, p. 6 (twice) and 2 more. Longer words would say which is meant.",
      ["p. 1", "p. 2", "p. 3", "p. 4", "p. 5", "p. 6"],
    ],
  ])("%j", (places, said, offered) => {
    expect(verdictOf(book(), { outcome: "found", places })).toEqual({ found: true, said, places: offered });
  });
});

describe("words that are not found", () => {
  it.each([
    [0, "", null, "Not found: the words do not stand in it as typed."],
    [0, "Some", 3, "Not found: the words do not stand in it as typed."],
    [0, "Some 660", 3, "Not found: the words do not stand in it as typed. As far as “Some 660” they stand on p. 4."],
    [1, "", null, "Not found: the words do not stand in it as typed. 1 of its 12 pages has no text, and could not be searched."],
    [5, "", null, "Not found: the words do not stand in it as typed. 5 of its 12 pages have no text, and could not be searched."],
  ])("with %d pages without text, and %j", (empty, longest, page, said) => {
    expect(verdictOf(book(empty), { outcome: "not-found", longest, page })).toEqual({ found: false, said, places: [] });
  });
});
