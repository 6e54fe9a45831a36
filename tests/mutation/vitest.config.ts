/** Tests that mutants are tried on: no plugins, no documents, no browsers. */
import { defineConfig } from "vitest/config";
import { TEST_FILES } from "./settings.mjs";

export default defineConfig({ test: { environment: "node", include: TEST_FILES, testTimeout: 60_000 } });
