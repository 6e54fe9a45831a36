/** A contested figure: the question, one row per claimant, and what the reports say about the gap. Never a sum or a winner. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import { chartOf } from "../../chart/viewCharts";
import type { Question } from "../../model/dataset";
import { wholeView } from "../../model/viewRequest";
import { Chart } from "../chart/Chart";
import { CellLink } from "../CellLink";
import { UseThis } from "../use/UseThis";
import { useViewUses } from "../use/useViewUses";
import { useApp } from "../../state/useAppState";
import type { View } from "../../view/buildView";
import { sharedWorksText } from "../../view/independence";
import { questionTag } from "../../view/questionTag";
import type { ViewChart } from "../../view/viewCharts";
import { reporterText, stanceText } from "../../view/whoSays";
import page from "./page.module.css";
import styles from "./question.module.css";

export interface QuestionBlockProps {
  readonly question: Question;
  readonly claims: ViewChart;
  readonly view: View;
}

export function QuestionBlock({ question, claims, view }: QuestionBlockProps): ReactElement {
  const { base } = useApp();
  const { dataset, markers } = view;
  const chart = useMemo(() => chartOf(dataset, claims, markers), [dataset, claims, markers]);
  const request = useMemo(() => wholeView("question", question.id), [question]);
  const shared = sharedWorksText(claims.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.get(claims.measure) ?? [])));
  return (
    <section className={page["section"]} id={`question-${question.id}`} aria-labelledby={`question-${question.id}-title`}>
      <p className={styles["tag"]}>
        <a href={linkTo(base, `disagree/${question.id}/`)}>{questionTag(question, dataset)}</a>
      </p>
      <div className={page["titled"]}>
        <h2 id={`question-${question.id}-title`}>{question.title}</h2>
        <UseThis of={question.title} load={useViewUses(view.library, request)} />
      </div>
      {chart === null ? <Claims claims={claims} view={view} /> : <Chart model={chart} />}
      <p className={styles["gap"]}>
        <b>About the gap.</b> {question.gap}
        {shared === "" ? null : ` ${shared}`}
      </p>
    </section>
  );
}

/** Claims in words, side by side, where nothing can be drawn. */
function Claims({ claims, view: { dataset, numbers } }: Pick<QuestionBlockProps, "claims" | "view">): ReactElement {
  const measure = dataset.measures.find((one) => one.id === claims.measure) ?? null;
  const rows = claims.groups.flatMap((group) => group.rows);
  return (
    <dl className={styles["claims"]}>
      {rows.map(({ id, label, cells }) => {
        const cell = cells.get(claims.measure);
        return cell === undefined ? null : (
          <div key={id}>
            <dt>
              <b>{cell.claimant.name}</b>, {label}
            </dt>
            <dd>
              <CellLink cell={cell} measure={measure} numbers={numbers} anchored={false} />
            </dd>
            <dd className={styles["stance"]}>{[stanceText(cell), reporterText(cell)].filter((part) => part !== "").join("; ")}</dd>
          </div>
        );
      })}
    </dl>
  );
}
