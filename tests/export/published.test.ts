/** What the site publishes of the made-up library of rivers, letter by letter; compared and accepted as in `wholeFiles.test.ts`. */
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Drawing, Shape } from "../../src/chart/drawing";
import { toCard } from "../../src/export/card";
import { catalogOf } from "../../src/export/catalogJson";
import { cellRecords } from "../../src/export/cellsJson";
import { toJsonLd } from "../../src/export/datasetJsonLd";
import { toCroissant, toCsvw, toDataPackage } from "../../src/export/descriptors";
import { EMBED_WAYS, toEmbedCode } from "../../src/export/embedCode";
import { frameHeights } from "../../src/export/frameHeight";
import { toFeed } from "../../src/export/feed";
import type { EmbedModel } from "../../src/export/embedModel";
import { figuresIn, embedsOf, embedText } from "../../src/export/embedModel";
import { FORMATS, makeFile } from "../../src/export/formats";
import { escapeMarkup, legalText } from "../../src/export/markup";
import { toOembed } from "../../src/export/oembed";
import { toSvg } from "../../src/export/picture";
import { compareCells, publishedCells, unexplained } from "../../src/export/published";
import { safeFileName, safeFileNames } from "../../src/export/safeFileName";
import type { Correction } from "../../src/model/library";
import { RIVER_VIEWS, riverDataset, riverLibrary, riverStamp, riverTake } from "./rivers";

const PUBLICATION = { site: "https://figures.example/", version: riverStamp.version, date: riverStamp.date };
const ABOUT = "Figures of two reports on the rivers.";
const written = (name: string): string => `written/${name}`;
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const BOX = { x: 0, y: 10, width: 300.04, height: 26 } as const;
const FIGURES = riverLibrary.datasets.flatMap(embedsOf);

describe("data for machines", () => {
  it("has every cell with its numbers and citations", async () => {
    await expect(asJson(cellRecords(riverLibrary.datasets, new Map([["Valley", "XV"]])))).toMatchFileSnapshot(written("site.cells.json"));
  });

  it("lists what there is", async () => {
    const catalog = catalogOf("v1", riverLibrary, riverLibrary.reports);
    await expect(asJson(catalog)).toMatchFileSnapshot(written("site.catalog.json"));
  });

  it("describes the files of a dataset in each vocabulary", async () => {
    const described = Object.values(RIVER_VIEWS)
      .map((view) => view())
      .filter(({ model }) => model.filteredBy === null && model.kind === "dataset")
      .map(({ model }) => ({ model, description: "Of wells.", reports: riverLibrary.reports, codes: ["XV"], sha256: "ab12", bytes: 345 }));
    const [first] = described;
    const texts = [
      first === undefined ? "" : toCsvw(first, PUBLICATION),
      toDataPackage(described, { ...PUBLICATION, about: ABOUT }),
      toCroissant(described, { ...PUBLICATION, about: ABOUT }),
      toJsonLd(riverDataset("rivers"), "Of wells.", riverLibrary.reports, PUBLICATION),
      toJsonLd({ ...riverDataset("lakes"), rows: [] }, "Of lakes.", [], PUBLICATION),
    ];
    await expect(texts.join("\n")).toMatchFileSnapshot(written("site.descriptors.txt"));
  });

  it("tells corrections as a feed, the latest first, and dates an empty one by the data", async () => {
    const one = (date: string, kind: Correction["kind"], before: string, after: string): Correction => {
      const severity = kind === "correction" ? ("minor" as const) : null;
      return { date, kind, before, after, cell: "rivers.north.wells", reason: "The <report> said so.", severity, seconded: "" };
    };
    const corrections = [
      one("2024-06-01", "new", "", "some 12"),
      one("2024-06-03", "correction", "some 11", "some 12"),
      one("2024-06-02", "revision", "some 10", ""),
      one("2024-06-02", "revision", "some 9", "some 10"),
    ];
    const feeds = [toFeed(corrections, PUBLICATION.site, "2024-07-02"), toFeed([], PUBLICATION.site, "2024-07-02")];
    await expect(feeds.join("\n")).toMatchFileSnapshot(written("site.feed.xml"));
  });

  it("compares cells as published with the cells as they are", () => {
    const now = publishedCells(riverLibrary);
    expect(now.find(({ cell }) => cell === "rivers.south.period")).toEqual({
      cell: "rivers.south.period",
      text: "in May (2024, year inferred)",
      claimant: "Not stated",
      standing: "final",
      citations: "rain-i2-few rain-i3-year",
    });
    expect(now.some(({ cell }) => cell === "rivers.note-apart.derived")).toBe(true);
    expect(now.find(({ cell }) => cell === "rivers.north.share")?.text).toBe("almost 40%");
    expect(compareCells(now, now.toReversed())).toEqual([]);
    const [first, second, third] = now;
    if (first === undefined || second === undefined || third === undefined) throw new Error("no cells");
    const changed = { ...second, text: "all", citations: "none" };
    const changes = compareCells([first, second], [changed, third]);
    expect(changes).toEqual([
      { cell: first.cell, kind: "withdrawn", columns: [], before: first, after: null },
      { cell: second.cell, kind: "changed", columns: ["text", "citations"], before: second, after: changed },
      { cell: third.cell, kind: "new", columns: [], before: null, after: third },
    ]);
    const entry = { date: "2024-06-01", kind: "revision", reason: "It was.", severity: null, seconded: "" } as const;
    const withdrawn = { ...entry, cell: first.cell, before: first.text, after: "" };
    const revised = { ...entry, cell: second.cell, before: second.text, after: "all" };
    expect(unexplained(changes, [withdrawn, revised])).toEqual([]);
    expect(unexplained(changes, [withdrawn]).map(({ cell }) => cell)).toEqual([second.cell]);
    expect(
      unexplained(changes, [
        { ...withdrawn, before: "else" },
        { ...revised, after: "else" },
      ]),
    ).toHaveLength(2);
    expect(
      unexplained(changes, [
        { ...withdrawn, cell: "x" },
        { ...revised, cell: "x" },
      ]),
    ).toHaveLength(2);
  });
});

