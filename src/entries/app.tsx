/** Where the browser begins: finds the site's root, applies the theme, and takes over the page as it came, once its data is here. */
// The order of the cascade layers stands in base.css, so it comes first.
import "../ui/base.css";
import "../ui/fonts.css";
import "../ui/tokens.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { loadLibrary } from "../state/loadLibrary";
import { createAppStore } from "../state/store";
import { applyTheme, storedTheme } from "../state/theme";
import { App } from "../ui/App";
import { StaticNotice } from "../ui/page/StaticNotice";

const root = document.getElementById("root");
if (root !== null) {
  const base = new URL(document.documentElement.dataset["base"] ?? "./", document.baseURI);
  const asked = new URLSearchParams(window.location.search).get("theme");
  applyTheme(asked === "light" || asked === "dark" ? asked : storedTheme());
  const page = document.documentElement;
  if (window.location.search !== "" && root.childElementCount > 0) page.dataset["asked"] = "";
  if (root.childElementCount === 0) createRoot(root).render(<App app={{ store: createAppStore(), base }} />);
  else void takeOver(root, base);
}

/** A page whose data did not arrive stays as it came, with its figures and notes, and says what is missing. */
async function takeOver(page: HTMLElement, base: URL): Promise<void> {
  const first = createAppStore();
  // A page that is not shown as it came waits for its charts too, so that it is shown in one piece.
  const asked = document.documentElement.dataset["asked"] !== undefined;
  await Promise.all([loadLibrary(first, base), asked ? import("../ui/chart/ChartDrawing") : null]);
  const { library } = first.getState();
  if (library?.state === "ready") {
    hydrateRoot(page, <App app={{ store: createAppStore(first.getState()), base }} />);
    return;
  }
  delete document.documentElement.dataset["asked"];
  const notice = document.createElement("div");
  page.before(notice);
  createRoot(notice).render(<StaticNotice problems={library?.state === "failed" ? library.problems : []} />);
}
