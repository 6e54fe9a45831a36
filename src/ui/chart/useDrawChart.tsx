/** Charts drawn out of sight for files, one after the other; what draws them is fetched when the first is wanted. */
import type { ComponentType, ReactElement } from "react";
import { useCallback, useState } from "react";
import type { DrawChart } from "../../chart/drawing";
import type { OffscreenDrawingProps } from "./OffscreenDrawing";

interface Wanted extends OffscreenDrawingProps {
  readonly Drawer: ComponentType<OffscreenDrawingProps>;
  readonly id: number;
}

/** @returns what draws a chart, and what has to be on the page for it */
export function useDrawChart(): readonly [draw: DrawChart, place: ReactElement | null] {
  const [wanted, setWanted] = useState<readonly Wanted[]>([]);
  const draw = useCallback<DrawChart>(async (model, options) => {
    const { OffscreenDrawing: Drawer } = await import("./OffscreenDrawing");
    return new Promise((done, failed) => {
      setWanted((before) => {
        const id = (before.at(-1)?.id ?? 0) + 1;
        const after = <T,>(then: (result: T) => void): ((result: T) => void) => {
          return (result) => {
            setWanted((all) => all.filter((one) => one.id !== id));
            then(result);
          };
        };
        return [...before, { Drawer, id, model, options, onDrawn: after(done), onFailed: after(failed) }];
      });
    });
  }, []);
  const [next] = wanted;
  if (next === undefined) return [draw, null];
  const { Drawer, id, ...props } = next;
  return [draw, <Drawer key={id} {...props} />];
}
