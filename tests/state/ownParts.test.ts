/** A reading sent in parts: joined, it is what it was; no part is so large that taking it in keeps the page waiting. */
import { describe, expect, it } from "vitest";
import { NO_DECISIONS } from "../../src/model/ownTable";
import { inParts, OwnParts } from "../../src/state/ownParts";
import { readOwnInput } from "../../src/state/readOwnInput";
import type { OwnRead } from "../../src/view/own/checked";

function read(rows: number): Promise<OwnRead> {
  const lines = Array.from({ length: rows }, (_, at) => `District ${at},${at % 7},${at}${at % 100 === 0 ? "[1]" : ""}`);
  const text = ["District,Wells,Goats", ...lines, "[1] Counted twice.", ""].join("\n");
  return readOwnInput({ from: "file", name: "a.csv", bytes: new TextEncoder().encode(text) }, NO_DECISIONS);
}

/** As the page gets it, each part by itself. */
function joined(whole: OwnRead): OwnRead | null {
  const parts = new OwnParts();
  const sent = [...inParts(whole)].map((part) => structuredClone(part));
  expect(sent.map((part) => parts.take(part))).toEqual(sent.map((_, at) => at === sent.length - 1));
  return parts.whole();
}

describe("a reading in parts", () => {
  it.each([0, 1, 3000, 9001])("of %d rows is the same when joined", async (rows) => {
    const whole = await read(rows);
    expect(joined(whole)).toEqual(whole);
  });

  it("has no part of more than some thousand cells", async () => {
    const sizes = [...inParts(await read(9001))].flatMap((part) =>
      "part" in part ? [part.part.flatMap(({ cells }) => cells).length] : [],
    );
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3 * 9001);
  });

  it("that is a refusal is one part", () => {
    expect(joined({ refused: "This file is empty." })).toEqual({ refused: "This file is empty." });
  });

  it("is nothing where nothing could be read", () => {
    const parts = new OwnParts();
    expect(parts.take({ read: null, rows: 0 })).toBe(true);
    expect(parts.whole()).toBeNull();
  });
});
