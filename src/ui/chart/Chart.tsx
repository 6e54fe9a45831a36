/**
 * The drawing of a chart on a page. The build draws it at several widths; hydration leaves these nodes as they came, and they are what a
 * reader hovers over, clicks and walks through, until other cells, another order or other note numbers are to be drawn. Only then is
 * Recharts fetched, and what it draws takes their place.
 */
import type { KeyboardEvent, ReactElement } from "react";
import { lazy, Suspense, use, useDeferredValue, useEffect, useRef } from "react";
import type { ChartModel } from "../../chart/buildChart";
import { useAppState } from "../../state/useAppState";
import { Boundary } from "../Boundary";
import { Build, useAsItCame } from "../Prerendered";
import styles from "./chart.module.css";
import { walkMarks } from "./walkMarks";

const loadLive = () => import("./LiveChart");
const LiveChart = lazy(async () => ({ default: (await loadLive()).LiveChart }));

export interface ChartProps {
  readonly model: ChartModel;
  /** On a card: columns stay columns however narrow it is. */
  readonly small?: boolean;
}

export function Chart({ model, small = false }: ChartProps): ReactElement {
  // A table that changes is shown first, its chart as soon as it is drawn.
  const shown = useDeferredValue(model);
  const live = !useAsItCame(keyOf(shown));
  const box = useRef<HTMLDivElement>(null);
  const selected = useDeferredValue(useAppState((state) => state.choices.figure));
  useEffect(() => {
    if (!live) highlight(box.current, selected);
  }, [live, selected]);
  usePrefetch(!live && !small);
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    walkMarks(event, shown);
  };
  return (
    <div
      ref={box}
      className={styles["box"]}
      role="group"
      aria-label={model.title}
      aria-busy={shown !== model}
      tabIndex={0}
      onKeyDown={walk}
      style={live ? { minHeight: leastHeight(shown, small) } : undefined}
    >
      <Boundary fallback={<Missing />}>
        <Suspense fallback={null}>
          {live ? <LiveChart model={shown} small={small} framed={!small} selected={selected} /> : <Static model={shown} small={small} />}
        </Suspense>
      </Boundary>
    </div>
  );
}

/** Only the build sets it as markup; in the browser it stays as it came, so that no text is ever taken for markup there. */
function Static({ model, small }: Required<ChartProps>): ReactElement {
  const html = use(Build)?.(model, small) ?? "";
  return (
    <div className={styles["drawing"]} role="img" aria-label={`${model.title}. ${model.description}`} data-chart={model.id} translate="no">
      {/* eslint-disable-next-line no-restricted-syntax -- written by the build alone */}
      <div className={styles["widths"]} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}

/** Where what draws charts did not load. */
function Missing(): ReactElement {
  return <p>This chart did not load. Every figure of it stands in the table, with its note.</p>;
}

/** The mark of the figure whose source is open. */
function highlight(box: HTMLElement | null, selected: string | null): void {
  for (const mark of box?.querySelectorAll<SVGElement>("[data-cell]") ?? []) {
    mark.toggleAttribute("data-selected", mark.dataset.cell === selected);
  }
}

/** Controls that change what is drawn. */
const CONTROLS = "thead, [data-redraws]";

/** Fetches what draws charts when a pointer or the focus comes to a control that changes them. */
function usePrefetch(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const prefetch = ({ target }: Event): void => {
      if (!(target instanceof Element) || target.closest(CONTROLS) === null) return;
      stop();
      // Where it does not load, it is asked for once more when it is needed.
      loadLive().catch(() => undefined);
    };
    const stop = (): void => {
      for (const name of ["pointerover", "focusin"]) document.removeEventListener(name, prefetch);
    };
    for (const name of ["pointerover", "focusin"]) document.addEventListener(name, prefetch, { passive: true });
    return stop;
  }, [wanted]);
}

function leastHeight(model: ChartModel, small: boolean): number {
  if (model.kind === "columns") return small ? 150 : 300;
  const rows = model.groups.reduce((all, group) => all + group.marks.length, 0);
  return rows * 37 + model.groups.length * 38;
}

/** What a drawing shows. */
function keyOf(model: ChartModel): string {
  return model.groups.flatMap(({ marks }) => marks.map(({ cellId, markers }) => `${cellId} ${markers.join(" ")}`)).join(";");
}
