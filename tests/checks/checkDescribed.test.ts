import { expect, it } from "vitest";
import { checkDescribed } from "../../scripts/checks/checkDescribed";
import { loadLibrary } from "../../scripts/checks/library";
import { formatProblem } from "../../src/model/problem";
import { setting, SETTINGS } from "../load/spoiltWells";
import { OBSERVATIONS, wellsFiles } from "../load/wells";

const MEASURE = { id: "said", label: "Said", type: "text", describes: true };
const LINE = "north,said,ran dry,,desk,third_party,final,rain-i1-dry@I:1,\n";

/** Problems of the wells, of which one row has words, where the setting names a number of rows. */
function problems(named: Readonly<Record<string, number>>, lines = LINE): readonly string[] {
  const measured = setting((one) => ({ ...one, measures: [...(one["measures"] as readonly unknown[]), { ...MEASURE, ...named }] }));
  return checkDescribed(loadLibrary(wellsFiles({ [SETTINGS]: measured, [OBSERVATIONS]: (text) => text + lines }), ["wells"])).map(
    formatProblem,
  );
}

it("a measure that describes rows says how many it describes", () => {
  expect(problems({ rows: 1 })).toEqual([]);
  expect(problems({ rows: 1 }, "")).toEqual([`${SETTINGS}:1:1  measure said says that it describes 1 rows, but 0 have words for it`]);
  expect(problems({ rows: 2 })).toEqual([`${SETTINGS}:1:1  measure said says that it describes 2 rows, but 1 have words for it`]);
  expect(problems({})).toEqual([`${SETTINGS}:1:1  measure said says that it describes no number of rows, but 1 have words for it`]);
});
