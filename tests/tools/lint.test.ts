import { resolve } from "node:path";
import { ESLint } from "eslint";
import { configs } from "typescript-eslint";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** What the project does not allow, and where: each is noticed by the rule named. */
const FORBIDDEN: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["@typescript-eslint/no-explicit-any", "src/view/arrangeRows.ts", "export const x: any = 1;"],
  ["no-restricted-syntax", "src/view/arrangeRows.ts", "export default 1;"],
  ["no-restricted-syntax", "src/state/store.ts", "const x = 1; export { x as default };"],
  ["no-restricted-syntax", "src/model/cell.ts", "export enum Kind { a }"],
  ["no-restricted-syntax", "src/model/cell.ts", 'export * from "./quantity";'],
  ["no-restricted-syntax", "src/model/cell.ts", 'export { boundsOf } from "./quantity";'],
  ["no-restricted-syntax", "src/ui/App.tsx", 'export const X = <p dangerouslySetInnerHTML={{ __html: "x" }} />;'],
  ["no-restricted-syntax", "src/state/store.ts", 'document.body.innerHTML = "x";'],
  ["no-restricted-globals", "src/view/arrangeRows.ts", "export const x = window.innerWidth;"],
  ["no-restricted-globals", "src/chart/buildChart.ts", "export const x = document.title;"],
  ["no-restricted-globals", "src/load/csv.ts", 'export const x = fetch("x");'],
  ["no-restricted-globals", "src/view/arrangeRows.ts", "export const x = new Intl.NumberFormat();"],
  ["no-restricted-properties", "src/export/cellsJson.ts", "export const x = Date.now();"],
  ["no-restricted-syntax", "src/export/cellsJson.ts", "export const x = new Date();"],
  ["no-restricted-properties", "src/chart/buildChart.ts", "export const x = Math.random();"],
  ["no-restricted-properties", "src/view/arrangeRows.ts", 'export const x = "a".localeCompare("b");'],
  ["no-restricted-properties", "src/view/arrangeRows.ts", "export const x = (1).toLocaleString();"],
  ["@typescript-eslint/consistent-type-assertions", "src/model/cell.ts", "export const x = (1 as unknown) as string;"],
  ["@typescript-eslint/ban-ts-comment", "src/ui/App.tsx", "// @ts-ignore\nexport const x = 1;"],
  [
    "@typescript-eslint/switch-exhaustiveness-check",
    "src/view/arrangeRows.ts",
    'declare const k: "a" | "b"; switch (k) { case "a": break; }',
  ],
  ["@typescript-eslint/no-floating-promises", "scripts/build.ts", "Promise.resolve(1);"],
  [
    "react-hooks/rules-of-hooks",
    "src/ui/App.tsx",
    'import { useState } from "react"; export function X() { if (1 > 0) useState(1); return null; }',
  ],
];

/** What looks alike and is allowed. */
const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ["src/model/cell.ts", 'export const KINDS = ["a", "b"] as const;'],
  ["src/state/store.ts", "export const width = (): number => window.innerWidth;"],
  ["src/view/arrangeRows.ts", "export const year = (iso: string): number => new Date(iso).getUTCFullYear();"],
  ["vite.config.ts", "export default {};"],
];

describe("lint", () => {
  const full = new ESLint({ cwd: ROOT });
  // Working out types is most of the time, and only two of these rules ask for them.
  const plain = new ESLint({ cwd: ROOT, overrideConfig: configs.disableTypeChecked });
  const BY_TYPE = ["@typescript-eslint/switch-exhaustiveness-check", "@typescript-eslint/no-floating-promises"];

  async function rulesBroken(eslint: ESLint, file: string, text: string): Promise<readonly (string | null)[]> {
    const [result] = await eslint.lintText(text, { filePath: resolve(ROOT, file) });
    return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  }

  it.each(FORBIDDEN)("%s notices, in %s: %s", async (rule, file, text) => {
    expect(await rulesBroken(BY_TYPE.includes(rule) ? full : plain, file, text)).toContain(rule);
  });

  it.each(ALLOWED)("allows, in %s: %s", async (file, text) => {
    expect(await rulesBroken(full, file, text)).toEqual([]);
  });
});
