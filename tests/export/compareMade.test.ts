/** A deck or a workbook that was made on one day and opened on another: what changed is found and named, and what did not stays quiet. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Parts } from "../../src/export/archive/zipParts";
import { unzipParts, zipParts } from "../../src/export/archive/zipParts";
import type { Compared, MadeChangeKind } from "../../src/export/compareMade";
import { changeText, compareMade, marksOf } from "../../src/export/compareMade";
import { madeOf } from "../../src/export/madeOf";
import { prepareExport } from "../../src/export/prepareExport";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { toPptx } from "../../src/export/slides/toPptx";
import { carriedMade } from "../../src/load/carriedMade";
import type { Cell } from "../../src/model/cell";
import type { Correction, Library } from "../../src/model/library";
import type { MadeOf } from "../../src/model/madeOf";
import { SITE_MAKER } from "../../src/model/maker";
import { CARRIED_IN } from "../../src/model/ownPage";
import { SITE_ID, SITE_NAME } from "../../src/model/site";
import { wholeView } from "../../src/model/viewRequest";
import { curated } from "../view/library";
import { takenModels, viewNamed } from "./models";
import { packageFaults } from "./officePackage";

const [CORRECTED, REWORDED, WITHDRAWN] = ["civilians-text", "security-text", "military-note"].map((row) => `fatalities-2025.${row}.killed`);
const STAMP = { address: "https://example.org/d/fatalities-2025/", version: "2026-12-01+abc", date: "2026-12-02", maker: SITE_MAKER };

/** The same data on a later day: some cells as they are then, with what the corrections say of them. */
function laterLibrary(cells: ReadonlyMap<string, Cell>, corrections: readonly Correction[]): Library {
  const datasets = curated.datasets.map((dataset) => ({
    ...dataset,
    rows: dataset.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([measure, cell]) => [measure, cells.get(cell.id) ?? cell] as const)),
    })),
  }));
  return { ...curated, datasets, corrections, cells: new Map([...curated.cells, ...cells]) };
}

function counted(id: string, value: number, hedge: string, asReported: string): Cell {
  const cell = curated.cells.get(id);
  if (cell?.state !== "reported" || cell.value.type !== "number") throw new Error(`${id} is no number`);
  const kind = hedge === "" ? ("plain" as const) : ("about" as const);
  return { ...cell, asReported, value: { type: "number", quantity: { kind, value, hedge, scale: 1 } } };
}

function emptied(id: string): Cell {
  const cell = curated.cells.get(id);
  if (cell?.state !== "reported") throw new Error(`${id} is not reported`);
  const { value, asReported: _, state: __, ...core } = cell;
  return { ...core, state: "absent", type: value.type, reason: "not-reported", inherited: false };
}

const LATER_CELLS = new Map([
  [CORRECTED ?? "", counted(CORRECTED ?? "", 850, "", "850")],
  [REWORDED ?? "", counted(REWORDED ?? "", 660, "around", "around 660")],
  [WITHDRAWN ?? "", emptied(WITHDRAWN ?? "")],
]);
const entry = (cell: string, before: string, after: string, reason: string): Correction => ({
  ...{ date: "2026-11-30", cell, kind: "correction", before, after, reason, severity: "serious", seconded: "A reader" },
});
const later = laterLibrary(LATER_CELLS, [entry(CORRECTED ?? "", "580", "850", "The digits were exchanged.")]);

function opened(bytes: Uint8Array): MadeOf {
  const made = carriedMade(bytes, SITE_ID);
  if (typeof made === "string") throw new Error(made);
  return made;
}

const compared = (bytes: Uint8Array, library: Library): Compared => compareMade(opened(bytes), library, () => STAMP);
const found = ({ views }: Compared): readonly (readonly [MadeChangeKind, string])[] =>
  views.flatMap(({ changes }) => changes.map(({ kind, cell }) => [kind, cell] as const));

function deckOf(id: string): Promise<Uint8Array> {
  const { model, charts } = viewNamed(id);
  return toPptx([{ model, charts, table: true }], model.date, drawChart);
}

const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  const { model } = viewNamed("fatalities-2025");
  files.set("deck", await deckOf("fatalities-2025"));
  files.set("reading copy", await toReadingXlsx(model));
  files.set("accessible copy", await toAccessibleXlsx(model));
});
const file = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();

describe.each(["deck", "reading copy", "accessible copy"])("a %s opened again", (name) => {
  it("names what was corrected, worded otherwise and withdrawn, and nothing else", () => {
    expect(new Set(found(compared(file(name), later)).map(([kind, cell]) => `${kind} ${cell}`))).toEqual(
      new Set([`corrected ${CORRECTED}`, `reworded ${REWORDED}`, `withdrawn ${WITHDRAWN}`]),
    );
  });

  it("is quiet where nothing changed, and counts every figure", () => {
    const { views } = compared(file(name), curated);
    expect(views.flatMap(({ changes, drawn }) => [...changes, ...drawn])).toEqual([]);
    expect(views.map(({ unchanged }) => unchanged)).toEqual(opened(file(name)).views.map(({ cells }) => cells.length));
    expect(views[0]?.unchanged).toBeGreaterThan(10);
  });
});

