/** Runs a TypeScript script through Vite's module runner: `node scripts/run.mjs scripts/coverage.ts <args>`. */
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error("usage: node scripts/run.mjs <script.ts> [arguments]");
  process.exit(2);
}
// Vite would take "development" for a script, and everything the script then builds would be a development build.
process.env["NODE_ENV"] = "production";
try {
  const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: "error" });
  process.exitCode = await module.main(args);
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
