/** Tests that mutants are tried on: no plugins, no documents, no browsers. Stryker's `testFiles` says which. */
import { defineConfig } from "vitest/config";
import { siteNames } from "../../scripts/siteNames.mjs";

export default defineConfig({
  define: siteNames(process.cwd()),
  test: { environment: "node", include: ["tests/{model,load,view,export}/**/*.test.ts"], testTimeout: 60_000 },
});
