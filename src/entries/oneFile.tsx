/** Where the one-file edition begins: everything is in the file, places are anchors, nothing is asked of any network. */
// The order of the cascade layers stands in base.css, so it comes first.
import "../ui/base.css";
import "../ui/tokens.css";
import "../ui/controls.css";
import "../ui/chart/drawing.css";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { pageReader } from "../state/libraryReader";
import { loadEverything } from "../state/loadLibrary";
import { here } from "../state/place";
import { createAppStore } from "../state/store";
import { applyTheme, themeOfPage } from "../state/theme";
import { followTranslator } from "../state/translator";
import { App } from "../ui/App";
import { Boundary } from "../ui/Boundary";

/** A second, at the usual rate: a page of another kind is there in a few. */
const MOST_FRAMES = 60;
let shown = here().path;

const root = document.getElementById("root");
if (root !== null) {
  const { site } = document.documentElement.dataset;
  const base = new URL("#/", window.location.href);
  const store = createAppStore();
  applyTheme(themeOfPage());
  if (!window.location.hash.startsWith("#/")) window.history.replaceState(null, "", "#/");
  document.addEventListener("click", followAnchor);
  window.addEventListener("hashchange", arrive);
  const reader = pageReader(base);
  followTranslator();
  void loadEverything({ store, reader }).then(() => {
    createRoot(root).render(
      <Boundary fallback={<Failed />}>
        <App app={{ store, base, reader, site: new URL(site ?? base.href) }} />
      </Boundary>,
    );
  });
}

/** An anchor within the page must not be taken for a page: the place stays, and what it names is shown. */
function followAnchor(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const name = link?.getAttribute("href")?.slice(1) ?? "";
  if (event.defaultPrevented || link === null || name.startsWith("/") || name === "") return;
  event.preventDefault();
  show(name);
}

/** Another page begins at its top, read from its heading on, or at what its anchor names, once that is there. */
function arrive(): void {
  const { path, anchor } = here();
  if (path !== shown) {
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }
  shown = path;
  if (anchor !== "") seek(anchor.slice(1), MOST_FRAMES);
}

function seek(name: string, left: number): void {
  if (!show(name) && left > 0)
    requestAnimationFrame(() => {
      seek(name, left - 1);
    });
}

/** @returns whether it is on the page */
function show(name: string): boolean {
  const target = document.getElementById(name);
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
  return target !== null;
}

/** In the place of a page that stopped: its file holds none to bring back. */
function Failed(): ReactElement {
  return (
    <div role="alert">
      <h1>This page stopped working</h1>
      <p>
        <a href="">Load the file anew</a>. Nothing you collected is lost.
      </p>
    </div>
  );
}
