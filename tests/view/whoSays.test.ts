/** Who says so, who prints it and who is said to have done it are three things, and stand beside each other. */
import { describe, expect, it } from "vitest";
import { cellRecords } from "../../src/export/cellsJson";
import type { Cell } from "../../src/model/cell";
import { reportersOf } from "../../src/model/cell";
import { cellDetails } from "../../src/view/cellDetails";
import { footnoteText } from "../../src/view/footnote";
import { leaningOnTheSame, leaningText, sharedWorksText } from "../../src/view/independence";
import { besideClaimant } from "../../src/view/whoSays";
import { curated } from "./library";

const records = new Map(cellRecords(curated.datasets, new Map()).map((record) => [record.id, record]));
const cellOf = (id: string): Cell => {
  const cell = curated.cells.get(id);
  if (cell === undefined) throw new Error(`no cell ${id}`);
  return cell;
};
const cells = [...curated.cells.values()];

/** Figures that a report gives to a side, as read in the reports: cell, claimant, stance, the newspaper whose headline prints it. */
const SIDES = [
  ["attacks-counted.ttp.count", "ttp", "own_side", ""],
  ["attacks-counted.ttp-province.count", "ttp", "own_side", ""],
  ["longer-tolls.ttp-2022.killed", "ttp", "other_side", ""],
  ["fighters.ministry-total.count", "pak-interior", "other_side", ""],
  ["fighters.handful.count", "afghan-taliban", "own_side", ""],
  ["fighters.elements.count", "pak-foreign-minister", "other_side", ""],
  ["fighters.slipped.count", "pak-officials", "other_side", ""],
  ["fighters.infiltrated.count", "pak-defence-minister", "other_side", ""],
  ["rankings.released-attackers.ranking", "pak-interior-minister", "other_side", ""],
  ["fighters.army-chief.count", "army-chief", "other_side", ""],
  ["fighters.army-chief.said", "army-chief", "other_side", "Dawn"],
  ["claims-by-side.afghan-nationals.killed", "pak-security-officials", "other_side", ""],
  ["fighters.afghan-side.said", "afghan-taliban", "other_side", ""],
  ["named-attacks.islamabad-mosque.nationality", "pak-interior-minister", "other_side", ""],
  ["fatalities-2025.soldiers-to-october.killed", "pak-military", "own_losses", ""],
  ["fatalities-2025.kp-police-eight-months.killed", "kp-police", "own_losses", ""],
  ["attacks-counted.kp-police.count", "kp-police", "other_side", "The Express Tribune"],
  ["claims-by-side.militants-nine-months.killed", "pak-military", "other_side", ""],
  ["claims-by-side.soldiers-afghan-taliban.killed", "afghan-taliban", "other_side", ""],
  ["claims-by-side.soldiers-pakistan-military.killed", "pak-military", "own_losses", "Dawn"],
  ["claims-by-side.taliban-pakistan-military.killed", "pak-military", "other_side", ""],
  ["claims-by-side.ttp-pakistan-military.killed", "pak-military", "other_side", ""],
  ["claims-by-side.headline-together.killed", "pak-military", "other_side", "Dawn"],
  ["claims-by-side.february-afghan-taliban.killed", "afghan-taliban", "own_losses", ""],
  ["claims-by-side.february-afghan-taliban.said", "afghan-taliban", "own_losses", "Reuters"],
  ["cross-border-strikes.october-kabul.reply", "ttp", "own_side", ""],
  ["claims-by-side.bajaur-security-personnel.killed", "pak-military", "own_losses", "The News"],
  ["claims-by-side.bajaur-militants.killed", "pak-military", "other_side", "The News"],
  ["attacks-counted.three-attacks.count", "pak-government", "other_side", ""],
  ["attacks-counted.mosque-arrests.count", "pak-interior-minister", "other_side", "Dawn"],
  ["attacks-counted.operations.count", "kp-chief-minister", "own_side", ""],
  ["police-border-and-weapons.officers.figure", "pak-military", "own_side", ""],
  ["police-border-and-weapons.force.figure", "kp-government", "own_side", ""],
] as const;

describe("a figure that a report gives to a side", () => {
  it.each(SIDES)("is credited to it, and the newspaper prints it: %s", (id, claimant, stance, reporter) => {
    const cell = cellOf(id);
    expect([cell.claimant.id, cell.stance, reportersOf(cell).join()]).toEqual([claimant, stance, reporter]);
  });

  it("has no newspaper for its claimant; a headline that names nobody has none", () => {
    const printers = new Set(cells.flatMap(reportersOf));
    expect([...printers].toSorted()).toEqual(["Associated Press", "Dawn", "Reuters", "The Express Tribune", "The News"]);
    expect(cells.filter(({ claimant }) => printers.has(claimant.name))).toEqual([]);
    expect(records.get("claims-by-side.militants-two-provinces.killed")).toMatchObject({
      claimant: "Not stated",
      reporter: "Dawn",
    });
  });

  it("is printed in no newspaper where there is no figure, nor by an institute that heads its own report", () => {
    expect(cells.filter((cell) => cell.state === "absent" && reportersOf(cell).length > 0)).toEqual([]);
    expect(records.get("refugees-and-returns.headline-returned-2025.people")).toMatchObject({ reporter: null });
    expect(records.get("refugees-and-returns.headline-remaining.people")).toMatchObject({ reporter: "Dawn" });
  });

  it("has side and newspaper beside its claimant's name", () => {
    expect(besideClaimant(cellOf("fighters.army-chief.said"))).toBe("on the other side; printed in Dawn");
    expect(besideClaimant(cellOf("named-attacks.bannu-attack.killed"))).toBe("printed in Dawn");
    expect(besideClaimant(cellOf("fatalities-2025.security-text.killed"))).toBe("");
  });
});

