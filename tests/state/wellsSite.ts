/** The made-up library as a site: answers `fetch` from its files, and counts what was asked for. */
import { vi } from "vitest";
import { dataVersion } from "../../scripts/site/dataVersion";
import { wellsFiles } from "../load/wells";

export interface WellsSite {
  readonly base: URL;
  /** Of its data, with their hash in it. */
  readonly version: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Whether each request went past the browser's cache. */
  readonly cache: (RequestCache | undefined)[];
  /** Files that answer with an error, and texts that stand in for files. */
  readonly broken: Set<string>;
  readonly instead: Map<string, string>;
}

export function wellsSite(): WellsSite {
  const base = new URL("http://localhost:3000/sub/");
  const home = {
    heading: "Wells",
    example: "wells.north.wells",
    featured: ["wells"],
    questions: [],
    try: ["wells"],
    timeline: null,
    names: { wells: "Dry wells" },
  };
  const wells = new Map([...wellsFiles(), ["data/home.json", JSON.stringify(home)]]);
  const version = dataVersion("2026-01-02", wells);
  const library = { version, files: { ...Object.fromEntries(wells), "data/catalog.json": '{"datasets":["wells"]}' } };
  const files = new Map([...wells, ["data/library.json", JSON.stringify(library)]]);
  const site: WellsSite = { base, version, asked: [], cache: [], broken: new Set(), instead: new Map() };
  vi.stubGlobal("fetch", (url: URL, options?: RequestInit) => {
    const path = url.href.slice(base.href.length);
    site.asked.push(path);
    site.cache.push(options?.cache);
    const text = site.instead.get(path) ?? files.get(path);
    const ok = text !== undefined && !site.broken.has(path);
    return Promise.resolve(new Response(ok ? text : "", { status: ok ? 200 : 500 }));
  });
  return site;
}
