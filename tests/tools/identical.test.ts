import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compareFolders, resultText } from "../../scripts/identical";

const ROOT = resolve(import.meta.dirname, "../..");
const base = mkdtempSync(join(tmpdir(), "every-number-identical-test-"));
afterAll(() => {
  rmSync(base, { recursive: true });
});

function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(join(base, name, "deep"), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(base, name, path), text);
  return join(base, name);
}

describe("two builds", () => {
  const first = folderOf("first", { "a.txt": "a", "deep/b.txt": "b" });

  it("are identical where every file is, byte for byte, whatever its name or date", () => {
    expect(compareFolders(first, folderOf("same", { "deep/b.txt": "b", "a.txt": "a" }))).toEqual({ files: 2, different: [] });
  });

  it("are not where a byte differs, or a file is in one alone", () => {
    const other = folderOf("other", { "a.txt": "A", "deep/b.txt": "b", "deep/c.txt": "" });
    expect(compareFolders(first, other)).toEqual({ files: 3, different: ["a.txt", join("deep", "c.txt")] });
    expect(compareFolders(other, first).different).toEqual(["a.txt", join("deep", "c.txt")]);
  });

  it("of this project were identical when they were last compared, by the command that the result names", () => {
    const { command, files, different } = JSON.parse(readFileSync(join(ROOT, "results/identical.json"), "utf8")) as {
      readonly command: string;
      readonly files: number;
      readonly different: number;
    };
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(scripts[command.replace("npm run ", "")]).toBe("node scripts/run.mjs scripts/identical.ts");
    expect(files).toBeGreaterThan(300);
    expect(different).toBe(0);
    expect(readFileSync(join(ROOT, "results/identical.json"), "utf8")).toBe(resultText(files, different));
  });
});
