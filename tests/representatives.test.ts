/** What holds of the representatives is likely to hold of all: they have every kind of thing that any of them has. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../src/model/cell";
import type { Dataset } from "../src/model/dataset";
import { placesWithPages } from "../src/view/placesWithPages";
import { slugOf } from "../src/view/slug";
import { representativesOf } from "./representatives";
import { curated } from "./view/library";

/** What a dataset gives a page, chart or file to cope with. */
function traitsOf(dataset: Dataset): readonly string[] {
  const cells = dataset.rows.flatMap((row) => [...row.cells.values()]);
  return [
    ...dataset.figures.map(({ kind }) => `figure ${kind}`),
    ...dataset.questions.map(({ kind }) => `question ${kind}`),
    ...dataset.measures.map(({ type, unit }) => `measure ${type} ${unit?.label.startsWith("%") === true ? "%" : ""}`),
    ...dataset.notes.map(({ kind }) => `note ${kind}`),
    ...dataset.groups.map(({ context }) => (context ? "context" : "group")),
    ...(dataset.events === null ? [] : ["events"]),
    ...(dataset.totals.length === 0 ? [] : ["totals"]),
    ...cells.map(traitOf),
  ];
}

function traitOf(cell: Cell): string {
  if (cell.state !== "reported") return cell.state === "absent" ? `absent ${cell.reason}` : cell.state;
  return cell.value.type === "number" ? `quantity ${cell.value.quantity.kind}` : `value ${cell.value.type}`;
}

describe("the representatives", () => {
  const { datasets } = curated;
  const chosen = datasets.filter(({ id }) => representativesOf("datasets").includes(id));

  it("are there", () => {
    const figures = datasets.flatMap((one) => [...one.figures, ...one.questions].map(({ id }) => id));
    const questions = datasets.flatMap((one) => one.questions.map(({ id }) => id));
    const reports = curated.reports.map(({ id }) => id);
    expect(chosen).toHaveLength(representativesOf("datasets").length);
    expect(figures).toEqual(expect.arrayContaining([...representativesOf("figures")]));
    expect(questions).toEqual(expect.arrayContaining([...representativesOf("questions")]));
    expect(curated.disagreements.map(({ id }) => id)).toEqual(expect.arrayContaining([...representativesOf("disagreements")]));
    expect(curated.counters.map(({ claimant }) => claimant.id)).toEqual(expect.arrayContaining([...representativesOf("counters")]));
    expect(placesWithPages(curated).map(slugOf)).toEqual(expect.arrayContaining([...representativesOf("places")]));
    expect(curated.terms.map(({ id }) => id)).toEqual(expect.arrayContaining([...representativesOf("terms")]));
    expect(reports).toEqual(expect.arrayContaining([...representativesOf("reports")]));
  });

  it("have every kind of figure, question, measure, note and quantity that any dataset has", () => {
    const traits = (of: readonly Dataset[]): readonly string[] => [...new Set(of.flatMap(traitsOf))].toSorted();
    expect(traits(chosen)).toEqual(traits(datasets));
  });

  it("are the largest and the smallest, too", () => {
    const size = ({ rows, measures }: Dataset): number => rows.length * measures.length;
    const sizes = datasets.map(size);
    expect(chosen.map(size)).toEqual(expect.arrayContaining([Math.max(...sizes)]));
    expect(Math.min(...chosen.map(({ rows }) => rows.length))).toBeLessThanOrEqual(2);
  });
});
