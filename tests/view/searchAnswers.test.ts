/**
 * Questions as readers ask them (`tests/cases/searches.csv`), each with the figures that answer it, named by citation and printed words.
 * Written before the search was tuned.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/load/csv";
import { foldType } from "../../src/model/words";
import { answersBeside } from "../../src/view/searchHit";
import { buildSearchIndex } from "../../src/view/searchIndex";
import { curated } from "./library";

const FILE = "tests/cases/searches.csv";
const CASES = parseCsv(FILE, readFileSync(join(process.cwd(), FILE), "utf8"), ["asked", "answers"]).records.map((record) => ({
  asked: record.get("asked"),
  answers: record.get("answers").split("; "),
}));
const index = buildSearchIndex(curated);

/** Ids of the cells that an answer names. */
function cellsNamed(answer: string): readonly string[] {
  const [citation = ""] = answer.split(" ");
  const printed = answer.slice(citation.length + 1);
  return [...curated.cells.values()].flatMap((cell) =>
    cell.state === "reported" && foldType(cell.asReported) === printed && cell.citations.some((cite) => cite.citation.id === citation)
      ? [cell.id]
      : [],
  );
}

/** The first three cells as a reader meets them on the page of all figures. */
function firstCells(asked: string): readonly string[] {
  const found = index.find(asked, null, 999);
  const figures = found.hits.filter(({ kind }) => kind === "figure");
  return [...answersBeside(found), ...figures].slice(0, 3).map(({ id }) => id);
}

describe("sixty questions", () => {
  const places = CASES.map(({ asked, answers }) => {
    const right = new Set(answers.flatMap(cellsNamed));
    return { asked, place: firstCells(asked).findIndex((id) => right.has(id)) };
  });

  it("are sixty, and each answer is a cell of the data", () => {
    expect(CASES).toHaveLength(60);
    expect(new Set(CASES.map(({ asked }) => asked)).size).toBe(60);
    expect(CASES.flatMap(({ answers }) => answers).filter((answer) => cellsNamed(answer).length === 0)).toEqual([]);
  });

  it("are answered among the first three figures, at least 95 in 100", () => {
    const not = places.filter(({ place }) => place < 0).map(({ asked }) => asked);
    expect(not.length, not.join("; ")).toBeLessThanOrEqual(CASES.length * 0.05);
  });

  it("are answered by the first figure, at least 80 in 100", () => {
    const not = places.filter(({ place }) => place !== 0).map(({ asked }) => asked);
    expect(not.length, not.join("; ")).toBeLessThanOrEqual(CASES.length * 0.2);
  });

  it.each(["how many Afghans were deported", "every figure from UNHCR", "figures about Khyber Pakhtunkhwa", "where TTP is used"])(
    "%s is answered by the first",
    (asked) => {
      expect(places.find((one) => one.asked === asked)?.place).toBe(0);
    },
  );
});

describe("a search for a place, a claimant, a term", () => {
  const found = (asked: string): ReadonlySet<string> => new Set(index.find(asked, "figure", 999).hits.map(({ id }) => id));
  const numbers = [...curated.cells.values()].filter((cell) => cell.state === "reported" && cell.value.type === "number");

  it("holds every figure of the place and of the places in it", () => {
    const within = (place: string): boolean => place === "Khyber Pakhtunkhwa" || (place !== "" && within(curated.places.get(place) ?? ""));
    const rows = curated.datasets.flatMap((dataset) => dataset.rows.map((row) => [`${dataset.id}.${row.id}`, row.place] as const));
    const placeOfRow = new Map(rows);
    const there = numbers.filter((cell) => within(placeOfRow.get(`${cell.dataset}.${cell.row}`) ?? ""));
    expect(there.length).toBeGreaterThan(15);
    for (const asked of ["figures about Khyber Pakhtunkhwa", "KP"]) {
      const hits = found(asked);
      expect(there.filter(({ id }) => !hits.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  it("leads to the page of the place, by name or abbreviation, and to no other", () => {
    for (const asked of ["figures about Khyber Pakhtunkhwa", "KP", "how many police in KP"])
      expect(index.find(asked, "place", 9).hits.map(({ id, address }) => [id, address])).toEqual([
        ["khyber-pakhtunkhwa", "place/khyber-pakhtunkhwa/"],
      ]);
    expect(index.find("not stated", "place", 9).hits).toEqual([]);
  });

  it("holds every figure of a claimant, by name or abbreviation, and ends there", () => {
    const theirs = numbers.filter(({ claimant }) => claimant.id === "unhcr").map(({ id }) => id);
    expect(theirs.length).toBeGreaterThan(1);
    for (const asked of ["every figure from UNHCR", "UN High Commissioner for Refugees", "UN refugee agency"]) {
      expect([...found(asked)].slice(0, theirs.length).toSorted()).toEqual(theirs.toSorted());
    }
  });

  it("holds the term, and every figure whose sentence uses it", () => {
    const { hits } = index.find("where TTP is used", null, 999);
    expect(hits.filter(({ kind }) => kind === "term")[0]?.id).toBe("ttp");
    const ids = new Set(hits.map(({ id }) => id));
    const using = numbers.filter(({ caption }) => /\bTTP\b/u.test(caption)).map(({ id }) => id);
    expect(using.length).toBeGreaterThan(10);
    expect(using.filter((id) => !ids.has(id))).toEqual([]);
  });
});
