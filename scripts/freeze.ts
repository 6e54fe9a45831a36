/**
 * `npm run freeze`: before a release, keeps each embed whose figure or template is new as a version of its own in `public/v/`, and
 * the cells as readers will see them. Adds; never changes or removes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { publishedCells } from "../src/export/published";
import { loadAll } from "../src/load/loadAll";
import { VERSIONS_FILE } from "../src/load/loadExtras";
import type { FrozenVersion } from "../src/model/library";
import { formatProblem } from "../src/model/problem";
import { main as build } from "./build";
import { main as changes } from "./changes";
import { checkData } from "./checkData";
import { datasetIds, readCatalog, readDataFiles } from "./dataFiles";
import { CELLS_FILE, frozenPath, sha256, toPublished, verifyFrozen } from "./published";
import { bundleWhole } from "./site/bundle";
import { freezeEmbeds } from "./site/embeds";
import { dataVersion } from "./site/dataVersion";

/** The built enhancement script, as text. */
function embedScript(root: string): string {
  const folder = join(root, "dist/assets");
  const name = readdirSync(folder).find((file) => /^embedPage-.*\.js$/u.test(file));
  if (name === undefined) throw new Error(`${folder}: holds no script for embeds`);
  return readFileSync(join(folder, name), "utf8").trim();
}

const COLUMNS = ["version", "figure", "date", "sha256"] as const;

export async function main(_args: readonly string[], root = process.cwd()): Promise<number> {
  const problems = checkData(root);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0 || changes([], root) !== 0) return 1;
  if ((await build([], root)) !== 0) return 1;
  const files = readDataFiles(root);
  const { library } = loadAll(files, datasetIds(root));
  const { date } = readCatalog(root);
  const { code: start } = await bundleWhole({ root, corpus: root }, "src/entries/embedStart.ts", "iife");
  const known = new Set(library.versions.map(frozenPath));
  const added: FrozenVersion[] = [];
  for (const { figure, version, page } of await freezeEmbeds(
    root,
    library,
    { version: dataVersion(date, files), date },
    { start, page: { text: embedScript(root) } },
  )) {
    const path = frozenPath({ version, figure });
    if (known.has(path)) continue;
    mkdirSync(dirname(join(root, "public", path)), { recursive: true });
    writeFileSync(join(root, "public", path), page);
    added.push({ version, figure, date, sha256: sha256(page) });
  }
  const versions = [...library.versions, ...added];
  const lines = versions.map((one) => COLUMNS.map((column) => one[column]));
  writeFileSync(join(root, "public", VERSIONS_FILE), `${Papa.unparse([[...COLUMNS], ...lines], { newline: "\n" })}\n`);
  writeFileSync(join(root, CELLS_FILE), toPublished(publishedCells(library)));
  console.log(`${added.length} versions added, ${library.versions.length} kept as they were`);
  const broken = verifyFrozen(root, versions);
  for (const complaint of broken) console.error(complaint);
  return broken.length === 0 ? 0 : 1;
}
