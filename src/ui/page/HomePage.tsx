/** Home: what this is, and every dataset by topic. */
import type { ReactElement } from "react";
import type { CatalogEntry } from "../../state/store";
import { loadCatalog } from "../../state/loadLibrary";
import { useApp, useAppState } from "../../state/useAppState";
import { FailedFile } from "./FailedFile";
import styles from "./page.module.css";
import { TOPICS } from "./topics";
import { useTitle } from "./useTitle";

export function HomePage(): ReactElement {
  const { store, base } = useApp();
  const catalog = useAppState((state) => state.catalog);
  useTitle("");
  return (
    <>
      <header className={styles["intro"]}>
        <h1>Every number carries its footnote</h1>
        <p className={styles["standfirst"]}>
          Figures from five reports on Pakistan’s western borderlands, each printed as its source words it, with the report, the section and
          the words that state it. Claims by different sides stand side by side and are never merged.
        </p>
      </header>
      {catalog.state === "loading" ? <p className={styles["loading"]}>Loading the list of datasets …</p> : null}
      {catalog.state === "failed" ? (
        <FailedFile
          heading="The list of datasets didn’t load"
          problems={catalog.problems}
          onRetry={() => {
            void loadCatalog(store, base);
          }}
        />
      ) : null}
      {catalog.state === "ready"
        ? TOPICS.map(([topic, label]) => (
            <Topic key={topic} label={label} entries={catalog.value.filter((entry) => entry.topic === topic)} base={base} />
          ))
        : null}
    </>
  );
}

function Topic({
  label,
  entries,
  base,
}: {
  readonly label: string;
  readonly entries: readonly CatalogEntry[];
  readonly base: URL;
}): ReactElement | null {
  if (entries.length === 0) return null;
  return (
    <section className={styles["topic"]} aria-label={label}>
      <h2>{label}</h2>
      <ul className={styles["cards"]}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <h3>
              <a href={new URL(`d/${entry.id}/`, base).pathname}>{entry.title}</a>
            </h3>
            {entry.questions.length === 0 ? null : (
              <p className={styles["tag"]}>
                {entry.questions.length === 1 ? "One question disputed" : `${entry.questions.length} questions disputed`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
