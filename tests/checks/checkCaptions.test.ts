/** The law of captions (editorial rule 23): what each must say, and how it must read. */
import { describe, expect, it } from "vitest";
import { checkCaptions, LONGEST_CAPTION, readingFaults } from "../../scripts/checks/checkCaptions";
import { checkUse } from "../../scripts/checks/checkUse";
import { hasQuantity, loadLibrary } from "../../scripts/checks/library";
import { datasetIds, readDataFiles } from "../../scripts/dataFiles";
import { formatProblem } from "../../src/model/problem";
import { captionText } from "../../src/view/captionText";
import { cellText } from "../../src/view/cellText";
import { append, problemsOf, replace } from "../load/spoiltWells";
import { wellsFiles } from "../load/wells";

const FILE = "data/captions.csv";
const DRY = "In 2023, {} wells ran dry in the north of the valley, says the Weather Desk in Rain.";

/** What is said of the wells when the caption of their first figure is another. */
const faultsOf = (caption: string): readonly string[] =>
  checkCaptions(loadLibrary(wellsFiles({ [FILE]: replace(DRY, caption) }), ["wells"])).map(formatProblem);

describe("the captions of the data", () => {
  const root = process.cwd();
  const library = loadLibrary(readDataFiles(root), datasetIds(root));
  const captions = library.datasets.flatMap((dataset) =>
    [...dataset.rows.flatMap((row) => [...row.cells.values()]), ...dataset.derived].filter(hasQuantity).map((cell) => {
      const text = cellText(cell, null);
      return { id: cell.id, text, sentence: captionText(cell.caption, text) };
    }),
  );

  it("are one for every figure with a number or a quantity in words", () => {
    expect(captions.length).toBe(library.shared.captions.size);
    expect(captions.length).toBeGreaterThan(100);
  });

  it.each(captions.map(({ id, text, sentence }) => [id, text, sentence] as const))("%s reads as a sentence", (_, text, sentence) => {
    expect(sentence.toLowerCase()).toContain(text.toLowerCase());
    expect(sentence.length).toBeLessThanOrEqual(LONGEST_CAPTION);
    expect(sentence).toMatch(/^“?\p{Lu}/u);
    expect(sentence).toMatch(/[^.]\.$/u);
    expect(sentence).not.toMatch(/\s{2}|[{}]/u);
    expect(readingFaults(sentence)).toEqual([]);
  });

  it("say what, where, when and who", () => {
    expect(checkCaptions(library).map(formatProblem)).toEqual([]);
  });
});

describe("a caption by itself", () => {
  it.each([
    ["{} wells ran dry.", []],
    ["In 2023 wells ran dry.", [`names its figure by ""; allowed: {}, once`]],
    ["{} or {} wells ran dry.", [`names its figure by "{} {}"; allowed: {}, once`]],
    ["The {north.wells} wells ran dry.", [`names its figure by "{north.wells}"; allowed: {}, once`]],
    ["Some {} wells } ran dry.", [`names its figure by "{} }"; allowed: {}, once`]],
    ["some {} wells ran dry.", [`begins with "s"; allowed: a capital, or the figure`]],
    ["Some {} wells ran dry", [`ends with "y"; allowed: a full stop`]],
    ["Some  {} wells ran dry.", ["holds a space too many"]],
    [`Some {} wells ran ${"very ".repeat(40)}dry.`, ["has 222 letters; allowed: 200"]],
  ])("%s", (caption, faults) => {
    const said = faultsOf(caption).filter((line) => !/does not say|holds \d/u.test(line));
    expect(said).toEqual(faults.map((fault) => `${FILE}:2:1  wells.north.wells: ${fault}`));
  });

  it("stands once", () => {
    expect(problemsOf(FILE, append(`wells.north.wells,Some {} wells.`))).toEqual([
      `${FILE}:5:1  "wells.north.wells" stands here a second time`,
    ]);
  });
});

