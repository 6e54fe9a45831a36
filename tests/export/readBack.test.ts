/** Every format of every dataset and question, read back by programs we did not write: numbers, hedges, notes, order, missing values. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { tableClip } from "../../src/export/clipboard";
import { toBibtex } from "../../src/export/bibliography";
import { toDocx } from "../../src/export/document/toDocx";
import { markedText } from "../../src/export/exportCell";
import type { ExportModel } from "../../src/export/exportModel";
import { rowsOf } from "../../src/export/exportModel";
import { LONG_HEADINGS, longTable } from "../../src/export/longTable";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { toPptx } from "../../src/export/slides/toPptx";
import { toHtml } from "../../src/export/toHtml";
import { toMarkdown } from "../../src/export/toMarkdown";
import { rowName } from "../../src/export/wideCsv";
import { unzipParts } from "../../src/export/archive/zipParts";
import { representativesOf } from "../representatives";
import { readModels as models, viewNamed } from "./models";
import { bare, has, officeTexts, PYTHON, PYTHON_CSV, readLines, referenceIds, run, spokenIn, temporaryFolder } from "./readers";

const folder = temporaryFolder();
const at = (file: string): string => join(folder, file);

beforeAll(async () => {
  for (const model of models) {
    const { charts } = viewNamed(model.id);
    writeFileSync(at(`${model.id}.deck.pptx`), await toPptx([{ model, charts, table: true }], model.date, drawChart));
    writeFileSync(at(`${model.id}.doc.docx`), await toDocx(model));
    writeFileSync(at(`${model.id}.reading.xlsx`), await toReadingXlsx(model));
    writeFileSync(at(`${model.id}.accessible.xlsx`), await toAccessibleXlsx(model));
    writeFileSync(at(`${model.id}.md`), toMarkdown(model));
    writeFileSync(at(`${model.id}.html`), toHtml(model));
    writeFileSync(at(`${model.id}.bib`), toBibtex(model));
  }
});

const cellsOf = (model: ExportModel) => rowsOf(model).flatMap((row) => row.cells);
/** Every text of a model that a reader must find again, its notes in full among them. */
const textsOf = (model: ExportModel): readonly string[] => [
  model.title,
  ...rowsOf(model).map(rowName),
  ...cellsOf(model).map(({ text }) => text),
  ...model.notes.map(({ text }) => text),
  ...model.editorNotes.map(({ text }) => text),
  model.version,
  model.date,
  model.address,
];

