/** In the months of one year a figure is shown only where both ends of its period are printed and lie in that year. */
import { describe, expect, it } from "vitest";
import { monthsOf } from "../../src/chart/months";
import { curated } from "../view/library";

const rowOf = (dataset: string, id: string): Parameters<typeof monthsOf>[0] => {
  const row = curated.datasets.find((one) => one.id === dataset)?.rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`${dataset} has no row ${id}`);
  return row;
};

describe("the months in which a figure was counted", () => {
  it.each([
    ["the first eight months of a year", "fatalities-2025", "kp-police-eight-months", { from: 0, to: 7 }],
    ["since a month, to no end that is printed", "refugees-and-returns", "deported-or-fled", null],
    ["a whole year", "fatalities-2025", "civilians-text", null],
  ])("%s", (_, dataset, row, months) => {
    expect(monthsOf(rowOf(dataset, row))).toEqual(months);
  });
});
