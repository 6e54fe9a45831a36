/**
 * Draws a chart at build time: the same components that draw it in the browser, mounted in an emulated document, because Recharts
 * draws nothing without effects. The same model and width give the same drawing.
 */
import { emulated, lend, restoreAfterImports } from "./emulatedDocument";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { unstable_IdlePriority as whenIdle, unstable_scheduleCallback as schedule } from "scheduler";
import type { DrawChart, Drawing } from "../../src/chart/drawing";
import { ChartDrawing } from "../../src/ui/chart/ChartDrawing";
import { ChartKey } from "../../src/ui/chart/ChartKey";
import { marksDrawn, marksIn, readDrawing } from "../../src/ui/chart/readDrawing";

restoreAfterImports();

/** How often an effect may put off the drawing before it is given up. */
const MOST_TURNS = 50;

export const drawChart: DrawChart = async (model, { width, look = "page", small = false, framed = false }): Promise<Drawing> => {
  const restore = lend();
  const host = emulated.document.createElement("div") as unknown as HTMLElement;
  const root = createRoot(host);
  try {
    flushSync(() => {
      root.render(
        <>
          <ChartDrawing model={model} width={width} look={look} small={small} framed={framed} />
          <ChartKey model={model} />
        </>,
      );
    });
    for (let turn = 0; turn < MOST_TURNS && marksDrawn(host) < marksIn(model); turn += 1) await nextTurn();
    if (marksDrawn(host) !== marksIn(model))
      throw new Error(`chart ${model.id}: ${marksDrawn(host)} of ${marksIn(model)} marks were drawn`);
    return readDrawing(host, look);
  } finally {
    root.unmount();
    // What React has still to do looks for the document too.
    await nothingScheduled();
    restore();
  }
};

/** Of the event loop. */
function nextTurn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}

/** Until React has done all that it put off: what is idle comes last. */
function nothingScheduled(): Promise<void> {
  return new Promise((done) => {
    schedule(whenIdle, () => {
      done();
    });
  });
}
