/** Holds scripts/layers.json: who may import whom, no cycles, one door a package. Says how much it looked at, so that looking at nothing fails. */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { IConfiguration } from "dependency-cruiser";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const SOURCES = /^(?:src|scripts)\//u;

export interface LayerReport {
  /** How many modules of src and scripts were read. */
  readonly modules: number;
  readonly violations: readonly string[];
}

/** Cruises the sources of a checkout by the rules in its `.dependency-cruiser.cjs`. */
export async function checkLayers(root: string): Promise<LayerReport> {
  const configuration: IConfiguration = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"));
  const { forbidden = [], options = {} } = configuration;
  const comments = new Map(forbidden.map(({ name, comment }) => [name, comment ?? ""]));
  const { output } = await cruise(["src", "scripts"], { ...options, baseDir: root, validate: true, ruleSet: { forbidden } }, undefined, {
    tsConfig: extractTSConfig(join(root, "tsconfig.json")),
  });
  if (typeof output === "string") throw new Error("dependency-cruiser answered with text");
  return {
    modules: output.modules.filter(({ source }) => SOURCES.test(source)).length,
    violations: output.summary.violations.map(({ from, to, rule }) => `${from} → ${to}  ${rule.name}: ${comments.get(rule.name) ?? ""}`),
  };
}

export async function main(_args: readonly string[], root = process.cwd()): Promise<number> {
  const { modules, violations } = await checkLayers(root);
  for (const violation of violations) console.error(violation);
  if (modules === 0) console.error("no module was read, so nothing was checked");
  console.log(`layers: ${modules} modules, ${violations.length} violations`);
  return modules === 0 || violations.length > 0 ? 1 : 0;
}
