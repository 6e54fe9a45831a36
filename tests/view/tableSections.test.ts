/** Which rows of a table have a heading of their own group, and which stand together as figures that stand alone. */
import { describe, expect, it } from "vitest";
import { wholeView } from "../../src/model/viewRequest";
import { buildView } from "../../src/view/buildView";
import { tableSections } from "../../src/view/tableSections";
import { curated } from "./library";

const sectionsOf = (id: string, filters = {}) => {
  const view = buildView(curated, { ...wholeView("dataset", id), filters });
  return view === null ? [] : tableSections(view.dataset, view.groups);
};

describe("sections of a table", () => {
  it("hold every group of every dataset once, in order, with no two runs of lone rows in a row", () => {
    for (const { id, groups } of curated.datasets) {
      const sections = sectionsOf(id);
      expect(sections.flatMap((section) => section.groups.map(({ group }) => group.id))).toEqual(groups.map((group) => group.id));
      for (const [index, { alone, groups: held }] of sections.entries()) {
        expect(alone).toBe(held.length > 1);
        expect(alone && sections[index + 1]?.alone === true).toBe(false);
        if (alone) expect(held.every(({ rows }) => rows.length === 1)).toBe(true);
      }
    }
  });

  it("head groups of several rows by their own label, and a run of single ones once", () => {
    const sections = sectionsOf("fatalities-2025");
    expect(sections.map(({ heading, groups }) => [heading?.label, groups.length])).toEqual([
      ["Whole of 2025, in the text", 1],
      ["Whole of 2025, in the note", 1],
      ["Each stands alone", 3],
    ]);
  });

  it("have no heading where a dataset has one group, and keep a group's where a filter leaves one of its rows", () => {
    expect(sectionsOf("yearly-violence-increases").map(({ heading }) => heading)).toEqual([null]);
    const [first] = sectionsOf("fatalities-2025", { kind: "civilians-killed" });
    expect(first?.heading?.label).toMatch(/^Whole of 2025/u);
  });
});
