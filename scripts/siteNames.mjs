/** What the site of a corpus is called, for the code that says so before any data are read (`src/model/site.ts`). */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Constants for the bundler, and for what runs the scripts. Of a file that is damaged they are empty; `npm run check` says what is wrong.
 * @param {string} corpus the folder that holds `data/`
 * @returns {Record<string, string>}
 */
export function siteNames(corpus) {
  const { id, name, reports } = readNames(join(corpus, "data/site.json"));
  const quoted = (/** @type {unknown} */ value) => JSON.stringify(typeof value === "string" ? value : "");
  return { __SITE_ID__: quoted(id), __SITE_NAME__: quoted(name), __SITE_REPORTS__: quoted(reports) };
}

/**
 * The folder that a command takes its data from: the one after `--from`, else the checkout itself.
 * @param {readonly string[]} args
 * @param {string} root
 */
export function corpusOf(args, root) {
  const from = args.indexOf("--from");
  return resolve(root, from === -1 ? "." : (args[from + 1] ?? "."));
}

/** @param {string} file @returns {Readonly<Record<string, unknown>>} */
function readNames(file) {
  try {
    return { .../** @type {object} */ (JSON.parse(readFileSync(file, "utf8"))) };
  } catch {
    return {};
  }
}
