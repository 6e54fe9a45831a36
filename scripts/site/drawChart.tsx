/**
 * Draws a chart at build time: the same components that draw it in the browser, mounted in an emulated document, because Recharts
 * draws nothing without effects. The same model and width give the same markup, byte for byte.
 */
import { emulated, lend, restoreAfterImports } from "./emulatedDocument";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { ChartModel } from "../../src/chart/buildChart";
import { cleanDrawing } from "../../src/export/cleanDrawing";
import { ChartDrawing } from "../../src/ui/chart/ChartDrawing";
import { ChartKey } from "../../src/ui/chart/ChartKey";

restoreAfterImports();

/** How often an effect may put off the drawing before it is given up. */
const MOST_TURNS = 50;

export interface DrawOptions {
  /** As low as a card. */
  readonly small?: boolean;
  /** With the key of its ends or dots below it. */
  readonly key?: boolean;
}

/** Draws a chart `width` pixels wide. @returns markup without inline styles @throws where a mark is not drawn */
export async function drawChart(model: ChartModel, width: number, { small = false, key = false }: DrawOptions = {}): Promise<string> {
  const restore = lend();
  const host = emulated.document.createElement("div");
  emulated.document.body.append(host);
  const root = createRoot(host as unknown as HTMLElement);
  try {
    flushSync(() => {
      root.render(
        <>
          <ChartDrawing model={model} width={width} small={small} />
          {key ? <ChartKey model={model} /> : null}
        </>,
      );
    });
    return await settled(host, model, root);
  } finally {
    host.remove();
    restore();
  }
}

type Host = ReturnType<typeof emulated.document.createElement>;

/** Waits until every mark is drawn, turn by turn of the event loop. */
async function settled(host: Host, model: ChartModel, root: Root): Promise<string> {
  const wanted = model.groups.reduce((count, group) => count + group.marks.length, 0);
  const drawn = (): number => host.querySelectorAll("g[data-cell]").length;
  for (let turn = 0; turn < MOST_TURNS && drawn() < wanted; turn += 1) {
    await new Promise((done) => {
      setTimeout(done, 0);
    });
  }
  const found = drawn();
  const html = cleanDrawing(host.innerHTML);
  root.unmount();
  if (found !== wanted) throw new Error(`chart ${model.id}: ${found} of ${wanted} marks were drawn`);
  return html;
}
