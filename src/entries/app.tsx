/** Where the browser begins: finds the site's root, applies the theme, and takes over the page as it came, once its data is here. */
// The order of the cascade layers stands in base.css, so it comes first.
import "../ui/base.css";
import "../ui/fallbackFonts.css";
import "../ui/tokens.css";
import "../ui/chart/drawing.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Problem } from "../model/problem";
import { loadDatasetFirst, loadLibrary } from "../state/loadLibrary";
import { isOfPage } from "../state/pageRelease";
import { renewOnce } from "../state/renewal";
import type { Store } from "../state/store";
import { createAppStore } from "../state/store";
import { applyTheme, themeOfPage } from "../state/theme";
import { App } from "../ui/App";
import { StaticNotice } from "../ui/page/StaticNotice";
import { datasetOfPage } from "../url/siteLinks";

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
  if (root.childElementCount === 0) createRoot(root).render(<App app={{ store: createAppStore(), base }} />);
  else void takeOver(root, base);
}

/**
 * A dataset's page answers once it has what it shows, and the rest is read after that; other pages are made of everything. A page
 * whose data did not arrive stays as it came, with its figures and notes, and says what is missing.
 */
async function takeOver(page: HTMLElement, base: URL): Promise<void> {
  const first = createAppStore();
  // A page that is not shown as it came waits for its charts too, so that it is shown in one piece.
  const asked = document.documentElement.dataset.asked !== undefined;
  const id = datasetOfPage(base, window.location.pathname);
  const [readRest] = await Promise.all([
    id === null ? loadLibrary(first, base).then(() => null) : loadDatasetFirst(first, base, id),
    asked ? import("../ui/chart/LiveChart").catch(() => null) : null,
  ]);
  const { library, version } = first.getState();
  if (library?.state !== "failed" && isOfPage(version)) {
    const store = createAppStore(first.getState());
    hydrateRoot(page, <App app={{ store, base }} />);
    if (readRest !== null) whenItAnswers(store, () => void readRest(store));
    return;
  }
  // A host in the middle of a release may have given one file of each: once, the page is loaded anew.
  if (library?.state !== "failed" && renewOnce()) return;
  delete document.documentElement.dataset.asked;
  const notice = document.createElement("div");
  page.before(notice);
  createRoot(notice).render(<StaticNotice problems={library?.state === "failed" ? library.problems : [OTHER_RELEASE]} />);
}

function whenItAnswers(store: Store, then: () => void): void {
  const stop = store.subscribe(({ addressRead }) => {
    if (!addressRead) return;
    stop();
    then();
  });
}

const OTHER_RELEASE: Problem = { file: "data/library.json", line: 1, column: 1, message: "is of another release than this page" };
