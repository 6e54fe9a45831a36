/** Draws a chart out of sight at a fixed width, for a picture of it, and hands over its markup when every mark is there. */
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { ChartModel } from "../../chart/buildChart";
import { cleanDrawing } from "../../export/cleanDrawing";
import styles from "./chart.module.css";
import { ChartDrawing } from "./ChartDrawing";
import { ChartKey } from "./ChartKey";

/** A second, at the usual rate; Recharts needs a few frames. */
const MOST_FRAMES = 60;

export interface OffscreenDrawingProps {
  readonly model: ChartModel;
  /** In pixels. */
  readonly width: number;
  readonly onDrawn: (html: string) => void;
  readonly onFailed: (error: Error) => void;
}

export function OffscreenDrawing({ model, width, onDrawn, onFailed }: OffscreenDrawingProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const wanted = model.groups.reduce((count, group) => count + group.marks.length, 0);
    const look = (left: number): void => {
      const drawn = host.current?.querySelectorAll("g[data-cell]").length ?? 0;
      if (drawn >= wanted) onDrawn(cleanDrawing(host.current?.innerHTML ?? ""));
      else if (left === 0) onFailed(new Error(`${drawn} of ${wanted} marks were drawn`));
      else
        frame = requestAnimationFrame(() => {
          look(left - 1);
        });
    };
    look(MOST_FRAMES);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [model, width, onDrawn, onFailed]);
  return (
    <div ref={host} className={styles["offscreen"]} aria-hidden="true" inert>
      <ChartDrawing model={model} width={width} />
      <ChartKey model={model} />
    </div>
  );
}
