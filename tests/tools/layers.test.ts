import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LayerReport } from "../../scripts/checkLayers";
import { checkLayers, main } from "../../scripts/checkLayers";
import { doors, layers } from "../../scripts/layers.json";

const ROOT = resolve(import.meta.dirname, "../..");
const SETTINGS = ["tsconfig.json", ".dependency-cruiser.cjs", "scripts/layers.json"];

/** Wrong imports, each with the rule that must notice it. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["layer-model", "src/model/plantedUp.ts", 'import { plantedView } from "../view/plantedView"; export const up = plantedView;'],
  ["layer-model", "src/model/plantedType.ts", 'import type { Planted } from "../load/plantedLoad"; export type Up = Planted;'],
  ["layer-view", "src/view/plantedSideways.ts", 'import { plantedLoad } from "../load/plantedLoad"; export const x = plantedLoad;'],
  ["layer-chart", "src/chart/plantedExport.ts", 'import { plantedExport } from "../export/plantedExport"; export const x = plantedExport;'],
  ["layer-ui", "src/ui/PlantedLoad.tsx", 'import { plantedLoad } from "../load/plantedLoad"; export const X = plantedLoad;'],
  ["layer-ui", "src/ui/PlantedScript.tsx", 'import { main } from "../../scripts/planted"; export const X = main;'],
  ["door-recharts", "src/ui/table/PlantedChart.tsx", 'import { Bar } from "recharts"; export const X = Bar;'],
  ["door-@tanstack/react-table", "src/ui/PlantedTable.tsx", 'import { useTable } from "@tanstack/react-table"; export const x = useTable;'],
  ["door-zustand", "src/ui/PlantedStore.tsx", 'import { createStore } from "zustand/vanilla"; export const x = createStore;'],
  ["door-papaparse", "src/export/plantedCsv.ts", 'import Papa from "papaparse"; export const x = Papa;'],
  ["door-react", "src/chart/plantedReact.ts", 'import type { ReactNode } from "react"; export type X = ReactNode;'],
  ["no-package-without-a-door", "src/ui/PlantedPackage.tsx", 'import { source } from "axe-core"; export const x = source;'],
  ["no-node-in-src", "src/state/plantedNode.ts", 'import { readFileSync } from "node:fs"; export const x = readFileSync;'],
  ["no-cycle", "src/url/plantedA.ts", 'import { b } from "./plantedB"; export const a = (): unknown => b;'],
  ["no-barrel", "src/url/plantedBarrel.ts", 'import { x } from "./utils"; export const y = x;'],
  ["scripts-without-state", "scripts/plantedState.ts", 'import { store } from "../src/state/plantedStore"; export const x = store;'],
  ["no-unresolved", "src/url/plantedLost.ts", 'import { x } from "./nowhere"; export const y = x;'],
];

const AROUND: Readonly<Record<string, string>> = {
  "src/view/plantedView.ts": "export const plantedView = 1;",
  "src/load/plantedLoad.ts": "export const plantedLoad = 1; export type Planted = 1;",
  "src/export/plantedExport.ts": "export const plantedExport = 1;",
  "src/url/plantedB.ts": 'import { a } from "./plantedA"; export const b = (): unknown => a;',
  "src/url/utils.ts": "export const x = 1;",
  "src/state/plantedStore.ts": "export const store = 1;",
  "scripts/planted.ts": "export const main = 1;",
  "src/ui/chart/PlantedDoor.tsx": 'import { Bar } from "recharts"; export const X = Bar;',
};

describe("the layers", () => {
  let copy = "";
  let report: LayerReport = { modules: 0, violations: [] };

  beforeAll(async () => {
    copy = copyOfSettings();
    for (const folder of ["src", "scripts"]) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
    for (const [file, text] of [...Object.entries(AROUND), ...PLANTED.map(([, file, text]) => [file, text] as const)])
      write(copy, file, text);
    report = await checkLayers(copy);
  });

  afterAll(() => rmSync(copy, { recursive: true }));

  it.each(PLANTED)("%s notices %s", (rule, file) => {
    expect(report.violations).toContainEqual(expect.stringMatching(new RegExp(`^${file} → .* ${rule}:`, "u")));
  });

  it("find no fault in anything that was not planted", () => {
    const planted = new Set([...PLANTED.map(([, file]) => file), "src/url/plantedB.ts"]);
    expect(report.violations.filter((violation) => !planted.has(violation.split(" ")[0] ?? ""))).toEqual([]);
    expect(report.modules).toBeGreaterThan(PLANTED.length);
  });

  it("fail when there was nothing to look at", async () => {
    const empty = copyOfSettings();
    mkdirSync(join(empty, "src"));
    write(empty, "tests/one.ts", "export {};");
    expect(await main([], empty)).toBe(1);
    rmSync(empty, { recursive: true });
  });
});

/** Lines of ARCHITECTURE.md, without the blanks that line up its tables. */
const lines = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8")
  .split("\n")
  .map((line) => line.replace(/ +/gu, " "));

describe("ARCHITECTURE.md", () => {
  it("shows the layers that are checked", () => {
    const expected = layers.map(
      ({ level, folder, holds, mayImport }) => `| ${level} | \`${folder}/\` | ${holds} | ${mayImport.join(" · ") || "nothing"} |`,
    );
    expect(tableBelow("| level | folder in `src/` | holds | may import |")).toEqual(expected);
  });

  it("shows the doors that are checked", () => {
    const expected = doors.map(
      ({ package: name, opensIn }) => `| ${name} | ${opensIn.map((folder) => `\`src/${folder}/\``).join(" · ")} |`,
    );
    expect(tableBelow("| package | imported in |")).toEqual(expected);
  });
});

/** Body of the table in ARCHITECTURE.md that has this heading. */
function tableBelow(heading: string): readonly string[] {
  const body = lines.slice(lines.indexOf(heading) + 2);
  return body.slice(0, body.indexOf(""));
}

function copyOfSettings(): string {
  const copy = mkdtempSync(join(tmpdir(), "layers-"));
  mkdirSync(join(copy, "scripts"));
  for (const file of SETTINGS) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${text}\n`);
}
