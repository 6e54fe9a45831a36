/**
 * The law of one view: whatever a reader asks of a dataset, each figure has the same markers on the page, in its chart, in every
 * file and in what is copied; no printed figure lacks one; and the claims of a question are never parted.
 */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { ViewRequest } from "../../src/model/viewRequest";
import { EVERYTHING, taken } from "../representatives";
import { superscript } from "../../src/view/numberNotes";
import { readPage } from "./readPage";
import { exported, PAGES, renderView, SINGLE_FILTERS, anyRequest, whole } from "./everyView";

/** Every difference between the page and the files, in words; none where the law holds. */
function differences(request: ViewRequest): readonly string[] {
  const { html, charts } = renderView(request);
  const page = readPage(html);
  const { model } = exported(request);
  const found: string[] = [];
  const expectSame = (what: string, one: unknown, other: unknown): void => {
    if (JSON.stringify(one) !== JSON.stringify(other))
      found.push(`${what}: ${JSON.stringify(one)} on the page, ${JSON.stringify(other)} in the file`);
  };
  const cells = new Map(model.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => [cell.id, cell.notes] as const))));
  expectSame(
    "passages",
    page.notes,
    model.notes.map(({ citations }) => citations.map(({ id }) => id)),
  );
  expectSame(
    "rows",
    page.rows,
    model.groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  expectSame("standfirst", page.standfirst, model.summary);
  expectSame(
    "editor's notes",
    page.editorNotes,
    model.editorNotes.map(({ title, text }) => `${title}. ${text}`),
  );
  for (const { cell, markers, printed } of page.figures) {
    if (markers.length === 0) found.push(`${cell} has no note`);
    if (printed.length > 0) expectSame(`${cell} as printed`, printed, markers);
    const own = cells.get(cell);
    if (own !== undefined) expectSame(cell, markers, own);
  }
  for (const chart of charts) {
    for (const { cellId, markers } of chart.groups.flatMap(({ marks }) => marks))
      expectSame(`${cellId} in its chart`, markers, cells.get(cellId));
    for (const { cellId } of chart.notPlotted) if (!cells.has(cellId)) found.push(`${cellId} is not drawn and not in the file`);
  }
  if (page.unmarked.length > 0) found.push(`without a marker: ${page.unmarked.join(" | ")}`);
  for (const { rows } of PAGES.get(request.id)?.questions ?? []) {
    const shown = rows.filter((id) => page.rows.includes(id));
    if (shown.length > 0 && shown.length < rows.length) found.push(`only ${shown.join(", ")} of ${rows.join(", ")}`);
  }
  return found;
}

/** Every filter of every dataset takes minutes: a run takes some of them, `npm run test:all` all. */
const TAKEN = taken("datasets", [...PAGES.keys()]);

describe("one view, wherever it is shown", () => {
  it.each([...PAGES.keys()])("%s, whole and by every filter", { timeout: 120_000 }, (id) => {
    const filtered = TAKEN.includes(id) ? SINGLE_FILTERS(id) : [];
    for (const request of [whole(id), ...filtered]) expect(differences(request), JSON.stringify(request)).toEqual([]);
  });

  it("any two filters, any order, any columns", { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(differences(request)).toEqual([]);
      }),
      { numRuns: EVERYTHING ? 1000 : 60, seed: 15 },
    );
  });

  it("one side's claim comes with the other's, and is numbered alike on the page and in Markdown", async () => {
    const request = { ...whole("attacks-counted"), filters: { who: "tehreek-e-taliban-pakistan-ttp" } };
    const page = readPage(renderView(request).html);
    const number = page.figures.find(({ text }) => text === "367")?.markers ?? [];
    const { toMarkdown } = await import("../../src/export/toMarkdown");
    expect(number).toHaveLength(1);
    expect(toMarkdown(exported(request).model)).toMatch(new RegExp(`367\\sattacks\\s${superscript(Number(number.join("")))} \\|`, "u"));
  });

  it("a figure of the standfirst keeps its note when a filter takes its row away", () => {
    const page = readPage(renderView({ ...whole("named-attacks"), filters: { place: "khyber-pakhtunkhwa" } }).html);
    expect(page.standfirst).toMatch(/around 38 \[\d+\]/u);
  });
});
