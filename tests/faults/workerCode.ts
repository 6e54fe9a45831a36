/** The worker's own code, bundled as the build does it, to be run without a browser. */
import { build } from "vite";
import { siteNames } from "../../scripts/siteNames.mjs";

/** @param entry its path @returns the text, which still has the place for the list of files */
export async function workerCode(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    define: siteNames(process.cwd()),
    build: { write: false, minify: false, rolldownOptions: { input: entry, output: { entryFileNames: "worker.js" } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const file = output !== undefined && "output" in output ? output.output[0] : null;
  if (file === null) throw new Error(`the bundler made nothing of ${entry}`);
  return file.code;
}
