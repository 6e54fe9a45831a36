import { describe, expect, it } from "vitest";
import { NO_DECISIONS, type Opened, type OwnDecisions, type OwnReading } from "../../../src/model/ownTable";
import { plainGrid, textCell } from "../../../src/load/own/gridCells";
import { readTable } from "../../../src/load/own/readTable";
import { cellIn } from "./cellIn";

/** A file of text, one line a row, its fields apart by "|". */
function opened(lines: readonly string[], delimiter = ","): Opened {
  const rows = lines.map((line) => line.split("|").map(textCell));
  const text = { encoding: "utf-8", delimiter, sepLine: null };
  return { outcome: "opened", name: "t.csv", door: "text", text, grids: [plainGrid("", rows)], warnings: [], questions: [] };
}

const read = (file: Opened, decisions: Partial<OwnDecisions> = {}): OwnReading => readTable(file, { ...NO_DECISIONS, ...decisions });
const answered = (file: Opened, answers: Readonly<Record<string, string>>): OwnReading => read(file, { answers });

describe("an answer settles the cells that it is about", () => {
  const lengths = opened(["River|Length", "Sarn|1,204", "Tolve|2,500*", "* With the delta."], ";");

  it("decimal mark", () => {
    expect(cellIn(read(lengths), "B2")?.kind).toBe("ask");
    expect(cellIn(answered(lengths, { "decimal-mark B": "thousands" }), "B2")).toMatchObject({ kind: "plain", value: 1204, raw: "1,204" });
    const decimal = answered(lengths, { "decimal-mark B": "decimal" });
    expect(cellIn(decimal, "B3")).toMatchObject({ kind: "plain", value: 2.5, raw: "2,500*", base: "2,500", marks: ["*"] });
    expect(decimal.columns[1]?.type).toBe("number");
  });

  it("an answered question stays, so that it can be answered otherwise", () => {
    expect(answered(lengths, { "decimal-mark B": "decimal" }).questions.map(({ kind }) => kind)).toEqual(["decimal-mark"]);
  });

  it.each([
    ["years", ["Bruecke|Zahl", "Quill|1999", "Fenn|2011"], { "years B": "year" }, { kind: "date", date: "1999" }],
    ["amounts", ["Bruecke|Zahl", "Quill|1999", "Fenn|2011"], { "years B": "number" }, { kind: "plain", value: 1999 }],
    ["dates", ["Bridge|Day", "Quill|03/04/2024", "Fenn|05/06/2024"], { "date-order B": "month-day" }, { kind: "date", date: "2024-03-04" }],
    ["a dash for nil", ["River|Bridges", "Sarn|-", "Tolve|7"], { "dash B": "nil" }, { kind: "plain", value: 0 }],
    [
      "a dash for no figure",
      ["River|Bridges", "Sarn|-", "Tolve|7"],
      { "dash B": "not-applicable" },
      { kind: "none", reason: "not-applicable" },
    ],
    [
      "brackets for less than nothing",
      ["River|Balance", "Sarn|(5)", "Tolve|7"],
      { "brackets B": "negative" },
      { kind: "plain", value: -5 },
    ],
    ["brackets as text", ["River|Balance", "Sarn|(1,200)", "Tolve|7"], { "brackets B": "text" }, { kind: "text" }],
    ["codes as numbers", ["Name|Code", "Sarn|115", "Tolve|012"], { "codes B": "numbers" }, { kind: "plain", value: 115 }],
  ])("%s", (_, lines, answers, expected) => {
    expect(cellIn(answered(opened(lines), answers), "B2")).toMatchObject(expected);
  });

  it("a glued digit", () => {
    const glued = opened(["River|Bridges", "Sarn|1,2341", "Tolve|2,500", "1 Includes ferries."]);
    expect(cellIn(answered(glued, { "grouping B2": "mark" }), "B2")).toMatchObject({ value: 1234, marks: ["1"] });
    expect(answered(glued, { "grouping B2": "mark" }).notes[0]?.for).toEqual(["B2"]);
    expect(cellIn(answered(glued, { "grouping B2": "text" }), "B2")).toEqual({ raw: "1,2341", kind: "text" });
  });

  it("a first row of figures becomes headings", () => {
    const bare = opened(["12|7", "13|8", "14|9"]);
    expect(read(bare).table).toMatchObject({ headings: null, body: "A1:B3" });
    expect(answered(bare, { "heading-rows A1:B1": "headings" }).table).toMatchObject({ headings: "A1:B1", body: "A2:B3" });
  });

  it("a column of marks is for the column that is named", () => {
    const marked = opened(["River|Bridges|Notes", "Sarn|12|[1]", "Tolve|7|", "[1] Road only."]);
    expect(read(marked).notes[0]?.for).toEqual(["row 2"]);
    expect(answered(marked, { "notes-column C": "B" }).notes[0]?.for).toEqual(["B2"]);
    expect(read(marked, { columns: { C: { notesFor: ["A", "B"] } } }).notes[0]?.for).toEqual(["A2", "B2"]);
  });

  it("rows with a label only are rows", () => {
    const groups = opened(["Orchard|Trees", "Upper valley|", "Fenn|40"]);
    expect(read(groups).table.groupRows).toEqual([2]);
    expect(answered(groups, { "group-rows row 2": "rows" }).table.groupRows).toEqual([]);
  });
});