describe("figures for other pages", () => {
  const shown = (figure: EmbedModel): unknown => ({
    ...figure,
    notes: figure.notes.map(({ number, citations, usedBy }) => [number, citations.map(({ id }) => id), usedBy]),
    markers: [...figure.markers],
    disputed: [...figure.disputed],
    groups: figure.groups.map((group) => ({ ...group, rows: group.rows.map(({ label, detail, cell }) => [label, detail, cell.id]) })),
    chart: figure.chart?.description ?? null,
    text: embedText(figure),
    heights: frameHeights(figure),
  });

  it("hold their rows, notes and words, numbered by themselves or as the page is", async () => {
    const sort = { column: "wells", descending: true };
    const asOnPage = figuresIn(riverTake({ sort }).view);
    const part = figuresIn(riverTake({ sort, filters: { group: "other" } }).view);
    await expect(asJson([...FIGURES, ...asOnPage, ...part].map(shown))).toMatchFileSnapshot(written("site.figures.json"));
  });

  it("refuse a measure that is not there", () => {
    const dataset = riverDataset("rivers");
    const figures = dataset.figures.map((figure) => ({ ...figure, measure: "none" }));
    expect(() => embedsOf({ ...dataset, figures })).toThrow("data/rivers/dataset.json: figure rivers names no measure");
  });

  const bar: Shape = { ...{ kind: "rect", role: "bar", cell: "rivers.north.wells", colour: "d2", opacity: 1, fade: "right" }, ...BOX };
  const why = "one kind of count";
  const drawing: Drawing = {
    look: "page",
    panels: [
      {
        heading: { label: "Counts & more", why },
        width: 600,
        height: 80,
        shapes: [bar, { ...bar, cell: "rivers.south.wells", fade: null }],
      },
      { heading: { label: "Other", why: "" }, width: 600, height: 40, shapes: [] },
      { heading: { label: "Others", why: why.repeat(9) }, width: 600, height: 40, shapes: [] },
    ],
    key: [
      { name: "about", shapes: [{ ...bar, cell: null, colour: "d1" }] },
      { name: "a key entry without a sample that is long enough to begin a line of its own in any picture", shapes: [] },
    ],
  };

  it("become pictures with their notes inside, drawn or as rows", async () => {
    const options = { width: 600, version: "v1", address: "https://figures.example/f/" };
    const pictures = FIGURES.flatMap((figure) => [toSvg(figure, { ...options, drawing: null }), toSvg(figure, { ...options, drawing })]);
    const narrow = FIGURES.slice(0, 1).map((figure) => toSvg(figure, { ...options, width: 260, drawing }));
    await expect([...pictures, ...narrow].join("\n")).toMatchFileSnapshot(written("site.pictures.svg.txt"));
  });

  it("become cards: one free figure large, all claimants, or how many there are", async () => {
    const crowded = FIGURES.slice(1, 2).map((figure) => ({
      ...figure,
      groups: figure.groups.map((group) => ({ ...group, rows: [...group.rows, ...group.rows, ...group.rows, ...group.rows] })),
    }));
    const empty = FIGURES.slice(0, 1).map((figure) => ({ ...figure, groups: [] }));
    const hedged = FIGURES.slice(0, 1).map((figure) => ({ ...figure, disputed: new Set<string>() }));
    const cards = [...FIGURES, ...crowded, ...empty, ...hedged].map((figure) => toCard(figure));
    await expect(cards.join("\n")).toMatchFileSnapshot(written("site.cards.svg.txt"));
  });

  it("are put into pages by code of every kind", async () => {
    const place = {
      id: "rivers",
      title: "Wells <dry> in *the*  [valley]",
      site: PUBLICATION.site,
      heights: { wide: 700, narrow: 900 },
      version: null,
      query: "",
      description: "Wells: `some` 12_, note 1",
      page: "https://figures.example/d/rivers/",
    };
    const frozen = { ...place, version: "0123456789ab", query: "?show=chart&theme=dark" };
    const codes = [place, frozen].flatMap((one) => [...EMBED_WAYS.map((way) => `== ${way}\n${toEmbedCode(one, way)}`), toOembed(one)]);
    await expect(codes.join("\n")).toMatchFileSnapshot(written("site.codes.txt"));
  });
});

