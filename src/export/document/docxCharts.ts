/** Charts in a document: pictures below each other, each under its title. */
import { HeadingLevel, ImageRun, Paragraph } from "docx";
import type { ChartModel } from "../../chart/buildChart";
import type { ExportModel } from "../exportModel";
import { legalText } from "../markup";
import { chartSubtitle } from "../slides/lines";
import type { ChartPicture } from "./chartPictures";
import { plain, ROOM, run } from "./docxText";

/** Of an inch, as the library counts pictures. */
const PIXELS = 96;
/** The room for text, in inches. */
const WIDE = ROOM / 1440;

export interface DrawnChart {
  readonly chart: ChartModel;
  /** One below the other. */
  readonly pictures: readonly ChartPicture[];
}

/** In inches: what pictures may fill of a page below its title, and what stands above each chart. */
const FULL = 5.6;
const ABOVE = 0.55;

/** Charts below each other, each with its title, which the view's may have said; one that the page has no room for begins the next. */
export function chartsBlocks(model: ExportModel, drawn: readonly DrawnChart[], said: string): readonly Paragraph[] {
  let used = 0;
  return drawn.flatMap(({ chart, pictures }) => {
    const high = ABOVE + (pictures[0]?.tall ?? 0) * WIDE;
    const isLater = used > 0 && used + high > FULL;
    used = (isLater ? 0 : used) + high;
    return chartBlocks(model, chart, pictures, { titled: chart.title !== said, isLater });
  });
}

function chartBlocks(
  model: ExportModel,
  chart: ChartModel,
  pictures: readonly ChartPicture[],
  { titled, isLater }: { readonly titled: boolean; readonly isLater: boolean },
): readonly Paragraph[] {
  const subtitle = model.kind === "question" ? "" : chartSubtitle({ ...model, filteredBy: null }, chart);
  const title = new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore: isLater, keepNext: true, children: [run(chart.title)] });
  return [
    ...(titled ? [title] : []),
    ...(subtitle === "" ? [] : [plain(subtitle, true)]),
    ...pictures.map((picture) => new Paragraph({ spacing: { after: 120 }, children: [pictureOf(chart, picture)] })),
  ];
}

/** As wide as the page. */
function pictureOf({ title }: ChartModel, { data, tall, alt }: ChartPicture): ImageRun {
  const width = Math.round(WIDE * PIXELS);
  const altText = { name: title, title, description: legalText(alt) };
  return new ImageRun({ type: "png", data, transformation: { width, height: Math.round(width * tall) }, altText });
}
