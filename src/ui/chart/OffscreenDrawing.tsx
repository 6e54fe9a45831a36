/** Draws a chart out of sight, and hands over the drawing when every mark is there. */
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { ChartModel } from "../../chart/buildChart";
import type { DrawOptions, Drawing } from "../../chart/drawing";
import styles from "./chart.module.css";
import { ChartDrawing } from "./ChartDrawing";
import { ChartKey } from "./ChartKey";
import { marksDrawn, marksIn, readDrawing } from "./readDrawing";

/** A second, at the usual rate; Recharts needs a few frames. */
const MOST_FRAMES = 60;

export interface OffscreenDrawingProps {
  readonly model: ChartModel;
  readonly options: DrawOptions;
  readonly onDrawn: (drawing: Drawing) => void;
  readonly onFailed: (error: Error) => void;
}

export function OffscreenDrawing({ model, options, onDrawn, onFailed }: OffscreenDrawingProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const { look = "page" } = options;
  useEffect(() => {
    let frame = 0;
    const wanted = marksIn(model);
    const check = (left: number): void => {
      const drawn = host.current === null ? 0 : marksDrawn(host.current);
      if (host.current !== null && drawn >= wanted) onDrawn(readDrawing(host.current, look));
      else if (left === 0) onFailed(new Error(`${drawn} of ${wanted} marks were drawn`));
      else
        frame = requestAnimationFrame(() => {
          check(left - 1);
        });
    };
    check(MOST_FRAMES);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [model, look, onDrawn, onFailed]);
  return (
    <div ref={host} className={styles["offscreen"]} aria-hidden="true" inert>
      <ChartDrawing model={model} {...options} />
      <ChartKey model={model} />
    </div>
  );
}
