import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { FORMATS, makeFile } from "../../src/export/formats";
import { unzipParts } from "../../src/export/archive/zipParts";
import type { ViewRequest } from "../../src/model/viewRequest";
import { wholeView } from "../../src/model/viewRequest";
import { curated } from "../view/library";
import { models, prepared, viewNamed } from "./models";

const view = (wanted: Partial<ViewRequest> & { readonly id: string }) =>
  prepared(curated, { ...wholeView("dataset", wanted.id), ...wanted });

async function textOf(content: string | Uint8Array): Promise<string> {
  if (typeof content === "string") return content;
  const parts = [...unzipParts(content).values()].filter((part): part is string => typeof part === "string");
  return Promise.resolve(parts.join("\n").replace(/<[^>]+>/gu, ""));
}

describe("every format", () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))("%s is the same bytes every time", async (_, format) => {
    for (const id of ["fatalities-2025", "trade-shares", "soldiers-october-2025"]) {
      const [first, second] = [await makeFile(format, viewNamed(id), drawChart), await makeFile(format, viewNamed(id), drawChart)];
      expect(Buffer.from(first.content).equals(Buffer.from(second.content)), id).toBe(true);
      expect(first.name).toBe(second.name);
    }
  });

  it.each(FORMATS.map((format) => [format.id, format] as const))("%s has a name of its own", async (_, format) => {
    const { name } = await makeFile(format, viewNamed("trade-shares"), drawChart);
    expect(name).toMatch(/^trade-shares[a-z0-9.-]*2026-11-22\.[a-z.]+$/u);
    expect(name.endsWith(`.${format.extension}`)).toBe(true);
  });

  it("has a name that no other format has", async () => {
    const names = await Promise.all(FORMATS.map(async (format) => (await makeFile(format, viewNamed("trade-shares"), drawChart)).name));
    expect(new Set(names).size).toBe(FORMATS.length);
  });

  it.each(FORMATS.map((format) => [format.id, format] as const))("%s of a part is not named as that of the whole", async (_, format) => {
    const whole = await makeFile(format, view({ id: "fatalities-2025" }), drawChart);
    const part = await makeFile(format, view({ id: "fatalities-2025", filters: { who: "pakistan-s-military" } }), drawChart);
    expect(part.name).toMatch(/^fatalities-2025-filtered-.*pakistans-military/u);
    expect(whole.name).not.toContain("filtered");
  });

  it.each(FORMATS.filter(({ group }) => group !== "references").map((format) => [format.id, format] as const))(
    "%s says what a part of a table was chosen by",
    async (_, format) => {
      const { content } = await makeFile(format, view({ id: "fatalities-2025", filters: { who: "pakistan-s-military" } }), drawChart);
      expect(await textOf(content)).toMatch(/Pakistan(?:’|&#39;|&apos;|')s military/u);
    },
  );
});

describe("a view that is taken along", () => {
  it("has the rows, the order and the columns that were asked for", () => {
    const plain = curated.datasets.find(
      ({ questions, groups, measures }) => questions.length === 0 && groups.length > 1 && measures[0]?.type === "number",
    );
    const [group] = plain?.groups ?? [];
    const filters = { group: group?.id ?? "" };
    const { model } = view({ id: plain?.id ?? "", sort: { column: plain?.measures[0]?.id ?? "", descending: true }, filters });
    expect(model.filteredBy).toBe(group?.label);
    expect(model.groups.map(({ id }) => id)).toEqual([group?.id]);
    const killed = model.groups[0]?.rows.flatMap((row) => row.cells[0]?.value ?? []) ?? [];
    expect(killed).toEqual(killed.toSorted((a, b) => b - a));
  });

  it("is the whole where a sort, a filter or a column is none of the dataset’s", () => {
    const odd = view({
      id: "trade-shares",
      sort: { column: "nothing", descending: true },
      filters: { year: "1066", nothing: "x" },
      columns: ["nothing"],
    });
    expect(odd.model).toEqual(viewNamed("trade-shares").model);
  });

  it("never has one claimant of a disputed question alone", () => {
    for (const dataset of curated.datasets) {
      for (const question of dataset.questions) {
        for (const row of dataset.rows.filter(({ id }) => question.rows.includes(id))) {
          const name = row.cells.get(question.measure)?.claimant.name ?? "";
          const who = name
            .toLowerCase()
            .replace(/[^a-z0-9]+/gu, "-")
            .replace(/^-|-$/gu, "");
          const { model, charts } = view({ id: dataset.id, filters: { who } });
          const rows = model.groups.flatMap((group) => group.rows.map(({ id }) => id));
          if (rows.some((id) => question.rows.includes(id))) expect(rows, question.id).toEqual(expect.arrayContaining([...question.rows]));
          // Another question has claimants of its own, all of whom it shows.
          for (const chart of charts.filter(({ id }) => !dataset.questions.some((other) => other.id === id && other !== question))) {
            const drawn = chart.groups.flatMap(({ marks }) => marks.map(({ cellId }) => cellId));
            const claims = question.rows
              .map((id) => `${dataset.id}.${id}.${question.measure}`)
              .filter((id) => curated.cells.get(id)?.state === "reported");
            const left = chart.notPlotted.map(({ cellId }) => cellId);
            if (drawn.some((id) => claims.includes(id)))
              expect([...drawn, ...left], `${chart.id} ${name}`).toEqual(expect.arrayContaining(claims));
          }
        }
      }
    }
  });

  it("draws its charts with the numbers of its notes", () => {
    for (const { id } of models) {
      const { model, charts, view: numbered } = viewNamed(id);
      for (const mark of charts.flatMap((chart) => chart.groups.flatMap(({ marks }) => marks))) {
        expect(mark.markers.length, mark.cellId).toBeGreaterThan(0);
        expect(mark.markers).toEqual(numbered.markers.get(mark.cellId));
        for (const number of mark.markers) expect(model.notes.map((note) => note.number)).toContain(number);
      }
    }
  });
});
