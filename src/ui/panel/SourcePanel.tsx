/** The source of one figure: its words, how we read them, where they stand, who said so, and what disagrees. Open on any page. */
import type { ReactElement, RefObject } from "react";
import { useEffect, useRef } from "react";
import { closeCell, openCell } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import { Icon } from "../Icon";
import { cellsOnPage, findCell } from "./cellsOnPage";
import { PanelContent } from "./PanelContent";
import styles from "./panel.module.css";
import { useCell } from "./useCell";

export function SourcePanel(): ReactElement | null {
  const figure = useAppState((state) => state.choices.figure);
  return figure === null ? null : <OpenPanel figure={figure} />;
}

function OpenPanel({ figure }: { readonly figure: string }): ReactElement {
  const { store } = useApp();
  const found = useCell(figure);
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
        {found === "loading" ? <p role="status">Loading the source …</p> : null}
        {found === "unknown" ? (
          <p role="status">
            <b>No figure has this name.</b> It may have been renamed, or the link was cut short: {figure}
          </p>
        ) : null}
        {typeof found === "string" ? null : <PanelContent {...found} />}
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
