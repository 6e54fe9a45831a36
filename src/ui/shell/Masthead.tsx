/** The top of every page: name, pages, search, and the reader's switches. */
import type { ReactElement, ReactNode } from "react";
import { useLocation } from "wouter";
import { linkTo } from "../../url/siteLinks";
import { useApp } from "../../state/useAppState";
import { Icon } from "../Icon";
import { Switches } from "./Switches";
import styles from "./shell.module.css";

/** Pages of the masthead, as paths from the site's root. */
const PAGES: readonly (readonly [path: string, name: string])[] = [
  ["", "Datasets"],
  ["disagree/", "Figures that disagree"],
  ["timeline/", "Timeline"],
  ["compare/", "Compare"],
  ["glossary/", "Glossary"],
  ["sources/", "Sources"],
  ["slides/", "Slides"],
];

export function Masthead({ children }: { readonly children: ReactNode }): ReactElement {
  const { base } = useApp();
  return (
    <header className={styles["mast"]}>
      <div className={styles["wrap"]}>
        <a className={styles["brand"]} href={linkTo(base, "")}>
          Every Number<span aria-hidden="true">¹</span>
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
  const here = PAGES.find(([page]) => page !== "" && path.startsWith(`/${page}`.replace(/\/$/u, "")))?.[0] ?? (isDataset(path) ? "" : null);
  return (
    <>
      {PAGES.map(([page, name]) => (
        <a key={page} href={linkTo(base, page)} {...(here === page ? { "aria-current": "page" as const } : {})}>
          {name}
        </a>
      ))}
    </>
  );
}

function isDataset(path: string): boolean {
  return path === "/" || path === "/index.html" || path.startsWith("/d/");
}
