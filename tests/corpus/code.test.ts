/** The code knows no corpus: what is of this one stands in `data/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { readSite } from "../../scripts/site/siteFile";
import { curated } from "../view/library";
import { wordsOfCorpus } from "./words";

const ROOT = resolve(import.meta.dirname, "../..");
const WORDS = wordsOfCorpus(curated, readSite(ROOT));
const FILES = ["src", "scripts"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .map((path) => ({ path: path.slice(ROOT.length + 1), code: withoutComments(path, readFileSync(path, "utf8")) }));

/** Examples in comments may come from the corpus at hand. */
function withoutComments(path: string, text: string): string {
  if (!/\.(?:tsx?|mjs)$/u.test(path)) return text.replace(/\/\*.*?\*\//gsu, "");
  return ts.transpileModule(text, {
    fileName: path.replace(/\.d\.ts$/u, ".ts"),
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.Preserve },
  }).outputText;
}

describe("the code", () => {
  it.each(FILES)("$path holds no word of the corpus", ({ code }) => {
    expect([...WORDS].flatMap(([word, found]) => (found.test(code) ? [word] : []))).toEqual([]);
  });

  it("would be found out: the words are those of the corpus, and comments alone are left out", () => {
    const { featured = [] } = curated.home ?? {};
    for (const id of featured) expect(WORDS.has(id)).toBe(true);
    for (const { name } of curated.parties) expect([...WORDS.values()].some((found) => found.test(name))).toBe(true);
    const [word = ""] = WORDS.keys();
    expect(withoutComments("a.ts", `// ${word}\nexport const a = "${word}";`)).toBe(`export const a = "${word}";\n`);
    expect(FILES.length).toBeGreaterThan(300);
  });
});