describe("figures and captions", () => {
  const unsaid = (file: string, spoil: (text: string) => string): readonly string[] =>
    checkCaptions(loadLibrary(wellsFiles({ [file]: spoil }), ["wells"])).map(formatProblem);

  it("go together: a figure without one is a problem", () => {
    expect(unsaid(FILE, replace("wells.north.springs,", "wells.north.spring,"))).toEqual([
      `${FILE}:1:1  has no caption for wells.north.springs (editorial rule 23)`,
    ]);
  });

  it("go together: a caption of no figure is used by nothing", () => {
    const use = (id: string): readonly string[] =>
      checkUse(loadLibrary(wellsFiles({ [FILE]: append(`${id},Some {} wells.`) }), ["wells"]))
        .filter(({ file }) => file === FILE)
        .map(formatProblem);
    for (const id of ["wells.north.gone", "wells.north.period", "wells.south.wells"])
      expect(use(id)).toEqual([`${FILE}:5:1  "${id}" is used by nothing`]);
  });

  it("go together: a sum of ours has one too", () => {
    const summed = replace("stand in {@rain-i1-dry}.", "come to {sum:wells.north.wells+wells.north.springs}.");
    expect(unsaid("data/notes.csv", summed)).toEqual([`${FILE}:1:1  has no caption for wells.note-reach.derived (editorial rule 23)`]);
  });
});

describe("a caption with its figure", () => {
  const at = `${FILE}:2:1  wells.north.wells: `;

  it.each([
    [DRY, []],
    ["In 2023, {} dried in the valley, says the Weather Desk of Rain.", ["does not say what is counted (wells)"]],
    ["In 2023, {} wells ran dry, says the Weather Desk of Rain.", ["does not say where (Valley)"]],
    ["In the valley, {} wells ran dry, says the Weather Desk of Rain.", ["does not say when (2023)"]],
    [
      "In 2024, {} wells ran dry in the valley, says the Weather Desk of Rain.",
      ["does not say when (2023)", "holds 2024, which is in no passage of it and no date of what it cites"],
    ],
    ["In 2023, {} wells ran dry in the valley, say all in Rain.", ["does not say who says so (Weather Desk)"]],
    ["In 2023, {} wells ran dry in the valley, it says on 3 May 2023 in the Desk of Rain.", []],
    [
      "In 2023, {} wells ran dry in the valley, it says on 4 May 2023 in the Desk of Rain.",
      ["holds 4, which is in no passage of it and no date of what it cites", 'holds "4 May", which is in no passage of it'],
    ],
    [
      "In 2023, {} wells ran dry in the valley since mid-2023, says the Weather Desk of Rain.",
      ['holds "mid-2023", which is in no passage of it'],
    ],
  ])("%s", (caption, faults) => {
    expect(faultsOf(caption)).toEqual(faults.map((fault) => at + fault));
  });

  it("names the report that prints it", () => {
    expect(faultsOf("In 2023, {} wells ran dry in the valley, says the Desk.")).toEqual([`${at}does not say who prints it (Rain)`]);
  });

  it.each([
    ["By by 12 wells.", ['says "By by"']],
    ["They are at estimated 10%.", ['has "estimated 10%" without an article']],
    ["They are at an estimated 10%.", []],
    ["They are a estimated 10%.", ['says "a estimated"']],
    ["They are an few.", ['says "an few"']],
    ["They are a 8% and an 10%.", ['says "a 8"', 'says "an 10"']],
    ["They are an 8%, an 11%, an 80% and a 110% share.", []],
    ["A UN unit is a one-off; an hour, a TTP attack.", []],
  ])("reads aloud: %s", (text, faults) => {
    expect(readingFaults(text)).toEqual(faults);
  });

  it("has its length with the figure in it", () => {
    const [short, long] = [200, 201].map((letters) => `It is 12${"b".repeat(letters - 9)}.`);
    expect(readingFaults(short ?? "")).toEqual([]);
    expect(readingFaults(long ?? "")).toEqual(["has 201 letters with its figure; allowed: 200"]);
  });
});
