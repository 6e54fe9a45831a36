/** The source of one figure: its words, how we read them, where they stand, who said so, and what disagrees. Open on any page. */
import type { ReactElement, RefObject } from "react";
import { lazy, Suspense, useEffect, useRef } from "react";
import { closeCell, openCell } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import { whenIdle } from "../../state/whenIdle";
import { Boundary, FailedChunk } from "../Boundary";
import { Icon } from "../Icon";
import { cellsOnPage, findCell } from "./cellsOnPage";
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
  const { store } = useApp();
  const all = cellsOnPage();
  const at = all.indexOf(figure);
  if (at < 0) return null;
  const step = (to: number, name: "before" | "after"): ReactElement => {
    const target = all[to];
    return (
      <button
        type="button"
        disabled={target === undefined}
        aria-label={name === "before" ? "Previous figure" : "Next figure"}
        onClick={() => {
          if (target !== undefined) openCell(store, target);
        }}
      >
        <Icon name={name} />
      </button>
    );
  };
  return (
    <footer>
      {step(at - 1, "before")}
      <span>
        Figure {at + 1} of {all.length}
      </span>
      {step(at + 1, "after")}
    </footer>
  );
}
