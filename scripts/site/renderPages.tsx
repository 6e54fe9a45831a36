/**
 * Every page as HTML that stands without JavaScript: the same React tree, rendered once to learn which charts it has, and once more
 * with their drawings in it.
 */
import { drawChart } from "./drawChart";
import { prerender } from "react-dom/static";
import type { ChartModel } from "../../src/chart/buildChart";
import { loadAll } from "../../src/load/loadAll";
import { withLibrary } from "../../src/state/loadLibrary";
import type { Store } from "../../src/state/store";
import { createAppStore } from "../../src/state/store";
import { App } from "../../src/ui/App";
import { StillsContext } from "../../src/ui/chart/still";

/** Stands for the site's root while a page is rendered; each address made with it is then made relative to the page. */
const ROOT = "/-root-/";
/** Widths of a chart's drawings, in pixels; the widest that fits is shown. Cards are never wide. */
const WIDTHS = [288, 340, 560, 784] as const;
const CARD_WIDTHS = [288, 340] as const;

/** Gives the markup inside the page's root element, by the page's folder ("d/trade-shares", "" for home). */
export type RenderPage = (folder: string) => Promise<string>;

/** @param files every data file by path, free of problems; @param ids dataset ids in order */
export function pageRenderer(files: ReadonlyMap<string, string>, ids: readonly string[]): RenderPage {
  const { library, shared } = loadAll(files, ids);
  const store = createAppStore(withLibrary(createAppStore().getState(), library, shared));
  const drawn = new Map<string, string>();
  return async (folder) => {
    const wanted = new Map<string, readonly [model: ChartModel, small: boolean]>();
    await render(store, folder, drawn, wanted);
    for (const [key, [model, small]] of wanted) drawn.set(key, await stillsOf(model, small));
    return relative(await render(store, folder, drawn, new Map()), folder);
  };
}

async function render(
  store: Store,
  folder: string,
  drawn: ReadonlyMap<string, string>,
  wanted: Map<string, readonly [model: ChartModel, small: boolean]>,
): Promise<string> {
  const of = (model: ChartModel, small: boolean): string | null => {
    const key = JSON.stringify([model, small]);
    const still = drawn.get(key) ?? null;
    if (still === null) wanted.set(key, [model, small]);
    return still;
  };
  const base = new URL(`http://localhost${ROOT}`);
  const { prelude } = await prerender(
    <StillsContext value={{ of }}>
      <App app={{ store, base }} path={folder === "" ? "/" : `/${folder}/`} />
    </StillsContext>,
    // In one piece: what is put off would need a script to be put in its place.
    { progressiveChunkSize: Number.MAX_SAFE_INTEGER },
  );
  return new Response(prelude).text();
}

async function stillsOf(model: ChartModel, small: boolean): Promise<string> {
  const parts: string[] = [];
  for (const width of small ? CARD_WIDTHS : WIDTHS) {
    // Gradients are referred to by id: each width has its own.
    const own = { ...model, id: `${model.id}-${width}` };
    parts.push(`<div data-width="${width}">${await drawChart(own, width, small)}</div>`);
  }
  return parts.join("");
}

/** Inline styles go, since the policy refuses them; addresses lead from the page's own folder. */
function relative(html: string, folder: string): string {
  const up = "../".repeat(folder === "" ? 0 : folder.split("/").length);
  return html
    .replace(/ style="[^"]*"/gu, "")
    .replaceAll(`"${ROOT}`, `"${up === "" ? "./" : up}`)
    .replace(/<script[\s\S]*?<\/script>/gu, "");
}
