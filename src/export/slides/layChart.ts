/**
 * How a chart fills the room that a slide has for it: the largest of three sizes in which it fits, its groups below or beside each
 * other. All are drawn at once and equally wide, so that bars on one scale can be compared wherever they stand.
 */
import type { ChartModel } from "../../chart/buildChart";
import type { DrawChart } from "../../chart/drawing";
import type { LookName } from "../../chart/looks";
import { groupHeights, hasKey, keyHeight, keyShapes, panelShapes } from "./drawingShapes";
import { PIXELS } from "./look";
import type { Box, Shape } from "./shapes";

/** A chart on a slide: the size it is drawn in, where each of its groups stands, and its key below them. */
export interface SlideChart {
  readonly model: ChartModel;
  readonly look: LookName;
  readonly box: Box;
  readonly places: readonly Box[];
}

const BETWEEN = { across: 0.35, down: 0.16 } as const;
/** More columns of groups than these are crowded. */
const MOST_ACROSS = 3;
/** From the largest on. */
const SIZES = ["slideLarge", "slide", "slideSmall"] as const satisfies readonly LookName[];

/**
 * @param box where it may stand
 * @returns null where it is higher than its box in every size
 */
export function fitChart(model: ChartModel, box: Box): SlideChart | null {
  const ways = acrossOf(model).flatMap((columns) => sizesOf(model).flatMap((look) => columns.map((across) => ({ look, across }))));
  return ways.map(({ look, across }) => layChart(model, box, look, across)).find((laid) => laid.box.h <= box.h) ?? null;
}

/** The chart in one size, as high as it is then. @param across in how many columns its groups stand, read down each */
export function layChart(model: ChartModel, box: Box, look: LookName, across = 1): SlideChart {
  const w = (box.w - BETWEEN.across * (across - 1)) / across;
  const columns = evenColumns(groupHeights(model, w, look), across);
  const places = columns.flatMap((heights, column) => {
    const x = box.x + column * (w + BETWEEN.across);
    return heights.map((h, index): Box => ({ x, y: box.y + highOf(heights.slice(0, index + 1)) - h, w, h }));
  });
  return { model, look, places, box: { ...box, h: Math.max(...columns.map(highOf)) + keyHeight(model, box.w) } };
}

/** How easily a chart is read from afar: its letters, and whether its groups have room beside each other; the less the better. */
export function crowding({ look, places }: SlideChart): number {
  const across = new Set(places.map(({ x }) => x)).size;
  return (across > MOST_ACROSS ? 2 : 0) + (look === "slideSmall" ? 1 : 0);
}

/** How high groups are below each other. */
function highOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, BETWEEN.down * (heights.length - 1));
}

/** Heights in their order in at most so many columns, the highest of which is as low as can be. */
function evenColumns(heights: readonly number[], most: number): readonly (readonly number[])[] {
  const within = (limit: number): readonly (readonly number[])[] => {
    const columns: number[][] = [[]];
    for (const height of heights) {
      const last = columns.at(-1) ?? [];
      if (last.length > 0 && highOf([...last, height]) > limit + 1e-9) columns.push([height]);
      else last.push(height);
    }
    return columns;
  };
  const limits = heights.flatMap((_, first) => heights.slice(first).map((__, index) => highOf(heights.slice(first, first + index + 1))));
  const least = limits.filter((limit) => within(limit).length <= most && limit >= Math.max(...heights));
  return within(Math.min(...least));
}

/** Upright columns fill a slide in its usual size; larger ones would lie down. */
function sizesOf({ kind }: ChartModel): readonly LookName[] {
  return kind === "columns" ? ["slide", "slideSmall"] : SIZES;
}

/**
 * In how many columns groups can stand, the best numbers first, each tried in every size before the next: bars need width, figures
 * that stand alone do not.
 */
function acrossOf({ kind, groups }: ChartModel): readonly (readonly number[])[] {
  const upTo = (counts: readonly number[]): readonly number[] => counts.filter((across) => across <= groups.length);
  if (kind === "columns") return [[1]];
  if (groups.some(({ scale }) => scale !== null)) return [upTo([1, 2]), upTo([3]), upTo([4, 5])];
  return [[groups.length === 4 ? 2 : Math.min(groups.length, 3)], upTo([3, 4, 5])];
}

/**
 * What is drawn of it: the chart as the site's components draw it, at the slide's width and in its sizes.
 * @param objects places of groups that are chart objects; where there are any, every bar is one, and no key is needed
 */
export async function slideShapes(
  { model, look, places, box }: SlideChart,
  draw: DrawChart,
  objects: readonly number[] = [],
): Promise<readonly Shape[]> {
  const width = places[0]?.w ?? box.w;
  const drawing = await draw(model, { width: Math.floor(width * PIXELS), look });
  const panels = drawing.panels.flatMap((panel, index) =>
    objects.includes(index) ? [] : panelShapes(panel, drawing.look, places[index] ?? box),
  );
  const below = Math.max(...places.map(({ y, h }) => y + h));
  return [...panels, ...(objects.length === 0 && hasKey(model) ? keyShapes(drawing.key, { ...box, y: below }) : [])];
}
