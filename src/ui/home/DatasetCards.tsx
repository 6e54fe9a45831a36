/** Datasets as cards with small charts, filtered by topic; and the list of all of them. */
import type { ReactElement } from "react";
import { Suspense } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Dataset } from "../../model/dataset";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { useApp } from "../../state/useAppState";
import { WithEverything } from "../page/LibraryPage";
import { DatasetCard } from "./DatasetCard";
import { Prerendered } from "../Prerendered";
import styles from "./home.module.css";

export interface DatasetCardsProps {
  readonly library: Library;
  /** Ids of the datasets shown before a topic is chosen. */
  readonly featured: readonly string[];
  readonly topic: string;
}

export function DatasetCards({ library, featured, topic }: DatasetCardsProps): ReactElement {
  const { store, base } = useApp();
  return (
    <section className={styles["section"]} aria-labelledby="datasets-title">
      <div className={styles["top"]}>
        <div>
          <h2 id="datasets-title">Datasets</h2>
          <p>Small tables, copied out by hand and checked against the text</p>
        </div>
        <div className={styles["chips"]} role="group" aria-label="Topic">
          {[{ id: "", name: "Selected" }, ...library.topics].map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === topic}
              onClick={() => {
                choose(store, { filters: id === "" ? {} : { topic: id } });
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      {topic === "" ? (
        <Cards datasets={featured.flatMap((id) => library.datasets.find((one) => one.id === id) ?? [])} />
      ) : (
        <WithEverything>{({ datasets }) => <Cards datasets={datasets.filter((one) => one.topic.id === topic)} />}</WithEverything>
      )}
      <details className={styles["all"]}>
        <summary>All {library.datasets.length} datasets</summary>
        <Prerendered as="div" of={library}>
          {() =>
            library.topics.map(({ id, name }) => (
              <Listed key={id} name={name} datasets={library.datasets.filter((one) => one.topic.id === id)} base={base} />
            ))
          }
        </Prerendered>
      </details>
    </section>
  );
}

function Cards({ datasets }: { readonly datasets: readonly Dataset[] }): ReactElement {
  return (
    <ul className={styles["cards"]} role="list">
      {datasets.map((dataset) => (
        <li key={dataset.id}>
          <Suspense>
            <DatasetCard dataset={dataset} />
          </Suspense>
        </li>
      ))}
    </ul>
  );
}

function Listed({
  name,
  datasets,
  base,
}: {
  readonly name: string;
  readonly datasets: readonly Dataset[];
  readonly base: URL;
}): ReactElement {
  return (
    <section>
      <h3>{name}</h3>
      <ul role="list">
        {datasets.map(({ id, title }) => (
          <li key={id}>
            <a href={linkTo(base, `d/${id}/`)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
