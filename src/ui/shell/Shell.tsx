/** What stands around every page: skip link, masthead with the theme switch, footer. */
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { Theme } from "../../state/theme";
import { setTheme, storedTheme } from "../../state/theme";
import styles from "./shell.module.css";

const NEXT: Readonly<Record<Theme, Theme>> = { system: "dark", dark: "light", light: "system" };
const NAMES: Readonly<Record<Theme, string>> = { system: "Theme: as the device", dark: "Theme: dark", light: "Theme: light" };

export function Shell({ home, children }: { readonly home: string; readonly children: ReactNode }): ReactElement {
  const [theme, choose] = useState<Theme>(storedTheme);
  return (
    <>
      <a className={styles["skip"]} href="#main" onClick={skipToFigures}>
        Skip to the figures
      </a>
      <header className={styles["mast"]}>
        <div className={styles["wrap"]}>
          <a className={styles["brand"]} href={home}>
            Every Number<span aria-hidden="true">¹</span>
          </a>
          <nav aria-label="Main">
            <a href={home}>Datasets</a>
          </nav>
          <button
            type="button"
            className={styles["theme"]}
            onClick={() => {
              setTheme(NEXT[theme]);
              choose(NEXT[theme]);
            }}
          >
            {NAMES[theme]}
          </button>
        </div>
      </header>
      <main id="main" className={styles["wrap"]} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles["footer"]}>
        <div className={styles["wrap"]}>
          <span>Every number on this site is printed as its source words it.</span>
          <a href={`${home}api/cells.json`}>All cells as JSON</a>
          <a href={`${home}api/catalog.json`}>Catalogue</a>
        </div>
      </footer>
    </>
  );
}

/** Past masthead, charts and headings to the first row of figures, where the page has a table. */
function skipToFigures(event: MouseEvent<HTMLAnchorElement>): void {
  const rows = document.getElementById("rows");
  if (rows === null) return;
  event.preventDefault();
  rows.scrollIntoView();
  rows.focus();
}
