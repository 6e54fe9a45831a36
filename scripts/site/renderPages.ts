/**
 * Every page as HTML that stands without JavaScript: the same React tree, rendered once to learn which charts it has, and once more
 * with their drawings in it.
 */
import { drawChart } from "./drawChart";
import { pageData } from "./pageData";
import type { ChartModel } from "../../src/chart/buildChart";
import type { Drawing } from "../../src/chart/drawing";
import { cssToken } from "../../src/chart/roles";
import { renderStaticPage } from "../../src/entries/staticPage";
import { drawingsHtml } from "../../src/export/drawingSvg";
import { loadAll } from "../../src/load/loadAll";

/** Stands for the site's root while a page is rendered; each address made with it is then made relative to the page. */
const ROOT = "/-root-/";
/** Widths of a chart's drawings, in pixels; the widest that fits is shown. Cards are never wide. */
/** In which a page has its charts; the style sheet shows the widest that fits its column (chart.module.css). Columns of common windows are among them. */
const WIDTHS = [208, 288, 328, 356, 392, 448, 560, 656, 784, 936, 1056, 1200] as const;
const CARD_WIDTHS = [208, 288, 328, 356, 392, 448, 560] as const;

export interface RenderedPage {
  /** Markup inside the page's root element. */
  readonly content: string;
  /** The element with the data that the page is hydrated with; empty where it has none of its own. */
  readonly data: string;
}

/** Gives a page by its folder ("d/trade-shares", "" for home). */
export type RenderPage = (folder: string) => Promise<RenderedPage>;

/** @param files every data file by path, free of problems; @param ids dataset ids in order */
export function pageRenderer(files: ReadonlyMap<string, string>, ids: readonly string[], version: string): RenderPage {
  const { library } = loadAll(files, ids, version);
  const base = new URL(`http://localhost${ROOT}`);
  const drawn = new Map<string, string>();
  return async (folder) => {
    const wanted = new Map<string, readonly [model: ChartModel, small: boolean]>();
    const of = (model: ChartModel, small: boolean): string | null => {
      const key = JSON.stringify([model, small]);
      const html = drawn.get(key) ?? null;
      if (html === null) wanted.set(key, [model, small]);
      return html;
    };
    const render = (): Promise<string> => renderStaticPage(library, of, base, folder === "" ? "/" : `/${folder}/`);
    const first = await render();
    for (const [key, [model, small]] of wanted) drawn.set(key, await drawingsOf(model, small));
    const content = wanted.size === 0 ? first : await render();
    return { content: relative(content, folder), data: pageData(folder, content, files, library) };
  };
}

async function drawingsOf(model: ChartModel, small: boolean): Promise<string> {
  const drawings: [width: number, drawing: Drawing][] = [];
  for (const width of small ? CARD_WIDTHS : WIDTHS) drawings.push([width, await drawChart(model, { width, small, framed: !small })]);
  return drawingsHtml(drawings, { fades: model.id, colour: cssToken, grounds: false, washes: true, framed: !small });
}

/** Inline styles go, since the policy refuses them; addresses lead from the page's own folder. */
function relative(html: string, folder: string): string {
  const up = "../".repeat(folder === "" ? 0 : folder.split("/").length);
  return html.replace(/ style="[^"]*"/gu, "").replaceAll(`"${ROOT}`, `"${up === "" ? "./" : up}`);
}
