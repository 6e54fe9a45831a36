/** Dangerous texts in every slot of every office format: nothing runs, nothing is lost, everything can be opened. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toDocx } from "../../src/export/document/toDocx";
import type { ExportModel } from "../../src/export/exportModel";
import { legalText } from "../../src/export/markup";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { toPptx } from "../../src/export/slides/toPptx";
import { toSafeCsv } from "../../src/export/wideCsv";
import { hostileModel, modelNamed, textsOf } from "./models";
import { EVERYTHING } from "../representatives";
import { HOSTILE, MARKUP, TAKEN_FORMULAS } from "./payloads";
import { bare, has, officeTexts, PYTHON, run, spokenIn, temporaryFolder } from "./readers";

const folder = temporaryFolder();

/** Models of one small and one large table, until every payload has had a slot. */
function fills(payloads: readonly string[], from = "rankings"): readonly ExportModel[] {
  const made: ExportModel[] = [];
  for (let at = 0; at < payloads.length;) made.push(hostileModel(() => payloads[at++ % payloads.length] ?? "", modelNamed(from)));
  return made;
}

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly { readonly value: unknown; readonly type: string }[])[];
}

function readBooks(paths: readonly string[]): ReadonlyMap<string, readonly Sheet[]> {
  const read = JSON.parse(run(PYTHON, [join(import.meta.dirname, "readWorkbooks.py"), ...paths])) as Readonly<
    Record<string, readonly Sheet[]>
  >;
  return new Map(Object.entries(read).map(([path, sheets]) => [basename(path), sheets]));
}

/** What a workbook's reader may do with line ends. */
const sameLines = (text: string): string => text.replace(/\r\n?|\n/gu, "\n");

describe.skipIf(!has.openpyxl)("workbooks", () => {
  it(`run no formula of ${TAKEN_FORMULAS.length} and lose no letter of any text`, async () => {
    const all = fills([...TAKEN_FORMULAS, ...MARKUP.slice(0, EVERYTHING ? 2000 : 400), ...HOSTILE]);
    const paths: string[] = [];
    for (const [index, model] of all.entries()) {
      for (const [name, write] of [["reading", toReadingXlsx] as const, ["accessible", toAccessibleXlsx] as const]) {
        const path = join(folder, `${index}.${name}.xlsx`);
        writeFileSync(path, await write(model));
        paths.push(path);
      }
    }
    const books = readBooks(paths);
    const cells = [...books.values()].flat().flatMap(({ rows }) => rows.flat());
    expect(cells.filter(({ type }) => type === "f")).toEqual([]);
    for (const [index, model] of all.entries()) {
      const found = new Set(
        (books.get(`${index}.reading.xlsx`) ?? []).flatMap(({ rows }) => rows.flat().map(({ value }) => sameLines(String(value)))),
      );
      // A row's heading and what describes it share a cell.
      const whole = [...found].join("\u0000");
      for (const text of textsOf(model).map((one) => sameLines(legalText(one)))) {
        expect(found.has(text) || whole.includes(text), JSON.stringify(text)).toBe(true);
      }
    }
  });
});

describe.skipIf(!has.office || !has.openpyxl)("the guarded CSV in LibreOffice", () => {
  it(`runs no formula of ${TAKEN_FORMULAS.length}, nor one of the published tables`, () => {
    const all = fills(TAKEN_FORMULAS);
    const files = all.map((model, index) => {
      writeFileSync(join(folder, `safe-${index}.csv`), toSafeCsv(model));
      return join(folder, `safe-${index}.csv`);
    });
    const profile = `-env:UserInstallation=file://${join(folder, "csv-profile")}`;
    run("soffice", [profile, "--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir", folder, ...files]);
    const books = readBooks(files.map((file) => file.replace(/csv$/u, "xlsx")));
    expect(books.size).toBe(all.length);
    expect([...books.values()].flat().flatMap(({ rows }) => rows.flat().filter(({ type }) => type === "f"))).toEqual([]);
  });
});

describe("slides and documents of hostile texts", () => {
  const small = fills(HOSTILE, "trade-shares");

  it.skipIf(!has.xmllint)("are well-formed in every part", async () => {
    for (const model of [...small, ...fills(MARKUP.slice(0, EVERYTHING ? 900 : 200))]) {
      for (const bytes of [
        await toPptx([{ model, charts: [], table: true }], model.date, drawChart),
        await toDocx(model),
        await toReadingXlsx(model),
      ]) {
        const texts = [...unzipParts(bytes).values()].filter((part): part is string => typeof part === "string");
        const paths = texts.map((text, index) => {
          const path = join(folder, `part-${index}.xml`);
          writeFileSync(path, text);
          return path;
        });
        run("xmllint", ["--noout", "--nonet", ...paths]);
      }
    }
  });

  it.skipIf(!has.office)("open in LibreOffice with their texts", async () => {
    const files: string[] = [];
    for (const [index, model] of small.entries()) {
      writeFileSync(join(folder, `hostile-${index}.pptx`), await toPptx([{ model, charts: [], table: true }], model.date, drawChart));
      writeFileSync(join(folder, `hostile-${index}.docx`), await toDocx(model));
      files.push(`hostile-${index}.pptx`, `hostile-${index}.docx`);
    }
    const shown = (text: string): string =>
      bare(legalText(text)).replace(/[\p{Cf}\p{Cc}\p{Cs}\uFFFD\uFFFE\u2400-\u2421\p{Script=Arabic}\p{Emoji_Presentation}]/gu, "");
    const texts = officeTexts(folder, [...files.filter((file) => file.endsWith("pptx"))]);
    for (const [index, model] of small.entries()) {
      const said = spokenIn(new Uint8Array(readFileSync(join(folder, `hostile-${index}.pptx`))));
      const text = shown(`${texts.get(`hostile-${index}`) ?? ""} ${said}`);
      // A text that turns its letters round is shown turned round; picture letters depend on the machine's fonts.
      for (const one of textsOf(model).filter((text) => !text.includes("\u202E"))) expect(text, JSON.stringify(one)).toContain(shown(one));
    }
  });
});
