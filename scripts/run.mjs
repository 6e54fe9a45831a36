/** Runs a TypeScript script through Vite's module runner: `node scripts/run.mjs scripts/coverage.ts <args>`. */
import { resolve } from "node:path";
import { runnerImport } from "vite";
import { classNames } from "./classNames.mjs";
import { corpusOf, siteNames } from "./siteNames.mjs";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error("usage: node scripts/run.mjs <script.ts> [arguments]");
  process.exit(2);
}
// Vite would take "development" for a script, and everything the script then builds would be a development build.
process.env["NODE_ENV"] = "production";
/** Runs inside the module runner, so that what the script imports on its way is still to be had. */
const ENTRY = "virtual:script-entry";
const entry = {
  name: "script-entry",
  resolveId: (/** @type {string} */ id) => (id === ENTRY ? `\0${ENTRY}` : null),
  load: (/** @type {string} */ id) =>
    id === `\0${ENTRY}`
      ? `import { main } from ${JSON.stringify(resolve(script))};
export const exitCode = await main(${JSON.stringify(args)});`
      : null,
};
try {
  const { module } = await runnerImport(ENTRY, {
    configFile: false,
    logLevel: "error",
    define: siteNames(corpusOf(args, process.cwd())),
    plugins: [classNames(), entry],
  });
  process.exitCode = module.exitCode;
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
