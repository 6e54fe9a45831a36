/** A dataset in small: title, the first marks of its chart with their words and notes, and what is special about it. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { ChartModel } from "../../chart/buildChart";
import { firstMarks } from "../../chart/firstMarks";
import { chartOf } from "../../chart/viewCharts";
import type { Cell } from "../../model/cell";
import type { Dataset } from "../../model/dataset";
import { libraryOf } from "../../model/library";
import { wholeView } from "../../model/viewRequest";
import { useApp } from "../../state/useAppState";
import { buildView } from "../../view/buildView";
import { cellsInOrder } from "../../view/numberNotes";
import { questionTag } from "../../view/questionTag";
import { Chart } from "../chart/Chart";
import type { NoteNumbers } from "../CellLink";
import { CellLink } from "../CellLink";
import styles from "./home.module.css";

const MOST_MARKS = 4;
const MOST_WORDS = 3;

export function DatasetCard({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { base } = useApp();
  const { chart, numbers, notes, figures } = useMemo(() => contentOf(dataset), [dataset]);
  const href = linkTo(base, `d/${dataset.id}/`);
  const hedged = figures.filter(
    (cell) => cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "plain",
  ).length;
  return (
    <article className={styles["card"]} data-dataset={dataset.id}>
      <h3>
        <a href={href}>{dataset.title}</a>
      </h3>
      {chart === null ? (
        <Words dataset={dataset} cells={figures.slice(0, MOST_WORDS)} numbers={numbers} />
      ) : (
        <>
          {chart.subtitle === "" ? null : <p className={styles["subtitle"]}>{chart.subtitle}</p>}
          <Chart model={chart} small />
        </>
      )}
      <p className={styles["meta"]}>
        <span>{counted(figures.length, "figure")}</span>
        <span>{counted(notes, "note")}</span>
        {hedged === 0 ? null : <span>{hedged} not exact</span>}
        <Tag dataset={dataset} base={base} />
      </p>
    </article>
  );
}

function Tag({ dataset, base }: { readonly dataset: Dataset; readonly base: URL }): ReactElement | null {
  const [question] = dataset.questions;
  return question === undefined ? null : (
    <a className={styles["tag"]} href={linkTo(base, `disagree/${question.id}/`)}>
      {questionTag(question, dataset)}
    </a>
  );
}

/** Where there is nothing to draw: the first figures, as words. */
function Words({
  dataset,
  cells,
  numbers,
}: {
  readonly dataset: Dataset;
  readonly cells: readonly Cell[];
  readonly numbers: NoteNumbers;
}): ReactElement {
  return (
    <ul className={styles["words"]} role="list">
      {cells.map((cell) => (
        <li key={cell.id}>
          <span>{dataset.rows.find(({ id }) => id === cell.row)?.label}</span>{" "}
          <CellLink
            cell={cell}
            measure={dataset.measures.find(({ id }) => id === cell.measure) ?? null}
            numbers={numbers}
            anchored={false}
          />
        </li>
      ))}
    </ul>
  );
}

/** What a card shows of the whole dataset's view. */
function contentOf(dataset: Dataset): CardContent {
  const view = buildView(libraryOf(dataset), wholeView("dataset", dataset.id));
  if (view === null) throw new Error(`no view of ${dataset.id}`);
  const { markers, numbers, ownNotes, charts } = view;
  const reported = cellsInOrder(view.groups, view.measures).filter((cell) => cell.state === "reported");
  const own = reported.filter((cell) => cell.value.type !== "date");
  const sides = charts.find(({ question }) => question?.kind === "sides");
  const wanted = [...(sides === undefined ? [] : [sides]), ...charts.filter(({ question }) => question === null)];
  const chart = wanted.map((one) => chartOf(dataset, one, markers)).find((one) => one !== null) ?? null;
  const figures = own.length > 0 ? own : reported;
  return { chart: chart === null ? null : firstMarks(chart, MOST_MARKS), numbers, notes: ownNotes, figures };
}

interface CardContent {
  readonly chart: ChartModel | null;
  readonly numbers: NoteNumbers;
  /** How many notes the table leans on. */
  readonly notes: number;
  /** Reported cells that are not dates of others: numbers and words, or dates where there is nothing else. */
  readonly figures: readonly Cell[];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
