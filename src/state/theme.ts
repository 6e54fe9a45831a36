/** The reader's theme, kept on the device. Storage that is missing, full or damaged means the system's theme, never an error. */

export type Theme = "system" | "light" | "dark";

const KEY = "every-number.theme.v1";

export function storedTheme(): Theme {
  try {
    const value = window.localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

/** Applies a theme to the page and remembers it where the browser lets us. */
export function setTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    if (theme === "system") window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, theme);
  } catch {
    // The page has its theme; it will not be remembered.
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}
