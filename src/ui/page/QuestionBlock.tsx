/** A contested figure: the question, one row per claimant, and what the reports say about the gap. Never a sum or a winner. */
import type { ReactElement } from "react";
import { linkTo } from "../../url/siteLinks";
import type { ChartModel } from "../../chart/buildChart";
import { stanceText } from "../../chart/buildChart";
import type { Dataset, Question } from "../../model/dataset";
import { ChartKey } from "../chart/ChartKey";
import { LazyDrawing } from "../chart/LazyDrawing";
import type { NoteNumbers } from "../FigureLink";
import { FigureLink } from "../FigureLink";
import { useApp } from "../../state/useAppState";
import { questionTag } from "../../view/questionTag";
import styles from "./page.module.css";

export interface QuestionBlockProps {
  readonly question: Question;
  readonly dataset: Dataset;
  readonly chart: ChartModel | null;
  readonly numbers: NoteNumbers;
}

export function QuestionBlock({ question, dataset, chart, numbers }: QuestionBlockProps): ReactElement {
  const { base } = useApp();
  return (
    <section className={styles["section"]} id={`question-${question.id}`} aria-labelledby={`question-${question.id}-title`}>
      <p className={styles["tag"]}>
        <a href={linkTo(base, `disagree/${question.id}/`)}>{questionTag(question, dataset)}</a>
      </p>
      <h2 id={`question-${question.id}-title`}>{question.title}</h2>
      {chart === null ? (
        <Claims question={question} dataset={dataset} numbers={numbers} />
      ) : (
        <>
          <LazyDrawing model={chart} />
          <ChartKey model={chart} />
        </>
      )}
      <p className={styles["gap"]}>
        <b>About the gap.</b> {question.gap}
      </p>
    </section>
  );
}

/** Claims in words, side by side, where nothing can be drawn. */
function Claims({ question, dataset, numbers }: Pick<QuestionBlockProps, "question" | "dataset" | "numbers">): ReactElement {
  const measure = dataset.measures.find((one) => one.id === question.measure) ?? null;
  return (
    <dl className={styles["claims"]}>
      {question.rows.map((id) => {
        const row = dataset.rows.find((one) => one.id === id);
        const cell = row?.cells.get(question.measure);
        if (row === undefined || cell === undefined) return null;
        return (
          <div key={id}>
            <dt>
              <b>{cell.claimant.name}</b>, {row.label}
            </dt>
            <dd>
              <FigureLink cell={cell} measure={measure} numbers={numbers} anchored={false} />
            </dd>
            <dd className={styles["stance"]}>{stanceText(cell)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
