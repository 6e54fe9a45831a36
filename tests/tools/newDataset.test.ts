import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkData } from "../../scripts/checkData";
import { main } from "../../scripts/newDataset";
import { loadDataset } from "../../src/load/loadDataset";
import { loadShared } from "../../src/load/loadShared";
import { readDataFiles } from "../../scripts/dataFiles";

const ROOT = resolve(import.meta.dirname, "../..");

describe("new-dataset", () => {
  let root = "";
  const said: string[] = [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "new-dataset-"));
    for (const folder of ["data", "seeds"]) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
    said.length = 0;
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true });
  });

  function catalog(): { readonly date: string; readonly datasets: readonly string[] } {
    return JSON.parse(readFileSync(join(root, "data/catalog.json"), "utf8"));
  }

  it("makes a dataset that can be read, at the end of the catalog, and is no problem before its rows are there", () => {
    const before = catalog();
    expect(main(["rainfall-2025"], root)).toBe(0);
    expect(catalog()).toEqual({ ...before, datasets: [...before.datasets, "rainfall-2025"] });
    const files = readDataFiles(root);
    const { dataset, problems: found } = loadDataset("rainfall-2025", files, loadShared(files).shared);
    expect(found).toEqual([]);
    expect(dataset).toMatchObject({ id: "rainfall-2025", rows: [] });
    expect(checkData(root).filter(({ file }) => file.startsWith("data/rainfall-2025/"))).toEqual([]);
  });

  it.each(["Rainfall", "rain fall", "rain_fall", "-rain", "rain-", "rain--fall", "../rain", "rain/fall", "régen", ""])(
    "refuses %j, which is no id",
    (id) => {
      const before = readdirSync(join(root, "data"));
      expect(main([id], root)).toBe(1);
      expect(said.join()).toContain("is no id");
      expect(readdirSync(join(root, "data"))).toEqual(before);
    },
  );

  it("refuses an id that is taken, and changes nothing", () => {
    main(["rainfall-2025"], root);
    const before = catalog();
    expect(main(["rainfall-2025"], root)).toBe(1);
    expect(said.join()).toContain("is there already");
    expect(catalog()).toEqual(before);
  });

  it.each([[[]], [["one", "two"]]])("says how it is used when given %j", (args) => {
    expect(main(args, root)).toBe(2);
    expect(said.join()).toContain("npm run new-dataset -- <id>");
  });
});
