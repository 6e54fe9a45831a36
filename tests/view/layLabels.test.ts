import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, LABEL_GAP, layLabels } from "../../src/view/layLabels";

const WIDTH = 800;
const item = fc
  .record({
    from: fc.integer({ min: 0, max: WIDTH }),
    length: fc.integer({ min: 0, max: WIDTH }),
    label: fc.integer({ min: 1, max: 300 }),
    inside: fc.boolean(),
  })
  .map(({ from, length, label, inside }) => ({ from, to: Math.min(WIDTH, from + length), label, inside }));

describe("labels along an axis", () => {
  it("never meet, on this axis or a wider one, and none is lost", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.double({ min: 1, max: 4, noNaN: true }), (items, wider) => {
        const laid = layLabels(items, WIDTH);
        expect(laid).toHaveLength(items.length);
        const boxes = laid.map(({ row, side }, index) => {
          const { from, to, label, inside } = items[index] ?? { from: 0, to: 0, label: 0, inside: false };
          return { row, ...boxOf({ from: from * wider, to: to * wider, label, inside }, side) };
        });
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            if (one.row === other.row)
              expect(one.right + LABEL_GAP <= other.left + 1e-6 || other.right + LABEL_GAP <= one.left + 1e-6).toBe(true);
      }),
    );
  });

  it("stand beside their mark within the axis wherever one side has room, and inside only where they fit", () => {
    fc.assert(
      fc.property(item, (one) => {
        const [laid] = layLabels([one], WIDTH);
        const side = laid?.side ?? "right";
        if (side === "inside") expect(one.inside && one.label <= one.to - one.from).toBe(true);
        const { left, right } = boxOf(one, side);
        const fits = one.to + LABEL_GAP + one.label <= WIDTH || one.from - LABEL_GAP - one.label >= 0;
        if (fits) expect(left >= 0 && right <= WIDTH).toBe(true);
      }),
    );
  });

  it("stay in the first row while there is room, and take the next where there is none", () => {
    const at = (from: number, label: number) => ({ from, to: from, label, inside: false });
    expect(layLabels([at(0, 100), at(200, 100), at(250, 100), at(780, 100)], WIDTH)).toEqual([
      { row: 0, side: "right" },
      { row: 0, side: "right" },
      { row: 1, side: "right" },
      { row: 0, side: "left" },
    ]);
  });
});
