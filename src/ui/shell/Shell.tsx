/** What stands around every page: skip link, masthead with search and the reader's switches, source panel, footer. */
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { closeFigure, openFigure } from "../../state/address";
import { followCollections, readCollections } from "../../state/collections";
import { wearFonts } from "../../state/fonts";
import { followMissing } from "../../state/renewal";
import { keysAreOn, setKeys } from "../../state/shortcuts";
import { wearStyles } from "../../state/styles";
import { useApp, useAppState } from "../../state/useAppState";
import { Boundary, NotArrived } from "../Boundary";
import { Icon } from "../Icon";
import { ReadingContext } from "../reading";
import { useLive } from "../useLive";
import { SourcePanel } from "../panel/SourcePanel";
import { Masthead } from "./Masthead";
import { Footer } from "./Footer";
import { RenewalNotice } from "./RenewalNotice";
import styles from "./shell.module.css";
import { useShortcuts } from "./useShortcuts";

const SearchDialog = lazy(async () => ({ default: (await import("../search/SearchDialog")).SearchDialog }));
const KeysDialog = lazy(async () => ({ default: (await import("../kit/KeysDialog")).KeysDialog }));

/** A second, at the usual rate. */
const MOST_FRAMES = 60;

type Open = "search" | "keys" | null;

export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const { store, base } = useApp();
  const reading = useAppState((state) => state.choices.reading ?? state.reading);
  const [open, setOpen] = useState<Open>(null);
  const live = useLive();
  useEffect(() => {
    readCollections(store);
    return followCollections(store);
  }, [store]);
  useEffect(() => followMissing(store, base), [store, base]);
  const answers = useAppState((state) => state.addressRead);
  useEffect(() => {
    if (!answers) return undefined;
    // What the address asks for is shown when its charts are drawn anew and laid out, or soon in any case.
    let frame = 0;
    const next = (then: () => void): void => {
      frame = requestAnimationFrame(then);
    };
    const show = (left: number): void => {
      if (left > 0 && document.querySelector("[data-still]") !== null) {
        next(() => {
          show(left - 1);
        });
      } else {
        next(() => {
          next(() => {
            delete document.documentElement.dataset["asked"];
          });
        });
      }
    };
    show(MOST_FRAMES);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [answers]);
  useEffect(() => {
    if (!answers) return undefined;
    // What has been done so far is painted first.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => void wearStyles().then(wearFonts));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [answers]);
  const [switched, switchKeys] = useState<boolean | null>(null);
  const keys = switched ?? (live && keysAreOn());
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  useEffect(() => {
    window.addEventListener("popstate", close);
    return () => {
      window.removeEventListener("popstate", close);
    };
  }, [close]);
  useShortcuts(keys && open === null, {
    search: () => {
      setOpen("search");
    },
    list: () => {
      setOpen("keys");
    },
  });
  return (
    <ReadingContext value={reading}>
      <div data-reading={reading} {...(answers ? { "data-live": "" } : {})} className={styles["page"]}>
        <a className={styles["skip"]} href="#main" onClick={skipToFigures}>
          Skip to the figures
        </a>
        <Masthead>
          <button
            type="button"
            className={styles["search"]}
            aria-keyshortcuts="/ Control+K Meta+K"
            onClick={() => {
              setOpen("search");
            }}
          >
            <Icon name="search" />
            <span>Search figures</span>
            <kbd aria-hidden="true">/</kbd>
          </button>
        </Masthead>
        {/* Figures are links of their own; the page only hears that one was followed. */}
        <main
          id="main"
          className={styles["wrap"]}
          tabIndex={-1}
          onClick={(event) => {
            followFigure(event, store);
          }}
        >
          <RenewalNotice />
          {children}
        </main>
        <div
          onClick={(event) => {
            followFigure(event, store);
          }}
          role="presentation"
        >
          <SourcePanel />
        </div>
        <Footer
          onKeys={() => {
            setOpen("keys");
          }}
        />
        <Boundary fallback={<NotArrived />}>
          <Suspense fallback={null}>
            {open === "search" ? <SearchDialog onClose={close} /> : null}
            {open === "keys" ? (
              <KeysDialog
                on={keys}
                onSwitch={(on) => {
                  setKeys(on);
                  switchKeys(on);
                }}
                onClose={close}
              />
            ) : null}
          </Suspense>
        </Boundary>
      </div>
    </ReadingContext>
  );
}

/** A figure that is clicked shows its source; clicked again, it closes it. With a key held, the link does what links do. */
function followFigure(event: MouseEvent<HTMLElement>, store: Parameters<typeof openFigure>[0]): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>("a[data-figure], [data-cell]") : null;
  const figure = target?.dataset["figure"] ?? target?.dataset["cell"];
  if (figure === undefined) return;
  event.preventDefault();
  if (store.getState().choices.figure === figure) closeFigure(store);
  else openFigure(store, figure);
}

/** Past masthead, charts and headings to the first row of figures, where the page has a table. */
function skipToFigures(event: MouseEvent<HTMLAnchorElement>): void {
  const rows = document.getElementById("rows");
  if (rows === null) return;
  event.preventDefault();
  rows.scrollIntoView();
  rows.focus();
}
