/** `npm run fuzz -- <count>`: tries that many addresses nobody would write, 100,000 unless told. */
import { spawnSync } from "node:child_process";

const [count = "100000"] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project=node", "tests/url/fuzz.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ: count },
});
process.exitCode = status ?? 1;
