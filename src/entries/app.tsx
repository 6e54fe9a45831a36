/** Where the browser begins: finds the site's root, applies the theme, and hydrates the page with the data that stand in it. */
// The order of the cascade layers stands in base.css, so it comes first.
import "../ui/base.css";
import "../ui/tokens.css";
import "../ui/controls.css";
import "../ui/chart/drawing.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Problem } from "../model/problem";
import { replayEarlyClick } from "../state/earlyClick";
import { loadEverything, loadPage } from "../state/loadLibrary";
import { createAppStore } from "../state/store";
import { applyTheme, themeOfPage } from "../state/theme";
import { followTranslator } from "../state/translator";
import type { App as AppValue } from "../state/useAppState";
import { workerReader } from "../state/workerReader";
import { App } from "../ui/App";
import { StaticNotice } from "../ui/page/StaticNotice";
import documentWorker from "./documentWorker?worker&url";
import workerAddress from "./libraryWorker?worker&url";
import ownWorker from "./ownTableWorker?worker&url";

/** Milliseconds a page is hidden for what its address asks; after that it is shown as it came, with its figures and notes, until that is here. */
const LONGEST_WAIT = 10_000;

const root = document.getElementById("root");
if (root !== null) {
  const base = new URL(document.documentElement.dataset.base ?? "./", document.baseURI);
  applyTheme(themeOfPage());
  const page = document.documentElement;
  // The theme is there already (beforePaint.ts).
  const asked = [...new URLSearchParams(window.location.search).keys()].some((name) => name !== "theme");
  if (asked && root.childElementCount > 0) {
    page.dataset.asked = "";
    setTimeout(() => {
      delete page.dataset.asked;
    }, LONGEST_WAIT);
  }
  const app = { store: createAppStore(), base, reader: workerReader(base, workerAddress), ownWorker, documentWorker };
  followTranslator();
  if (root.childElementCount > 0) void hydrate(root, app);
  else {
    const onUncaughtError = (): void => {
      say(root);
    };
    createRoot(root, { onUncaughtError }).render(<App app={app} />);
  }
}

/** A page whose data did not load, or that stops working, is as it was prerendered, with its figures and notes, and says so. */
async function hydrate(page: HTMLElement, app: AppValue): Promise<void> {
  // A page that is not shown as it came waits for its charts too, so that it is shown in one piece.
  const asked = document.documentElement.dataset.asked !== undefined;
  await Promise.all([loadData(app), asked ? import("../ui/chart/LiveChart").catch(() => null) : null]);
  const loaded = app.store.getState();
  const { library } = loaded;
  if (library.state === "ready") {
    // React hydrates with a store's first state, so the data have to be in it.
    const store = createAppStore(loaded);
    const asItCame = page.cloneNode(true) as HTMLElement;
    const onUncaughtError = (): void => {
      page.replaceWith(asItCame);
      say(asItCame);
    };
    startTransition(() => {
      hydrateRoot(page, <App app={{ ...app, store }} />, { onUncaughtError });
    });
    replayEarlyClick();
    return;
  }
  say(page, library.state === "failed" ? library.problems : []);
}

/** Above a page that is shown as it came. */
function say(page: HTMLElement, problems: readonly Problem[] = []): void {
  delete document.documentElement.dataset.asked;
  const notice = document.createElement("div");
  page.before(notice);
  createRoot(notice).render(<StaticNotice problems={problems} />);
}

/** Pages that list figures of every dataset came without data, and are made of everything. */
async function loadData(app: AppValue): Promise<void> {
  if (!(await loadPage(app.store))) await loadEverything(app);
}
