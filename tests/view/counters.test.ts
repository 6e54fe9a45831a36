import { describe, expect, it } from "vitest";
import { answersOfDisagreement, answersOfQuestion } from "../../src/view/answers";
import { figuresBySide, isParty, standsOf, talliesOf, wordedBy, worksBehind } from "../../src/view/counters";
import { cellText } from "../../src/view/cellText";
import { curated, wells } from "./library";

const asked = (id: string) =>
  curated.datasets.flatMap((dataset) => dataset.questions.filter((one) => one.id === id).map((question) => ({ question, dataset })));
const claimant = (id: string) => curated.counters.map((one) => one.claimant).filter((one) => one.id === id);

describe("the answers to a question, in one line", () => {
  it("name who gives each, and the side spoken of", () => {
    const [answers] = asked("soldiers-october-2025").map(answersOfQuestion);
    expect(answers?.map(({ who, cell }) => `${who}: ${cellText(cell, null)}`).toSorted()).toEqual([
      "Afghan Taliban, on the other side: 58",
      "Pakistan’s military, on its own side: 23",
    ]);
  });

  it("name what each is of where one claimant gives several, and no side for whoever gives no figure", () => {
    const [several] = asked("taliban-and-ttp-october-2025").map(answersOfQuestion);
    expect(new Set(several?.map(({ who }) => who)).size).toBe(several?.length);
    expect(several?.every(({ who }) => who.endsWith(" (Pakistan’s military)"))).toBe(true);
    const [one] = asked("taliban-october-2025").map(answersOfQuestion);
    expect(one?.find(({ cell }) => cell.state === "absent")?.who).toBe("Afghan Taliban");
  });

  it("are there of a disagreement only where all that it relates are figures with a quantity", () => {
    const answered = curated.disagreements.filter((one) => answersOfDisagreement(one, curated.datasets).length > 0);
    expect(answered.length).toBeGreaterThan(5);
    for (const one of answered) {
      expect(answersOfDisagreement(one, curated.datasets).length).toBe(one.members.length);
      expect(
        one.members.every((member) => member.type === "cell" && member.cell.state === "reported" && member.cell.value.type === "number"),
      ).toBe(true);
    }
    const worded = curated.disagreements.filter(({ members }) => members.some(({ type }) => type === "wording"));
    expect(worded.flatMap((one) => answersOfDisagreement(one, curated.datasets))).toEqual([]);
  });
});

describe("who says what", () => {
  it("keeps every figure apart by whom it speaks of, and loses none", () => {
    for (const { id } of claimant("pak-military")) {
      const { own, other, rest } = figuresBySide(curated.cells.values(), id);
      expect(own.every(({ stance }) => stance === "own_losses" || stance === "own_side")).toBe(true);
      expect(other.every(({ stance }) => stance === "other_side")).toBe(true);
      expect([own.length > 0, other.length > 0]).toEqual([true, true]);
      const all = [...curated.cells.values()].filter(
        (cell) => cell.claimant.id === id && cell.state === "reported" && cell.value.type === "number",
      );
      expect(new Set([...own, ...other, ...rest])).toEqual(new Set(all));
      expect(own.length + other.length + rest.length).toBe(all.length);
    }
  });

  it("counts figures by measure, the most first, and leaves out who has none", () => {
    const desk = [...wells.cells.values()].filter((cell) => cell.claimant.id === "desk").map((cell) => cell.claimant);
    const nobody = [...wells.cells.values()].filter((cell) => cell.claimant.id === "none").map((cell) => cell.claimant);
    const tallies = talliesOf(wells, [...desk.slice(0, 1), ...nobody.slice(0, 1)]);
    expect(tallies.map(({ claimant: { id }, counts }) => [id, counts])).toEqual([
      [
        "desk",
        {
          own: [],
          other: [],
          rest: [
            { label: "Wells", count: 1 },
            { label: "Springs", count: 1 },
          ],
        },
      ],
      ["none", { own: [], other: [], rest: [{ label: "Springs", count: 1 }] }],
    ]);
    const total = talliesOf(curated, claimant("pak-military")).flatMap(({ counts }) => [...counts.own, ...counts.other, ...counts.rest]);
    const { own, other, rest } = figuresBySide(curated.cells.values(), "pak-military");
    expect(total.reduce((sum, { count }) => sum + count, 0)).toBe(own.length + other.length + rest.length);
  });

  it("says which works stand behind figures, and how many lean on each", () => {
    const { rest } = figuresBySide(wells.cells.values(), "desk");
    expect(worksBehind(rest).map(({ work, count }) => [work.id, count])).toEqual([["desk-2023", 2]]);
  });

  it("finds the questions and disagreements of figures, of words, and of words that no cell holds, each once", () => {
    const found = standsOf(curated, "pak-military").map(({ id }) => id);
    expect(found).toContain("soldiers-october-2025");
    expect(new Set(found).size).toBe(found.length);
    const worded = curated.disagreements.flatMap(({ id, members }) =>
      members.flatMap((member) => (member.type === "wording" && member.says !== null ? [[id, member.says.id] as const] : [])),
    );
    expect(worded.length).toBeGreaterThan(0);
    for (const [id, says] of worded) expect(standsOf(curated, says).map((one) => one.id)).toContain(id);
  });

  it("says in which datasets words and dates of theirs stand", () => {
    expect(wordedBy(wells.datasets, "none").map(({ id }) => id)).toEqual(["wells"]);
    expect(wordedBy(wells.datasets, "desk")).toEqual([]);
  });

  it("takes as parties only those who fight", () => {
    expect(claimant("unhcr").map(isParty)).toEqual([false]);
    expect(claimant("ttp").map(isParty)).toEqual([true]);
  });
});
