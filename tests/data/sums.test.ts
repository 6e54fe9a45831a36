/** Every derived number, computed once more by another program in another language. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { has, PYTHON, run } from "../export/readers";
import { curated } from "../view/library";

it.skipIf(!has.python)("every derived sum is what Python makes of the data files", () => {
  const again = JSON.parse(run(PYTHON, [join(import.meta.dirname, "sums.py"), join(process.cwd(), "data")])) as Record<string, string>;
  const derived = [...curated.cells.values()].flatMap((cell) =>
    cell.state === "derived" ? [[cell.inputs.map(({ id }) => id).join("+"), [String(cell.low), String(cell.high)]] as const] : [],
  );
  expect(derived.length).toBeGreaterThan(0);
  expect(Object.fromEntries(derived)).toEqual(Object.fromEntries(Object.entries(again).map(([inputs, sum]) => [inputs, [sum, sum]])));
});
