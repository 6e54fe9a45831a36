import { describe, expect, it } from "vitest";
import { buildSearchIndex } from "../../src/view/searchIndex";
import { readSearchText } from "../../src/view/searchText";
import { riverLibrary } from "../export/rivers";
import { curated, wells } from "./library";

const index = buildSearchIndex(curated);
type Asked = Parameters<typeof index.find>;
const find = (...asked: Asked) => index.find(...asked).hits;
const figures = (query: string): readonly string[] => find(query, "figure", 500).map(({ id }) => id);

describe("search", () => {
  it("finds a number by its value, however it is written", () => {
    const [digits, words, full] = ["2 million", "two million", "2,000,000"].map(figures);
    expect(digits).toContain("refugees-and-returns.deported-or-fled.people");
    expect(words).toEqual(digits);
    expect(full).toEqual(digits);
    expect(figures("eleven")).toContain("named-attacks.orakzai-clash.killed");
    expect(figures("11")).toContain("named-attacks.orakzai-clash.killed");
  });

  it("does not take one number for the beginning of another", () => {
    const values = find("58", "figure", 500).map(({ title, detail }) => `${title} ${detail}`);
    expect(values.length).toBeGreaterThan(0);
    for (const id of figures("58")) {
      const words =
        curated.cells
          .get(id)
          ?.citations.map(({ citation }) => citation.wording)
          .join(" ") ?? "";
      expect(words).toMatch(/\b58\b/u);
    }
  });

  it("prints each figure with its hedge, and leads to its source", () => {
    const hit = find("660", "figure", 5)[0];
    expect(hit?.title).toBe("some 660");
    expect(hit?.address).toBe("d/fatalities-2025/?figure=fatalities-2025.security-text.killed");
  });

  it("finds names by their other spellings, with or without accents", () => {
    const ttp = find("Tehrik-i-Taliban", null, 50);
    expect(ttp.some(({ kind, id }) => kind === "term" && id === "ttp")).toBe(true);
    expect(ttp.filter(({ kind }) => kind === "figure").length).toBeGreaterThan(0);
    expect(find("turkiye", null, 50).length).toBeGreaterThan(0);
    expect(find("Türkiye", null, 50)).toEqual(find("Turkiye", null, 50));
    const small = buildSearchIndex(wells);
    expect(small.find("Wetterdienst", "term", 5).hits.map(({ id }) => id)).toEqual(["desk"]);
    expect(small.find("meteo", "term", 5).hits.map(({ id }) => id)).toEqual(["desk"]);
  });

  it("finds every kind of thing, figures first, and can keep to one", () => {
    const kinds = find("Pakistan", null, 3).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(["figure", "question", "dataset", "place", "term", "word", "date", "note", "source"]);
    expect(find("Pakistan", "question", 99).every(({ kind }) => kind === "question")).toBe(true);
    expect(kinds.filter((kind) => kind === "figure")).toHaveLength(3);
  });

  it("finds nothing for what no report holds", () => {
    expect(find("zeppelin", null, 10)).toEqual([]);
    expect(find("", null, 10)).toEqual([]);
  });

  it("finds every reported number of the data by its own printed words", () => {
    const numbers = [...curated.cells.values()].filter((cell) => cell.state === "reported" && cell.value.type === "number");
    const lost = numbers.filter((cell) => cell.state === "reported" && !figures(cell.asReported).includes(cell.id));
    expect(lost.map((cell) => cell.id)).toEqual([]);
  });
});

describe("a question", () => {
  const first = (query: string) => find(query, null, 1)[0]?.kind;

  it("is asked with words that say nothing of what is asked for", () => {
    expect(figures("how many Afghans were deported")).toEqual(figures("number of Afghans deported"));
    expect(figures("figures about Bajaur")).toEqual(figures("Bajaur"));
    expect(find("how many", "figure", 500)).toEqual(find("how many", "figure", 500));
  });

  it("finds words in other forms and words that mean much the same, those asked for first", () => {
    expect(figures("deportations of Afghans")).toEqual(figures("Afghan deportation"));
    expect(figures("civilian deaths")).toContain("fatalities-2025.civilians-text.killed");
  });

  it("finds a long word with a slip in it, and takes no known word for a slip", () => {
    const displaced = figures("Bajour displaced");
    expect(displaced).toContain("refugees-and-returns.displaced-bajaur.people");
    expect(figures("Bajaur displaced")).toEqual(expect.arrayContaining([...displaced]));
    expect(figures("policy").some((id) => figures("police").includes(id))).toBe(false);
  });

  it("has figures first, dates where it asks when, and a term where it asks what that is", () => {
    expect(first("TTP")).toBe("figure");
    expect(first("when was the TTP founded")).toBe("date");
    expect(first("what is the TTP")).toBe("term");
    expect(first("what is the population of Khyber Pakhtunkhwa")).toBe("figure");
  });

  it("takes a name for what the glossary says it is, however it is written, and not for a part of another", () => {
    expect(figures("Tehrik-e-Taliban Pakistan")).toEqual(figures("TTP"));
    expect(figures("Pakistani Taliban")).toEqual(figures("TTP"));
    expect(figures("K-P police")).toEqual(figures("Khyber Pakhtunkhwa police"));
    expect(figures("Taliban")).not.toEqual(figures("Pakistani Taliban"));
  });
});

