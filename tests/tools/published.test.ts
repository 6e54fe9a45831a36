import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { frozenPath, readPublished, sha256, toPublished, verifyFrozen } from "../../scripts/published";
import type { PublishedCell } from "../../src/export/published";
import { compareCells, publishedCells, unexplained, unseconded } from "../../src/export/published";
import { toFeed } from "../../src/export/feed";
import type { Correction } from "../../src/model/library";
import { curated } from "../view/library";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with frozen pages, and the list of them. */
function frozenFolder(pages: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), "frozen-"));
  folders.push(root);
  const versions = Object.entries(pages).map(([figure, text]) => {
    const version = { version: "0123456789ab", figure, date: "2026-11-21", sha256: sha256(text) };
    const path = join(root, "public", frozenPath(version));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return version;
  });
  return { root, versions };
}

describe("frozen embeds", () => {
  it("are as they were published", () => {
    const { root, versions } = frozenFolder({ wells: "<p>12</p>", rain: "<p>3</p>" });
    expect(verifyFrozen(root, versions)).toEqual([]);
  });

  it("are missed where one is gone, changed by a byte, or listed nowhere", () => {
    const { root, versions } = frozenFolder({ wells: "<p>12</p>", rain: "<p>3</p>", sun: "<p>4</p>" });
    const [wells, rain, sun] = versions;
    if (wells === undefined || rain === undefined || sun === undefined) throw new Error("three were written");
    rmSync(join(root, "public", frozenPath(wells)));
    writeFileSync(join(root, "public", frozenPath(rain)), "<p>3</p>\n");
    const complaints = verifyFrozen(root, [wells, rain]);
    expect(complaints).toHaveLength(3);
    expect(complaints[0]).toBe("public/v/0123456789ab/embed/wells/index.html: was published and is missing");
    expect(complaints[1]).toContain("rain/index.html: has the hash");
    expect(complaints[2]).toContain("sun/index.html: is not listed");
  });
});

describe("published cells", () => {
  const cells = publishedCells(curated);
  const first = cells[0];
  if (first === undefined) throw new Error("no cells");

  it("come back from their file as they were", () => {
    const root = mkdtempSync(join(tmpdir(), "cells-"));
    folders.push(root);
    mkdirSync(join(root, "public/v"), { recursive: true });
    writeFileSync(join(root, "public/v/cells.csv"), toPublished(cells));
    expect(readPublished(root)).toEqual(cells);
    expect(compareCells(readPublished(root), cells)).toEqual([]);
  });

  it("differ where a digit, a hedge, a claimant or a citation differs, or a cell is gone or new", () => {
    const changed = [
      { ...first, text: `${first.text}0` },
      { ...first, claimant: "Somebody else" },
      { ...first, citations: "" },
      { ...first, standing: "disputed" },
    ];
    for (const one of changed) expect(compareCells(cells, [one, ...cells.slice(1)])).toMatchObject([{ cell: first.cell, kind: "changed" }]);
    expect(compareCells(cells, cells.slice(1))).toMatchObject([{ cell: first.cell, kind: "withdrawn" }]);
    expect(compareCells(cells.slice(1), cells)).toMatchObject([{ cell: first.cell, kind: "new" }]);
  });

  it("may change only with an entry that names the old and the new text", () => {
    const changes = compareCells(cells, [{ ...first, text: "65%" }, ...cells.slice(1)]);
    const entry: Correction = {
      date: "2026-12-01",
      cell: first.cell,
      kind: "correction",
      before: first.text,
      after: "65%",
      reason: "Digits were exchanged.",
      severity: "minor",
      seconded: "",
    };
    expect(unexplained(changes, [])).toHaveLength(1);
    expect(unexplained(changes, [{ ...entry, after: "66%" }])).toHaveLength(1);
    expect(unexplained(changes, [entry])).toEqual([]);
    expect(unexplained(compareCells(cells.slice(1), cells), [])).toEqual([]);
  });
});

