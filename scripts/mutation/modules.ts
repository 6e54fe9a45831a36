/** What is mutated, by which tests it is to be noticed, and which code carries the notes. */

/** A part of the code that is mutated in one run. */
export interface MutatedModule {
  readonly name: string;
  /** Files of `src/`, as patterns. */
  readonly files: readonly string[];
  /** Tests that are asked: those that need no other program and read no more than they must, since each mutant runs them anew. */
  readonly tests: readonly string[];
  /**
   * Whether values that are made once, when a file is loaded, are mutated too. Each of them asks every test of the module, so
   * where there are hundreds (the lists of number words, of months, of columns) they are left out and counted as ignored.
   */
  readonly constants: boolean;
}

const LOADING = ["tests/model/**/*.test.ts", "tests/load/**/*.test.ts"];
const WRITING = ["wholeFiles", "published", "notesKept", "delimited"].map((name) => `tests/export/${name}.test.ts`);

export const MODULES: readonly MutatedModule[] = [
  { name: "parsing", files: ["src/load/**/*.ts"], tests: LOADING, constants: false },
  { name: "quantities", files: ["src/model/**/*.ts"], tests: LOADING, constants: false },
  {
    name: "notes",
    files: [
      ...["numberNotes", "letterNotes", "footnote", "proseMentions", "proseText"].map((file) => `src/view/${file}.ts`),
      ...["exportModel", "exportCell", "exportProse", "longTable", "wideCsv"].map((file) => `src/export/${file}.ts`),
      ...["toMarkdown", "toHtml", "toJson", "clipboard"].map((file) => `src/export/${file}.ts`),
    ],
    tests: [...WRITING, "tests/view/notes.test.ts", "tests/view/proseText.test.ts", "tests/view/cellText.test.ts"],
    constants: true,
  },
  {
    name: "views",
    files: ["src/view/**/*.ts", "!src/view/{numberNotes,letterNotes,footnote,proseMentions,proseText}.ts"],
    tests: ["tests/view/**/*.test.ts"],
    constants: false,
  },
  {
    name: "exports",
    files: [
      "src/export/*.ts",
      "!src/export/{exportModel,exportCell,exportProse,longTable,wideCsv,toMarkdown,toHtml,toJson,clipboard}.ts",
      // Asks a canvas, so only a browser can test it.
      "!src/export/toPng.ts",
    ],
    tests: WRITING,
    constants: false,
  },
  {
    name: "office files",
    files: ["src/export/{archive,document,sheets,slides}/*.ts"],
    tests: ["tests/export/officeFiles.test.ts"],
    constants: false,
  },
];

/**
 * The road of a note: from the citation in the data, to the cell's citations, to the numbers, to the export model, to what each
 * writer prints. A file by itself means all of it; otherwise functions and classes are named.
 */
export const NOTE_PATH: Readonly<Record<string, readonly string[] | "all">> = {
  "src/load/readCites.ts": "all",
  "src/load/readValue.ts": ["readInferredFrom"],
  "src/load/loadDataset.ts": ["rowCitations", "readCell", "notesOf", "withDerived"],
  "src/model/cell.ts": "all",
  "src/view/numberNotes.ts": "all",
  "src/view/letterNotes.ts": "all",
  "src/view/footnote.ts": "all",
  "src/view/proseMentions.ts": "all",
  "src/view/proseText.ts": "all",
  "src/export/exportModel.ts": "all",
  "src/export/exportCell.ts": "all",
  "src/export/exportProse.ts": "all",
  "src/export/longTable.ts": "all",
  "src/export/wideCsv.ts": "all",
  "src/export/toMarkdown.ts": "all",
  "src/export/toHtml.ts": "all",
  "src/export/toJson.ts": "all",
  "src/export/clipboard.ts": "all",
  "src/export/takeView.ts": ["numberedOf"],
  "src/export/figureModel.ts": ["partOf", "figureText"],
  "src/export/bibliography.ts": ["referencesOf"],
  "src/export/sheets/toXlsx.ts": ["seenRow", "commentOf", "noteSheets"],
  "src/export/document/toDocx.ts": ["toDocx", "Marks", "rowOf", "figureRuns", "editorBlocks", "remaining"],
  "src/export/slides/planSlides.ts": [
    ...["uniqueModels", "notesOfMarks", "notesOfRows", "numbersOfRow", "shortNotes", "placeName", "bottomNotes"],
    ...["speakerText", "notesSlides"],
  ],
  "src/export/slides/planTable.ts": ["rowLine", "markedCell"],
};