describe("who is said to have carried out an attack", () => {
  const detailsOf = (id: string) => {
    const cell = cellOf(id);
    const dataset = curated.datasets.find((one) => one.id === cell.dataset);
    if (dataset === undefined) throw new Error(`no dataset of ${id}`);
    return cellDetails(cell, dataset, curated);
  };

  it("stands with its own claimant beside each figure of the attack", () => {
    expect(records.get("named-attacks.orakzai-clash.killed")).toMatchObject({ claimant: "Not stated", carriedOutBy: "TTP militants" });
    expect(detailsOf("named-attacks.islamabad-court.killed").carriedOutBy?.claimant.name).toBe("Pakistan’s prime minister");
  });

  it("is said by nobody where the report does not say it, and of nothing that is no attack", () => {
    expect(records.get("attacks-counted.girls-schools.count")).toMatchObject({ carriedOutBy: null });
    expect(records.get("trade-shares.pakistan.share")).toMatchObject({ carriedOutBy: null });
  });
});

describe("figures that lean on one and the same work", () => {
  const annual = cellOf("yearly-violence-increases.2021.increase");

  it("are counted beside each, dates and the figure itself apart", () => {
    const others = leaningOnTheSame(annual, cells, () => false);
    expect(others.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["yearly-violence-increases.2025.increase", "fatalities-2025.military-note.killed"]),
    );
    expect(others.some(({ measure }) => measure === "period")).toBe(false);
    expect(leaningText(annual, others)).toBe(`${others.length} other figures here lean on the same work.`);
    expect(leaningOnTheSame(annual, cells, () => true)).toEqual([]);
    expect(leaningText(annual, [])).toBe("");
  });

  it("are named where answers to a question have them in common", () => {
    const [a, b] = [cellOf("fatalities-2025.military-note.killed"), cellOf("fatalities-2025.police-note.killed")];
    expect(sharedWorksText([a, b])).toMatch(/^Both lean on the same works: .*“Annual Security Report 2025”/u);
    expect(sharedWorksText([a])).toBe("");
    expect(sharedWorksText([a, cellOf("trade-shares.afghanistan.share")])).toBe("");
  });
});

describe("a figure whose sentence has no note of its own", () => {
  const [claimed] = cells.filter(({ citations }) => citations.some(({ citation }) => citation.id === "cg-iiib12-58"));

  it("says where the note stands, and is not said to lean on its works", () => {
    expect(claimed).toBeDefined();
    if (claimed === undefined) return;
    expect(footnoteText([claimed.citations[0].citation])).toMatch(
      /No note stands at this sentence; the next one in its paragraph cites: “Fierce clashes/u,
    );
    expect(leaningOnTheSame(claimed, cells, () => false)).toEqual([]);
    expect(cells.some((cell) => leaningOnTheSame(cell, cells, () => false).includes(claimed))).toBe(false);
  });
});

describe("the scope of a figure in the published cells", () => {
  it("is open where the words name one end of the time only", () => {
    expect(records.get("longer-tolls.since-takeover.killed")).toMatchObject({ period: "2021/.." });
    const until = [...records.values()].filter(({ citations }) => citations.some(({ id }) => id === "cg-iiia3-mid2022"));
    expect(until.map(({ period }) => period)).toContain("../2022");
    expect(records.get("refugees-and-returns.deported-or-fled.people")).toMatchObject({ period: "2023-10/.." });
    expect(records.get("yearly-violence-increases.2021.increase")).toMatchObject({ period: "2021" });
  });

  it("is a share where the words are one, and the province where the column is of a province", () => {
    expect(records.get("refugees-and-returns.half-in-2025.people")).toMatchObject({ unit: "share", value: 0.5 });
    expect(records.get("refugees-and-returns.deported-or-fled.people")).toMatchObject({ unit: "people" });
    expect(records.get("attacks-counted.ttp-province.count")).toMatchObject({ place: "Khyber Pakhtunkhwa" });
    expect(records.get("attacks-counted.ttp.count")).toMatchObject({ place: "Pakistan" });
  });

  it("is that of its inputs in a sum", () => {
    const sum = [...records.values()].find(({ kind, value }) => kind === "derived" && value === 590);
    expect(sum).toMatchObject({ unit: "people", place: "Pakistan", period: "2025" });
  });
});

describe("a place that no passage names", () => {
  it("is said to be ours wherever it stands", () => {
    const row = curated.datasets.find(({ id }) => id === "fighters")?.rows.find(({ id }) => id === "infiltrated");
    expect(row).toMatchObject({ place: "Pakistan-Afghanistan border", placeInferred: true });
    expect(records.get("fighters.infiltrated.count")).toMatchObject({ place: "Pakistan-Afghanistan border", placeInferred: true });
    expect(records.get("fighters.slipped.count")).toMatchObject({ placeInferred: false });
  });
});
