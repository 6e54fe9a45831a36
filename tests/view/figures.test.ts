/** Every figure with a quantity once, in the order of the reports; what it is found by; and which may be drawn together. */
import { describe, expect, it } from "vitest";
import { NONE, figuresOf } from "../../src/view/figures";
import { facetOptions } from "../../src/view/facets";
import { drawTogether } from "../../src/view/drawnTogether";
import { compareFigures, largestComparable } from "../../src/view/comparability";
import { pointOf } from "../../src/model/quantity";
import { drawnFigures } from "../../src/chart/drawnFigures";
import { curated } from "./library";

const entries = figuresOf(curated);
const idsOf = (list: readonly { readonly cell: { readonly id: string } }[]): readonly string[] => list.map(({ cell }) => cell.id);

describe("the list of all figures", () => {
  it("has every reported number and amount in words once, and nothing else", () => {
    const numbers = [...curated.cells.values()].filter((cell) => cell.state === "reported" && cell.value.type === "number");
    expect(idsOf(entries).toSorted()).toEqual(numbers.map(({ id }) => id).toSorted());
  });

  it("stands in the order of the reports, amounts left in words last", () => {
    const words = entries.map(({ cell }) => cell.value.quantity.kind === "word");
    expect(words.indexOf(true)).toBeGreaterThan(0);
    expect(words.lastIndexOf(false)).toBe(words.indexOf(true) - 1);
    const numbers = entries.filter((_, index) => !words[index]);
    const reports = numbers.map(({ cell }) => curated.reports.findIndex(({ id }) => id === cell.citations[0].citation.report.id));
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
  });

  it("counts a place under every place that it lies in", () => {
    const bajaur = entries.filter(({ values }) => values.place.includes("bajaur"));
    expect(bajaur.length).toBeGreaterThan(1);
    for (const { values } of bajaur) expect(values.place).toEqual(["bajaur", "khyber-pakhtunkhwa", "pakistan"]);
    const options = facetOptions(curated, entries).place;
    const at = (value: string): number => options.findIndex((one) => one.value === value);
    expect(at("pakistan")).toBeLessThan(at("khyber-pakhtunkhwa"));
    expect(at("khyber-pakhtunkhwa")).toBeLessThan(at("bajaur"));
    expect(options[at("bajaur")]?.depth).toBe(2);
  });

  it("says where no year is printed, and counts a year that is ours as both", () => {
    const years = (id: string): readonly string[] => entries.find(({ cell }) => cell.id === id)?.values.year ?? [];
    const inferred = entries.filter(({ period }) => period?.value.type === "date" && period.value.date.inferred);
    expect(inferred.length).toBeGreaterThan(3);
    for (const { values } of inferred) expect(values.year).toContain(NONE);
    expect(years("fatalities-2025.security-text.killed")).toEqual(["2025"]);
    expect(entries.filter(({ period, values }) => period === null && values.year.join() !== NONE)).toEqual([]);
  });

  it("offers every value that a figure has, and none that no figure has, each once", () => {
    for (const [facet, options] of Object.entries(facetOptions(curated, entries))) {
      const held = new Set(entries.flatMap(({ values }) => Object.entries(values).find(([name]) => name === facet)?.[1] ?? []));
      expect(options.map(({ value }) => value).toSorted(), facet).toEqual([...held].toSorted());
      expect(
        options.filter(({ label }) => label === ""),
        facet,
      ).toEqual([]);
    }
  });
});

describe("what is drawn together", () => {
  const cells = (...ids: readonly string[]): readonly (typeof entries)[number]["cell"][] =>
    ids.map((id) => {
      const entry = entries.find(({ cell }) => cell.id === id);
      if (entry === undefined) throw new Error(`no figure ${id}`);
      return entry.cell;
    });

  it("is the largest set that may share a scale, and says why each of the others may not", () => {
    const { drawn, left } = drawTogether(
      cells("fatalities-2025.security-text.killed", "fatalities-2025.military-note.killed", "fatalities-2025.civilians-text.killed"),
      curated,
    );
    expect(drawn.map(({ id }) => id)).toEqual(["fatalities-2025.security-text.killed", "fatalities-2025.civilians-text.killed"]);
    expect(left.map(({ cell, why }) => [cell.id, why])).toEqual([
      ["fatalities-2025.military-note.killed", "It has another measure and population."],
    ]);
  });

  it("is never more than the guard allows, nor more than twelve, nor more than twenty times apart", () => {
    for (const set of [entries, ...curated.datasets.map(({ id }) => entries.filter((entry) => entry.dataset.id === id))]) {
      const all = set.map(({ cell }) => cell);
      const { drawn, why, more } = drawTogether(all, curated);
      if (drawn.length === 0) {
        expect(why).not.toBe("");
        continue;
      }
      expect(compareFigures(drawn, curated).comparable).toBe(true);
      expect(new Set(drawn.map(({ counts }) => counts?.unit.id)).size).toBe(1);
      expect(drawn.length).toBeGreaterThan(1);
      expect(drawn.length).toBeLessThanOrEqual(12);
      expect(drawn.length + more).toBe(
        largestComparable(
          all.filter(({ value }) => pointOf(value.quantity) !== null),
          curated,
        ).length,
      );
      const points = drawn.map(({ value }) => pointOf(value.quantity) ?? 0);
      expect(Math.max(...points) / Math.min(...points)).toBeLessThanOrEqual(20);
    }
  });

  it("leaves words out, and says so", () => {
    const word = entries.find(({ cell }) => cell.value.quantity.kind === "word");
    const { left } = drawTogether(
      [
        ...cells("fatalities-2025.security-text.killed", "fatalities-2025.civilians-text.killed"),
        ...(word === undefined ? [] : [word.cell]),
      ],
      curated,
    );
    expect(left.map(({ why }) => why)).toEqual(["It is in words, which are listed and never drawn."]);
  });

  it("leads to the question in which drawn figures stand, and to none for others", () => {
    const [one, other] = cells("fatalities-2025.security-text.killed", "fatalities-2025.civilians-text.killed");
    if (one === undefined || other === undefined) throw new Error("no such figures");
    const asked = { ...one, dataset: "fatalities-2025" };
    const disagreement = {
      id: "made-up",
      kind: "within-report" as const,
      title: "Made up",
      differs: "",
      members: [
        { type: "cell" as const, cell: asked },
        { type: "cell" as const, cell: other },
      ],
    };
    expect(drawTogether([one, other], { ...curated, disagreements: [disagreement] }).question?.id).toBe("made-up");
    expect(drawTogether([one, other], { ...curated, disagreements: [{ ...disagreement, kind: "other-measure" }] }).question).toBeNull();
  });

  it("is a chart whose marks are the figures, with their words and notes, over what all of them share", () => {
    const drawn = cells("fatalities-2025.security-text.killed", "fatalities-2025.civilians-text.killed");
    const model = drawnFigures(drawn, "Two", curated, new Map([["fatalities-2025.security-text.killed", [7]]]));
    expect(model?.subtitle).toBe("Pakistan, 2025");
    const marks = model?.groups.flatMap((group) => group.marks) ?? [];
    expect(marks.map(({ cellId, parts, markers }) => [cellId, parts.before, parts.number, markers])).toEqual([
      ["fatalities-2025.security-text.killed", "some", "660", [7]],
      ["fatalities-2025.civilians-text.killed", "", "580", []],
    ]);
  });
});
