/** The source of one figure: its words, how we read them, where they stand, who said so, and what disagrees. Open on any page. */
import type { ReactElement, RefObject } from "react";
import { lazy, Suspense, useEffect, useRef } from "react";
import { closeCell, openCell } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import { whenIdle } from "../../state/whenIdle";
import { Boundary, FailedChunk } from "../Boundary";
import { Icon } from "../Icon";
import { findCell, stepsFrom } from "./cellsOnPage";
import styles from "./panel.module.css";

/** In a chunk of its own, fetched once the page is interactive and idle, so that it is there when a figure is opened. */
const loadContent = () => import("./PanelContent");
const PanelContent = lazy(async () => ({ default: (await loadContent()).PanelContent }));

/** Milliseconds after which it is fetched from a page that is never idle. */
const LONGEST_WAIT = 1000;

export function SourcePanel(): ReactElement | null {
  const figure = useAppState((state) => state.choices.figure);
  const interactive = useAppState((state) => state.addressRead);
  useEffect(() => {
    if (!interactive) return undefined;
    // Where it does not load, it is asked for once more when a figure is opened.
    return whenIdle(() => {
      loadContent().catch(() => undefined);
    }, LONGEST_WAIT);
  }, [interactive]);
  return figure === null ? null : <OpenPanel figure={figure} />;
}

function OpenPanel({ figure }: { readonly figure: string }): ReactElement {
  const { store } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLElement>(null);
  useFocus(figure, heading, box);
  return (
    <aside className={styles["panel"]} aria-labelledby="panel-title" data-panel="" ref={box}>
      <header>
        <h2 id="panel-title" tabIndex={-1} ref={heading}>
          Source of this figure
        </h2>
        <button
          type="button"
          className={styles["close"]}
          onClick={() => {
            closeCell(store);
          }}
          aria-label="Close"
        >
          <Icon name="close" />
        </button>
      </header>
      <div className={styles["body"]}>
        <Boundary fallback={<FailedChunk />}>
          <Suspense fallback={<p role="status">Loading the source …</p>}>
            <PanelContent figure={figure} />
          </Suspense>
        </Boundary>
      </div>
      <Sequence figure={figure} />
    </aside>
  );
}

/** The heading takes the focus when the panel opens; what was open before gets it back when it closes. */
function useFocus(figure: string, heading: RefObject<HTMLElement | null>, box: RefObject<HTMLElement | null>): void {
  const last = useRef(figure);
  useEffect(() => {
    if (last.current !== figure) box.current?.querySelector("[data-scrolls]")?.scrollTo(0, 0);
    last.current = figure;
    if (!(box.current?.contains(document.activeElement) ?? false)) heading.current?.focus({ preventScroll: true });
  }, [figure, heading, box]);
  useEffect(
    () => () => {
      const back = findCell(last.current);
      back?.focus({ preventScroll: true });
    },
    [],
  );
}

/** "Figure 1 of 6", in the order of the page, with the figures before and after. */
function Sequence({ figure }: { readonly figure: string }): ReactElement | null {
  const steps = stepsFrom(figure);
  if (steps === null) return null;
  const { before, after, at, count } = steps;
  return (
    <footer>
      <Step to={before} label="Previous figure" icon="before" />
      <span>{at === null ? `${count} ${count === 1 ? "figure" : "figures"} on this page` : `Figure ${at} of ${count}`}</span>
      <Step to={after} label="Next figure" icon="after" />
    </footer>
  );
}

interface StepProps {
  /** A figure; null where there is none. */
  readonly to: string | null;
  readonly label: string;
  readonly icon: "before" | "after";
}

function Step({ to, label, icon }: StepProps): ReactElement {
  const { store } = useApp();
  return (
    <button
      type="button"
      disabled={to === null}
      aria-label={label}
      onClick={() => {
        if (to !== null) openCell(store, to);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
