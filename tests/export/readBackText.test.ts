/** CSV, TSV and references, read by programs of other people: each finds every row, every note and every reference. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { looksLikeDate } from "../../src/export/delimited";
import { toRis } from "../../src/export/bibliography";
import { rowsOf } from "../../src/export/exportModel";
import { toCsv, toSafeCsv, toTsv } from "../../src/export/wideCsv";
import { representativesOf } from "../representatives";
import { readModels as models } from "./models";
import { has, PYTHON, PYTHON_CSV, readLines, referenceIds, run, temporaryFolder } from "./readers";

const folder = temporaryFolder();
const at = (file: string): string => join(folder, file);

beforeAll(() => {
  for (const model of models) {
    writeFileSync(at(`${model.id}.csv`), toCsv(model));
    writeFileSync(at(`${model.id}.safe.csv`), toSafeCsv(model));
    writeFileSync(at(`${model.id}.tsv`), toTsv(model));
    writeFileSync(at(`${model.id}.ris`), toRis(model));
  }
});

describe.skipIf(!has.bibutils)("references, read by bibutils", () => {
  it("are all found in the RIS, with their titles", () => {
    for (const model of models) {
      const mods = run("ris2xml", [at(`${model.id}.ris`)]);
      const ids = [...mods.matchAll(/<mods ID="([^"]+)">/gu)].map(([, id]) => id);
      expect(ids, model.id).toEqual(referenceIds(model));
    }
  });
});

describe.skipIf(!has.python)("CSV and TSV, read by Python’s csv", () => {
  it("hold the same table in all three, one line a row", () => {
    for (const model of models) {
      const [csv, safe, tsv] = [
        [`${model.id}.csv`, ","],
        [`${model.id}.safe.csv`, ","],
        [`${model.id}.tsv`, "\t"],
      ].map(
        ([file = "", delimiter = ""]) => JSON.parse(run(PYTHON, ["-c", PYTHON_CSV, at(file), delimiter])) as readonly (readonly string[])[],
      );
      expect(safe).toEqual(csv?.map((line) => line.map((text) => (looksLikeDate(text) ? `'${text}` : text))));
      expect(tsv).toEqual(csv);
      expect(csv?.length).toBe(rowsOf(model).length + 1);
      const all = new Set(csv?.flat());
      for (const cell of rowsOf(model).flatMap((row) => row.cells)) expect(all, cell.id).toContain(cell.text);
      for (const note of model.notes)
        expect(
          [...all].some((field) => field.includes(note.text)),
          `${model.id} ${note.number}`,
        ).toBe(true);
    }
  });
});

describe.skipIf(!has.miller || !has.csvkit)("CSV, read by Miller and csvkit", () => {
  it("agree with each other on every record", () => {
    for (const model of models) {
      const byMiller = JSON.parse(run("mlr", ["--icsv", "--ojson", "--infer-none", "cat", at(`${model.id}.csv`)])) as readonly Readonly<
        Record<string, string>
      >[];
      const byKit = JSON.parse(run("csvjson", ["--no-inference", "--snifflimit", "0", at(`${model.id}.csv`)])) as readonly Readonly<
        Record<string, string | null>
      >[];
      expect(byKit.map((one) => Object.values(one).map((value) => value ?? ""))).toEqual(byMiller.map((one) => Object.values(one)));
    }
  });
});

it("has something to read", () => {
  expect(models.length).toBeGreaterThanOrEqual(representativesOf("read").length);
  expect(readLines(at(`${models[0]?.id ?? ""}.csv`)).length).toBeGreaterThan(1);
});
