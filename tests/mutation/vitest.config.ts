/** Tests that mutants are tried on: no plugins, no documents, no browsers. Stryker's `testFiles` says which. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { environment: "node", include: ["tests/{model,load,view,export}/**/*.test.ts"], testTimeout: 60_000 },
});
