/**
 * What a dataset's page shows, as a function of the dataset and the reader's choices. Its large parts are taken over one by one,
 * the one that a reader uses first (Suspense): the page answers before all of it has been gone through.
 */
import type { ReactElement } from "react";
import { Suspense, useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { ExportView } from "../../export/exportModel";
import { figureCharts, wholeQuestions } from "../../chart/viewCharts";
import { questionChart } from "../../chart/questionChart";
import type { Dataset, Measure, Row } from "../../model/dataset";
import { choose } from "../../state/address";
import { today } from "../../state/today";
import { useApp, useAppState, useSite } from "../../state/useAppState";
import type { SortChoice } from "../../url/choices";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import type { ArrangedGroup } from "../../view/arrangeRows";
import { arrangeRows } from "../../view/arrangeRows";
import type { RowFilters } from "../../view/filterRows";
import { filterText, keepsRow, NO_FILTERS } from "../../view/filterRows";
import type { NumberedNote, NumberedNotes } from "../../view/numberNotes";
import { cellsInOrder } from "../../view/numberNotes";
import { shownMeasures } from "../../view/shownMeasures";
import { ownStandfirst } from "../../view/proseText";
import { ChartFigure } from "../chart/ChartFigure";
import { AddToSlides } from "../export/AddToSlides";
import { CopyButton } from "../export/CopyButton";
import { TakeAway } from "../export/TakeAway";
import { viewAddress } from "../export/viewAddress";
import { cellAnchor, editorAnchor } from "../FigureLink";
import { Icon } from "../Icon";
import { NotesList } from "../notes/NotesList";
import { Prose } from "../prose/Prose";
import { COLUMN_LABELS } from "../table/figureColumns";
import { FigureTable } from "../table/FigureTable";
import { AboutDataset } from "./AboutDataset";
import { CopyLink } from "./CopyLink";
import { EmbedCode } from "./EmbedCode";
import { NotUnderstood } from "./NotUnderstood";
import { Notices } from "./Notices";
import styles from "./page.module.css";
import { QuestionBlock } from "./QuestionBlock";
import { TableTools } from "./TableTools";
import { topicName } from "./topics";
import { useNumbering } from "./useNumbering";

const NOTES = "notes";

export function DatasetView({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { store, base } = useApp();
  const site = useSite();
  const shared = useAppState((state) => state.shared);
  const { sort, filters: chosen, columns } = useAppState((state) => state.choices);
  const selected = useAppState((state) => state.choices.figure);
  const version = useAppState((state) => state.version);
  const filters = useMemo((): RowFilters => ({ ...NO_FILTERS, ...chosen }), [chosen]);
  const keeps = useMemo(() => {
    const places = shared.state === "ready" ? shared.value.places : new Map<string, string>();
    return (row: Row): boolean => keepsRow(row, filters, places);
  }, [filters, shared]);
  const groups = useMemo(() => arrangeRows(dataset, sort, keeps), [dataset, sort, keeps]);
  const shown = useMemo(() => shownMeasures(dataset, columns), [dataset, columns]);
  const { numbered, numbers, cells, measures } = useNumbering(dataset, groups, shown);
  const charts = useMemo(() => figureCharts(dataset, numbered.markers, sort, keeps), [dataset, numbered, sort, keeps]);
  const prose = {
    cells,
    measures,
    citations: shared.state === "ready" ? shared.value.citations : new Map(),
    numbers,
    datasetHref: (id: string) => linkTo(base, `d/${id}/`),
  };
  const own = useMemo(() => ownNotes(dataset, numbered), [dataset, numbered]);
  const source = sourceLine(own);
  const rows = groups.reduce((count, group) => count + group.rows.length, 0);
  const asked = wholeQuestions(dataset, keeps);
  const view = useMemo(
    () => ({ kind: "dataset", id: dataset.id, sort, columns, filters: chosen }) as const,
    [dataset, sort, columns, chosen],
  );
  /** The table as it stands, for what is copied of it. */
  const asItStands = (): ExportView => {
    const library = { cells, measures, citations: prose.citations };
    const stamp = { address: viewAddress(site, view), version, date: today() };
    const filteredBy = filterText(dataset, filters);
    return { kind: "dataset", dataset, library, stamp, groups, measures: shown, filteredBy };
  };
  const drawn = charts.length + asked.length > 0;
  return (
    <>
      <p className={styles["crumb"]}>
        <a href={linkTo(base, "")}>Datasets</a> › {topicName(dataset.topic)}
      </p>
      <header className={styles["head"]}>
        <h1>{dataset.title}</h1>
        <p className={styles["standfirst"]}>
          <Prose text={ownStandfirst(dataset)} {...prose} />
        </p>
      </header>
      <NotUnderstood />
      <div className={styles["actions"]}>
        <CopyLink />
        <CopyButton
          done="Table copied with its notes"
          label="Table to copy"
          clipOf={async () => (await import("../export/copies")).copyTableOf(asItStands())}
        >
          <Icon name="copy" /> Copy table
        </CopyButton>
        <TakeAway wanted={view} />
        <AddToSlides take={{ ...view, part: "both" }} />
        <a className={styles["action"]} href={`${linkTo(base, "compare/")}${compareQuery(groups, shown)}`}>
          <Icon name="beside" /> Compare figures
        </a>
        <EmbedCode dataset={dataset} />
        <nav className={styles["skips"]} aria-label="On this page">
          <a href="#figures">The figures</a> <a href={`#${NOTES}`}>Notes</a>
        </nav>
      </div>
      <div className={styles["columns"]}>
        <div className={styles["main"]} hidden={!drawn}>
          <Suspense>
            {charts.map((model) => (
              <ChartFigure
                key={model.id}
                model={model}
                cells={cells}
                measures={measures}
                numbers={numbers}
                source={source}
                notesId={NOTES}
                noteCount={own.length}
              />
            ))}
          </Suspense>
          <Suspense>
            {asked.map((question) => (
              <QuestionBlock
                key={question.id}
                question={question}
                dataset={dataset}
                chart={questionChart(dataset, question, numbered.markers)}
                numbers={numbers}
              />
            ))}
          </Suspense>
        </div>
        <AboutDataset dataset={dataset} notes={own} wide={!drawn} />
      </div>
      <div className={styles["main"]}>
        <section className={styles["section"]} id="figures" aria-labelledby="figures-title" tabIndex={-1}>
          <h2 id="figures-title">The figures</h2>
          <TableTools dataset={dataset} rows={rows} columns={columns} />
          {rows === 0 ? (
            <p className={styles["notice"]}>
              <b>No row matches.</b> These filters together leave nothing; “Show all” brings every row back.
            </p>
          ) : (
            <Suspense>
              <FigureTable
                dataset={dataset}
                groups={groups}
                numbers={numbers}
                sort={sort}
                columns={columns}
                selected={selected}
                clipOf={(copies, ids) => copies.copyRowsOf(asItStands(), ids)}
                onSort={(next) => {
                  choose(store, { sort: next });
                }}
              />
            </Suspense>
          )}
          <p className="vh" role="status" aria-live="polite">
            {sortedText(dataset, sort)}
          </p>
        </section>
        <Suspense>
          <Notices notes={dataset.notes} prose={prose} />
        </Suspense>
        <NotesList id={NOTES} notes={numbered.notes} cells={cells} measures={measures} backTo={backLinks(dataset)} />
      </div>
    </>
  );
}

/** The first two numbers of the table, to begin a comparison with. */
function compareQuery(groups: readonly ArrangedGroup[], measures: readonly Measure[]): string {
  const numbers = cellsInOrder(groups, measures).filter((cell) => cell.state === "reported" && cell.value.type === "number");
  const items = numbers.slice(0, 2).map((cell) => cell.id);
  return items.length === 0 ? "" : formatChoices({ ...NO_CHOICES, items });
}

/** Where a note leads back to: a cell of the table, or else the editor's note that names the figure or the passage. */
function backLinks(dataset: Dataset): (named: string) => string {
  const own = new Set(dataset.rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.id)));
  return (named) => {
    const note = dataset.notes.find((one) => one.text.includes(named));
    return own.has(named) || note === undefined ? cellAnchor(named) : editorAnchor(note.id);
  };
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
