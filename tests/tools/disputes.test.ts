/** What is in dispute follows from questions and disagreements, and stands in the published files alone. */
import { describe, expect, it } from "vitest";
import { readCuratedFiles, readDataFiles, datasetIds } from "../../scripts/dataFiles";
import { withDisputes } from "../../scripts/disputes";
import { loadLibrary } from "../../scripts/checks/library";
import { wellsFiles } from "../load/wells";

const root = process.cwd();

/** Standing of each cell of the wells, once their files are published with these disagreements. */
function standings(kind: string, change: Parameters<typeof wellsFiles>[0] = {}): ReadonlyMap<string, string> {
  const files = new Map([
    ...wellsFiles(change),
    ["data/disagreements.csv", `id,kind,members,title,differs\ndry,${kind},2,Dry,They differ.\n`],
    [
      "data/disagreement-members.csv",
      "disagreement,cell,cites,says\ndry,wells.north.wells,rain-i1-dry@I:1#1,\ndry,wells.south.wells,rain-i2-few@I:2,\n",
    ],
  ]);
  const { cells, problems } = loadLibrary(withDisputes(files, ["wells"]), ["wells"]);
  expect(problems).toEqual([]);
  return new Map([...cells.values()].map(({ id, standing }) => [id, standing]));
}

const disputed = (all: ReadonlyMap<string, string>): readonly string[] =>
  [...all].filter(([, one]) => one === "disputed").map(([id]) => id);

describe("a figure is published as disputed", () => {
  it("where a disagreement relates it, an empty cell never", () => {
    expect(disputed(standings("within-report"))).toEqual(["wells.north.wells"]);
  });

  it("not where what it is related to measures something else", () => {
    expect(disputed(standings("other-measure"))).toEqual([]);
  });

  it("where a question asks about it", () => {
    const question = {
      id: "how-many",
      title: "How many?",
      kind: "counters",
      measure: "springs",
      rows: ["north", "south"],
      gap: "Unknown.",
    };
    const asked = (text: string): string => JSON.stringify({ ...(JSON.parse(text) as object), questions: [question] });
    expect(disputed(standings("other-measure", { "data/wells/dataset.json": asked }))).toEqual([
      "wells.north.springs",
      "wells.south.springs",
    ]);
  });
});

describe("the data of this checkout", () => {
  it("say what is in dispute where they are published, and nothing else differs from what is curated", () => {
    const [curated, published] = [readCuratedFiles(root), readDataFiles(root)];
    const sound = loadLibrary(published, datasetIds(root));
    const asked = sound.datasets.flatMap(({ id, rows, questions }) =>
      questions.flatMap((question) =>
        question.rows.flatMap((row) => rows.find((one) => one.id === row)?.cells.get(question.measure) ?? id),
      ),
    );
    const related = sound.disagreements
      .filter(({ kind }) => kind !== "other-measure")
      .flatMap(({ members }) => members.flatMap((member) => (member.type === "cell" ? [member.cell] : [])));
    const wanted = [...asked, ...related].flatMap((cell) => (typeof cell !== "string" && cell.state === "reported" ? [cell.id] : []));
    const reported = [...sound.cells.values()].filter(({ state }) => state === "reported");
    expect(reported.filter(({ standing }) => standing === "disputed").map(({ id }) => id)).toEqual(
      reported.map(({ id }) => id).filter((id) => wanted.includes(id)),
    );
    for (const [path, text] of published) {
      const before = curated.get(path) ?? "";
      if (text !== before) expect(path).toMatch(/\/observations\.csv$/u);
      const plain = (all: string): string => all.replace(/,(?:disputed|final|revised|provisional)(?=(?:,[^,\n]*){2}$)/gmu, ",");
      expect(plain(text)).toBe(plain(before));
    }
  });
});