describe.skipIf(!has.openpyxl)("spreadsheets, read by openpyxl", () => {
  interface Sheet {
    readonly name: string;
    readonly merged: number;
    readonly rows: readonly (readonly { readonly value: unknown; readonly type: string; readonly comment: string | null }[])[];
  }
  let books: ReadonlyMap<string, readonly Sheet[]> = new Map();
  beforeAll(() => {
    const files = models.flatMap(({ id }) => [at(`${id}.reading.xlsx`), at(`${id}.accessible.xlsx`)]);
    const read = JSON.parse(run(PYTHON, [join(import.meta.dirname, "readWorkbooks.py"), ...files])) as Readonly<
      Record<string, readonly Sheet[]>
    >;
    books = new Map(Object.entries(read).map(([path, sheets]) => [basename(path), sheets]));
  });
  const sheet = (file: string, name: string): Sheet => {
    const found = books.get(file)?.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${file} has no sheet ${name}`);
    return found;
  };

  it("have every figure of the accessible copy on its line, numbers as numbers, nothing merged and nothing blank", () => {
    for (const model of models) {
      const { rows, merged } = sheet(`${model.id}.accessible.xlsx`, "Figures");
      expect(rows.map((row) => row.map(({ value }) => value))).toEqual([LONG_HEADINGS, ...longTable(model)]);
      expect(merged).toBe(0);
      for (const cell of rows.flat()) expect(cell.type).toBe(typeof cell.value === "number" ? "n" : "s");
    }
  });

  it("have every row of the reading copy in order, as text or as the exact number, and its notes in the cell’s comment", () => {
    for (const model of models) {
      const width = model.columns.length + 3;
      // What describes a row stands on further lines under its name.
      const nameOf = (row: readonly { readonly value: unknown }[]): string => String(row[0]?.value).split("\n")[0] ?? "";
      const names = new Set(rowsOf(model).map(rowName));
      const lines = sheet(`${model.id}.reading.xlsx`, "Table").rows.filter(
        (row) => row[width - 1]?.value !== null && names.has(nameOf(row)),
      );
      expect(lines.map(nameOf)).toEqual(rowsOf(model).map(rowName));
      for (const [index, row] of rowsOf(model).entries()) {
        for (const [column, cell] of row.cells.entries()) {
          const found = lines[index]?.[column + 1];
          if (found?.type === "n") expect([found.value, cell.kind, cell.hedge], cell.id).toEqual([cell.value, "plain", ""]);
          else expect(found?.value, cell.id).toBe(cell.text);
          const notes = model.notes.filter(({ number }) => cell.notes.includes(number));
          for (const { text } of notes) expect(bare(found?.comment ?? ""), cell.id).toContain(bare(text));
        }
      }
    }
  });

  it("hold no formula", () => {
    for (const cell of [...books.values()].flat().flatMap(({ rows }) => rows.flat())) expect(cell.type).not.toBe("f");
  });
});

describe.skipIf(!has.office || !has.openpyxl)("a copied table, pasted into LibreOffice", () => {
  it("has every exact number alone in its cell, every other figure with its notes behind it, and no formula", () => {
    const files = models.map((model) => {
      writeFileSync(at(`${model.id}.paste.html`), `<!doctype html><meta charset="utf-8">${tableClip(model).html}`);
      return at(`${model.id}.paste.html`);
    });
    const profile = `-env:UserInstallation=file://${at("paste-profile")}`;
    run("soffice", [profile, "--headless", "--infilter=HTML (StarCalc)", "--convert-to", "xlsx", "--outdir", folder, ...files]);
    const books = JSON.parse(
      run(PYTHON, [join(import.meta.dirname, "readWorkbooks.py"), ...files.map((file) => file.replace(/html$/u, "xlsx"))]),
    ) as Readonly<Record<string, readonly { readonly rows: readonly (readonly { readonly value: unknown; readonly type: string }[])[] }[]>>;
    for (const model of models) {
      const rows = books[at(`${model.id}.paste.xlsx`)]?.[0]?.rows ?? [];
      const wanted = rowsOf(model);
      // A group's name stands alone in its line; the notes come after the table, a line each.
      const lines = rows.slice(1).filter((row) => row.filter(({ value }) => value !== null).length > 1);
      expect(lines, model.id).toHaveLength(wanted.length);
      for (const [index, row] of wanted.entries()) {
        expect(bare(String(lines[index]?.[0]?.value)), model.id).toBe(bare(rowName(row)));
        for (const [column, cell] of row.cells.entries()) {
          const found = lines[index]?.[column + 1];
          if (found?.type === "n") expect([found.value, cell.kind, cell.hedge], cell.id).toEqual([cell.value, "plain", ""]);
          else if (cell.kind === "plain" && cell.text.endsWith("%")) expect(found?.value, cell.id).toBe(cell.text);
          else expect(bare(String(found?.value)), cell.id).toBe(bare(markedText(cell)));
        }
      }
      expect(rows.flat().filter(({ type }) => type === "f")).toEqual([]);
    }
  });
});

describe.skipIf(!has.gnumeric)("spreadsheets, read by Gnumeric", () => {
  it("have every figure on its line, in order", () => {
    for (const model of models) {
      const csv = at(`${model.id}.gnumeric.csv`);
      run("ssconvert", [
        "-O",
        "sheet=Figures separator=',' quoting-mode=always",
        "-T",
        "Gnumeric_stf:stf_assistant",
        at(`${model.id}.accessible.xlsx`),
        csv,
      ]);
      const rows = JSON.parse(run(PYTHON, ["-c", PYTHON_CSV, csv, ","])) as readonly (readonly string[])[];
      expect(rows, model.id).toEqual([LONG_HEADINGS, ...longTable(model)].map((line) => line.map(String)));
    }
  });
});

describe.skipIf(!has.xlsx2csv)("spreadsheets, read by xlsx2csv", () => {
  it("have every figure on its line, in order", () => {
    for (const model of models) {
      const csv = at(`${model.id}.xlsx2csv.csv`);
      run("xlsx2csv", ["-n", "Figures", at(`${model.id}.accessible.xlsx`), csv]);
      const rows = JSON.parse(run(PYTHON, ["-c", PYTHON_CSV, csv, ","])) as readonly (readonly string[])[];
      expect(rows, model.id).toEqual([LONG_HEADINGS, ...longTable(model)].map((line) => line.map(String)));
    }
  });
});

