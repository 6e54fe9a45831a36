/** A dataset in small: title, the first marks of its chart with their words and notes, and what is special about it. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { ChartModel } from "../../chart/buildChart";
import { buildChart } from "../../chart/buildChart";
import { firstMarks } from "../../chart/firstMarks";
import { questionChart } from "../../chart/questionChart";
import type { Cell } from "../../model/cell";
import type { Dataset } from "../../model/dataset";
import { useApp } from "../../state/useAppState";
import { arrangeRows } from "../../view/arrangeRows";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellsInOrder, numberNotes } from "../../view/numberNotes";
import { questionTag } from "../../view/questionTag";
import { LazyDrawing } from "../chart/LazyDrawing";
import { FigureLink } from "../FigureLink";
import styles from "./home.module.css";

const MOST_MARKS = 4;
const MOST_WORDS = 3;

export function DatasetCard({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { base } = useApp();
  const { chart, numbered, figures } = useMemo(() => contentOf(dataset), [dataset]);
  const href = linkTo(base, `d/${dataset.id}/`);
  const hedged = figures.filter(
    (cell) => cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "plain",
  ).length;
  const numbers = new Map(numbered.notes.map((note) => [note.citation.id, note.number]));
  return (
    <article className={styles["card"]}>
      <h3>
        <a href={href}>{dataset.title}</a>
      </h3>
      {chart === null ? (
        <Words dataset={dataset} cells={figures.slice(0, MOST_WORDS)} numbers={numbers} />
      ) : (
        <>
          {chart.subtitle === "" ? null : <p className={styles["subtitle"]}>{chart.subtitle}</p>}
          <LazyDrawing model={chart} small />
        </>
      )}
      <p className={styles["meta"]}>
        <span>{counted(figures.length, "figure")}</span>
        <span>{counted(numbered.notes.length, "note")}</span>
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
  readonly numbers: ReadonlyMap<string, number>;
}): ReactElement {
  return (
    <ul className={styles["words"]} role="list">
      {cells.map((cell) => (
        <li key={cell.id}>
          <span>{dataset.rows.find(({ id }) => id === cell.row)?.label}</span>{" "}
          <FigureLink
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

interface CardContent {
  readonly chart: ChartModel | null;
  readonly numbered: NumberedNotes;
  /** Reported cells that are not dates of others: numbers and words, or dates where there is nothing else. */
  readonly figures: readonly Cell[];
}

function contentOf(dataset: Dataset): CardContent {
  const groups = arrangeRows(dataset, null);
  const cells = cellsInOrder(groups, dataset.measures);
  const numbered = numberNotes(cells);
  const reported = cells.filter((cell) => cell.state === "reported");
  const own = reported.filter((cell) => cell.value.type !== "date");
  const sides = dataset.questions.find(({ kind }) => kind === "sides");
  const charts = [
    ...(sides === undefined ? [] : [questionChart(dataset, sides, numbered.markers)]),
    ...dataset.figures.map((figure) => buildChart(dataset, { ...figure, rows: null }, groups, numbered.markers)),
  ];
  const chart = charts.find((one) => one !== null) ?? null;
  return { chart: chart === null ? null : firstMarks(chart, MOST_MARKS), numbered, figures: own.length > 0 ? own : reported };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
