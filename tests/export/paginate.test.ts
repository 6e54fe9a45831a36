import { describe, expect, it } from "vitest";
import { paginate, unitsOf } from "../../src/export/slides/paginate";

const claims = (...rows: readonly string[]) => ({ rows }) as never;
const units = (text: string, ...together: readonly (readonly string[])[]): string =>
  unitsOf(
    [...text],
    (row) => row,
    together.map((rows) => claims(...rows)),
  )
    .map((unit) => unit.join(""))
    .join(" ");

describe("rows that must share a page", () => {
  it("are each by itself where nothing is disputed", () => {
    expect(units("abc")).toBe("a b c");
    expect(units("")).toBe("");
  });

  it("are a question's, with what stands between them", () => {
    expect(units("abcdef", ["b", "d"])).toBe("a bcd e f");
    expect(units("abcdef", ["d", "b"])).toBe("a bcd e f");
    expect(units("abc", ["x", "y"])).toBe("a b c");
    expect(units("abc", ["b"])).toBe("a b c");
    expect(units("abc", ["c"], ["a"])).toBe("a b c");
  });

  it("are those of two questions where their stretches touch, and else not", () => {
    expect(units("abcdef", ["a", "c"], ["b", "e"])).toBe("abcde f");
    expect(units("abcdef", ["a", "b"], ["c", "d"])).toBe("ab cd e f");
    expect(units("abcdef", ["a", "d"], ["b", "c"])).toBe("abcd e f");
    expect(units("abcdef", ["a", "d"], ["a", "b"])).toBe("abcd e f");
  });
});

describe("pages", () => {
  const pages = (text: string, most: number): string =>
    paginate(text === "" ? [] : text.split(" ").map((unit) => [...unit]), (rows) => rows.length <= most)
      .map((page) => page.join(""))
      .join(" | ");

  it("are filled with whole units while they fit, and none is empty", () => {
    expect(pages("a b c d e", 2)).toBe("ab | cd | e");
    expect(pages("ab c d", 3)).toBe("abc | d");
    expect(pages("a bc d", 2)).toBe("a | bc | d");
    expect(pages("", 2)).toBe("");
  });

  it("hold a unit that fits none by itself", () => {
    expect(pages("a bcd e", 2)).toBe("a | bcd | e");
    expect(pages("abc d", 2)).toBe("abc | d");
  });
});
