import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFontNames, renameFont } from "../../scripts/fonts/renameFont";

const SOURCE = "node_modules/source-sans/VF/SourceSans3VF-Upright.ttf";

describe("a font under another name", () => {
  const original = readFileSync(SOURCE);
  const renamed = renameFont(original, "Desk Sans");

  it("no longer carries the reserved name where readers meet it", () => {
    expect([...readFontNames(original).values()].join(" ")).toContain("SourceSans3VF");
    const names = readFontNames(renamed);
    expect([1, 4, 6, 16].map((id) => names.get(id) ?? "").join(" ")).toBe("Desk Sans Desk Sans DeskSans ");
  });

  it("keeps its copyright and its licence", () => {
    expect(readFontNames(renamed).get(0)).toContain("Adobe");
    expect(readFontNames(renamed).get(13)).toContain("SIL Open Font License");
  });

  it("keeps every other table, byte for byte in length", () => {
    const tags = (font: Buffer): string[] =>
      Array.from({ length: font.readUInt16BE(4) }, (_, index) => font.toString("latin1", 12 + index * 16, 16 + index * 16));
    expect(tags(renamed)).toEqual(tags(original));
  });
});
