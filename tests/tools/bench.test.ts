/** What the bench makes of what it saw: medians, ratios to the right peer, and a goal that was missed said to be. */
import { describe, expect, it } from "vitest";
import { CLICKS } from "../../scripts/bench/clicks";
import type { Samples } from "../../scripts/bench/report";
import { goalsTable, measuresOf, tablesOf } from "../../scripts/bench/report";
import { SETTINGS } from "../../scripts/bench/settings";
import { SUBJECTS } from "../../scripts/bench/subjects";
import type { Visit } from "../../scripts/bench/visit";
import { embedsOf } from "../../src/export/embedModel";
import { curated } from "../view/library";

const VISIT: Visit = { painted: 100, blocked: 0, shifted: 0, requests: 2, bytes: 90_000, scriptBytes: 50_000 };

/** Three visits to each, all alike but for those named. */
function samplesWith(over: Readonly<Record<string, readonly Partial<Visit>[]>> = {}, clicks = 40): Samples {
  const visits = (): Samples["fast"] =>
    new Map(
      SUBJECTS.map(({ name }) => [name, [0, 1, 2].map((index) => ({ ...VISIT, ...over[name]?.[index % (over[name]?.length ?? 1)] }))]),
    );
  return {
    fast: visits(),
    slow: visits(),
    clicks: new Map(CLICKS.map((click) => [click, [clicks, clicks, 5000]])),
    firstSort: [90, 95, 9000],
    reloads: new Map([
      ["dataset", [60, 60, 60]],
      ["page-by-hand", [50, 50, 50]],
      ["echarts-dashboard", [150, 150, 150]],
    ]),
  };
}

const LONG = {
  ...{ longRead: 5, longBlock: 100, longRows: 1.5, longKey: 2, longSort: 1, longMost: 2 },
  ...{ longRowsMs: 300, longKeyMs: 60, longSortMs: 60, largeRead: 4, largeBlock: 90, largeCancel: 50, largeMB: 200 },
};
const SLOW_PEERS = { "recharts-dashboard": [{ blocked: 1000 }], chartjs: [{ painted: 200 }], recharts: [{ painted: 300 }] };
const OTHERS = {
  ...SLOW_PEERS,
  "vega-embed": [{ painted: 300 }],
  "observable-plot": [{ painted: 300 }],
  "ten-library": [{ painted: 300 }],
};

describe("the bench", () => {
  it("measures figures that are there and drawn", () => {
    const figures = curated.datasets.flatMap((dataset) => embedsOf(dataset).flatMap(({ id, chart }) => (chart === null ? [] : [id])));
    for (const id of [...Object.values(SETTINGS.embeds), ...SETTINGS.article]) expect(figures).toContain(id);
    for (const { dataset, measure } of [...SETTINGS.dashboard, { dataset: SETTINGS.dataset, measure: "period" }])
      expect([...curated.measures.keys()]).toContain(`${dataset}.${measure}`);
  });

  it("finds every goal met where it is", () => {
    const measures = measuresOf(samplesWith(OTHERS), { thirty: 200, settles: 300, ...LONG });
    expect(measures).toMatchObject({ blockingMost: 0, firstSort: 0.95, clickMost: 40, reload: 1.2, one: 1, ofLibraryMost: 0.5, missed: 0 });
    expect(goalsTable(measures)).not.toContain("missed");
  });

  it("takes the median of visits, and the worst of three embeds", () => {
    const measures = measuresOf(samplesWith({ ...OTHERS, "attacks-2022": [{ painted: 120 }, { painted: 130 }, { painted: 900 }] }), {
      thirty: 200,
      settles: 300,
      ...LONG,
    });
    expect(measures).toMatchObject({ one: 1.3, oneMost: 1.3, floor: 1 });
    expect(goalsTable(measures)).toContain("| an embed painted, of the same content by hand | 1.1 times | 1.3 | **missed** |");
  });

  it("counts what a page misses", () => {
    const slowed = { ...OTHERS, dataset: [{ requests: 13, blocked: 300 }], home: [{ blocked: 150 }] };
    expect(measuresOf(samplesWith(slowed, 101), { thirty: 200, settles: 300, ...LONG })).toMatchObject({
      requests: 13,
      blockingDataset: 0.3,
      blockingHome: 0.15,
      missed: 6,
    });
  });

  it("calls nothing met that could not be measured", () => {
    const measures = measuresOf(samplesWith({}), { thirty: 200, settles: 300, ...LONG });
    expect(measures["blockingHome"]).toBeNaN();
    expect(measures["missed"]).toBe(4);
  });

  it("says which goal of a long table is missed", () => {
    const measures = measuresOf(samplesWith(OTHERS), { thirty: 200, settles: 300, ...LONG, longSort: 2.1, longMost: 2.1 });
    expect(measures).toMatchObject({ longSort: 2.1, longMost: 2.1, missed: 0 });
    const lines = goalsTable(measures)
      .split("\n")
      .filter((line) => line.includes("missed"));
    expect(lines).toEqual(["| a sort of it, likewise | 2 times | 2.1 | **missed** |"]);
  });

  it("shows every page and embed that it visited", () => {
    expect(
      tablesOf(samplesWith())
        .split("\n")
        .filter((line) => line.includes(" ms |")),
    ).toHaveLength(SUBJECTS.length);
  });
});
