import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { EmbedModel } from "../../src/export/embedModel";
import { embedsOf } from "../../src/export/embedModel";
import { toSvg } from "../../src/export/picture";
import { cellText } from "../../src/view/cellText";
import { quoted } from "../../src/view/quoted";
import { superscript } from "../../src/view/numberNotes";
import { wordsOf } from "../export/xmlWords";
import { curated } from "../view/library";

const FIGURES = curated.datasets.flatMap(embedsOf);
const OPTIONS = { width: 736, version: "2026-11-21+abc", address: "https://figures.example/d/x/" };

async function pictureOf(figure: EmbedModel): Promise<string> {
  const drawing = figure.chart === null ? null : await drawChart(figure.chart, { width: 736 });
  return toSvg(figure, { ...OPTIONS, drawing });
}

describe("every figure as a picture", () => {
  it("holds its title, every value that is drawn or listed, every note in full, its source and version; and nothing that runs", async () => {
    for (const figure of FIGURES) {
      const svg = await pictureOf(figure);
      const words = wordsOf(svg);
      expect(words, figure.id).toContain(figure.title);
      // A drawn picture has the notes of what is drawn: what describes a row stands in lists and tables.
      const describing = new Set(
        figure.groups.flatMap(({ rows }) => rows.flatMap(({ described }) => described.map(({ cell }) => cell.id))),
      );
      const notes = figure.chart === null ? figure.notes : figure.notes.filter(({ usedBy }) => usedBy.some((id) => !describing.has(id)));
      const cited = notes.flatMap(({ citations }) => citations);
      for (const citation of cited) expect(words, figure.id).toContain(quoted(citation.wording).replace(/\s+/gu, " "));
      for (const citation of cited) for (const work of citation.cites) expect(words, figure.id).toContain(work.date);
      if (figure.chart === null) {
        for (const { cell } of figure.groups.flatMap(({ rows }) => rows)) {
          const markers = (figure.markers.get(cell.id) ?? []).map(superscript).join(" ");
          expect(words, figure.id).toContain(`${cellText(cell, figure.measure)} ${markers}`.trim());
        }
      } else {
        for (const mark of figure.chart.groups.flatMap(({ marks }) => marks))
          expect(svg, figure.id).toContain(`data-cell="${mark.cellId}"`);
      }
      expect(words).toContain("Data 2026-11-21+abc, CC BY 4.0");
      expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|href=|var\(/u);
    }
  });

  it("gives the same picture each time", async () => {
    const [figure] = FIGURES;
    if (figure === undefined) throw new Error("no figure");
    expect(await pictureOf(figure)).toBe(await pictureOf(figure));
  });
});
