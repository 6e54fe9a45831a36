/** `npm run fix`: mends what lint can mend, then the formatting, also where lint found more than it can mend. */
import { spawnSync } from "node:child_process";

const run = (/** @type {readonly string[]} */ ...args) => spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;

const codes = [
  run("node_modules/eslint/bin/eslint.js", "--fix", "."),
  run("node_modules/prettier/bin/prettier.cjs", "--write", "--log-level=warn", "."),
];
process.exitCode = Math.max(...codes);