describe("what is said of a change", () => {
  it("is what it was, what it is, when and why", () => {
    const [view] = compared(file("deck"), later).views;
    const change = view?.changes.find(({ kind }) => kind === "corrected");
    expect(change && changeText(change)).toMatch(/: corrected\. Was 580, now 850\. 2026-11-30: The digits were exchanged\.$/u);
  });

  it("is a change without a reason where no entry has the file's text and today's", () => {
    const other = laterLibrary(LATER_CELLS, [entry(CORRECTED ?? "", "581", "850", "Another figure.")]);
    expect(found(compared(file("deck"), other))).toContainEqual(["changed", CORRECTED]);
  });

  it("follows entries that came one after the other, and no earlier one", () => {
    const steps = [
      entry(CORRECTED ?? "", "570", "580", "Before the file."),
      entry(CORRECTED ?? "", "580", "585", "First."),
      entry(CORRECTED ?? "", "585", "850", "Second."),
    ];
    const [view] = compared(file("deck"), laterLibrary(LATER_CELLS, steps)).views;
    const reasons = view?.changes.find(({ cell }) => cell === CORRECTED)?.corrections.map(({ reason }) => reason);
    expect(reasons).toEqual(["First.", "Second."]);
  });

  it("names a chart that draws fewer figures by its title", () => {
    const [view] = compared(file("deck"), later).views;
    expect(view?.drawn.join(" ")).toMatch(/^The chart “People killed[^”]*” draws 0 figures more and 1 figure no longer/u);
  });

  it("tells who says so and which note apart from what is said", () => {
    const cell = curated.cells.get(CORRECTED ?? "");
    const revised = new Map(cell === undefined ? [] : [[cell.id, { ...cell, standing: "provisional" as const }]]);
    expect(found(compared(file("deck"), laterLibrary(revised, [])))).toEqual([["attributed", CORRECTED]]);
  });

  it("says that a view is gone", () => {
    const without = { ...curated, datasets: curated.datasets.filter(({ id }) => id !== "fatalities-2025"), cells: new Map() };
    const [view] = compared(file("deck"), without).views;
    expect(view?.now).toBeNull();
    expect(new Set(view?.changes.map(({ kind }) => kind))).toEqual(new Set(["withdrawn"]));
  });
});

describe("a deck made anew", () => {
  it("marks the slides that show another figure, tells the speaker, and keeps the rules of its package", async () => {
    const result = compared(file("deck"), later);
    const items = result.views.flatMap(({ now }) => (now === null ? [] : [now]));
    const bytes = await toPptx(items, STAMP.date, drawChart, { changes: { since: result.made.date, byCell: marksOf(result) } });
    const parts = unzipParts(bytes);
    expect(packageFaults(parts, SITE_NAME)).toEqual([]);
    const marked = slidesWith(parts, "Changed since 2026-11-22");
    expect(marked.length).toBeGreaterThan(0);
    for (const path of marked) expect(spokenOn(parts, path)).toMatch(/corrected\. Was 580, now 850|worded otherwise|withdrawn/u);
    expect(found(compared(bytes, later))).toEqual([]);
  });

  it("has no mark where nothing changed", () => {
    expect(slidesWith(unzipParts(file("deck")), "Changed since")).toEqual([]);
  });
});

function slidesWith(parts: Parts, text: string): readonly string[] {
  return [...parts].filter(([path, xml]) => path.startsWith("ppt/slides/slide") && String(xml).includes(text)).map(([path]) => path);
}

function spokenOn(parts: Parts, slide: string): string {
  return String(parts.get(slide.replace("slides/slide", "notesSlides/notesSlide")));
}

describe("every file", () => {
  it.each(takenModels.map(({ id }) => id))("of %s says what it was made of, and is read back as that", async (id) => {
    const { model, charts } = viewNamed(id);
    expect(opened(await deckOf(id))).toEqual(madeOf([{ model, charts, table: true }], "deck", model.date));
    expect(opened(await toReadingXlsx(model))).toEqual(madeOf([{ model, charts: [], table: true }], "reading", model.date));
  });

  it("says how a view was arranged", () => {
    const request = { ...wholeView("dataset", "fatalities-2025"), sort: { column: "killed", descending: true }, columns: ["killed"] };
    const found = prepareExport(curated, request, STAMP);
    expect(madeOf(found === null ? [] : [{ ...found, table: true }], "deck", STAMP.date)?.views[0]?.request).toEqual(request);
  });
});

describe("a file that cannot be compared says why", () => {
  const changed = (change: (xml: string) => string): Uint8Array => {
    const parts = unzipParts(file("deck"));
    return zipParts(new Map(parts).set(CARRIED_IN, change(String(parts.get(CARRIED_IN)))));
  };
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ["no packed file", () => new TextEncoder().encode("A letter."), /neither a deck/u],
    ["an empty file", () => new Uint8Array(), /neither a deck/u],
    ["a file cut short", () => file("deck").slice(0, 5000), /not complete/u],
    [
      "a deck of another program",
      () => zipParts(new Map([["ppt/presentation.xml", "<p:presentation/>"]])),
      /does not say what it was made of/u,
    ],
    ["a part of another program", () => changed(() => "<other/>"), /does not say what it was made of/u],
    ["another site's", () => changed((xml) => xml.replace(`"site":"${SITE_ID}"`, '"site":"elsewhere"')), /another site \(elsewhere\)/u],
    ["another edition's", () => changed((xml) => xml.replace('"format":1', '"format":2')), /another edition/u],
    ["damaged words", () => changed((xml) => xml.replace('"views":[', '"views":')), /another edition/u],
    ["an id that is none", () => changed((xml) => xml.replace('"cell":"', '"cell":"../')), /another edition/u],
  ];
  it.each(cases)("%s", (_, bytes, why) => {
    expect(carriedMade(bytes(), SITE_ID)).toMatch(why);
  });
});
