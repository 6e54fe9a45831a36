/** Whether a chart of a dataset already shows a question whole, so that the page need not draw it again. */
import { describe, expect, it } from "vitest";
import { drawsClaims } from "../../src/chart/drawsClaims";
import { chartsOf } from "../../src/chart/viewCharts";
import { wholeView } from "../../src/model/viewRequest";
import { buildView } from "../../src/view/buildView";
import { curated } from "../view/library";

const view = buildView(curated, wholeView("dataset", "fatalities-2025"));
const chart = view === null ? undefined : chartsOf(view).find(({ id }) => id === "fatalities-2025");
const question = view?.dataset.questions[0];

describe("a chart with every claim of a question", () => {
  it("shows it whole where they stand on one scale", () => {
    expect(chart !== undefined && question !== undefined && drawsClaims(chart, question, "fatalities-2025")).toBe(true);
  });

  it("does not where a claim is of another scale, stands alone, or is not drawn", () => {
    if (chart === undefined || question === undefined) throw new Error("no chart, or no question");
    const others = chart.groups.map((group, index) =>
      index === 0 && group.scale !== null ? { ...group, scale: { ...group.scale } } : group,
    );
    expect(drawsClaims({ ...chart, groups: others }, question, "fatalities-2025")).toBe(false);
    expect(drawsClaims(chart, { ...question, rows: [...question.rows, "soldiers-to-october"] }, "fatalities-2025")).toBe(false);
    expect(drawsClaims({ ...chart, groups: chart.groups.slice(1) }, question, "fatalities-2025")).toBe(false);
  });
});