describe("a split is taken or refused", () => {
  const marks = opened(["River|Bridges", "Sarn|660*", "Tolve|7†", "* With ferries."]);

  it("refused, the cell is its raw text", () => {
    expect(cellIn(read(marks, { splits: { B2: "text" } }), "B2")).toEqual({ raw: "660*", kind: "text" });
  });

  it("offered, it waits for the reader", () => {
    expect(cellIn(read(marks), "B3")).toEqual({ raw: "7†", kind: "text", base: "7", marks: ["†"], sure: false });
    expect(read(marks).questions.map(({ kind, about }) => `${kind} ${about}`)).toEqual(["mark-without-note †"]);
    expect(read(marks).columns[1]?.type).toBe("number");
    const taken = read(marks, { splits: { B3: "take" } });
    expect(cellIn(taken, "B3")).toMatchObject({ raw: "7†", kind: "plain", value: 7, marks: ["†"], sure: true });
    expect(taken.notes.find(({ id }) => id === "†")).toMatchObject({ text: null, for: ["B3"] });
  });

  it("a mark without a note gets the text that the reader types or pastes", () => {
    expect(read(marks, { splits: { B3: "take" }, noteTexts: { "†": "Closed." } }).notes[1]).toMatchObject({
      id: "†",
      text: "Closed.",
      for: ["B3"],
    });
    expect(cellIn(read(marks, { noteList: "† Closed in winter." }), "B3")).toMatchObject({ value: 7, sure: true });
  });

  it("a note without a mark is asked about, and may hold for the table", () => {
    const unused = opened(["River|Bridges", "Sarn|660", "Tolve|7", "‡ Rail only."]);
    expect(read(unused).questions.map(({ kind, about }) => `${kind} ${about}`)).toEqual(["note-unused ‡"]);
    expect(answered(unused, { "note-unused ‡": "table" }).notes[0]?.for).toEqual(["table"]);
  });
});

describe("what the reader says of rows and columns holds", () => {
  const table = opened(["Title", "River|Bridges|Draft", "Sarn|12|1", "Tolve|7|2", "A last line"]);

  it("moves headings and the end of the body", () => {
    const moved = read(table, { headingRows: [3, 3], lastRow: 4 });
    expect(moved.table).toMatchObject({ title: ["A1", "A2"], headings: "A3:C3", body: "A4:C4", foot: ["A5"] });
  });

  it("types, names and leaves out columns", () => {
    const said = read(table, { columns: { B: { type: "text", name: "Brücken" }, C: { leftOut: true } } });
    expect(cellIn(said, "B3")).toEqual({ raw: "12", kind: "text" });
    expect(said.columns.map(({ at, path, type }) => [at, path, type])).toEqual([
      ["A", ["River"], "text"],
      ["B", ["Brücken"], "text"],
    ]);
    expect(cellIn(said, "C3")).toBeUndefined();
  });
});

describe("what the cases do not show", () => {
  it("a note that the separator cut is one note", () => {
    const { table, notes } = read(
      opened(["River|Bridges|Ferries", "Sarn|12*|3", "* Ferries| boats| and rafts.", "Source: Register| 2020"]),
    );
    expect(table).toMatchObject({ body: "A2:C2", foot: ["A3", "A4"] });
    expect(notes.map(({ id, text }) => [id, text])).toEqual([
      ["*", "Ferries, boats, and rafts."],
      ["Source", "Register, 2020"],
    ]);
  });

  it("years under spanning headings are headings, not figures", () => {
    const { table, columns } = read(opened(["|Bridges||Ferries|", "River|2019|2020|2019|2020", "Sarn|1|2|3|4", "Tolve|5|6|7|8"]));
    expect(table).toMatchObject({ headings: "A1:E2", body: "A3:E4" });
    expect(columns.map(({ path }) => path)).toEqual([
      ["River"],
      ["Bridges", "2019"],
      ["Bridges", "2020"],
      ["Ferries", "2019"],
      ["Ferries", "2020"],
    ]);
  });

  it("a row of units may say that it is one", () => {
    expect(read(opened(["River|Length|Area", "Unit|km|km²", "Sarn|12|7"])).table).toMatchObject({ units: "A2:C2", body: "A3:C3" });
  });

  it("“per year” does not make years of amounts", () => {
    expect(cellIn(read(opened(["Place|Tonnes per year", "Sarn|1500", "Tolve|900"])), "B2")).toMatchObject({ kind: "plain", value: 1500 });
  });

  it("two tables are asked about, and never joined", () => {
    const two = opened(["Table 1", "River|Bridges", "Sarn|12", "", "Table 2", "Lake|Boats", "Fenn|3"]);
    expect(read(two).questions).toMatchObject([{ kind: "table", answers: ["A1:B3", "A5:B7"] }]);
    expect(read(two).title).toBe("Table 1");
    expect(answered(two, { "table file": "A5:B7" })).toMatchObject({ title: "Table 2", table: { body: "A7:B7" } });
  });
});
