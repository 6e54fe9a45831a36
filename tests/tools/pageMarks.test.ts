/** `data-…` attributes are a protocol between files: each name stands in one table, and no name in the table is left over. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const TABLE = "pageMarks.d.ts";
/** Attributes of others: what React Aria puts on its own elements, and Google Sheets on the cells that are copied from it. */
const OTHERS = /^(?:react-aria-.*|focused|hovered|sheets-value)$/u;

const sources = ["src", "scripts/site"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== TABLE && /\.(?:tsx?|css)$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
);
const text = [...sources, readFileSync(join(ROOT, "index.html"), "utf8")].join("\n");
const named = (pattern: RegExp, within: string): readonly string[] =>
  [...new Set([...within.matchAll(pattern)].map(([, name = ""]) => name))].filter((name) => !OTHERS.test(name)).toSorted();

describe("the page's data attributes", () => {
  it("are those of the table, which names no other", () => {
    const table = named(/^ {2}([a-z]+)\?: string;$/gmu, readFileSync(join(ROOT, "src/model", TABLE), "utf8"));
    expect(table.length).toBeGreaterThan(20);
    expect(named(/(?<![\w:-])data-([a-z]+(?:-[a-z]+)*)(?=[\]="'`~{^|, ):]|$)/gmu, text)).toEqual(table);
  });

  it("are read and written by names that compile", () => {
    expect(named(/\.dataset\["([^"]+)"\]/gu, text)).toEqual([]);
  });
});
