/** What a dataset's page shows, as a function of the dataset and the reader's choices. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { ChartModel, ChartSpec } from "../../chart/buildChart";
import { buildChart } from "../../chart/buildChart";
import type { Dataset, Measure, Question } from "../../model/dataset";
import { useApp, useAppState } from "../../state/useAppState";
import type { SortChoice } from "../../url/choices";
import { arrangeRows } from "../../view/arrangeRows";
import type { NumberedNote, NumberedNotes } from "../../view/numberNotes";
import { ChartFigure } from "../chart/ChartFigure";
import { cellAnchor, editorAnchor } from "../FigureLink";
import { NotesList } from "../notes/NotesList";
import { Prose } from "../prose/Prose";
import { COLUMN_LABELS, FigureTable } from "../table/FigureTable";
import { AboutDataset } from "./AboutDataset";
import { Notices } from "./Notices";
import styles from "./page.module.css";
import { QuestionBlock } from "./QuestionBlock";
import { topicName } from "./topics";
import { useNumbering } from "./useNumbering";

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
  const { numbered, numbers, cells, measures } = useNumbering(dataset, groups);
  const charts = useMemo(() => chartsOf(dataset, numbered, sort), [dataset, numbered, sort]);
  const prose = {
    cells,
    measures,
    citations: shared.state === "ready" ? shared.value.citations : new Map(),
    numbers,
    datasetHref: (id: string) => new URL(`d/${id}/`, base).pathname,
  };
  const own = useMemo(() => ownNotes(dataset, numbered), [dataset, numbered]);
  const source = sourceLine(own);
  const drawn = charts.length + dataset.questions.length > 0;
  return (
    <>
      <p className={styles["crumb"]}>
        <a href={base.pathname}>Datasets</a> › {topicName(dataset.topic)}
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
            <ChartFigure
              key={model.id}
              model={model}
              onMark={goToCell}
              cells={cells}
              measures={measures}
              numbers={numbers}
              source={source}
              notesId={NOTES}
              noteCount={own.length}
            />
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
        <AboutDataset dataset={dataset} notes={own} wide={!drawn} />
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
        <NotesList id={NOTES} notes={numbered.notes} cells={cells} measures={measures} backTo={backLinks(dataset)} />
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

function chartsOf(dataset: Dataset, { markers }: NumberedNotes, sort: SortChoice | null): readonly ChartModel[] {
  return dataset.figures.flatMap((figure) => {
    const spec: ChartSpec = { ...figure, rows: null };
    // A column series runs in time; bars follow the table.
    const chart = buildChart(dataset, spec, arrangeRows(dataset, figure.kind === "columns" ? null : sort), markers);
    return chart === null ? [] : [chart];
  });
}

/** Where a note leads back to: a cell of the table, or else the editor's note that names the figure or the passage. */
function backLinks(dataset: Dataset): (named: string) => string {
  const own = new Set(dataset.rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.id)));
  return (named) => {
    const note = dataset.notes.find((one) => one.text.includes(named));
    return own.has(named) || note === undefined ? cellAnchor(named) : editorAnchor(note.id);
  };
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

/** The notes of the table's own cells; they come before those that only the editor's notes name. */
function ownNotes(dataset: Dataset, { notes }: NumberedNotes): readonly NumberedNote[] {
  return notes.filter((note) => note.usedBy.some((id) => id.startsWith(`${dataset.id}.`)));
}

/** Publishers of what the notes lean on, each once. */
function sourceLine(notes: readonly NumberedNote[]): string {
  const reports = new Map(notes.map(({ citation }) => [citation.report.id, citation.report]));
  return [...reports.values()]
    .map(({ publisher, series, datePrinted }) => [publisher, series, datePrinted].filter((part) => part !== null).join(", "))
    .join("; ");
}

const DIRECTIONS: Readonly<Record<Measure["type"], readonly [descending: string, ascending: string]>> = {
  number: ["highest first", "lowest first"],
  date: ["latest first", "earliest first"],
  text: ["Z to A", "A to Z"],
};

/** What a screen reader is told of the order of the rows. */
function sortedText(dataset: Dataset, sort: SortChoice | null): string {
  if (sort === null) return "Rows stand in the order of the source.";
  const measure = dataset.measures.find((one) => one.id === sort.column);
  const words: Readonly<Record<string, string>> = { row: dataset.key.label, ...COLUMN_LABELS };
  const [descending, ascending] = DIRECTIONS[measure?.type ?? "text"];
  return `Sorted by ${measure?.label ?? words[sort.column] ?? sort.column}, ${sort.descending ? descending : ascending}, within each group.`;
}

/** Moves to a cell of the table, where its note is one step away. */
function goToCell(cellId: string): void {
  const cell = document.getElementById(cellAnchor(cellId));
  cell?.scrollIntoView({ block: "center" });
  cell?.focus({ preventScroll: true });
}
