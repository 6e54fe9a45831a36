/** How large the files of a built site are, as written and as sent. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

interface Size {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly brotli: number;
}

/** Each script, each kind of file, everything; as a table. */
export function sizesOf(dist: string): string {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => statSync(join(dist, file)).isFile());
  const scripts = files.filter((file) => extname(file) === ".js").sort();
  const endings = [...new Set(files.map((file) => extname(file)))].sort();
  const sizes = [
    ...scripts.map((file) => sizeOf(file, [join(dist, file)])),
    ...endings.map((ending) =>
      sizeOf(
        `all ${ending}`,
        files.filter((file) => extname(file) === ending).map((file) => join(dist, file)),
      ),
    ),
    sizeOf(
      "everything",
      files.map((file) => join(dist, file)),
    ),
  ];
  return tableOf(sizes);
}

function sizeOf(name: string, paths: readonly string[]): Size {
  const texts = paths.map((path) => readFileSync(path));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    name,
    files: paths.length,
    bytes: sum(texts.map(({ length }) => length)),
    brotli: sum(texts.map((text) => brotliCompressSync(text).length)),
  };
}

function tableOf(sizes: readonly Size[]): string {
  const width = Math.max(...sizes.map(({ name }) => name.length)) + 2;
  const line = (name: string, ...fields: readonly string[]): string =>
    name.padEnd(width) + fields.map((field) => field.padStart(12)).join("");
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const body = sizes.map(({ name, files, bytes, brotli }) => line(name, String(files), kilobytes(bytes), kilobytes(brotli)));
  return [line("", "files", "kB", "kB Brotli"), ...body].join("\n");
}
