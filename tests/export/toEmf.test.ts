/** Pictures in documents: what is seen through is mixed with the paper, since the grammar's shapes are whole ([MS-EMF] 2.3.7.1, EMR_CREATEBRUSHINDIRECT). */
import { describe, expect, it } from "vitest";
import { toEmf } from "../../src/export/document/toEmf";

const BRUSH = 39;
const BOX = { x: 0, y: 0, w: 2, h: 1 };

/** Red, green and blue of every brush, in order. */
function brushes(bytes: Uint8Array): readonly (readonly number[])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: (readonly number[])[] = [];
  for (let at = 0; at < bytes.length; at += view.getUint32(at + 4, true))
    if (view.getUint32(at, true) === BRUSH) found.push([16, 17, 18].map((byte) => view.getUint8(at + byte)));
  return found;
}

describe("a picture in a document", () => {
  it.each([
    [0, [0x1f, 0x6b, 0x75]],
    [100, [255, 255, 255]],
    [50, [143, 181, 186]],
  ])("has a bar of which %d per cent is clear in the colour that is seen on white", (clear, seen) => {
    const shapes = [{ kind: "rect", box: BOX, fill: "1F6B75", clear, fade: null }] as const;
    expect(brushes(toEmf(shapes, BOX))).toEqual([seen]);
  });

  it("has a bar that runs out begin in its colour and end nearly white, never darker again", () => {
    const steps = brushes(toEmf([{ kind: "rect", box: BOX, fill: "1F6B75", clear: 0, fade: "right" }], BOX));
    expect(steps[0]).toEqual([0x1f, 0x6b, 0x75]);
    for (const channel of [0, 1, 2]) {
      const levels = steps.map((colour) => colour[channel] ?? 0);
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      expect(levels.at(-1)).toBeGreaterThan(240);
    }
  });
});
