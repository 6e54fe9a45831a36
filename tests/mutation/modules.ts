/** What is mutated, and by which tests it is to be noticed. The first modules are the road of a note. */

/** A part of the code that is mutated in one run. */
export interface MutatedModule {
  readonly name: string;
  /** Whether it carries notes: then every mutant must be noticed, or have its reason. */
  readonly notes: boolean;
  /** Files of `src/`, as patterns. */
  readonly files: readonly string[];
  /** Functions and classes of other files, by file; they are left out of the module that has the rest of the file. */
  readonly functions: Readonly<Record<string, readonly string[]>>;
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
const OFFICE = ["tests/export/{officeFiles,officeNotes,notesKept,zipParts,writeWorkbook,toXlsx,toDocx,slideCharts,paginate}.test.ts"];

/** Files that carry notes and little else. */
const VIEWED = ["numberNotes", "letterNotes", "footnote", "proseMentions", "proseText"].map((file) => `src/view/${file}.ts`);
const MODELLED = ["exportModel", "exportCell", "exportProse"].map((file) => `src/export/${file}.ts`);
const WRITTEN = ["longTable", "wideCsv", "toMarkdown", "toHtml", "toJson", "clipboard"].map((file) => `src/export/${file}.ts`);
const LOADED = ["src/load/readCites.ts", "src/model/cell.ts"];

const without = (files: readonly string[]): readonly string[] => files.map((file) => `!${file}`);

export const MODULES: readonly MutatedModule[] = [
  {
    name: "notes, from the data to the cell",
    notes: true,
    files: LOADED,
    functions: {
      "src/load/readValue.ts": ["readInferredFrom"],
      "src/load/loadDataset.ts": ["rowCitations", "readCell", "notesOf", "withDerived"],
    },
    tests: LOADING,
    constants: true,
  },
  {
    name: "notes, numbered",
    notes: true,
    files: VIEWED,
    functions: {},
    tests: ["tests/view/{notes,proseText,cellText}.test.ts", ...WRITING],
    constants: true,
  },
  { name: "notes, in the export model", notes: true, files: MODELLED, functions: {}, tests: WRITING, constants: false },
  { name: "notes, in files of text", notes: true, files: WRITTEN, functions: {}, tests: WRITING, constants: false },
  {
    name: "notes, in office files, pictures and references",
    notes: true,
    files: [],
    functions: {
      "src/export/takeView.ts": ["numberedOf"],
      "src/export/figureModel.ts": ["partOf", "figureText"],
      "src/export/bibliography.ts": ["referencesOf"],
      "src/export/sheets/toXlsx.ts": ["seenRow", "commentOf", "noteSheets"],
      "src/export/document/toDocx.ts": ["Marks", "rowOf", "figureRuns", "editorBlocks", "remaining"],
      "src/export/slides/planSlides.ts": [
        ...["uniqueModels", "notesOfMarks", "notesOfRows", "numbersOfRow", "shortNotes", "placeName", "bottomNotes"],
        ...["speakerText", "notesSlides"],
      ],
      "src/export/slides/planTable.ts": ["rowLine", "markedCell"],
    },
    tests: [...OFFICE, "tests/export/wholeFiles.test.ts", "tests/export/published.test.ts"],
    constants: false,
  },
  {
    name: "parsing",
    notes: false,
    files: ["src/load/**/*.ts", ...without(LOADED)],
    functions: {},
    tests: LOADING,
    constants: false,
  },
  {
    name: "quantities",
    notes: false,
    files: ["src/model/**/*.ts", ...without(LOADED)],
    functions: {},
    tests: LOADING,
    constants: false,
  },
  {
    name: "views",
    notes: false,
    files: ["src/view/**/*.ts", ...without(VIEWED)],
    functions: {},
    tests: ["tests/view/**/*.test.ts"],
    constants: false,
  },
  {
    name: "exports",
    notes: false,
    // `toPng` asks a canvas, so only a browser can test it.
    files: ["src/export/*.ts", ...without([...MODELLED, ...WRITTEN, "src/export/toPng.ts"])],
    functions: {},
    tests: WRITING,
    constants: false,
  },
  {
    name: "documents and workbooks",
    notes: false,
    files: ["src/export/{archive,document,sheets}/*.ts"],
    functions: {},
    tests: OFFICE,
    constants: false,
  },
  {
    name: "decks",
    notes: false,
    files: ["src/export/slides/*.ts"],
    functions: {},
    tests: OFFICE,
    constants: false,
  },
];
