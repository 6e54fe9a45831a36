/**
 * What Stryker mutates, and by which tests it is to be noticed: tests that need no other program and read no more than they must, since
 * each mutant runs them anew. The first areas are the road of a note, where every change must be noticed, or have its reason in the line
 * above it (`// Stryker disable next-line <kind>: <reason>`); of the rest, 85 in a hundred.
 */
import { readFileSync } from "node:fs";

const exportTests = (/** @type {readonly string[]} */ ...names) => names.map((name) => `tests/export/${name}.test.ts`);
const filesOf = (/** @type {string} */ folder, /** @type {readonly string[]} */ ...names) =>
  names.map((name) => `src/${folder}/${name}.ts`);

const LOADING = ["tests/model/**/*.test.ts", "tests/load/**/*.test.ts"];
const WRITING = exportTests("wholeFiles", "published", "notesKept", "delimited");
const OFFICE = [
  ...exportTests("officeFiles", "officeNotes", "notesKept", "zipParts", "writeWorkbook"),
  ...exportTests("toXlsx", "toDocx", "slideCharts", "paginate"),
];

/** Files that carry notes and little else. */
const LOADED = ["src/load/readCites.ts", "src/model/cell.ts"];
const VIEWED = filesOf(
  "view",
  "buildView",
  "wholeClaims",
  "numberNotes",
  "letterNotes",
  "footnote",
  "sourceNames",
  "quoted",
  "rowMarkers",
  "proseMentions",
  "proseText",
);
const WRITTEN = [
  ...filesOf("export", "exportModel", "exportCell", "exportProse", "longTable", "wideCsv"),
  ...filesOf("export", "toMarkdown", "toHtml", "toJson", "clipboard"),
];
export const NOTE_FILES = [...LOADED, ...VIEWED, ...WRITTEN];
const butNotes = [...NOTE_FILES, "src/export/toPng.ts"].map((file) => `!${file}`);

/** Functions of other files that carry notes, as ranges of lines. */
const loadFunctions = [
  ...functionsOf("src/load/readValue.ts", "readInferredFrom"),
  ...functionsOf("src/load/readCells.ts", "rowCitations", "readCell"),
  ...functionsOf("src/load/loadDataset.ts", "notesOf", "derivedIn"),
];
const officeFunctions = [
  ...functionsOf("src/export/embedModel.ts", "figureOf", "embedText"),
  ...functionsOf("src/export/bibliography.ts", "referencesOf"),
  ...functionsOf("src/export/sheets/toXlsx.ts", "seenRow", "commentOf", "noteSheets"),
  ...functionsOf("src/export/document/toDocx.ts", "Marks", "rowOf", "cellRuns", "editorBlocks", "remaining"),
  ...functionsOf("src/export/slides/partsShown.ts", "notesOf"),
  ...functionsOf("src/export/slides/planSlides.ts", "notesPages"),
  ...functionsOf("src/export/slides/slideNotes.ts", "byReport", "fullText", "speakerText", "noteLines"),
  ...functionsOf("src/export/slides/planTable.ts", "rowLine", "markedCell"),
];

/** @type {Readonly<Record<string, { readonly mutate: string[], readonly testFiles: string[] }>>} */
export const NOTE_AREAS = {
  "notes-loaded": { mutate: [...LOADED, ...loadFunctions], testFiles: LOADING },
  "notes-viewed": { mutate: VIEWED, testFiles: ["tests/view/{notes,proseText,cellText}.test.ts", ...WRITING] },
  "notes-written": { mutate: WRITTEN, testFiles: WRITING },
  "notes-in-office-files": { mutate: officeFunctions, testFiles: [...OFFICE, ...exportTests("wholeFiles", "published")] },
};

/** `toPng` asks a canvas, so only a browser can test it. @type {typeof NOTE_AREAS} */
export const OTHER_AREAS = {
  load: { mutate: ["src/{load,model}/**/*.ts", ...butNotes], testFiles: LOADING },
  view: { mutate: ["src/view/**/*.ts", ...butNotes], testFiles: ["tests/view/**/*.test.ts"] },
  export: { mutate: ["src/export/*.ts", ...butNotes], testFiles: WRITING },
  office: { mutate: ["src/export/*/*.ts"], testFiles: OFFICE },
};

/**
 * Functions and classes at the top of a file, as the ranges that Stryker mutates.
 * @param {string} file
 * @param {...string} names
 * @returns {string[]}
 */
export function functionsOf(file, ...names) {
  const lines = readFileSync(file, "utf8").split("\n");
  return names.map((name) => {
    const begins = new RegExp(`^(?:export )?(?:async )?(?:function\\*?|class) ${name}\\b`, "u");
    const first = lines.findIndex((line) => begins.test(line));
    const last = lines.findIndex((line, index) => index > first && line.startsWith("}"));
    if (first < 0 || last < 0) throw new Error(`${file} has no function or class ${name}`);
    return `${file}:${first + 1}-${last + 1}`;
  });
}
