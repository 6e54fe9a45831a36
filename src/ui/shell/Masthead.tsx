/** The top of every page: name, pages, search, and the reader's switches. */
import type { ReactElement, ReactNode } from "react";
import { useLocation } from "wouter";
import type { SinglePageId } from "../../url/pages";
import { pathOf, SINGLE_PAGES } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import { useApp } from "../../state/useAppState";
import { Icon } from "../Icon";
import { Switches } from "./Switches";
import styles from "./shell.module.css";
import { SITE_NAME } from "../../model/site";

export function Masthead({ children }: { readonly children: ReactNode }): ReactElement {
  const { base } = useApp();
  return (
    <header className={styles["mast"]}>
      <div className={styles["wrap"]}>
        <a className={styles["brand"]} href={linkTo(base, "")}>
          {SITE_NAME}
          <span aria-hidden="true">¹</span>
        </a>
        <nav aria-label="Main" className={styles["wide"]}>
          <Links />
        </nav>
        <div className={styles["tools"]}>
          {children}
          <Switches />
          <details className={styles["menu"]}>
            <summary aria-label="Menu">
              <Icon name="menu" />
            </summary>
            <nav aria-label="Pages">
              <Links />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

function Links(): ReactElement {
  const { base } = useApp();
  const [path] = useLocation();
  const here = pageHere(path);
  return (
    <>
      {SINGLE_PAGES.map(({ id, folder, masthead }) =>
        masthead === null ? null : (
          <a key={id} href={linkTo(base, pathOf(folder))} {...(here === id ? { "aria-current": "page" as const } : {})}>
            {masthead}
          </a>
        ),
      )}
    </>
  );
}

/** The page that the reader is on, or the one that leads to it. */
function pageHere(path: string): SinglePageId | null {
  if (path === "/" || path === "/index.html" || path.startsWith("/d/")) return "home";
  return SINGLE_PAGES.find(({ folder }) => folder !== "" && (path === `/${folder}` || path.startsWith(`/${folder}/`)))?.id ?? null;
}
