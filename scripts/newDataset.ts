/** `npm run new-dataset -- <id>`: the three files of a dataset with their headings, and its place at the end of the catalog. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { datasetFiles } from "../src/load/loadDataset";
import { corpusOf } from "./siteNames.mjs";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const ROWS_HEADING = "row,group,label,detail,place,from\n";
const OBSERVATIONS_HEADING = "row,measure,printed,reading,claimant,stance,standing,cites,notes\n";

export function main(args: readonly string[], root = corpusOf(args, process.cwd())): number {
  const [id, ...rest] = args;
  if (id === undefined || (rest.length > 0 && rest[0] !== "--from")) {
    console.error("usage: npm run new-dataset -- <id>");
    return 2;
  }
  const refusal = refusalOf(id, root);
  if (refusal !== null) {
    console.error(refusal);
    return 1;
  }
  const files = datasetFiles(id);
  mkdirSync(join(root, "data", id));
  for (const [index, text] of [settings(id, root), ROWS_HEADING, OBSERVATIONS_HEADING].entries()) {
    writeFileSync(join(root, files[index] ?? ""), text);
  }
  addToCatalog(id, root);
  console.log(`Made ${files.join(", ")} and listed "${id}" in data/catalog.json.`);
  console.log("Fill them in (CONTRIBUTING.md says how), then run `npm run check`.");
  return 0;
}

function refusalOf(id: string, root: string): string | null {
  if (!SLUG.test(id)) return `"${id}" is no id: lower-case letters and digits, words joined by hyphens`;
  if (readdirSync(join(root, "data")).includes(id) || existsSync(join(root, "data", id))) return `data/${id} is there already`;
  return readCatalog(root).datasets.includes(id) ? `data/catalog.json lists "${id}" already` : null;
}

function settings(id: string, root: string): string {
  const title = "What is measured, where and when";
  const dataset = {
    id,
    title,
    topic: firstIn("topics.csv", root),
    standfirst: "One or two sentences of your own; figures only as {row.measure}.",
    key: { id: "event", label: "Event" },
    measures: [
      { id: "count", label: "Count", type: "number", counts: firstIn("measures.csv", root) },
      { id: "period", label: "Period", type: "date" },
    ],
    groups: [],
    figures: [{ id, title, subtitle: "As reported", kind: "table", measure: "count" }],
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}

/** The first id of a list in `data/`. */
function firstIn(file: string, root: string): string {
  const [, line = ""] = readFileSync(join(root, "data", file), "utf8").split("\n");
  return line.slice(0, line.indexOf(","));
}

interface Catalog {
  readonly date: string;
  readonly datasets: readonly string[];
}

function readCatalog(root: string): Catalog {
  return JSON.parse(readFileSync(join(root, "data/catalog.json"), "utf8"));
}

function addToCatalog(id: string, root: string): void {
  const catalog = readCatalog(root);
  const text = JSON.stringify({ ...catalog, datasets: [...catalog.datasets, id] }, null, 2);
  writeFileSync(join(root, "data/catalog.json"), `${text}\n`);
}
