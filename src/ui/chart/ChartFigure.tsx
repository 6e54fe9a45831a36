/** A chart with all that belongs to it: title, drawing, key, what is not drawn and why, sources. */
import type { ReactElement } from "react";
import { Fragment, useId } from "react";
import type { ChartModel, WhyNotPlotted } from "../../chart/buildChart";
import type { Question } from "../../model/dataset";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { View } from "../../view/buildView";
import { questionTag } from "../../view/questionTag";
import { CellLink } from "../CellLink";
import { Chart } from "./Chart";
import styles from "./chart.module.css";
import { UseThis } from "../use/UseThis";
import { useViewUses } from "../use/useViewUses";

export interface ChartFigureProps {
  readonly model: ChartModel;
  /** What the chart is of. */
  readonly view: View;
  /** Where the notes stand. */
  readonly notesId: string;
  /** Contested figures that it shows whole. */
  readonly questions: readonly Question[];
}

export function ChartFigure({ model, view, notesId, questions }: ChartFigureProps): ReactElement {
  const { base } = useApp();
  const titleId = useId();
  return (
    <figure className={styles["figure"]} aria-labelledby={titleId} id={`figure-${model.id}`}>
      <div className={styles["head"]}>
        <figcaption className={styles["caption"]}>
          <h2 id={titleId}>{model.title}</h2>
          {model.subtitle === "" ? null : <p className={styles["subtitle"]}>{model.subtitle}</p>}
        </figcaption>
        <UseThis of={model.title} load={useViewUses(view.library, view.request, model.id)} />
      </div>
      <Chart model={model} />
      {questions.map((question) => (
        <p key={question.id} id={`question-${question.id}`} className={styles["contested"]}>
          <b>{questionTag(question, view.dataset)}.</b> {question.gap}{" "}
          <a href={linkTo(base, `disagree/${question.id}/`)}>See the question</a>
        </p>
      ))}
      <NotDrawn model={model} view={view} why="words" text="Not drawn, for want of a number" />
      <NotDrawn model={model} view={view} why="unit" text="Not drawn, since they count something else" />
      <p className={styles["source"]}>
        Source: {view.source}. <a href={`#${notesId}`}>{notesText(view.ownNotes)}</a>
      </p>
    </figure>
  );
}

interface NotDrawnProps extends Pick<ChartFigureProps, "model" | "view"> {
  readonly why: WhyNotPlotted;
  readonly text: string;
}

function NotDrawn({ model, view, why, text }: NotDrawnProps): ReactElement | null {
  const { cells, measures } = view.library;
  const left = model.notPlotted.filter((one) => one.why === why);
  return left.length === 0 ? null : (
    <p className={styles["left"]}>
      {text}:{" "}
      {left.map(({ cellId, label }, index) => {
        const cell = cells.get(cellId);
        return cell === undefined ? null : (
          <Fragment key={cellId}>
            {index === 0 ? "" : "; "}
            {label}:{" "}
            <CellLink
              cell={cell}
              measure={measures.get(`${cell.dataset}.${cell.measure}`) ?? null}
              numbers={view.numbers}
              anchored={false}
            />
          </Fragment>
        );
      })}
      .
    </p>
  );
}

function notesText(count: number): string {
  return count === 1 ? "Note 1" : `Notes 1 ${count === 2 ? "and" : "to"} ${count}`;
}
