/** Tests that mutants are tried on, as `mutateCode.ts` names them: no plugins, no documents, no browsers. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: (process.env["MUTATION_TESTS"] ?? "").split(" ").filter((pattern) => pattern !== ""),
    testTimeout: 60_000,
  },
});
