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
  it("holds its title, every value that is drawn or listed, its notes, its source and version, says what it leaves out, and nothing runs", async () => {
    for (const figure of FIGURES) {
      const svg = await pictureOf(figure);
      const words = wordsOf(svg);
      expect(words, figure.id).toContain(figure.title);
      const rows = figure.groups.flatMap((group) => group.rows);
      const shownOf = (what: string, all: number): number =>
        Number(new RegExp(`The first (\\d+) of ${all} ${what}; the others are on the page\\.`, "u").exec(words)?.[1] ?? all);
      const panels = figure.chart?.groups ?? [];
      const listed = figure.chart === null ? rows.slice(0, shownOf("rows", rows.length)) : [];
      const marks = panels.slice(0, shownOf("groups", panels.length)).flatMap((group) => group.marks);
      for (const { cell } of listed) {
        const markers = (figure.markers.get(cell.id) ?? []).map(superscript).join(" ");
        expect(words, figure.id).toContain(`${cellText(cell, figure.measure)} ${markers}`.trim());
      }
      for (const { cellId } of marks) expect(svg, figure.id).toContain(`data-cell="${cellId}"`);
      // A drawn picture has the notes of what is drawn: what describes a row stands in lists and tables.
      const shown = new Set([
        ...marks.map(({ cellId }) => cellId),
        ...listed.flatMap(({ cell, described }) => [cell.id, ...described.map((one) => one.cell.id)]),
      ]);
      const cited = figure.notes.filter(({ usedBy }) => usedBy.some((id) => shown.has(id))).flatMap(({ citations }) => citations);
      const whole = !words.includes("The words that state each figure are on the page.");
      for (const citation of whole ? cited : []) expect(words, figure.id).toContain(quoted(citation.wording).replace(/\s+/gu, " "));
      for (const citation of cited) for (const work of citation.cites) expect(words, figure.id).toContain(work.date);
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
