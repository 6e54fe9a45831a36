/** The figures that a report's page opens with. */
import { describe, expect, it } from "vitest";
import { isQuantity } from "../../src/view/answers";
import { keyFigures } from "../../src/view/keyFigures";
import { standsIn } from "../../src/view/standsIn";
import { curated } from "./library";
import { riverLibrary } from "../export/rivers";

const KEY = curated.reports.map((report) => [report.id, report, keyFigures(report, curated)] as const);

describe("the key figures of a report", () => {
  it.each(KEY)("%s: quantities of its own with a sentence, one a topic, in the order of topics, none in dispute", (_, report, key) => {
    for (const { cell, dataset } of key) {
      expect(isQuantity(cell)).toBe(true);
      expect(cell.caption).not.toBe("");
      expect(cell.citations[0].citation.report.id).toBe(report.id);
      expect(cell.citations[0].citation.basis).not.toBe("headline");
      expect(standsIn(cell, dataset, curated).filter(({ alike }) => !alike)).toEqual([]);
    }
    const topics = key.map(({ dataset }) => curated.topics.findIndex(({ id }) => id === dataset.topic.id));
    expect(topics).toEqual([...new Set(topics)].toSorted((a, b) => a - b));
  });

  it("are several of the largest, with home’s own figure among them, and none of a report without statistics", () => {
    const of = (id: string) => KEY.find(([one]) => one === id)?.[2].map(({ cell }) => cell.id) ?? [];
    expect(of("crisis-group-354").length).toBeGreaterThan(4);
    expect(of("crisis-group-354")).toContain(curated.home?.example);
    expect(of("kp-opinion")).toEqual([]);
  });

  it("are numbers rather than words where there are both; words where there is nothing else", () => {
    const topics = riverLibrary.topics;
    const words = riverLibrary.reports.flatMap((report) => keyFigures(report, { ...riverLibrary, topics }));
    expect(words.length).toBeGreaterThan(0);
    for (const [, report, key] of KEY)
      for (const { cell, dataset } of key) {
        if (cell.state !== "reported" || cell.value.type !== "number" || cell.value.quantity.kind !== "word") continue;
        const others = curated.datasets
          .filter(({ topic }) => topic.id === dataset.topic.id)
          .flatMap((one) => one.rows.flatMap((row) => [...row.cells.values()].map((other) => ({ other, one }))))
          .filter(
            ({ other, one }) =>
              other.state === "reported" &&
              other.value.type === "number" &&
              other.value.quantity.kind !== "word" &&
              other.citations[0].citation.report.id === report.id &&
              other.citations[0].citation.basis !== "headline" &&
              standsIn(other, one, curated).every(({ alike }) => alike),
          );
        expect(others).toEqual([]);
      }
  });
});
