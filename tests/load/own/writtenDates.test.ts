/** Dates as people write them, by cell and by column: read right, asked about, or left as text. */
import { describe, expect, it } from "vitest";
import { textCell } from "../../../src/load/own/gridCells";
import { openFile } from "../../../src/load/own/openFile";
import { readCell, type CellContext } from "../../../src/load/own/readCell";
import { readTable } from "../../../src/load/own/readTable";
import { NO_DECISIONS } from "../../../src/model/ownTable";
import { cellIn } from "./cellIn";

function reading(raw: string, context: CellContext): string {
  const { kind, date, value, readings } = readCell(textCell(raw), context);
  if (kind === "ask") return `ask ${(readings ?? []).map((each) => each.date ?? String(each.value)).join(" or ")}`;
  return date ?? (value === undefined ? kind : String(value));
}

const TIME: CellContext = { time: true };

const WRITTEN: readonly (readonly [raw: string, right: string])[] = [
  ...([
    ["2024-03-05", "2024-03-05"],
    ["2024/03/05", "2024-03-05"],
    ["2024.3.5", "2024-03-05"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["13/03/2024", "2024-03-13"],
    ["03/13/2024", "2024-03-13"],
    ["13.03.2024", "2024-03-13"],
    ["5 March 2024", "2024-03-05"],
    ["March 5, 2024", "2024-03-05"],
    ["5 Mar 2024", "2024-03-05"],
    ["March 2024", "2024-03"],
    ["2024-Q3", "2024-Q3"],
    ["Q3 2024", "2024-Q3"],
    ["2024-03", "2024-03"],
    ["04/04/2024", "2024-04-04"],
  ] as const),
  ...([
    ["03/04/2024", "ask 2024-04-03 or 2024-03-04"],
    ["3-4-2024", "ask 2024-04-03 or 2024-03-04"],
    ["12.11.2024", "ask 2024-11-12 or 2024-12-11"],
  ] as const),
  // Days that do not exist, and what says no day.
  ...[
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "31/04/2024",
    "30 February 2024",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "32/01/2024",
  ].map((raw) => [raw, "text"] as const),
  ...[
    "03/04/24",
    "5 March",
    "March",
    "Monday",
    "early 2024",
    "mid-2024",
    "500 BC",
    "44 BCE",
    "20240305x",
    "2024-W10",
    "1/2",
    "12:30",
    "24:00:00",
  ].map((raw) => [raw, "text"] as const),
  ...["2024-03-05T10:00", "2024-3-5-6", "0000-01-01", "5/3", "2024/", "/2024", "13/13/2024"].map((raw) => [raw, "text"] as const),
  // Without a word for time beside it a whole number is a number.
  ...([
    ["2024", "2024"],
    ["20240305", "20240305"],
    ["45000", "45000"],
    ["1999", "1999"],
  ] as const),
];

describe("a date as it is written", () => {
  it.each(WRITTEN)("%s is %s", (raw, right) => {
    expect(reading(raw, {})).toBe(right);
  });

  it.each([
    ["2024", "2024"],
    ["1066", "1066"],
    ["2019-20", "2019/2020"],
    ["2019/20", "2019/2020"],
    ["2019–20", "2019/2020"],
    ["2019-2020", "2019/2020"],
    ["1999-00", "1999/2000"],
    ["1999-2004", "1999/2004"],
    ["2010-11", "ask 2010/2011 or 2010-11"],
    ["2010-13", "text"],
    ["c. 1850", "text"],
    ["2024*", "text"],
    ["03/04/2024", "ask 2024-04-03 or 2024-03-04"],
  ])("%s in a column of time is %s", (raw, right) => {
    expect(reading(raw, TIME)).toBe(right);
  });

  it.each([
    ["03/04/2024", "day-month", "2024-04-03"],
    ["03/04/2024", "month-day", "2024-03-04"],
    ["13/04/2024", "month-day", "text"],
    ["04/13/2024", "day-month", "text"],
  ] as const)("%s by %s is %s", (raw, dateOrder, right) => {
    expect(reading(raw, { dateOrder })).toBe(right);
  });
});

describe("a column of dates", () => {
  async function column(
    heading: string,
    cells: readonly string[],
  ): Promise<{ readonly read: readonly string[]; readonly asked: readonly string[] }> {
    const rows = cells.map((cell, row) => `Site ${"abcdef"[row] ?? ""}x,${cell}\n`).join("");
    const opened = await openFile(new TextEncoder().encode(`Site,${heading}\n${rows}`), "a.csv");
    if (opened.outcome === "refused") throw new Error(opened.message);
    const reading = readTable(opened, NO_DECISIONS);
    const read = cells
      .map((_, row) => cellIn(reading, `B${String(row + 2)}`))
      .map((cell) => cell?.date ?? (cell?.value === undefined ? (cell?.kind ?? "") : String(cell.value)));
    return { read, asked: reading.questions.map(({ kind }) => kind) };
  }

  it.each([
    ["Opened", ["03/04/2024", "13/05/2024"], ["2024-04-03", "2024-05-13"], []],
    ["Opened", ["03/04/2024", "05/13/2024"], ["2024-03-04", "2024-05-13"], []],
    ["Opened", ["03/04/2024", "05/06/2024"], ["ask", "ask"], ["date-order"]],
    ["Opened", ["13/04/2024", "05/13/2024", "03/04/2024"], ["2024-04-13", "2024-05-13", "ask"], ["date-order"]],
    ["Year", ["2019", "2020"], ["2019", "2020"], []],
    ["Season", ["2019-20", "2020-21"], ["2019/2020", "2020/2021"], []],
    ["Season", ["2010-11", "2013-14"], ["2010/2011", "2013/2014"], []],
    ["Bridges", ["1204", "1850"], ["ask", "ask"], ["years"]],
    ["Bridges", ["1204", "7"], ["1204", "7"], []],
    ["Day", ["45000", "45001"], ["45000", "45001"], []],
  ] as const)("%s of %j is read as %j, asking %j", async (heading, cells, right, asked) => {
    expect(await column(heading, cells)).toEqual({ read: right, asked });
  });
});
