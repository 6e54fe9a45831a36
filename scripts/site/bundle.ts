/** What the bundler makes of the app's entries. */
import type { InlineConfig, Plugin, Rolldown } from "vite";
import { build } from "vite";
import { siteNames } from "../siteNames.mjs";

export type Output = Rolldown.RolldownOutput["output"];

/** Where code comes from, and the data that say what the site is called. */
export interface Origin {
  /** The checkout. */
  readonly root: string;
  /** The folder that holds `data/`. */
  readonly corpus: string;
}

/**
 * @param options for one bundle, beside `vite.config.ts`
 * @param inWorkers hears of the modules of each worker: those are bundles of their own, which in the output are files like any other
 * @throws where the bundler writes nothing
 */
export async function bundle(
  { root, corpus }: Origin,
  options: InlineConfig["build"] = {},
  inWorkers: (modules: readonly string[]) => void = () => undefined,
): Promise<Output> {
  const listed: Plugin = {
    name: "list-modules",
    generateBundle: (_, files) => {
      for (const file of Object.values(files)) if (file.type === "chunk") inWorkers(file.moduleIds);
    },
  };
  const result = await build({
    root,
    logLevel: "warn",
    define: siteNames(corpus),
    worker: { plugins: () => [listed] },
    build: { copyPublicDir: false, ...options },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !("output" in first)) throw new Error("the bundler wrote nothing");
  return first.output;
}

/** The modules of a bundle, its workers' apart. */
export function modulesOf(output: Output): readonly string[] {
  return output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
}

/** Loaded as classic scripts, frozen within a page, or without the app around: what they share with the app they write themselves. */
const ALONE: readonly string[] = ["embed", "embedPage", "sw", "sw-remove"];

/** @throws where one of the entries that stand alone has parts in other files */
export function checkAlone(output: Output): void {
  for (const file of output) {
    if (file.type === "chunk" && ALONE.includes(file.name) && file.imports.length > 0)
      throw new Error(`${file.fileName} has parts in other files (${file.imports.join(", ")}), and must stand alone`);
  }
}

/**
 * One entry with all it needs, to stand within a page; nothing is written.
 * @param format "es" for a module; "iife" for a script that runs at once, and must leave no names behind
 * @throws where its code comes in pieces
 */
export async function bundleWhole(
  origin: Origin,
  entry: string,
  format: "es" | "iife",
): Promise<{ readonly code: string; readonly css: string }> {
  const output = await bundle(origin, {
    write: false,
    rolldownOptions: { input: entry, output: { codeSplitting: false, format } },
  });
  const [code, ...more] = output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  if (code === undefined || more.length > 0) throw new Error(`${entry} came in ${more.length + 1} pieces`);
  const css = output.flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [])).join("");
  // What would end the element it stands in, or begin a comment there; written so that texts and patterns mean the same.
  return { code: code.replace(/<\/(?=script)/giu, "<\\/").replace(/<!--/gu, "\\x3c!--"), css };
}
