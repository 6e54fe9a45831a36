/** Questions on which sides disagree, a line each, as the page of all disagreements has them. */
import type { ReactElement } from "react";
import type { Home, Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { titleOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import type { Answer } from "../../view/answers";
import { answersOfQuestion } from "../../view/answers";
import type { NumberedNotes } from "../../view/numberNotes";
import type { AskedQuestion } from "../../view/standsIn";
import { DotKey } from "../chart/ChartKey";
import { AskedRow } from "../disagree/AskedRow";
import { Prerendered } from "../Prerendered";
import styles from "./home.module.css";

export interface Answered extends AskedQuestion {
  readonly answers: readonly Answer[];
}

/** The questions that home shows, with what is said to each. */
export function answeredOf({ datasets }: Library, { questions }: Home): readonly Answered[] {
  const asked = datasets.flatMap((dataset) => dataset.questions.map((question) => ({ question, dataset })));
  return questions.flatMap((id) => {
    const one = asked.find(({ question }) => question.id === id);
    return one === undefined ? [] : [{ ...one, answers: answersOfQuestion(one) }];
  });
}

export interface SidesProps {
  readonly answered: readonly Answered[];
  readonly library: Library;
  readonly numbered: NumberedNotes;
}

export function Sides({ answered, library, numbered }: SidesProps): ReactElement | null {
  const { base } = useApp();
  if (answered.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="sides-title">
      <div className={styles["top"]}>
        <h2 id="sides-title">{titleOf("disagree")}</h2>
        <a href={linkTo(base, "disagree/")}>All of them, by kind</a>
        <DotKey dots={["filled", "hollow", "square", "stub"]} />
      </div>
      <Prerendered as="div" of={answered}>
        {() => (
          <ul className={styles["sides"]} role="list">
            {answered.map((asked) => (
              <AskedRow
                key={asked.question.id}
                asked={asked}
                answers={asked.answers}
                library={library}
                view={numbered}
                isFirst={() => true}
              />
            ))}
          </ul>
        )}
      </Prerendered>
    </section>
  );
}
