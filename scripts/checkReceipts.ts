/** `npm test`: the receipts in seeds/ are those the report texts give today, word for word. Writes only to a temporary folder. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { main as issue } from "./receipts";

/** @param args the folder of report texts */
export function main([folder]: readonly string[], root = process.cwd()): number {
  if (folder === undefined) {
    console.error("usage: node scripts/run.mjs scripts/checkReceipts.ts <folder of report texts>");
    return 2;
  }
  const copy = mkdtempSync(join(tmpdir(), "receipts-"));
  try {
    for (const name of ["data", "seeds"]) cpSync(join(root, name), join(copy, name), { recursive: true });
    const code = issue([resolve(root, folder)], copy);
    if (code !== 0) return code;
    const changed = filesOf(join(copy, "seeds")).filter((file) => textOf(join(root, "seeds", file)) !== textOf(join(copy, "seeds", file)));
    for (const file of changed) console.error(`seeds/${file} is not what the texts give; run \`npm run receipts -- ${folder}\``);
    return changed.length === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.[a-z]+$/u.test(file));
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
