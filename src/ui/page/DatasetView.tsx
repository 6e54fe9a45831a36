/** What a dataset's page shows, as a function of the dataset and the reader's choices. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { ChartModel, ChartSpec } from "../../chart/buildChart";
import { buildChart } from "../../chart/buildChart";
import type { Cell } from "../../model/cell";
import type { Dataset, Measure, Question } from "../../model/dataset";
import { useApp, useAppState } from "../../state/useAppState";
import type { SortChoice } from "../../url/choices";
import { arrangeRows } from "../../view/arrangeRows";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellsInOrder, numberNotes } from "../../view/numberNotes";
import { ChartFigure } from "../chart/ChartFigure";
import { cellAnchor } from "../FigureLink";
import { NotesList } from "../notes/NotesList";
import { Prose } from "../prose/Prose";
import { FigureTable } from "../table/FigureTable";
import { AboutDataset } from "./AboutDataset";
import { Notices } from "./Notices";
import styles from "./page.module.css";
import { QuestionBlock } from "./QuestionBlock";

const NOTES = "notes";

export interface DatasetViewProps {
  readonly dataset: Dataset;
  readonly sort: SortChoice | null;
  readonly notUnderstood: readonly string[];
  readonly onSort: (sort: SortChoice | null) => void;
}

export function DatasetView({ dataset, sort, notUnderstood, onSort }: DatasetViewProps): ReactElement {
  const { base } = useApp();
  const shared = useAppState((state) => state.shared);
  const groups = useMemo(() => arrangeRows(dataset, sort), [dataset, sort]);
  const numbered = useMemo(() => numberNotes(cellsInOrder(groups, dataset.measures)), [groups, dataset]);
  const cells = useMemo(() => cellsOf(dataset), [dataset]);
  const measures = useMemo(() => measuresOf(dataset), [dataset]);
  const numbers = useMemo(() => new Map(numbered.notes.map((note) => [note.citation.id, note.number])), [numbered]);
  const charts = useMemo(() => chartsOf(dataset, numbered, sort), [dataset, numbered, sort]);
  const prose = {
    cells,
    measures,
    citations: shared.state === "ready" ? shared.value.citations : new Map(),
    numbers,
    datasetHref: (id: string) => new URL(`d/${id}/`, base).pathname,
  };
  const source = sourceLine(numbered);
  const drawn = charts.length + dataset.questions.length > 0;
  return (
    <>
      <p className={styles["crumb"]}>
        <a href={base.pathname}>Datasets</a> › {dataset.topic}
      </p>
      <header className={styles["head"]}>
        <h1>{dataset.title}</h1>
        <p className={styles["standfirst"]}>
          <Prose text={ownCells(dataset)} {...prose} />
        </p>
      </header>
      {notUnderstood.length === 0 ? null : (
        <p className={styles["notice"]} role="status">
          <b>Part of this link was not understood.</b> Shown without it: {notUnderstood.join(", ")}.
        </p>
      )}
      <nav className={styles["skips"]} aria-label="On this page">
        <a href="#figures">The figures</a> <a href={`#${NOTES}`}>Notes</a>
      </nav>
      <div className={styles["columns"]}>
        <div className={styles["main"]} hidden={!drawn}>
          {charts.map((model) => (
            <ChartFigure key={model.id} model={model} onMark={goToCell} source={source} notesId={NOTES} noteCount={numbered.notes.length} />
          ))}
          {dataset.questions.map((question) => (
            <QuestionBlock
              key={question.id}
              question={question}
              dataset={dataset}
              chart={questionChart(dataset, question, numbered)}
              numbers={numbers}
              onMark={goToCell}
            />
          ))}
        </div>
        <AboutDataset dataset={dataset} numbered={numbered} wide={!drawn} />
      </div>
      <div className={styles["main"]}>
        <section className={styles["section"]} id="figures" aria-labelledby="figures-title" tabIndex={-1}>
          <h2 id="figures-title">The figures</h2>
          <FigureTable dataset={dataset} groups={groups} numbers={numbers} sort={sort} onSort={onSort} />
          <p className="vh" role="status" aria-live="polite">
            {sortedText(dataset, sort)}
          </p>
        </section>
        <Notices notes={dataset.notes} prose={prose} />
        <NotesList
          id={NOTES}
          notes={numbered.notes}
          cells={cells}
          measures={new Map(dataset.measures.map((measure) => [measure.id, measure]))}
        />
      </div>
    </>
  );
}

/** Placeholders of a standfirst name row and measure only; the dataset is their own. */
function ownCells(dataset: Dataset): string {
  return dataset.standfirst.replace(/\{(?!@|sum:)([^}]*)\}/gu, (whole, id: string) =>
    id.split(".").length === 2 ? `{${dataset.id}.${id}}` : whole,
  );
}

function cellsOf(dataset: Dataset): ReadonlyMap<string, Cell> {
  return new Map([...dataset.rows.flatMap((row) => [...row.cells.values()]), ...dataset.derived].map((cell) => [cell.id, cell]));
}

function measuresOf(dataset: Dataset): ReadonlyMap<string, Measure> {
  return new Map(dataset.measures.map((measure) => [`${dataset.id}.${measure.id}`, measure]));
}

function chartsOf(dataset: Dataset, { markers }: NumberedNotes, sort: SortChoice | null): readonly ChartModel[] {
  return dataset.figures.flatMap((figure) => {
    const spec: ChartSpec = { ...figure, rows: null };
    // A column series runs in time; bars follow the table.
    const chart = buildChart(dataset, spec, arrangeRows(dataset, figure.kind === "columns" ? null : sort), markers);
    return chart === null ? [] : [chart];
  });
}

function questionChart(dataset: Dataset, question: Question, { markers }: NumberedNotes): ChartModel | null {
  const spec: ChartSpec = {
    id: question.id,
    title: question.title,
    subtitle: "",
    kind: "dots",
    measure: question.measure,
    rows: question.rows,
  };
  return buildChart(dataset, spec, [], markers);
}

/** Publishers of what the notes lean on, each once. */
function sourceLine({ notes }: NumberedNotes): string {
  const reports = new Map(notes.map(({ citation }) => [citation.report.id, citation.report]));
  return [...reports.values()]
    .map(({ publisher, series, datePrinted }) => [publisher, series, datePrinted].filter((part) => part !== null).join(", "))
    .join("; ");
}

function sortedText(dataset: Dataset, sort: SortChoice | null): string {
  if (sort === null) return "Rows stand in the order of the source.";
  const label = dataset.measures.find((measure) => measure.id === sort.column)?.label ?? sort.column;
  return `Sorted by ${label}, ${sort.descending ? "highest first" : "lowest first"}, within each group.`;
}

/** Moves to a cell of the table, where its note is one step away. */
function goToCell(cellId: string): void {
  const cell = document.getElementById(cellAnchor(cellId));
  cell?.scrollIntoView({ block: "center" });
  cell?.focus({ preventScroll: true });
}
