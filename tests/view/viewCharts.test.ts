import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/dataset";
import { figureChart } from "../../src/view/viewCharts";
import { riverDataset } from "../export/rivers";

const rivers = riverDataset("rivers");
const [first] = rivers.groups;
const figure: Figure = { id: "some", title: "", subtitle: "", kind: "bars", measure: "wells" };
const drawn = (draws?: readonly string[]): readonly string[] =>
  figureChart(rivers, draws === undefined ? figure : { ...figure, draws }, null).groups.map(({ group }) => group.id);

describe("a figure", () => {
  it("draws every group of its dataset where it names none", () => {
    expect(drawn()).toEqual(rivers.groups.map(({ id }) => id));
    expect(drawn().length).toBeGreaterThan(1);
  });

  it("draws the groups that it names and no other, in the order of the dataset", () => {
    expect(drawn([first?.id ?? ""])).toEqual([first?.id]);
    expect(drawn(rivers.groups.map(({ id }) => id).toReversed())).toEqual(rivers.groups.map(({ id }) => id));
    expect(drawn([])).toEqual([]);
  });
});
