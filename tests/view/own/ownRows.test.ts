/** Rows of a reader's table as its page shows them: the order, the note numbers and the rows left by a filter are those of its files. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareOwn } from "../../../src/export/prepareOwn";
import { rowsOf } from "../../../src/export/exportModel";
import type { OwnCell, OwnPage } from "../../../src/model/ownPage";
import { NO_DECISIONS } from "../../../src/model/ownTable";
import type { Sort } from "../../../src/model/viewRequest";
import { readOwnInput } from "../../../src/state/readOwnInput";
import { noteText } from "../../../src/view/noteText";
import { OwnSearch } from "../../../src/view/own/ownFilter";
import { leaningsOf, numberRows } from "../../../src/view/own/ownNumbers";
import { OwnOrders } from "../../../src/view/own/ownOrder";
import { pageOf } from "../../../src/view/own/settle";
import { harvest } from "./harvest";

const FOLDER = join(import.meta.dirname, "../../load/own/cases");

/** The pages of all published cases that open. */
async function casePages(): Promise<readonly (readonly [name: string, page: OwnPage])[]> {
  const pages: (readonly [string, OwnPage])[] = [];
  for (const name of readdirSync(FOLDER).filter((one) => /^[a-z]\d/u.test(one))) {
    const file = readdirSync(join(FOLDER, name)).find((one) => one !== "expected.json") ?? "";
    const found = await readOwnInput(
      { from: "file", name: file, bytes: new Uint8Array(readFileSync(join(FOLDER, name, file))) },
      NO_DECISIONS,
    );
    if ("reading" in found) pages.push([name, pageOf(found)]);
  }
  return pages;
}

interface Shown {
  readonly rows: readonly { readonly id: string; readonly notes: readonly (readonly number[])[] }[];
  readonly notes: readonly (readonly [number: number, text: string])[];
}

function onPage(page: OwnPage, sort: Sort | null, words: string): Shown {
  const order = new OwnSearch(page.rows).kept(new OwnOrders(page).order(sort), words);
  const { notes, markersAt } = numberRows(leaningsOf(page), order);
  return {
    rows: Array.from(order, (place) => ({
      id: page.rows[place]?.id ?? "",
      notes: page.columns.map((_, column) => markersAt(place, column)),
    })),
    notes: notes.map(({ number, citations }) => [number, noteText(citations)]),
  };
}

function inFiles(page: OwnPage, sort: Sort | null, words: string): Shown {
  const { model } = prepareOwn(page, { sort, kind: "bars", author: "", day: "2026-11-30", words });
  return {
    rows: rowsOf(model).map(({ id, cells }) => ({ id, notes: cells.map((cell) => cell.notes) })),
    notes: model.notes.map(({ number, text }) => [number, text]),
  };
}

/** Every sort; of a long table, some. */
function sortsOf({ columns, rows }: OwnPage): readonly (Sort | null)[] {
  const ids = ["row", ...columns.map(({ id }) => id)];
  const all = ids.flatMap((column) => [false, true].map((descending) => ({ column, descending })));
  return [null, ...(rows.length > 1000 ? all.slice(-1) : all)];
}

const plain = (raw: string, value: OwnCell["value"], source: OwnCell["source"] = null): OwnCell => ({
  raw,
  value,
  unit: null,
  notes: [],
  source,
});
const number = (value: number): OwnCell["value"] => ({ type: "number", quantity: { kind: "plain", value, hedge: "", scale: 1 } });

describe("rows of a reader’s page", () => {
  it("stand in the order of its files, with the marks and notes of its files, of every published case and in every sort", async () => {
    const pages = await casePages();
    expect(pages.length).toBeGreaterThan(50);
    for (const [name, page] of [...pages, ["harvest", harvest] as const])
      for (const sort of sortsOf(page)) expect(onPage(page, sort, ""), `${name} ${JSON.stringify(sort)}`).toEqual(inFiles(page, sort, ""));
  });

  it("are those of its files when filtered, numbered anew from 1", () => {
    for (const words of ["a", "ELVERNE", "190", "mill", "at least 190", "nothing like it"])
      expect(onPage(harvest, null, words), words).toEqual(inFiles(harvest, null, words));
    const { rows, notes } = onPage(harvest, null, "elverne");
    expect(rows.map(({ id }) => id)).toEqual(["r1"]);
    expect(notes.map(([at]) => at)).toEqual([1, 2, 3]);
    expect(inFiles(harvest, null, "nothing like it").rows).toEqual([]);
  });

  it("find a number however its thousands are parted, and no words across two cells", () => {
    const page = {
      ...harvest,
      rows: harvest.rows
        .slice(0, 1)
        .map((row) => ({ ...row, label: "Upper", cells: [plain("12 040", number(12040)), plain("7", number(7))] })),
    };
    const found = (words: string): number => onPage(page, null, words).rows.length;
    expect([found("12,040"), found("12040"), found("12\u202F040"), found("upper"), found(" Upper ")]).toEqual([1, 1, 1, 1, 1]);
    expect([found("upper 12040"), found("120407"), found("12041")]).toEqual([0, 0, 0]);
  });

  it("keep words behind numbers in a column of numbers, up and down", () => {
    const rows = [plain("unknown", { type: "text" }), plain("9", number(9)), plain("", null), plain("30", number(30))];
    const page = { ...harvest, rows: rows.map((cell, at) => ({ id: `r${at}`, label: "", notes: [], total: false, cells: [cell] })) };
    const order = (descending: boolean): readonly string[] => inFiles(page, { column: "c1", descending }, "").rows.map(({ id }) => id);
    expect(order(false)).toEqual(["r1", "r3", "r0", "r2"]);
    expect(order(true)).toEqual(["r3", "r1", "r0", "r2"]);
    expect(onPage(page, { column: "c1", descending: true }, "").rows.map(({ id }) => id)).toEqual(order(true));
  });

  it("have two numbers for a note and a source of the same name", () => {
    const note = { kind: "note", id: "1", text: "Dry by autumn.", from: "1 in your file" } as const;
    const source = { kind: "source", id: "1", title: "1", place: "", wording: "" } as const;
    const row = { id: "r0", label: "Upper", notes: [note], total: false, cells: [plain("660", number(660), source)] };
    const page = { ...harvest, columns: harvest.columns.slice(0, 1), rows: [row] };
    expect(onPage(page, null, "").rows[0]?.notes).toEqual([[1, 2]]);
    expect(inFiles(page, null, "")).toEqual(onPage(page, null, ""));
  });
});
