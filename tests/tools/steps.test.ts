import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countLine, countTests, runSteps, sumOf } from "../../scripts/steps.mjs";

const REPORT = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };

describe("countTests", () => {
  it("counts what the report counts", () => {
    expect(countTests(JSON.stringify(REPORT), 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it("counts a run that broke outside its tests as a failure", () => {
    expect(countTests(JSON.stringify({ ...REPORT, numFailedTests: 0 }), 1).failed).toBe(1);
    expect(countTests(JSON.stringify({ ...REPORT, numFailedTests: 0 }), 0).failed).toBe(0);
  });

  it("counts a run without a report as a failure", () => {
    expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("counts a run in which no test ran as a failure", () => {
    expect(countTests(JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }), 0).failed).toBe(1);
  });
});

describe("the last line", () => {
  it("sums all counts", () => {
    const counts = [
      { passed: 6, failed: 0, skipped: 0 },
      { passed: 300, failed: 1, skipped: 2 },
    ];
    expect(countLine(sumOf(counts))).toBe("306 passed, 1 failed, 2 skipped");
  });
});

describe("runSteps", () => {
  let root = "";
  const printed: string[] = [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "steps-"));
    writeFileSync(join(root, "good.mjs"), "console.log('fine')");
    writeFileSync(join(root, "bad.mjs"), "console.error('what went wrong'); process.exit(3)");
    printed.length = 0;
    vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true });
  });

  it("goes on after a failure, and shows the output of what failed only", async () => {
    const steps = ["bad.mjs", "good.mjs"].map((name) => ({ name, args: [name] }));
    expect(await runSteps(root, steps)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(printed.join("\n")).toMatch(
      /^\[1 of 2\] FAILED {2}bad\.mjs \(.*\)\n {4}what went wrong\n\[2 of 2\] passed {2}good\.mjs \(.*\)$/u,
    );
  });

  it("runs as many at once as it is told, and says their place among all", async () => {
    // Each waits until the other has begun: one after the other, they would never end.
    const waiting = (mine: string, other: string): string =>
      `import { existsSync, watch, writeFileSync } from "node:fs"; writeFileSync("${mine}", "");
       await new Promise((done) => {
         // Watched first, looked for then: the other may begin at any moment.
         const watcher = watch(".", look);
         function look() { if (existsSync("${other}")) { watcher.close(); done(); } }
         look();
       });`;
    writeFileSync(join(root, "one.mjs"), waiting("one.begun", "two.begun"));
    writeFileSync(join(root, "two.mjs"), waiting("two.begun", "one.begun"));
    const steps = ["one.mjs", "two.mjs"].map((name) => ({ name, args: [name] }));
    expect(await runSteps(root, steps, { atOnce: 2, done: 3, of: 9 })).toEqual({ passed: 2, failed: 0, skipped: 0 });
    expect(printed.map((line) => line.slice(0, 8)).join()).toBe("[4 of 9],[5 of 9]");
  });
});
