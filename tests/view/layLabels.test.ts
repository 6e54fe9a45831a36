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
        const boxes = laid.map(({ row, side, label: room }, index) => {
          const { from, to, label, inside } = items[index] ?? { from: 0, to: 0, label: 0, inside: false };
          return { row, ...boxOf({ from: from * wider, to: to * wider, label, inside }, { side, label: room }) };
        });
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            if (one.row === other.row)
              expect(one.right + LABEL_GAP <= other.left + 1e-6 || other.right + LABEL_GAP <= one.left + 1e-6).toBe(true);
      }),
    );
  });

  it("stay within the axis, whole wherever a side has room, and inside only where they fit or have most room", () => {
    fc.assert(
      fc.property(item, (one) => {
        const [laid = { row: 0, side: "right" as const, label: 0 }] = layLabels([one], WIDTH);
        const { left, right } = boxOf(one, laid);
        expect(left >= 0 && right <= Math.max(WIDTH, one.to + LABEL_GAP)).toBe(true);
        const rooms = [WIDTH - one.to - LABEL_GAP, one.from - LABEL_GAP, ...(one.inside ? [one.to - one.from - 2 * LABEL_GAP] : [])];
        expect(laid.label).toBe(Math.max(0, Math.min(one.label, Math.max(...rooms))));
        if (laid.side === "inside") expect(one.inside && laid.label <= one.to - one.from).toBe(true);
      }),
    );
  });

  it("take nothing where a mark leaves no side any room", () => {
    const mark = { from: 2, to: 799, label: 1, inside: false };
    const [laid = { row: 1, side: "right" as const, label: 1 }] = layLabels([mark], WIDTH);
    expect(laid.label).toBe(0);
    expect(boxOf(mark, laid)).toEqual({ left: 2, right: 799 });
  });

  it("stay in the first row while there is room, and take the next where there is none", () => {
    const at = (from: number, label: number) => ({ from, to: from, label, inside: false });
    expect(layLabels([at(0, 100), at(200, 100), at(250, 100), at(780, 100)], WIDTH)).toEqual([
      { row: 0, side: "right", label: 100 },
      { row: 0, side: "right", label: 100 },
      { row: 1, side: "right", label: 100 },
      { row: 0, side: "left", label: 100 },
    ]);
  });
});
