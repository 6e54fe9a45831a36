/** Laws of the published disagreements (editorial rule 13): relations, whose members differ, and whose texts stand once. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDisagreements } from "../../scripts/checks/checkDisagreements";
import { loadLibrary } from "../../scripts/checks/library";
import { datasetIds, readDataFiles } from "../../scripts/dataFiles";
import type { Member } from "../../src/model/disagreement";
import { memberId } from "../../src/model/disagreement";
import { formatProblem } from "../../src/model/problem";
import { curated } from "../view/library";

const root = process.cwd();
const { disagreements } = curated;

/** A figure in its printed words with who says so, or a wording with who says it. */
function saidBy(member: Member): string {
  if (member.type === "wording") return `${member.citation.wording} | ${member.says?.id ?? ""}`;
  const { cell } = member;
  return `${cell.state === "reported" ? cell.asReported : cell.state} | ${cell.claimant.id} | ${cell.measure}`;
}

describe("the disagreements of the reports", () => {
  it("each relate at least two members, none of them twice, no two of which say the same", () => {
    for (const { id, members } of disagreements) {
      expect(members.length, id).toBeGreaterThan(1);
      expect(new Set(members.map(memberId)).size, id).toBe(members.length);
      expect(new Set(members.map(saidBy)).size, id).toBe(members.length);
    }
  });

  it("hold no text of a member: what a cell or a wording says stands in neither file", () => {
    const texts = ["data/disagreements.csv", "data/disagreement-members.csv"].map((path) => readFileSync(path, "utf8"));
    const wordings = disagreements.flatMap(({ members }) =>
      members.flatMap((member) =>
        member.type === "wording" ? [member.citation.wording] : member.cell.citations.map(({ citation }) => citation.wording),
      ),
    );
    for (const wording of wordings) for (const text of texts) expect(text).not.toContain(wording);
  });

  it("never say of a figure who says so: a cell has one claimant wherever it is shown", () => {
    const lines = readFileSync("data/disagreement-members.csv", "utf8").trimEnd().split("\n").slice(1);
    const cells = lines.filter((line) => !line.includes(",,"));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((line) => !line.endsWith(","))).toEqual([]);
    for (const { members } of disagreements) {
      for (const member of members) if (member.type === "cell") expect(member.cell).toBe(curated.cells.get(member.cell.id));
    }
  });

  it("relate a wording only where no cell holds the thing: no figure with a number is related by its words", () => {
    const numbers = [...curated.cells.values()].filter((cell) => cell.state === "reported" && cell.value.type === "number");
    const held = new Set(numbers.flatMap(({ citations }) => citations.map(({ citation }) => citation.id)));
    const wordings = disagreements.flatMap(({ members }) => members.flatMap((one) => (one.type === "wording" ? [one.citation.id] : [])));
    expect(wordings.filter((id) => held.has(id))).toEqual([]);
  });

  it("are as many of a kind as stand in the file, and things that are not comparable are in no dispute", () => {
    const kindOf = (id: string): string | undefined => disagreements.find((one) => one.id === id)?.kind;
    for (const id of ["rise-2022", "rise-2025-headlines", "card-holders", "ceasefire-attacks", "civilians-words", "worst-districts"])
      expect(kindOf(id), id).toBe("other-measure");
  });
});

describe("notes, questions and disagreements", () => {
  const files = readDataFiles(root);
  const problems = (change: (path: string, text: string) => string): readonly string[] =>
    checkDisagreements(loadLibrary(new Map([...files].map(([path, text]) => [path, change(path, text)])), datasetIds(root))).map(
      formatProblem,
    );

  it("tell of the same relations", () => {
    expect(problems((_, text) => text)).toEqual([]);
  });

  it("do not, where a note states a disagreement that nothing relates", () => {
    const without = problems((path, text) => (path.startsWith("data/disagreement") ? text.replace(/^kabul-strike-date,.*\n/gmu, "") : text));
    expect(without).toEqual([expect.stringMatching(/^data\/notes\.csv:\d+:1 {2}note cb-kabul-date states a disagreement/u)]);
  });

  it("do not, where a disagreement relates what a question asks", () => {
    const repeated = problems((path, text) => {
      if (path === "data/disagreements.csv") return `${text}soldiers,between-sides,2,Soldiers killed,Each side has its own figure.\n`;
      if (path !== "data/disagreement-members.csv") return text;
      return `${text}soldiers,claims-by-side.soldiers-afghan-taliban.killed,cg-iiib12-58@III.B.1:2#1,\nsoldiers,claims-by-side.soldiers-pakistan-military.killed,cg-iiib12-23@III.B.1:2#1,\n`;
    });
    expect(repeated).toEqual([expect.stringContaining('relates nothing but what the question "soldiers-october-2025" asks')]);
  });
});
