/** Every dataset by its short name, under its topic. */
import type { ReactElement } from "react";
import type { Home, Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import { Prerendered } from "../Prerendered";
import styles from "./home.module.css";

/** Where the list begins, and each topic of it. */
export const TOPICS = "datasets";
export const topicAnchor = (topic: string): string => `topic-${topic}`;

export function Topics({ library, names }: { readonly library: Library; readonly names: Home["names"] }): ReactElement {
  const { base } = useApp();
  return (
    <section className={styles["section"]} aria-labelledby={TOPICS}>
      <div className={styles["top"]}>
        <h2 id={TOPICS} tabIndex={-1}>
          By topic
        </h2>
      </div>
      <Prerendered as="div" of={library} attributes={{ className: styles["topics"] }}>
        {() =>
          library.topics.map((topic) => (
            <section key={topic.id} id={topicAnchor(topic.id)}>
              <h3>{topic.name}</h3>
              <ul role="list">
                {library.datasets
                  .filter((dataset) => dataset.topic.id === topic.id)
                  .map(({ id, title }) => (
                    <li key={id}>
                      <a href={linkTo(base, `d/${id}/`)} title={title}>
                        {names[id] ?? title}
                      </a>
                    </li>
                  ))}
              </ul>
            </section>
          ))
        }
      </Prerendered>
    </section>
  );
}