describe("terms of a text", () => {
  it("are numbers by value and folded words", () => {
    expect(readSearchText("Some 1.7 million Afghans, İstanbul")).toEqual({ numbers: ["=1700000"], words: ["some", "afghans", "istanbul"] });
    expect(readSearchText("15-25km")).toEqual({ numbers: ["=15", "=25"], words: ["km"] });
    expect(readSearchText("34% of the U.S.’s, 5 per cent, 6pc")).toEqual({
      numbers: ["=34", "=5", "=6"],
      words: ["percent", "of", "the", "us", "percent", "percent"],
    });
  });
});

describe("a search of the rivers", () => {
  const rivers = buildSearchIndex(riverLibrary);
  const hits = (query: string, kind: Asked[1] = null, most = 9) => rivers.find(query, kind, most).hits;
  const found = (query: string): readonly string[] => hits(query).map(({ kind, id }) => `${kind} ${id}`);

  it("leads to figures, datasets, questions, notes and sources, each with what it is and where it stands", () => {
    const wells = "Wells <dry> in *the* valley, 2023 and 2024";
    const said = (query: string, of: string) =>
      hits(query)
        .filter(({ kind }) => kind === of)
        .map(({ id, title, detail, address }) => [id, title, detail, address].join(" | "));
    expect(said("19", "figure")[0]).toBe(
      "rivers.office.wells | at least 19 | At least 19 wells ran dry, says the River Office. | d/rivers/?figure=rivers.office.wells",
    );
    expect(said("40", "figure")[0]).toBe(
      "rivers.north.share | almost 40% | In 2023, almost 40% of the northern wells ran dry, says the Weather Desk. | d/rivers/?figure=rivers.north.share",
    );
    expect(said("lakes", "dataset")).toEqual(["lakes | Lakes | 1 row | d/lakes/"]);
    expect(said("ran dry elsewhere", "dataset")).toEqual([`rivers | ${wells} | 4 rows | d/rivers/`]);
    expect(said("how many wells", "question")).toContain(`how-many | How many wells? | ${wells} | disagree/how-many/`);
    expect(said("two counts", "note")).toEqual([`rivers-apart | Two counts | ${wells} | d/rivers/#editor-apart`]);
    expect(said("Ada Brook", "source")).toEqual(["flood | Floods | River Office | sources/flood/"]);
  });

  it("finds a number by its value in figures and sentences, both ends of a range, and no word for its number", () => {
    expect(found("2500")[0]).toBe("figure rivers.hill.wells");
    expect(found("3,000")).toEqual(found("2,500"));
    expect(found("7")).toEqual(["figure lakes.one.lakes", "dataset rivers", "date lakes.one.period", "note rivers-apart"]);
    expect(found("25")).not.toContain("figure rivers.hill.wells");
    expect(found("250")).toEqual([]);
  });

  it("wants every word of few, and where none holds all of them those that hold most", () => {
    expect(found("19 seven")).toEqual(["note rivers-apart"]);
    expect(found("zeppelin lakes")).toEqual(found("lakes"));
    expect(found("zeppelin")).toEqual([]);
  });

  it("takes beginnings of words and slips in long ones, not in short ones", () => {
    expect(found("spri")).toEqual(["word rivers.south.words", "date rivers.south.period"]);
    expect(found("springz")).toEqual(found("spri"));
    expect(found("drz")).toEqual([]);
    expect(found("s")).toEqual([]);
  });

  it("has as many of a kind as are wanted, and says how many there are", () => {
    const { hits: two, counts } = rivers.find("valley", null, 2);
    expect(two.filter(({ kind }) => kind === "figure")).toHaveLength(2);
    expect(counts.figure).toBe(hits("valley", "figure", 99).length);
    expect(counts.figure).toBeGreaterThan(2);
    expect(rivers.find("valley", "dataset", 2).counts).toEqual(counts);
    expect(hits("valley", "dataset", 2).map(({ id }) => id)).toEqual(["rivers"]);
  });

  it("finds names by what they stand for and their other spellings", () => {
    const term = {
      id: "desk",
      name: "Desk",
      expansion: "Weather Desk",
      meaning: "Who counts.",
      spellings: ["Wetterdienst"],
      citations: [],
    };
    const plain = { ...term, id: "lake", name: "Lake", expansion: "", meaning: "Water.", spellings: ["Loch"] };
    const index = buildSearchIndex({ ...riverLibrary, terms: [term, plain] });
    const kinds = (query: string) =>
      index.find(query, null, 9).hits.map(({ kind, id, title, address }) => [kind, id, title, address].join(" | "));
    expect(kinds("who counts")).toContain("term | desk | Desk: Weather Desk | term/desk/");
    expect(kinds("loch")).toEqual(["term | lake | Lake | term/lake/"]);
    expect(kinds("wetterdienst").filter((one) => /^(?:figure|word)/u.test(one))).toHaveLength(4);
    expect(kinds("wetterdienst")).toContain("source | rain | Rain & wells | sources/rain/");
  });
});
