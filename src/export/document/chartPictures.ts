/** A chart as pictures for a document: as slides have it, on as many as it needs, in their shapes. */
import type { ChartModel } from "../../chart/buildChart";
import type { DrawChart } from "../../chart/drawing";
import type { ExportModel } from "../exportModel";
import { slideShapes } from "../slides/layChart";
import { planSlides } from "../slides/planSlides";
import { toEmf } from "./toEmf";

export interface ChartPicture {
  readonly data: Uint8Array;
  /** How high it is, of its width. */
  readonly tall: number;
  /** What it says to those who do not see it. */
  readonly alt: string;
}

export async function chartPictures(model: ExportModel, chart: ChartModel, draw: DrawChart): Promise<readonly ChartPicture[]> {
  const made: ChartPicture[] = [];
  for (const plan of planSlides([{ model, charts: [chart], table: false }]).flatMap((one) => one.chart ?? []))
    made.push({ data: toEmf(await slideShapes(plan, draw), plan.box), tall: plan.box.h / plan.box.w, alt: plan.alt });
  return made;
}
