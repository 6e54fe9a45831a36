/**
 * The rest of loading, model, view and export: of a hundred changes a test notices 85. Lists of values that are made once (number words,
 * months, columns) are left out, since each would ask every test; `toPng` asks a canvas, so only a browser can test it.
 */
import { NOTE_FILES } from "./notes.config.mjs";
import { SHARED } from "./settings.mjs";

export default {
  ...SHARED,
  mutate: ["src/{model,load,view,export}/**/*.ts", ...[...NOTE_FILES, "src/export/toPng.ts"].map((file) => `!${file}`)],
  ignoreStatic: true,
  thresholds: { high: 100, low: 85, break: 85 },
};
