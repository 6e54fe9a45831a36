import { passagesOf } from "../../src/view/noteText";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "../../src/export/exportModel";
import { LONG_HEADINGS, longTable } from "../../src/export/longTable";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { modelNamed, models } from "./models";

type Rows = readonly (readonly unknown[])[];

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Rows>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map((sheet) => [sheet.name, sheet.rows]));
}

describe("the accessible copy", () => {
  it("has every figure of every view on a line, numbers as numbers, and no blank cell", async () => {
    for (const model of models) {
      const figures = (await sheetsOf(await toAccessibleXlsx(model))).get("Figures") ?? [];
      expect(figures).toEqual([LONG_HEADINGS, ...longTable(model)]);
    }
  });

  it("begins with its contents, and has each note", async () => {
    const model = modelNamed("fatalities-2025");
    const sheets = await sheetsOf(await toAccessibleXlsx(model));
    expect([...sheets.keys()]).toEqual(["Contents", "Figures", "Notes", "Editor’s notes"]);
    expect(sheets.get("Contents")).toContainEqual(["Data version", model.version]);
    expect(sheets.get("Notes")?.slice(1)).toEqual(
      model.notes.map(({ number, text, citations }) => [
        `[note ${number}]`,
        text,
        passagesOf(citations)[0]?.report.title,
        passagesOf(citations)
          .map(({ wording }) => wording)
          .join(" | "),
      ]),
    );
  });
});

describe("the reading copy", () => {
  let table: Rows = [];
  beforeAll(async () => {
    table = (await sheetsOf(await toReadingXlsx(modelNamed("fatalities-2025")))).get("Table") ?? [];
  });

  it("shows a hedged figure as words, and an exact one as a number", () => {
    const killed = table.map((row) => row[1]);
    expect(killed).toContain("some 660");
    expect(killed).toContain("more than 300");
    expect(killed).toContain(580);
    expect(killed).not.toContain(660);
  });

  it("shows what the page shows, for every cell of every view", async () => {
    for (const model of models) {
      const rows = (await sheetsOf(await toReadingXlsx(model))).get("Table") ?? [];
      const width = model.columns.length + 3;
      const lines = rows.filter((row) => row.length >= width && row[width - 1] !== "Notes" && row[width - 1] !== null);
      const wanted = rowsOf(model);
      expect(lines, model.id).toHaveLength(wanted.length);
      for (const [index, row] of wanted.entries()) {
        for (const [column, cell] of row.cells.entries()) {
          const found = lines[index]?.[column + 1];
          expect(found, cell.id).toBe(typeof found === "number" ? cell.value : cell.text);
          if (typeof found === "number") expect([cell.kind, cell.hedge], cell.id).toEqual(["plain", ""]);
        }
      }
    }
  });
});

describe("both copies", () => {
  it.each([toReadingXlsx, toAccessibleXlsx])("are the same bytes every time: %o", async (write) => {
    const [first, second] = [await write(modelNamed("trade-shares")), await write(modelNamed("trade-shares"))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
