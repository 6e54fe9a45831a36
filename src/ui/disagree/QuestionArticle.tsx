/** A contested figure: every claim on one scale, and the table of the same with the words of the report. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import { chartOf } from "../../chart/viewCharts";
import type { Cell } from "../../model/cell";
import type { Dataset, Measure } from "../../model/dataset";
import { describingOf } from "../../model/dataset";
import { useApp } from "../../state/useAppState";
import type { AskedQuestion } from "../../view/standsIn";
import { cellsOfQuestion } from "../../view/standsIn";
import type { View } from "../../view/buildView";
import { descriptionsOf } from "../../view/descriptions";
import { nestedMarks } from "../../view/quoted";
import { claimsChart } from "../../view/viewCharts";
import { reporterText, stanceText } from "../../view/whoSays";
import { Chart } from "../chart/Chart";
import { DotKey } from "../chart/ChartKey";
import type { NoteNumbers } from "../CellLink";
import { CellLink } from "../CellLink";
import { Descriptions } from "../Descriptions";
import { Prerendered } from "../Prerendered";
import page from "../page/page.module.css";
import { UseThis } from "../use/UseThis";
import { useViewUses } from "../use/useViewUses";
import text from "../page/question.module.css";
import styles from "./disagree.module.css";

export interface QuestionArticleProps {
  readonly asked: AskedQuestion;
  readonly view: View;
}

export function QuestionArticle({ asked, view }: QuestionArticleProps): ReactElement {
  const { question, dataset } = asked;
  const { base } = useApp();
  const cells = useMemo(() => cellsOfQuestion(asked), [asked]);
  const described = useMemo(() => describingOf(dataset), [dataset]);
  const chart = useMemo(() => chartOf(dataset, claimsChart(dataset, question), view.markers), [dataset, question, view]);
  const titleId = `question-${question.id}-title`;
  return (
    <>
      <section className={styles["question"]} aria-labelledby={titleId} id={`question-${question.id}`}>
        <div className={page["titled"]}>
          <h2 id={titleId}>{chart === null ? "The claims" : "On one scale"}</h2>
          <UseThis of={question.title} load={useViewUses(view.library, view.request)} />
        </div>
        {chart === null ? (
          <InWords cells={cells} />
        ) : (
          <>
            <Chart model={chart} />
            <DotKey dots={chart.dots} />
          </>
        )}
      </section>
      <section className={styles["question"]} aria-labelledby={`${titleId}-said`}>
        <h2 id={`${titleId}-said`}>What each says</h2>
        <ClaimTable asked={asked} cells={cells} numbers={view.numbers} dataset={dataset} described={described} />
        <p className={styles["from"]}>
          From <a href={linkTo(base, `d/${dataset.id}/`)}>{dataset.title}</a>
        </p>
      </section>
    </>
  );
}

/** Why there is no chart. */
function InWords({ cells }: { readonly cells: readonly Cell[] }): ReactElement {
  const words = cells.some((cell) => cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind === "word");
  return (
    <p className={text["gap"]}>
      <b>Why there’s no chart.</b>{" "}
      {words ? "A word isn’t a number, so it isn’t drawn as one." : "The claims are words, or too far apart for one scale."}
    </p>
  );
}

function ClaimTable({
  asked: { question },
  cells,
  numbers,
  dataset,
  described,
}: {
  readonly asked: AskedQuestion;
  readonly cells: readonly Cell[];
  readonly numbers: NoteNumbers;
  readonly dataset: Dataset;
  readonly described: readonly Measure[];
}): ReactElement {
  const measure = dataset.measures.find(({ id }) => id === question.measure) ?? null;
  return (
    <table className={`plain-table ${styles["claims"] ?? ""}`}>
      <caption className="vh">{question.title} Each claimant with its figure and its note.</caption>
      <thead>
        <tr>
          <th scope="col">Who says so</th>
          <th scope="col" className={measure?.type === "number" ? styles["num"] : undefined}>
            {measure?.label}
          </th>
          <th scope="col">Of whom</th>
          <th scope="col">In the report’s words</th>
        </tr>
      </thead>
      <Prerendered as="tbody" of={cells}>
        {() =>
          cells.map((cell) => {
            const row = dataset.rows.find(({ id }) => id === cell.row);
            return (
              <tr key={cell.id}>
                <th scope="row">
                  {cell.claimant.party === "none" ? (row?.label ?? cell.claimant.name) : cell.claimant.name}
                  <small>{cell.claimant.party === "none" ? "Counter not stated" : row?.label}</small>
                  <Descriptions of={row === undefined ? [] : descriptionsOf(row.cells, described)} numbers={numbers} />
                </th>
                <td className={measure?.type === "number" ? styles["num"] : undefined}>
                  <CellLink cell={cell} measure={measure} numbers={numbers} />
                </td>
                <td>
                  {stanceText(cell)}
                  {reporterText(cell) === "" ? null : <small>{reporterText(cell)}</small>}
                </td>
                <td>{cell.state === "absent" ? null : <q translate="no">{nestedMarks(cell.citations[0].citation.wording)}</q>}</td>
              </tr>
            );
          })
        }
      </Prerendered>
    </table>
  );
}
