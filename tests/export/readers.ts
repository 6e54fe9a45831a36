/** Programs we did not write that read our files; what a machine does not have is skipped, and counted as skipped. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toCslJson } from "../../src/export/bibliography";
import type { ExportModel } from "../../src/export/exportModel";
import { HANGS_MS } from "../patient.mjs";

/** Debian's own Python, which is the one that Debian's modules are for. */
export const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
/** Where `.ci/run` puts readers that come as packages: none of them is part of the project. */
const PACKAGES = join(process.cwd(), ".cache/readers/node_modules");

export function run(command: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: "utf8", timeout: HANGS_MS, maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr || String(error)}`);
  return stdout;
}

function runs(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore", timeout: HANGS_MS }).status === 0;
}

export const has = {
  openpyxl: runs(PYTHON, "-c", "import openpyxl"),
  python: runs(PYTHON, "--version"),
  office: runs("soffice", "--version") && runs("pdftotext", "-v"),
  gnumeric: runs("ssconvert", "--version"),
  pandoc: runs("pandoc", "--version"),
  xmllint: runs("xmllint", "--version"),
  miller: runs("mlr", "--version"),
  csvkit: runs("in2csv", "--version"),
  bibutils: spawnSync("ris2xml", ["-h"], { stdio: "ignore" }).error === undefined,
  xlsx2csv: runs("xlsx2csv", "--version"),
  packages: existsSync(PACKAGES),
} as const;

/** A package among the readers. */
export async function reader(path: string): Promise<unknown> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(PACKAGES, path)).href)) as unknown;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "every-number-readers-"));
}

/** What the speaker of a deck reads, a line a paragraph. */
export function spokenIn(deck: Uint8Array): string {
  return [...unzipParts(deck)]
    .filter(([path]) => /^ppt\/notesSlides\/[^/]+\.xml$/u.test(path))
    .map(([, xml]) =>
      xmlText(
        String(xml)
          .replace(/<\/a:p>/gu, "\n")
          .replace(/<[^>]+>/gu, ""),
      ),
    )
    .join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&amp;": "&" };

function xmlText(markup: string): string {
  return markup.replace(/&(?:lt|gt|quot|apos|#39|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}

/** Files through LibreOffice, hidden slides too, each to a PDF, each PDF as text with its columns in reading order: file name without ending → text. */
export function officeTexts(folder: string, files: readonly string[]): ReadonlyMap<string, string> {
  const out = join(folder, "pdf");
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const hidden = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}';
  for (const [ending, filter] of [
    [".pptx", hidden],
    [".docx", "pdf"],
  ] as const) {
    const own = files.filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
    if (own.length > 0) run("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", out, ...own]);
  }
  return new Map(
    readdirSync(out)
      .filter((file) => file.endsWith(".pdf"))
      .map((file) => [file.slice(0, -4), run("pdftotext", ["-raw", join(out, file), "-"])]),
  );
}

/** What a text says, whatever it is broken into lines by: white space and the marks of broken words are left out. */
export function bare(text: string): string {
  return text.replace(/[\s\u00A0\u00AD\u200B\u2009\f]+/gu, "");
}

export function readLines(path: string): readonly string[] {
  return readFileSync(path, "utf8").split("\n");
}

/** A program for Python: the records of a delimited file as JSON; its arguments are the file and the delimiter. */
export const PYTHON_CSV =
  "import csv,json,sys; json.dump(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8-sig'), delimiter=sys.argv[2])), sys.stdout)";

/** Ids of the works that a model’s files of references hold, in order. */
export function referenceIds(model: ExportModel): readonly string[] {
  return (JSON.parse(toCslJson(model)) as readonly { readonly id: string }[]).map(({ id }) => id);
}
