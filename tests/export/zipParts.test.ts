import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unzipParts, zipParts } from "../../src/export/archive/zipParts";

const TYPES = "[Content_Types].xml";

describe("the archive of an office file", () => {
  const parts = new Map<string, string | Uint8Array>([
    ["word/document.xml", "<w/>"],
    ["_rels/.rels", "<r/>"],
    [TYPES, "<t/>"],
    ["media/picture.png", Uint8Array.of(137, 80, 255)],
    ["Zed.xml", "<z/>"],
  ]);
  const order = (bytes: Uint8Array): readonly string[] => Object.keys(unzipSync(bytes));

  it("has the list of types first, then all parts by name, in whatever order they came", () => {
    const sorted = [TYPES, "Zed.xml", "_rels/.rels", "media/picture.png", "word/document.xml"];
    expect(order(zipParts(parts))).toEqual(sorted);
    expect(order(zipParts(new Map([...parts].toReversed())))).toEqual(sorted);
    expect(zipParts(new Map([...parts].toReversed()))).toEqual(zipParts(parts));
  });

  it("is smaller than its parts, and dated on the first day an archive can name", () => {
    const long = "wells ".repeat(2000);
    const bytes = zipParts(new Map([["long.xml", long]]));
    expect(bytes.length).toBeLessThan(long.length / 10);
    // Time and date of the first entry (PKWARE, APPNOTE 4.4.6): noon on 1 January 1980.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 12 << 3, (1 << 5) | 1, 0]);
  });

  it("gives texts and bytes back as they were, and no folders", () => {
    expect(unzipParts(zipParts(parts))).toEqual(
      new Map([...parts].toSorted(([a], [b]) => order(zipParts(parts)).indexOf(a) - order(zipParts(parts)).indexOf(b))),
    );
    const withFolder = zipSync({ "word/": new Uint8Array(), "word/a.xml": Uint8Array.of(65), "/b.xml": Uint8Array.of(66) });
    expect([...unzipParts(withFolder)]).toEqual([
      ["word/a.xml", "A"],
      ["/b.xml", "B"],
    ]);
  });
});
