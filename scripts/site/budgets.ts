/** What a reader's browser fetches, compressed as hosts send it, and how much of it there may be. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Rolldown } from "vite";

type Output = Rolldown.RolldownOutput["output"];

/** Kilobytes of 1000 bytes, after Brotli; fonts as they are, since WOFF2 is compressed already. */
const BUDGETS = { script: 112, embeds: 3, styles: 12, fonts: 60 } as const;
const LABELS = { script: "script before idle", embeds: "scripts of embeds", styles: "styles", fonts: "fonts" } as const;
const PARTS = ["script", "embeds", "styles", "fonts"] as const;
/** Entries that no page of the site fetches: within an embed, and on the page around it. */
const EMBEDS = /(?:^|\/)embed(?:Page-[^/]*)?\.js$/u;
/** What waits for a reader to ask: drawing anew, and everything that writes a file or a clipboard. */
const IDLE_ONLY = /node_modules[\\/](?:recharts|pptxgenjs|docx|hucre|fflate)[\\/]|src[\\/]export[\\/]/u;
/** Of the export layer, what pages themselves print: a correction in a line. */
const PRINTED = /src[\\/]export[\\/]feed\.ts$/u;

/** What a first visit to a dataset's page takes until the page is interactive: requests; bytes of script and of all, as sent. */
export const FIRST_VISIT = { requests: 8, script: 113_000, bytes: 200_000 } as const;

export interface SiteSizes {
  /** Bytes as sent. */
  readonly bytes: Readonly<Record<(typeof PARTS)[number], number>>;
  /** Script files fetched before the browser is idle: the entries and all they import statically. */
  readonly before: readonly string[];
  /** Of these, the ones that hold what should wait. */
  readonly tooEarly: readonly string[];
}

/** Measures a built site. */
export function measureSite(dist: string, output: Output): SiteSizes {
  const before = chunksBeforeIdle(output);
  const names = before.map(({ fileName }) => fileName);
  const sizeOf = (files: readonly string[]): number => sum(files.map((file) => brotliCompressSync(readFileSync(join(dist, file))).length));
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
  return {
    bytes: {
      script: sizeOf(names.filter((name) => !EMBEDS.test(name))),
      embeds: sizeOf(names.filter((name) => EMBEDS.test(name))),
      styles: sizeOf(files.filter((file) => file.endsWith(".css"))),
      fonts: sum(files.filter((file) => file.endsWith(".woff2")).map((file) => statSync(join(dist, file)).size)),
    },
    before: names,
    tooEarly: before
      .filter(({ moduleIds }) => moduleIds.some((id) => IDLE_ONLY.test(id) && !PRINTED.test(id)))
      .map(({ fileName }) => fileName),
  };
}

/** Entries and the chunks they import statically, each once. */
function chunksBeforeIdle(output: Output): readonly Rolldown.OutputChunk[] {
  const chunks = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
  // The worker is fetched when the page is done; the site is kept from then on. What removes it is fetched only in its place.
  const reached = new Set([...chunks.values()].filter(({ isEntry, fileName }) => isEntry && !/^sw(?:-remove)?\.js$/u.test(fileName)));
  for (const chunk of reached) {
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported !== undefined) reached.add(imported);
    }
  }
  return [...reached];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What is over its budget, or fetched too early, in words. */
export function checkBudgets({ bytes, tooEarly }: SiteSizes): readonly string[] {
  const over = PARTS.filter((part) => bytes[part] > BUDGETS[part] * 1000);
  return [
    ...over.map((part) => `${LABELS[part]}: ${kilobytes(bytes[part])} kB is over the budget of ${BUDGETS[part]} kB`),
    ...tooEarly.map((file) => `${file} holds what draws or exports, but is fetched before the browser is idle`),
  ];
}

/** One line a part: its size as sent, and its budget. */
export function formatBudgets({ bytes }: SiteSizes): string {
  return PARTS.map((part) => `${LABELS[part].padEnd(20)}${kilobytes(bytes[part]).padStart(7)} kB of ${BUDGETS[part]} kB`).join("\n");
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
