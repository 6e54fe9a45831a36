import { describe, expect, it } from "vitest";
import { cellDetails } from "../../src/view/cellDetails";
import { readingText } from "../../src/view/readingText";
import { standsIn } from "../../src/view/standsIn";
import { memberId } from "../../src/model/disagreement";
import { curated } from "./library";

function placed(id: string) {
  const cell = curated.cells.get(id);
  const dataset = curated.datasets.find((one) => id.startsWith(`${one.id}.`));
  if (cell === undefined || dataset === undefined) throw new Error(`no cell ${id}`);
  return { cell, dataset };
}

function detailsOf(id: string) {
  const { cell, dataset } = placed(id);
  return cellDetails(cell, dataset, curated);
}

function relatedTo(id: string) {
  const { cell, dataset } = placed(id);
  return standsIn(cell, dataset, curated);
}

describe("the source of a figure", () => {
  it("cuts the wording where the figure stands, hedge included", () => {
    const { wordings, about } = detailsOf("fatalities-2025.security-text.killed");
    expect(wordings[0]).toMatchObject({
      before: "",
      hit: "some 660",
      after: " military and police personnel as well as 580 civilians killed",
    });
    expect(about).toBe("People killed: Military and police personnel, together; Pakistan, 2025");
  });

  it("marks the printed words of every reported cell in its first wording, and loses none of the wording", () => {
    for (const cell of curated.cells.values()) {
      const [first] = detailsOf(cell.id).wordings;
      expect(`${first?.before}${first?.hit}${first?.after}`).toBe(cell.citations[0].citation.wording);
      if (cell.state !== "reported") expect(first?.hit).toBe("");
      else expect(fold(first?.hit ?? ""), cell.id).toBe(fold(cell.asReported));
    }
  });

  it("names the questions and disagreements that it stands in, with what they set beside it", () => {
    const claims = relatedTo("october-2025-clashes.soldiers-afghan-taliban.killed");
    expect(claims.map(({ id, address, alike }) => [id, address, alike])).toEqual([
      ["soldiers-october-2025", "disagree/soldiers-october-2025/", false],
    ]);
    expect(claims[0]?.others.map(memberId)).toEqual(["october-2025-clashes.soldiers-pakistan-military.killed"]);
    const strike = relatedTo("cross-border-strikes.october-kabul.period");
    expect(strike.map(({ id, address }) => [id, address])).toEqual([["kabul-strike-date", "disagree/#disagreement-kabul-strike-date"]]);
    const alike = relatedTo("province-share.fatalities.share");
    expect(alike.map((one) => [one.id, one.alike])).toEqual([["province-shares", true]]);
  });

  it("never names a figure beside itself, nor as standing elsewhere", () => {
    for (const cell of curated.cells.values()) {
      const { elsewhere } = detailsOf(cell.id);
      expect([...relatedTo(cell.id).flatMap(({ others }) => others.map(memberId)), ...elsewhere.map(({ id }) => id)]).not.toContain(
        cell.id,
      );
    }
  });

  it("stands in every disagreement that relates it", () => {
    for (const { id, members } of curated.disagreements) {
      for (const member of members) {
        if (member.type === "cell") expect(relatedTo(member.cell.id).map((one) => one.id)).toContain(id);
      }
    }
  });

  it("says of each kind of wording what it allows", () => {
    const kinds = new Map([...curated.cells.values()].map((cell) => [kindOf(cell), readingText(cell)]));
    expect(kinds.get("about")).toContain("gives no range");
    expect(kinds.get("just_under")).toContain("nothing above it is claimed");
    expect(kinds.get("more_than")).toContain("no upper end");
    expect(kinds.get("word")).toContain("never turned into one");
    expect(kinds.get("absent")).not.toBe("");
    expect(new Set(kinds.values()).size).toBeGreaterThan(7);
  });
});

/** Case and typographic quotes do not count. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function kindOf(cell: Parameters<typeof readingText>[0]): string {
  if (cell.state !== "reported") return cell.state;
  return cell.value.type === "number" ? cell.value.quantity.kind : cell.value.type;
}
