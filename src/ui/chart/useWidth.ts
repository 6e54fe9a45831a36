import type { RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import { usePrinting } from "../usePrinting";

/** Of A4 and of US letter, within usual margins, in pixels of a sheet. */
const SHEET = 700;

/** The width of an element in whole pixels, 0 before it is known; follows its container, and is no wider than a sheet while it is printed. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const printing = usePrinting();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      setWidth(Math.floor(element.getBoundingClientRect().width));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [box, printing ? Math.min(width, SHEET) : width];
}