describe("a change on one person's word", () => {
  const numbers = publishedCells(curated).filter(({ cell }) => {
    const [dataset = "", , measure = ""] = cell.split(".");
    return curated.measures.get(`${dataset}.${measure}`)?.type === "number";
  });
  const cellOf = (id: string, text: string): PublishedCell => ({ cell: id, text, claimant: "", standing: "reported", citations: "x" });
  const NUMBER = "fatalities-2025.security-text.killed";
  const DATE = "fatalities-2025.security-text.period";
  /** Whether a change that has its entry wants a second word all the same. */
  const wants = (before: string, after: string, { id = NUMBER, seconded = "" } = {}): boolean => {
    const [was, is] = [before, after].map((text) => (text === "" ? [] : [cellOf(id, text)]));
    const entry = { date: "2026-12-01", cell: id, kind: "revision", before, after, reason: "It was.", severity: null, seconded } as const;
    return unseconded(compareCells(was ?? [], is ?? []), { corrections: [entry], measures: curated.measures }).length > 0;
  };

  it("is enough up to ten times, and beyond that is not", () => {
    expect(wants("some 66", "some 660")).toBe(false);
    expect(wants("660", "some 66")).toBe(false);
    expect(wants("some 66", "some 661")).toBe(true);
    expect(wants("2,500 to 3,000", "240 to 300")).toBe(true);
    expect(wants("10 to 20", "10 to 201")).toBe(true);
    expect(wants("10 to 20", "10")).toBe(false);
    expect(wants("0", "1")).toBe(true);
    expect(wants("6%", "1.7 million")).toBe(true);
  });

  it("is not enough where a figure goes, or is a number no more or for the first time", () => {
    expect(wants("some 66", "")).toBe(true);
    expect(wants("", "some 66")).toBe(false);
    expect(wants("some 66", "dozens")).toBe(true);
    expect(wants("dozens", "some 66")).toBe(true);
    expect(wants("dozens", "scores")).toBe(false);
    expect(wants("had carried out 367 attacks", "had carried out 3,671 attacks")).toBe(true);
  });

  it("is enough for a date, whatever its digits", () => {
    expect(wants("30 March 2024", "2 March 2024", { id: DATE })).toBe(false);
    expect(wants("in 2024", "on 1 May", { id: DATE })).toBe(false);
  });

  it("is joined by a second where the entry names somebody; one without an entry is silent, not unseconded", () => {
    expect(wants("some 66", "some 661", { seconded: "B. Reader" })).toBe(false);
    expect(
      unseconded(compareCells([cellOf(NUMBER, "1")], [cellOf(NUMBER, "11")]), { corrections: [], measures: curated.measures }),
    ).toEqual([]);
  });

  it("is weighed for every number of the data: its text as published reads as one", () => {
    const changed = numbers.filter(({ text }) => /\d/u.test(text)).map((one) => ({ ...one, text: "no figure in the report" }));
    const corrections = changed.map(({ cell }) => {
      const before = numbers.find((one) => one.cell === cell)?.text ?? "";
      const after = "no figure in the report";
      return { date: "2026-12-01", cell, kind: "revision", before, after, reason: "x", severity: null, seconded: "" } as const;
    });
    const found = unseconded(compareCells(numbers, changed), { corrections, measures: curated.measures }).map(({ cell }) => cell);
    expect(changed.length).toBeGreaterThan(80);
    expect(changed.filter(({ cell }) => !found.includes(cell)).map(({ cell }) => cell)).toEqual([]);
  });
});

describe("the feed of corrections", () => {
  const entry: Correction = {
    date: "2026-12-01",
    cell: "wells.a.dry",
    kind: "correction",
    before: "5 <b>",
    after: "",
    reason: "Not in the report.",
    severity: "serious",
    seconded: "B. Reader",
  };

  it("has the latest first, each with an address of its own, and is empty without entries", () => {
    const feed = toFeed([entry, { ...entry, date: "2027-01-02" }], "https://figures.example/", "2026-11-21");
    expect([...feed.matchAll(/<updated>(?<date>\d{4}-\d\d-\d\d)/gu)].map(({ groups }) => groups?.["date"])).toEqual([
      "2027-01-02",
      "2027-01-02",
      "2026-12-01",
    ]);
    expect(feed).toContain("<id>https://figures.example/corrections/#2026-12-01-wells.a.dry</id>");
    expect(feed).toContain("Was 5 &lt;b&gt;, now withdrawn. Not in the report.");
    expect(feed).toContain("<title>We erred (serious): wells.a.dry</title>");
    expect(toFeed([], "https://figures.example/", "2026-11-21")).not.toContain("<entry>");
  });
});
