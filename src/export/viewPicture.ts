/** A figure of a view as a picture: as it is arranged there, and saying so where it is a part. */
import type { DrawChart } from "../chart/drawing";
import type { View } from "../view/buildView";
import type { EmbedModel } from "./embedModel";
import { toSvg } from "./picture";
import { safeFileName } from "./safeFileName";

/** How wide a chart is drawn that stands beside text, in pixels. */
export const BESIDE_TEXT = 736;

export interface ViewPictureOptions {
  /** Of the drawing, in pixels. */
  readonly width: number;
  readonly version: string;
  /** The site's root. */
  readonly site: URL;
}

/** @returns SVG @throws where the chart cannot be drawn */
export async function viewPicture(
  { filteredBy }: View,
  figure: EmbedModel,
  { width, version, site }: ViewPictureOptions,
  draw: DrawChart,
): Promise<string> {
  const subtitle = [figure.subtitle, filteredBy === null ? "" : `Filtered by ${filteredBy}`].filter(Boolean).join(". ");
  return toSvg(
    { ...figure, subtitle },
    {
      drawing: figure.chart === null ? null : await draw(figure.chart, { width }),
      width,
      version,
      address: new URL(figure.page, site).href,
    },
  );
}

/** @param variant "card"; empty for the figure as it is @param date ISO day */
export function pictureName(figure: EmbedModel, variant: string, date: string, extension: "svg" | "png"): string {
  return safeFileName([figure.id, variant, date].filter(Boolean).join("-"), extension);
}
