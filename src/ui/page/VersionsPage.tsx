/** Every embed that was published for good, by figure, the latest first. */
import type { ReactElement } from "react";
import { linkToFile } from "../../url/siteLinks";
import type { FrozenVersion, Library } from "../../model/library";
import { embedsOf } from "../../export/embedModel";
import { useApp, useSite } from "../../state/useAppState";
import { LibraryPage } from "./LibraryPage";
import styles from "./corrections.module.css";
import page from "./page.module.css";
import { PLAIN_PAGE, useAddress } from "./useAddress";
import { titleOf } from "../../url/pages";

export function VersionsPage(): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <LibraryPage
      title={titleOf("versions")}
      standfirst="Each version of a figure that was ever handed out to be kept. Its address never changes, and neither does what is there."
    >
      {(library: Library) =>
        library.versions.length === 0 ? (
          <p className={page["notice"]}>
            <b>None so far.</b> A figure’s first version is kept with the first release that holds it.
          </p>
        ) : (
          <Versions library={library} />
        )
      }
    </LibraryPage>
  );
}

function Versions({ library }: { readonly library: Library }): ReactElement {
  const titles = new Map(library.datasets.flatMap(embedsOf).map(({ id, title }) => [id, title]));
  const byFigure = new Map<string, readonly FrozenVersion[]>();
  for (const one of library.versions) byFigure.set(one.figure, [one, ...(byFigure.get(one.figure) ?? [])]);
  return (
    <>
      {[...byFigure].map(([figure, versions]) => (
        <section key={figure} id={figure} className={page["section"]}>
          <h2>{titles.get(figure) ?? figure}</h2>
          <ol role="list" className={styles["corrections"]}>
            {versions.map((one) => (
              <Entry key={one.version} version={one} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Entry({ version: { version, figure, date, sha256 } }: { readonly version: FrozenVersion }): ReactElement {
  const { base } = useApp();
  const site = useSite();
  return (
    <li>
      <p>
        <a href={linkToFile(base, site, `v/${version}/embed/${figure}/`)}>{version}</a>, data of {date}
        <br />
        <small>SHA-256 {sha256}</small>
      </p>
    </li>
  );
}