describe("names and texts", () => {
  it.each([
    ["Wells <dry> in the Valley", "csv", "wells-dry-in-the-valley.csv"],
    ["..hidden..name..", "csv", "hidden.name.csv"],
    ["", "csl.json", "table.csl.json"],
    ["CON", "csv", "table-con.csv"],
    ["com1.x", "csv", "table-com1.x.csv"],
    ["concert", "csv", "concert.csv"],
    ["Türkiye’s 'north'", "md", "turkiyes-north.md"],
    ["x".repeat(100), "csv", `${"x".repeat(76)}.csv`],
    [`${"x".repeat(75)}-y`, "csv", `${"x".repeat(75)}.csv`],
    ["lpt9".padEnd(90, "."), "csv", "table-lpt9.csv"],
    [`aux.${"x".repeat(90)}`, "csv", `table-aux.${"x".repeat(66)}.csv`],
  ])("make of %j a file name that every system takes", (name, extension, safe) => {
    expect(safeFileName(name, extension)).toBe(safe);
  });

  it("differ where titles do not", () => {
    const long = "x".repeat(100);
    expect(safeFileNames(["a", "A", "a!", "b"], "csv")).toEqual(["a.csv", "a-2.csv", "a-3.csv", "b.csv"]);
    expect(safeFileNames([long, long], "csv")).toEqual([`${"x".repeat(76)}.csv`, `${"x".repeat(74)}-2.csv`]);
  });

  it("show what markup cannot hold, and escape what it reads", () => {
    expect(legalText("a\u0000\u001f\u007f\u0085\u00a0\t\n\r\ud800\ufffe\uffff\u{1f600}")).toBe(
      "a\u2400\u241f\u2421\u0085\u00a0\t\n\r\ufffd\ufffd\ufffd\u{1f600}",
    );
    expect(escapeMarkup("<a b=\"c\" d='e'>&\u0001")).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\u2401");
  });

  it("of every format say what it is for, and each file is named after view, kind and day", async () => {
    const view = riverTake({});
    const light = FORMATS.filter(
      ({ group }) => group === "data" || group === "programs" || group === "references" || group === "document",
    ).filter(({ id }) => id !== "docx");
    const made = await Promise.all(light.map(async (format) => (await makeFile(format, view, drawChart)).name));
    expect(made).toEqual(light.map(({ variant, extension }) => `rivers-${variant === "" ? "" : `${variant}-`}2024-07-02.${extension}`));
    const list = FORMATS.map(({ id, group, name, hint, variant, extension, type }) => ({
      id,
      group,
      name,
      hint,
      variant,
      extension,
      type,
    }));
    await expect(asJson(list)).toMatchFileSnapshot(written("site.formats.json"));
  });
});
