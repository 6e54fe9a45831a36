import { describe, expect, it } from "vitest";
import { buildEmbeds } from "../../scripts/site/embeds";
import type { Correction } from "../../src/model/library";
import { curated } from "../view/library";

const CELL = "trade-shares.pakistan.share";
const correction: Correction = {
  date: "2026-11-20",
  cell: CELL,
  kind: "correction",
  before: "6%",
  after: "0.6%",
  reason: "A point was lost.",
  severity: "serious",
  seconded: "B. Reader",
};
const datasets = curated.datasets.filter(({ id }) => id === "trade-shares");

/** The live embed of trade shares, as on a day, with corrections. */
async function embedOn(date: string, corrections: readonly Correction[]): Promise<string> {
  const { files } = await buildEmbeds(
    process.cwd(),
    { ...curated, datasets, corrections },
    { version: "v", date, site: "https://figures.example/" },
    { start: "0", page: { path: "assets/x.js" } },
  );
  return files.get("embed/trade-shares/index.html") ?? "";
}

describe("a live embed", () => {
  const ids = [...curated.cells.keys()];

  it("names a correction of a figure of its own for ninety days, and no longer", async () => {
    expect(ids.some((id) => id.startsWith("trade-shares."))).toBe(true);
    const own = { ...correction, cell: ids.find((id) => /^trade-shares\..*share/u.test(id)) ?? CELL };
    expect(await embedOn("2026-11-21", [own])).toContain("Was 6%, now 0.6%. A point was lost.");
    expect(await embedOn("2027-02-18", [own])).toContain("Corrected on 2026-11-20");
    expect(await embedOn("2027-02-19", [own])).not.toContain("Corrected on");
  });

  it("says nothing of other figures’ corrections, or where there are none", async () => {
    expect(await embedOn("2026-11-21", [])).not.toContain("Corrected on");
    expect(await embedOn("2026-11-21", [{ ...correction, cell: "fatalities-2025.civilians-text.killed" }])).not.toContain("Corrected on");
  });
});
