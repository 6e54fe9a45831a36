/** While tests run: how far they are, in plain lines; at the end, which of them passed only when tried again. */
import type { Reporter, TestCase, TestSpecification } from "vitest/node";

/** A line is said with the first test that ends this long after the last line. */
const PAUSE_MS = 10_000;

export default class Progress implements Reporter {
  readonly #again: string[] = [];
  #files = 0;
  #filesDone = 0;
  #tests = 0;
  #failed = 0;
  #begun = 0;
  #said = 0;

  public onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#files = specifications.length;
    this.#begun = this.#said = performance.now();
  }

  public onTestCaseResult(test: TestCase): void {
    this.#tests += 1;
    if (test.result().state === "failed") this.#failed += 1;
    if (test.diagnostic()?.flaky === true) this.#again.push(`${test.module.relativeModuleId} > ${test.fullName}`);
    if (performance.now() - this.#said >= PAUSE_MS) this.#say();
  }

  public onTestModuleEnd(): void {
    this.#filesDone += 1;
  }

  public onTestRunEnd(): void {
    this.#say();
    for (const name of this.#again) console.log(`passed only when tried again: ${name}`);
  }

  #say(): void {
    this.#said = performance.now();
    const seconds = Math.round((this.#said - this.#begun) / 1000);
    const elapsed = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    const failed = this.#failed === 0 ? "" : `, ${this.#failed} FAILED`;
    const step = process.env["TEST_STEP"] ?? "";
    console.log(`${step} tests: ${this.#tests} done${failed}, ${this.#filesDone} of ${this.#files} files, ${elapsed}`.trimStart());
  }
}
