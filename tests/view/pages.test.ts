import { describe, expect, it } from "vitest";
import { buildChart } from "../../src/chart/buildChart";
import { firstMarks } from "../../src/chart/firstMarks";
import { arrangeRows } from "../../src/view/arrangeRows";
import { disagreementsOf } from "../../src/view/disagreements";
import { cellsOfQuestion } from "../../src/view/standsIn";
import { questionTag } from "../../src/view/questionTag";
import { cellsFrom, passagesFrom, worksCitedBy } from "../../src/view/reportPassages";
import { curated } from "./library";

describe("figures that disagree", () => {
  const groups = disagreementsOf(curated);

  it("hold every question and every disagreement of the data, each once and under its own kind", () => {
    const questions = groups.flatMap((group) => group.questions.map(({ question }) => question.id));
    expect(questions.toSorted()).toEqual(curated.datasets.flatMap((one) => one.questions.map(({ id }) => id)).toSorted());
    const related = groups.flatMap((group) => group.disagreements.map(({ id, kind }) => `${group.kind} ${kind} ${id}`));
    expect(related.toSorted()).toEqual(curated.disagreements.map(({ id, kind }) => `${kind} ${kind} ${id}`).toSorted());
  });

  it("come before what only looks alike", () => {
    expect(groups.map(({ kind }) => kind).at(-1)).toBe("other-measure");
  });

  it("have one row per claimant, in the order of the question, those without a figure too", () => {
    for (const asked of groups.flatMap((group) => group.questions)) {
      expect(cellsOfQuestion(asked).map(({ row }) => row)).toEqual(asked.question.rows);
    }
    const taliban = groups.flatMap((group) => group.questions).find(({ question }) => question.id === "taliban-october-2025");
    expect(taliban === undefined ? [] : cellsOfQuestion(taliban).map(({ state }) => state)).toEqual(["reported", "absent"]);
    expect(taliban === undefined ? "" : questionTag(taliban.question, taliban.dataset)).toBe("One side only");
  });
});

describe("what was taken from a report", () => {
  it("is every stored passage of it, each once, in its own order", () => {
    for (const report of curated.reports) {
      const sections = passagesFrom(report, curated);
      const passages = sections.flatMap((section) => section.passages.map(({ citation }) => citation));
      const own = [...curated.citations.values()].filter((citation) => citation.report.id === report.id);
      expect(passages.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
      for (const { passages: listed } of sections) {
        const order = listed.map(({ citation }) => citation.place.paragraph * 1000 + (citation.place.note ?? 0));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
    }
  });

  it("is counted without the words that are no figures", () => {
    const counts = Object.fromEntries(curated.reports.map((report) => [report.id, cellsFrom(report, curated).length]));
    expect(Object.values(counts).some((count) => count > 100)).toBe(true);
    for (const cell of curated.reports.flatMap((report) => cellsFrom(report, curated))) {
      expect(cell.state === "reported" && cell.value.type !== "text").toBe(true);
    }
  });

  it("names every work that is cited, with the figures that lean on it", () => {
    const works = curated.reports.flatMap((report) => worksCitedBy(report, curated));
    expect(works.map(({ work }) => work.id).toSorted()).toEqual(curated.upstream.map(({ id }) => id).toSorted());
    for (const { work, cells } of works) {
      for (const cell of cells) {
        expect(cell.citations.some(({ citation }) => citation.cites.some(({ id }) => id === work.id))).toBe(true);
      }
    }
  });
});

describe("a chart on a card", () => {
  it("shows the first marks only, but never cuts a question", () => {
    for (const dataset of curated.datasets) {
      for (const figure of dataset.figures) {
        const whole = buildChart(dataset, figure, arrangeRows(dataset, null), new Map());
        if (whole === null) continue;
        const marks = (model: typeof whole) => model.groups.flatMap((group) => group.marks);
        const cut = firstMarks(whole, 4);
        expect(marks(cut)).toEqual(whole.kind === "bars" ? marks(whole).slice(0, 4) : marks(whole));
        for (const group of cut.groups) expect(group.scale).toBe(whole.groups.find(({ id }) => id === group.id)?.scale);
      }
    }
  });
});
