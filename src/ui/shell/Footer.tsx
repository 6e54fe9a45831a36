/** The foot of every page. */
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { formatChoices } from "../../url/choices";
import { pathOf, SINGLE_PAGES } from "../../url/pages";
import { isOneFile, linkTo, linkToFile } from "../../url/siteLinks";
import { selectVersion } from "../../state/store";
import { today } from "../../state/today";
import { useApp, useAppState, useSite } from "../../state/useAppState";
import { OfflineLine } from "./OfflineLine";
import { Button } from "../Button";
import styles from "./shell.module.css";
import { SITE_ID } from "../../model/site";

const LINKS: readonly (readonly [path: string, name: string])[] = [
  ...SINGLE_PAGES.flatMap(({ folder, footer }) => footer.map(([anchor, name]) => [`${pathOf(folder)}${anchor}`, name] as const)),
  ["api/cells.json", "All cells as JSON"],
  [`${SITE_ID}.html`, "Everything in one file"],
];

export function Footer({ onKeys }: { readonly onKeys: () => void }): ReactElement {
  const { base } = useApp();
  const site = useSite();
  return (
    <footer className={styles["footer"]}>
      <div className={styles["wrap"]}>
        <span>Every number on this site is printed as its source words it.</span>
        {LINKS.map(([path, name]) => (
          <a key={path} href={/\.[a-z]+$/u.test(path) ? linkToFile(base, site, path) : linkTo(base, path)}>
            {name}
          </a>
        ))}
        <Button look="link" onClick={onKeys}>
          Keyboard shortcuts
        </Button>
        {isOneFile(base) ? <OneFileLine /> : <OfflineLine />}
      </div>
      <PaperLine />
    </footer>
  );
}

/** Which edition this is, and where the site stands that it was made from. */
function OneFileLine(): ReactElement {
  const site = useSite();
  const version = useAppState(selectVersion);
  return (
    <span>
      One-file edition, data {version}. <a href={site.href}>The site</a>
    </span>
  );
}

/** What a page on paper says of itself: where it stands, in which order and with which filters, of which data, printed when. */
function PaperLine(): ReactElement {
  const site = useSite();
  const [path] = useLocation();
  const choices = useAppState((state) => state.choices);
  const version = useAppState(selectVersion);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Written as it is printed, at once: what is rendered would come after the sheet is laid out.
    const write = (): void => {
      const address = new URL(`${path.slice(1)}${formatChoices({ ...choices, theme: null, figure: null })}`, site).href;
      if (line.current !== null) line.current.textContent = `${address} · data ${version} · printed ${today()}`;
    };
    window.addEventListener("beforeprint", write);
    return () => {
      window.removeEventListener("beforeprint", write);
    };
  }, [path, choices, site, version]);
  return <p ref={line} className={styles["paper"]} />;
}
