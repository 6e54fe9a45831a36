/** What stands around every page: skip link, masthead with search and the reader's switches, source panel, footer. */
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { closeCell, openCell } from "../../state/address";
import { followCollections, readCollections } from "../../state/collections";
import { fetchAhead } from "../../state/fetchAhead";
import { followMissing } from "../../state/renewal";
import { keysAreOn, setKeys as storeKeys } from "../../state/shortcuts";
import { useApp, useAppState } from "../../state/useAppState";
import { whenIdle } from "../../state/whenIdle";
import { Boundary, FailedChunk } from "../Boundary";
import { Icon } from "../Icon";
import { ReadingContext } from "../reading";
import { useHydrated } from "../useHydrated";
import { SourcePanel } from "../panel/SourcePanel";
import { Masthead } from "./Masthead";
import { Footer } from "./Footer";
import { RenewalNotice } from "./RenewalNotice";
import styles from "./shell.module.css";
import { useAddressShown } from "./useAddressShown";
import { useShortcuts } from "./useShortcuts";

const loadSearch = () => import("../search/SearchDialog");
const SearchDialog = lazy(async () => ({ default: (await loadSearch()).SearchDialog }));
/** As the pointer or the focus comes to its button; where it does not load, it is asked for once more when it is opened. */
const prefetchSearch = (): void => {
  loadSearch().catch(() => undefined);
};
const KeysDialog = lazy(async () => ({ default: (await import("../kit/KeysDialog")).KeysDialog }));

/** Milliseconds after which what may be asked for next is fetched, idle or not. */
const FETCH_LATEST = 2000;

type Open = "search" | "keys" | null;

export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const { store, base } = useApp();
  const reading = useAppState((state) => state.choices.reading ?? state.reading);
  const [open, setOpen] = useState<Open>(null);
  useCollections();
  useEffect(() => followMissing(store, base), [store, base]);
  const interactive = useAppState((state) => state.addressRead);
  useAddressShown(interactive);
  useEffect(
    () =>
      interactive
        ? whenIdle(() => {
            fetchAhead(base);
          }, FETCH_LATEST)
        : undefined,
    [interactive, base],
  );
  const [keys, setKeys] = useKeys();
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  useOnPopState(close);
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
      <div data-reading={reading} {...(interactive ? { "data-live": "" } : {})} className={styles["page"]}>
        <a className={styles["skip"]} href="#main" onClick={skipToFigures}>
          Skip to the figures
        </a>
        <Masthead>
          <button
            type="button"
            className={styles["search"]}
            aria-keyshortcuts="/ Control+K Meta+K"
            onPointerEnter={prefetchSearch}
            onFocus={prefetchSearch}
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
            followCell(event, store);
          }}
        >
          <RenewalNotice />
          {children}
        </main>
        <div
          onClick={(event) => {
            followCell(event, store);
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
        <Boundary fallback={<FailedChunk />}>
          <Suspense fallback={null}>
            {open === "search" ? <SearchDialog onClose={close} /> : null}
            {open === "keys" ? <KeysDialog on={keys} onSwitch={setKeys} onClose={close} /> : null}
          </Suspense>
        </Boundary>
      </div>
    </ReadingContext>
  );
}

/** What the reader has collected, from this device and from other tabs. */
function useCollections(): void {
  const { store } = useApp();
  useEffect(() => {
    readCollections(store);
    return followCollections(store);
  }, [store]);
}

/** Whether keyboard shortcuts are on, as this device remembers it, and the way to set it. */
function useKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  const live = useHydrated();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const set = useCallback((on: boolean) => {
    storeKeys(on);
    setChosen(on);
  }, []);
  return [chosen ?? (live && keysAreOn()), set];
}

function useOnPopState(then: () => void): void {
  useEffect(() => {
    window.addEventListener("popstate", then);
    return () => {
      window.removeEventListener("popstate", then);
    };
  }, [then]);
}

/** A figure that is clicked shows its source; clicked again, it closes it. With a key held, the link does what links do. */
function followCell(event: MouseEvent<HTMLElement>, store: Parameters<typeof openCell>[0]): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const target =
    event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>("a[data-figure], a[data-opens], [data-cell]") : null;
  const figure = target?.dataset.figure ?? target?.dataset.opens ?? target?.dataset.cell;
  if (figure === undefined) return;
  event.preventDefault();
  if (store.getState().choices.figure === figure) closeCell(store);
  else openCell(store, figure);
}

/** Past masthead, charts and headings to the first row of figures, where the page has a table. */
function skipToFigures(event: MouseEvent<HTMLAnchorElement>): void {
  const rows = document.getElementById("rows");
  if (rows === null) return;
  event.preventDefault();
  rows.scrollIntoView();
  rows.focus();
}
