/** Every fault that a shared file can have, with the whole of what is said of it: file, line, column and words. */
import { describe, expect, it } from "vitest";
import { datasetFiles } from "../../src/load/loadDataset";
import { EXTRA_FILES, VERSIONS_FILE } from "../../src/load/loadExtras";
import { loadShared, SHARED_FILES } from "../../src/load/loadShared";
import { formatProblem } from "../../src/model/problem";
import { wellsFiles } from "./wells";
import type { Change } from "./spoiltWells";
import { append, CITATIONS, NOTES, problemsOf, replace } from "./spoiltWells";

describe("what is wrong with the shared files", () => {
  it.each<readonly [string, Change | string, readonly string[]]>([
    ["data/reports.json", "{", ["data/reports.json:1:1  file: Invalid JSON: "]],
    [
      "data/reports.json",
      replace('"short":"Rain"', '"short":7'),
      ["data/reports.json:1:1  0.short: Invalid type: Expected string but received 7"],
    ],
    [
      CITATIONS,
      replace("rain-n1-more,rain,n1", "rain-n1-more,rian,n1"),
      [`${CITATIONS}:4:14  names the report "rian", which is not there; nearest is "rain"`],
    ],
    [
      CITATIONS,
      replace("rain-n1-more,rain,n1", "rain-n1-more,rain,n2"),
      [`${CITATIONS}:4:19  names the place "n2", which is not there; nearest is "n1"`],
    ],
    [
      CITATIONS,
      replace("1,stated,\nrain-i2", "1,printed,\nrain-i2"),
      [`${CITATIONS}:2:80  basis "printed" is not one of stated, headline, part, later`],
    ],
    [CITATIONS, replace("almost 40 per cent more wells", "almost 40 per"), [`${CITATIONS}:4:22  has 3 words; allowed: 4 to 15`]],
    [
      CITATIONS,
      replace("almost 40 per cent more wells", "a b c d e f g h i j k l m n o p"),
      [`${CITATIONS}:4:22  has 16 words; allowed: 4 to 15`],
    ],
    [
      CITATIONS,
      replace("desk-2023@n1,headline", "desk-2024@n1,headline"),
      [`${CITATIONS}:4:52  cites "desk-2024", which is not there; nearest is "desk-2023"`],
    ],
    [
      CITATIONS,
      replace("desk-2023@n1,headline", "desk-2023,headline"),
      [`${CITATIONS}:4:52  cites "desk-2023" at no place, but upstream.csv has it at n1`],
    ],
    [CITATIONS, replace("desk-2023@n1,headline", ",headline"), [`${CITATIONS}:4:53  is headline, but names no work whose headline it is`]],
    [CITATIONS, replace("again,,stated,", "again,,stated,1=no"), [`${CITATIONS}:5:64  "1=no" is not of the form number=reason`]],
    [CITATIONS, replace("again,,stated,", "again,,stated,x1=none"), [`${CITATIONS}:5:64  "x1=none" is not of the form number=reason`]],
    [
      CITATIONS,
      append("rain-i3-year,rain,I:3,all this was in early,,stated,"),
      [`${CITATIONS}:6:1  "rain-i3-year" stands here a second time`],
    ],
    [CITATIONS, append("Rain-I3,rain,I:3,all this was in early,,stated,"), [`${CITATIONS}:6:1  "Rain-I3" is no lower-case slug`]],
    [
      "data/upstream.csv",
      replace(",article,", ",essay,"),
      [
        'data/upstream.csv:2:35  kind "essay" is not one of article, report, interviews, press-release, post, website, video, statement, book',
      ],
    ],
    [
      NOTES,
      replace("reach,reading", "reach,opinion"),
      [`${NOTES}:2:7  kind "opinion" is not one of disagreement, reading, support, comparability, inference`],
    ],
    [
      NOTES,
      append("apart,disagreement,Two,They differ.,wells.north.wells"),
      [`${NOTES}:3:37  names fewer than two places; a disagreement cites both (editorial rule 13)`],
    ],
    [NOTES, append("late,reading,Of 2023,It is.,wells.north.wells"), [`${NOTES}:3:14  holds the digit "2" outside a placeholder`]],
    [NOTES, append("late,reading,Of it,It is {a1}; 7.,wells.north.wells"), [`${NOTES}:3:20  holds the digit "7" outside a placeholder`]],
    [
      NOTES,
      append("late,reading,Of it,See {@rain-i1}.,wells.north.wells"),
      [`${NOTES}:3:20  names the citation "rain-i1", which is not there; nearest is "rain-i1-dry"`],
    ],
    [
      "data/claimants.csv",
      append("us,Us,first-party"),
      ['data/claimants.csv:4:7  names the party "first-party", which is not there; nearest is "third-party"'],
    ],
    ["data/parties.csv", append("mill,The mill,7,"), ['data/parties.csv:3:15  colour "7" is not one of 1, 2, 3']],
    ["data/parties.csv", append("mill,The mill,1,"), ['data/parties.csv:3:15  colour 1 is that of "office" already']],
    ["data/parties.csv", append("office,The mill,2,"), ['data/parties.csv:3:1  "office" stands here a second time']],
    ["data/topics.csv", append("Method,Method"), ['data/topics.csv:4:1  "Method" is no lower-case slug']],
    ["data/events.csv", append("borders,More"), ['data/events.csv:4:1  "borders" stands here a second time']],
    ["data/places.csv", append("Valley,,"), ['data/places.csv:4:1  "Valley" stands here a second time']],
    ["data/places.csv", append("Peak,Hill,peak"), ['data/places.csv:4:11  "peak" is no code of ISO 3166']],
    ["data/places.csv", append("Peak,Hill,XV-H"), ['data/places.csv:4:11  "XV-H" stands here a second time']],
    ["data/places.csv", append("Peak,Valley,YV-P"), ['data/places.csv:4:13  "YV-P" is not in Valley, whose code is XV']],
    ["data/places.csv", append("Peak,Hills,"), ['data/places.csv:4:6  lies in "Hills", which is not there; nearest is "Hill"']],
    ["data/units.csv", append("wells,more wells,"), ['data/units.csv:5:1  "wells" stands here a second time']],
  ])("in %s is said in full (%#)", (file, change, said) => {
    const problems = problemsOf(file, change);
    for (const one of said) expect(problems.map((problem) => (one.endsWith(": ") ? problem.slice(0, one.length) : problem))).toContain(one);
  });

  it("in a work that another report cites is said too", () => {
    const files = new Map(wellsFiles());
    const [report] = JSON.parse(files.get("data/reports.json") ?? "[]") as readonly Record<string, unknown>[];
    files.set("data/reports.json", JSON.stringify([report, { ...report, id: "snow" }]));
    files.set(CITATIONS, append("snow-1,snow,I:1,all this was in early,desk-2023@n1,stated,")(files.get(CITATIONS) ?? ""));
    expect(loadShared(files).problems.map(formatProblem)).toEqual([`${CITATIONS}:6:39  cites "desk-2023", which rain cites, not snow`]);
  });

  it.each(SHARED_FILES)("is that %s is missing", (file) => {
    expect(problemsOf(file, null)).toContain(`${file}:1:1  is missing`);
  });

  it("names each file once", () => {
    expect(SHARED_FILES).toEqual(
      [
        ...["reports.json", "citations.csv", "upstream.csv", "notes.csv", "claimants.csv", "places.csv", "units.csv"],
        ...["measures.csv", "harms.csv", "populations.csv", "topics.csv", "events.csv", "parties.csv", "counter-kinds.csv", "captions.csv"],
      ].map((name) => `data/${name}`),
    );
    expect([...EXTRA_FILES, VERSIONS_FILE]).toEqual([
      ...["data/glossary.csv", "data/corrections.csv", "data/moved.csv", "data/home.json", "data/alike.json"],
      "v/versions.csv",
    ]);
    expect(datasetFiles("x")).toEqual(["data/x/dataset.json", "data/x/rows.csv", "data/x/observations.csv"]);
  });
});

