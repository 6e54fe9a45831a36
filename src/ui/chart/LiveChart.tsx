/** A chart drawn in the browser, as wide as its place; in a chunk of its own, with Recharts. */
import type { ReactElement } from "react";
import type { ChartDrawingProps } from "./ChartDrawing";
import { ChartDrawing } from "./ChartDrawing";
import { useWidth } from "./useWidth";

export function LiveChart(props: Omit<ChartDrawingProps, "width">): ReactElement {
  const [box, width] = useWidth();
  return <div ref={box}>{width === 0 ? null : <ChartDrawing {...props} width={width} />}</div>;
}
