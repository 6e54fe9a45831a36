import type { TestCase, TestSpecification } from "vitest/node";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Progress from "../progress";

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.useFakeTimers();
  vi.stubEnv("TEST_STEP", "[3 of 4]");
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const ended = (state: "passed" | "failed", flaky = false): TestCase =>
  ({
    result: () => ({ state }),
    diagnostic: () => ({ flaky }),
    fullName: "a page > opens",
    module: { relativeModuleId: "tests/browser/page.test.ts" },
  }) as unknown as TestCase;

describe("while tests run", () => {
  it("says how many are done, of how many files, how many failed, and the time, every ten seconds at most", () => {
    const progress = new Progress();
    progress.onTestRunStart(Array<TestSpecification>(2));
    progress.onTestCaseResult(ended("passed"));
    expect(printed).toEqual([]);
    progress.onTestModuleEnd();
    vi.advanceTimersByTime(71_000);
    progress.onTestCaseResult(ended("failed"));
    progress.onTestCaseResult(ended("passed"));
    expect(printed).toEqual(["[3 of 4] tests: 2 done, 1 FAILED, 1 of 2 files, 1:11"]);
  });

  it("names at the end what passed only when it was tried again", () => {
    const progress = new Progress();
    progress.onTestRunStart(Array<TestSpecification>(1));
    progress.onTestCaseResult(ended("passed", true));
    progress.onTestModuleEnd();
    progress.onTestRunEnd();
    expect(printed).toEqual([
      "[3 of 4] tests: 1 done, 1 of 1 files, 0:00",
      "passed only when tried again: tests/browser/page.test.ts > a page > opens",
    ]);
  });
});