describe("what is read of the shared files", () => {
  const { shared, problems } = loadShared(
    wellsFiles({
      [CITATIONS]: replace("again,,stated,", "again,,stated,1=the year; 2=not a number"),
      "data/units.csv": append("percent-points,points,point; points"),
    }),
  );

  it("is every place of a report, with its heading", () => {
    expect(problems).toEqual([]);
    expect(shared.citations.get("rain-n1-more")?.place).toEqual({ id: "n1", section: "I", heading: "I. Rain", paragraph: 2, note: 1 });
    expect(shared.citations.get("rain-i3-year")?.place).toEqual({ id: "I:3", section: "I", heading: "I. Rain", paragraph: 3, note: null });
  });

  it("is every field of a work, a note, a claimant, a unit and a place", () => {
    expect(shared.upstream.get("desk-2023")).toEqual({
      ...{ id: "desk-2023", kind: "article", publisher: "Weather Desk", author: "", title: "Wells run dry" },
      ...{ date: "3 May 2023", report: "rain", place: "n1" },
    });
    expect(shared.notes.get("reach")).toEqual({
      ...{ id: "reach", kind: "reading", title: "Reach of the hedge" },
      text: "The word may govern both; {wells.north.wells} and {wells.north.springs} stand in {@rain-i1-dry}.",
      about: ["wells.north.wells", "wells.north.springs", "rain-i1-dry"],
    });
    expect(shared.claimants.get("none")).toEqual({ id: "none", name: "Not stated", party: "none" });
    expect(shared.parties.get("office")).toEqual({ id: "office", name: "The office", colour: 1, words: ["River Office"] });
    expect([...shared.topics.values(), ...shared.eventKinds.values()]).toEqual([
      { id: "method", name: "How it was found out" },
      { id: "chronology", name: "Days" },
      { id: "borders", name: "Borders" },
      { id: "floods", name: "Floods" },
    ]);
    expect(shared.units.get("percent-points")).toEqual({ id: "percent-points", label: "points", nouns: ["point", "points"] });
    expect([...shared.placeCodes]).toEqual([
      ["Valley", "XV"],
      ["Hill", "XV-H"],
    ]);
    expect([...shared.places]).toEqual([
      ["Valley", ""],
      ["Hill", "Valley"],
    ]);
    expect([...(shared.asides.get("rain-i3-year") ?? [])]).toEqual([
      [1, "the year"],
      [2, "not a number"],
    ]);
  });
});
