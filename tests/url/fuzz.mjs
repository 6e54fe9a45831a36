/** `npm run fuzz -- <count>`: tries that many addresses nobody would write, 100,000 unless told. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const [count = "100000"] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project=node", "tests/url/fuzz.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ: count },
});
// The first address that fails ends the run, so that one failure is what there is to say.
const result = { command: "npm run fuzz", addresses: Number(count), failed: status === 0 ? 0 : 1 };
if (Number(count) >= 100_000) writeFileSync("results/fuzz.json", `${JSON.stringify(result, null, 1)}\n`);
process.exitCode = status ?? 1;
