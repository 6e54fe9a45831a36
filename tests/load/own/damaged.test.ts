/** Files that are made up and files that are damaged: opened and read, or refused in words; never a throw, never long. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../../src/load/own/openFile";
import { openPasted } from "../../../src/load/own/openPasted";
import { readTable } from "../../../src/load/own/readTable";
import { parseMarkup } from "../../../src/load/parseMarkup";
import { NO_DECISIONS, type Opened, type Refused } from "../../../src/model/ownTable";
import { bytesOf, OWN_CASES } from "./ownCases";

const DIALECTS = [
  { delimiter: ",", end: "\n" },
  { delimiter: ",", end: "\r\n" },
  { delimiter: ";", end: "\r\n" },
  { delimiter: "\t", end: "\n" },
  { delimiter: "|", end: "\n" },
  { delimiter: ",", end: "\r" },
] as const;

function read(opened: Opened | Refused): void {
  if (opened.outcome === "refused") expect(opened.message).toMatch(/^[A-Z].*\.$/u);
  else readTable(opened, NO_DECISIONS);
}

describe("a generated table", () => {
  it("has every field as it was written, in six dialects", async () => {
    const letters = ["a", "7", "1.5", " ", '"', ",", ";", "\n", "é", "۱", "[1]", "*", "-", "=1", "\t", "|"];
    const field = fc.array(fc.constantFrom(...letters), { maxLength: 3 }).map((parts) => parts.join(""));
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }));
    // The separator is named in the file, so that none is guessed.
    const unlike: unknown[] = [];
    for (const rows of fc.sample(table, { numRuns: 700, seed: 11 })) {
      for (const { delimiter, end } of DIALECTS) {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter)).join(end);
        const opened = await openFile(new TextEncoder().encode(`sep=${delimiter}${end}${quoted}${end}`), "a.csv");
        const found = opened.outcome === "refused" ? [] : (opened.grids[0]?.rows.slice(1).map((row) => row.map(({ raw }) => raw)) ?? []);
        if (JSON.stringify(found) !== JSON.stringify(rows)) unlike.push({ rows, delimiter, end, found });
        read(opened);
      }
    }
    expect(unlike.slice(0, 3)).toEqual([]);
  });
});

describe("a damaged file", () => {
  const seeds = OWN_CASES.filter(({ file, id }) => bytesOf({ file, id } as (typeof OWN_CASES)[number]).length < 60_000);

  it("is opened or refused whatever byte is changed, and what opens is read", async () => {
    expect(seeds.length).toBeGreaterThan(50);
    let random = 20_261_202;
    const next = (below: number): number => {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
      return random % below;
    };
    for (let run = 0; run < 1_500; run += 1) {
      const seed = seeds[run % seeds.length];
      if (seed === undefined) return;
      const bytes = Uint8Array.from(bytesOf(seed));
      for (let change = next(3); change >= 0; change -= 1) bytes[next(bytes.length)] = next(256);
      const damaged = next(4) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
      if (seed.door === "html") read(openPasted(parseMarkup(new TextDecoder().decode(damaged))));
      else read(await openFile(damaged, seed.file, { parseHtml: parseMarkup }));
    }
  });
});
