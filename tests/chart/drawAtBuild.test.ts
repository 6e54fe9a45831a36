/** Drawing at build time: what is put into the global scope for it is there as long as something needs it, and no longer. */
import { unstable_NormalPriority as normal, unstable_scheduleCallback as schedule } from "scheduler";
import { expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { ChartModel } from "../../src/chart/buildChart";
import { embedsOf } from "../../src/export/embedModel";
import { curated } from "../view/library";

const CHARTS: readonly ChartModel[] = curated.datasets
  .flatMap(embedsOf)
  .flatMap(({ chart }) => chart ?? [])
  .slice(0, 6);

/** Fills React's own queue, so that whatever it puts off has to wait for several turns. */
function keepBusy(): void {
  const burn = (): void => {
    const until = performance.now() + 12;
    while (performance.now() < until);
  };
  for (let one = 0; one < 10; one += 1) schedule(normal, burn);
}

/** What is thrown outside of what was waited for. */
async function strayErrors(work: () => Promise<void>): Promise<readonly unknown[]> {
  const listeners = process.listeners("uncaughtException");
  const thrown: unknown[] = [];
  process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => thrown.push(error));
  try {
    await work();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
  } finally {
    process.removeAllListeners("uncaughtException");
    for (const listener of listeners) process.on("uncaughtException", listener);
  }
  return thrown;
}

it("leaves nothing behind that still looks for a document, however busy the machine", async () => {
  const stray = await strayErrors(async () => {
    for (const chart of CHARTS) {
      keepBusy();
      await drawChart(chart, { width: 400 });
      expect(typeof window).toBe("undefined");
    }
  });
  expect(stray).toEqual([]);
});

it("draws several at once as it draws them one by one", async () => {
  const alone = [];
  for (const chart of CHARTS) alone.push(await drawChart(chart, { width: 400 }));
  let together: unknown;
  const stray = await strayErrors(async () => {
    together = await Promise.all(CHARTS.map((chart) => drawChart(chart, { width: 400 })));
  });
  expect(stray).toEqual([]);
  expect(together).toEqual(alone);
  expect(typeof window).toBe("undefined");
});
