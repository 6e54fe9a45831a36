/**
 * The road of a note, from the data into every file: a test notices every change, or the line above says why none can.
 * `npx stryker run tests/mutation/notes.config.mjs --mutate src/model/cell.ts` tries one file.
 */
import { functionsOf, SHARED } from "./settings.mjs";

/** Files that carry notes and little else. */
export const NOTE_FILES = [
  ...["src/load/readCites.ts", "src/model/cell.ts"],
  ...["numberNotes", "letterNotes", "footnote", "proseMentions", "proseText"].map((file) => `src/view/${file}.ts`),
  ...["exportModel", "exportCell", "exportProse", "longTable", "wideCsv", "toMarkdown", "toHtml", "toJson", "clipboard"].map(
    (file) => `src/export/${file}.ts`,
  ),
];

export default {
  ...SHARED,
  mutate: [
    ...NOTE_FILES,
    ...functionsOf("src/load/readValue.ts", "readInferredFrom"),
    ...functionsOf("src/load/loadDataset.ts", "rowCitations", "readCell", "notesOf", "withDerived"),
    ...functionsOf("src/export/takeView.ts", "numberedOf"),
    ...functionsOf("src/export/figureModel.ts", "partOf", "figureText"),
    ...functionsOf("src/export/bibliography.ts", "referencesOf"),
    ...functionsOf("src/export/sheets/toXlsx.ts", "seenRow", "commentOf", "noteSheets"),
    ...functionsOf("src/export/document/toDocx.ts", "Marks", "rowOf", "figureRuns", "editorBlocks", "remaining"),
    ...functionsOf("src/export/slides/planSlides.ts", "uniqueModels", "notesOfMarks", "notesOfRows", "numbersOfRow", "shortNotes"),
    ...functionsOf("src/export/slides/planSlides.ts", "placeName", "bottomNotes", "speakerText", "notesSlides"),
    ...functionsOf("src/export/slides/planTable.ts", "rowLine", "markedCell"),
  ],
  thresholds: { high: 100, low: 100, break: 100 },
};
