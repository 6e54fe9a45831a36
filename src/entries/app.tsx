/** Where the browser begins: finds the site's root, applies the theme, mounts the app. */
// The order of the cascade layers stands in base.css, so it comes first.
import "../ui/base.css";
import "../ui/fonts.css";
import "../ui/tokens.css";
import { createRoot } from "react-dom/client";
import { storedReading } from "../state/reading";
import { createAppStore } from "../state/store";
import { applyTheme, storedTheme } from "../state/theme";
import { App } from "../ui/App";

const root = document.getElementById("root");
if (root !== null) {
  const base = new URL(document.documentElement.dataset["base"] ?? "./", document.baseURI);
  const asked = new URLSearchParams(window.location.search).get("theme");
  applyTheme(asked === "light" || asked === "dark" ? asked : storedTheme());
  const store = createAppStore();
  store.setState({ reading: storedReading() });
  createRoot(root).render(<App app={{ store, base }} />);
}
