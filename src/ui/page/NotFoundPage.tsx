/** No page at this address: the nearest datasets, and all of them. */
import type { ReactElement } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Dataset } from "../../model/dataset";
import { useApp } from "../../state/useAppState";
import { nearestEntries } from "../../view/nearestEntries";
import { useEverything } from "./LibraryPage";
import styles from "./page.module.css";
import { PLAIN_PAGE, useAddress } from "./useAddress";
import { useTitle } from "./useTitle";

export function NotFoundPage({ wanted }: { readonly wanted: string }): ReactElement {
  const { base } = useApp();
  const everything = useEverything();
  useTitle("No page at this address");
  useAddress(PLAIN_PAGE);
  const all = everything.state === "ready" ? everything.value.datasets : [];
  const near = nearestEntries(wanted, all);
  const successor = everything.state === "ready" ? successorOf(wanted, everything.value.moved) : undefined;
  return (
    <>
      <header className={styles["head"]}>
        <h1>No page at this address</h1>
        <p className={styles["standfirst"]}>The figure or dataset may have been renamed, or the link was cut short.</p>
      </header>
      {successor === undefined ? null : (
        <p>
          What stood here stands <a href={linkTo(base, successor)}>at another address</a>.
        </p>
      )}
      {near.length === 0 ? null : <Links heading="Perhaps one of these" entries={near} base={base} />}
      <Links heading="All datasets" entries={all} base={base} />
    </>
  );
}

/** Where an address leads that went away: "/d/wells/", or a dataset's id alone. */
function successorOf(wanted: string, moved: ReadonlyMap<string, string>): string | undefined {
  const address = wanted.replace(/^\/|\/$/gu, "");
  return moved.get(`${address}/`) ?? moved.get(`d/${address}/`);
}

function Links({
  heading,
  entries,
  base,
}: {
  readonly heading: string;
  readonly entries: readonly Pick<Dataset, "id" | "title">[];
  readonly base: URL;
}): ReactElement {
  return (
    <section className={styles["section"]}>
      <h2>{heading}</h2>
      <ul className={styles["links"]}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={linkTo(base, `d/${entry.id}/`)}>{entry.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
