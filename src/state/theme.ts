/** The reader's theme, kept on the device. */
import { here } from "./place";
import { readStored, writeStored } from "./stored";
import { SITE_ID } from "../model/site";

export type Theme = "system" | "light" | "dark";

const KEY = `${SITE_ID}.theme.v1`;

/** The theme that the address asks for, else the reader's own. */
export function themeOfPage(): Theme {
  const asked = new URLSearchParams(here().query).get("theme");
  return asked === "light" || asked === "dark" ? asked : storedTheme();
}

export function storedTheme(): Theme {
  return readStored(KEY, ["light", "dark"]) ?? "system";
}

/** Applies a theme to the page and remembers it where the browser lets us. */
export function setTheme(theme: Theme): void {
  applyTheme(theme);
  writeStored(KEY, theme === "system" ? null : theme);
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}
