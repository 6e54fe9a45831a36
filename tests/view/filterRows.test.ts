import { describe, expect, it } from "vitest";
import { arrangeRows } from "../../src/view/arrangeRows";
import { FILTER_NAMES, filterOptions, filterText, keepsRow, NO_FILTERS } from "../../src/view/filterRows";
import { slugOf } from "../../src/view/slug";
import { curated } from "./library";

describe("filters of a table", () => {
  it("leave at least one row for every value they offer, and every row for none", () => {
    for (const dataset of curated.datasets) {
      expect(dataset.rows.every((row) => keepsRow(row, NO_FILTERS, curated.places))).toBe(true);
      const options = filterOptions(dataset);
      for (const name of FILTER_NAMES) {
        for (const { value, label } of options[name]) {
          const filters = { ...NO_FILTERS, [name]: value };
          expect(
            dataset.rows.some((row) => keepsRow(row, filters, curated.places)),
            `${dataset.id} ${name}=${value}`,
          ).toBe(true);
          expect(filterText(dataset, filters)).toBe(label);
        }
      }
    }
  });

  it("offer values that an address can hold, no two alike", () => {
    for (const dataset of curated.datasets) {
      for (const options of Object.values(filterOptions(dataset))) {
        expect(options.every(({ value }) => /^[a-z0-9-]{1,64}$/u.test(value))).toBe(true);
        expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      }
    }
    expect(slugOf("Türkiye’s “north”")).toBe("turkiye-s-north");
  });

  it("count a place with what lies in it, and keep groups without rows out", () => {
    const attacks = curated.datasets.find(({ id }) => id === "named-attacks");
    if (attacks === undefined) throw new Error("no dataset");
    const inside = attacks.rows.filter((row) => keepsRow(row, { ...NO_FILTERS, place: "khyber-pakhtunkhwa" }, curated.places));
    expect(inside.some((row) => row.place !== "Khyber Pakhtunkhwa")).toBe(true);
    const groups = arrangeRows(attacks, null, (row) => row.group === attacks.groups[0]?.id);
    expect(groups.map(({ group }) => group.id)).toEqual([attacks.groups[0]?.id]);
  });
});