describe.skipIf(!has.office)("slides, documents and spreadsheets, read by LibreOffice", () => {
  let texts: ReadonlyMap<string, string> = new Map();
  let spoken: ReadonlyMap<string, string> = new Map();
  beforeAll(() => {
    texts = officeTexts(
      folder,
      models.flatMap(({ id }) => [`${id}.deck.pptx`, `${id}.doc.docx`]),
    );
    spoken = new Map(models.map(({ id }) => [id, spokenIn(new Uint8Array(readFileSync(at(`${id}.deck.pptx`))))]));
  });

  it.each(["deck", "doc"])("have every row, figure and note in the %s, its speaker's notes among it", (kind) => {
    for (const model of models) {
      // A footnote that goes on overleaf is cut in two by what stands between; pandoc reads the document's footnotes below.
      const wanted = textsOf(kind === "deck" ? model : { ...model, notes: [] });
      const said = kind === "deck" ? (spoken.get(model.id) ?? "") : "";
      const text = bare(`${texts.get(`${model.id}.${kind}`) ?? ""} ${said}`).replace(/\[\d+\]/gu, "");
      for (const one of wanted) expect(text, `${model.id} ${kind}`).toContain(bare(one).replace(/\[\d+\]/gu, ""));
    }
  });

  it("shows all claimants of a question on one slide", () => {
    for (const model of models.filter(({ kind }) => kind === "question")) {
      const pages = (texts.get(`${model.id}.deck`) ?? "").split("\f").map(bare);
      const claims = cellsOf(model).map((cell) => bare(cell.text));
      expect(
        pages.some((page) => claims.every((claim) => page.includes(claim))),
        model.id,
      ).toBe(true);
    }
  });
});

describe.skipIf(!has.pandoc)("documents, read by pandoc", () => {
  it("have a footnote for each note, in order, and every figure", () => {
    for (const model of models) {
      const text = run("pandoc", ["--from=docx", "--to=markdown", "--wrap=none", at(`${model.id}.doc.docx`)]);
      const footnotes = [...text.matchAll(/^\[\^(\d+)\]:\s*(.*)$/gmu)].map(([, , words]) => plainMarkdown(words ?? ""));
      expect(footnotes, model.id).toEqual(model.notes.map((note) => plainMarkdown(note.text)));
    }
  });

  it("find as many footnotes in the Markdown as there are notes", () => {
    for (const model of models) {
      const ast = JSON.parse(run("pandoc", ["--from=markdown-smart", "--to=json", at(`${model.id}.md`)])) as unknown;
      expect(countOf(ast, "Note"), model.id).toBe(model.notes.length);
      const plain = bare(run("pandoc", ["--from=markdown-smart", "--to=plain", "--wrap=none", at(`${model.id}.md`)]));
      for (const { text } of model.notes) expect(plain, model.id).toContain(bare(text));
    }
  });

  it("read every reference in BibTeX", () => {
    for (const model of models) {
      const items = JSON.parse(run("pandoc", ["--from=bibtex", "--to=csljson", at(`${model.id}.bib`)])) as readonly {
        readonly id: string;
      }[];
      expect(items.map(({ id }) => id).toSorted(), model.id).toEqual(referenceIds(model).toSorted());
    }
  });
});

describe.skipIf(!has.xmllint)("office files, read by xmllint", () => {
  it("are well-formed in every part", async () => {
    for (const model of models) {
      for (const file of [`${model.id}.deck.pptx`, `${model.id}.doc.docx`, `${model.id}.reading.xlsx`]) {
        const parts = unzipParts(new Uint8Array((await import("node:fs")).readFileSync(at(file))));
        const texts = [...parts.values()].filter((part): part is string => typeof part === "string");
        const paths = texts.map((text, index) => {
          const path = at(`part-${index}.xml`);
          writeFileSync(path, text);
          return path;
        });
        run("xmllint", ["--noout", "--nonet", ...paths]);
      }
    }
  });
});

it("read back something", () => {
  expect(models.length).toBeGreaterThanOrEqual(representativesOf("read").length);
  expect(readLines(at(`${models[0]?.id ?? ""}.md`)).length).toBeGreaterThan(1);
});

/** Words of a footnote without what Markdown escapes. */
function plainMarkdown(text: string): string {
  return bare(text.replace(/\\/gu, ""))
    .replace(/['‘’]/gu, "'")
    .replace(/["“”]/gu, '"')
    .replace(/\.\.\.|…/gu, "…")
    .replace(/--+|[–—]/gu, "-");
}

function countOf(node: unknown, type: string): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + countOf(one, type), 0);
  if (typeof node !== "object" || node === null) return 0;
  const own = "t" in node && node.t === type ? 1 : 0;
  return own + Object.values(node).reduce<number>((sum, one) => sum + countOf(one, type), 0);
}
