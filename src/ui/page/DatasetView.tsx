/**
 * What a dataset's page shows: a view of it, as the reader has asked for it. When that changes, the table changes first; charts,
 * sentences and notes follow as soon as there is time. Large parts hydrate one by one, the one that a reader uses first
 * (Suspense): the page is interactive before all of it is.
 */
import type { ReactElement } from "react";
import { memo, Suspense, useDeferredValue, useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { ChartModel } from "../../chart/buildChart";
import { chartOf } from "../../chart/viewCharts";
import { drawsClaims } from "../../chart/drawsClaims";
import type { MadeAt } from "../../export/exportModel";
import type { Dataset, Measure, Question } from "../../model/dataset";
import type { Library } from "../../model/library";
import type { ViewRequest } from "../../model/viewRequest";
import { choose } from "../../state/address";
import { selectVersion } from "../../state/store";
import { today } from "../../state/today";
import { useApp, useAppState, useSite } from "../../state/useAppState";
import type { View } from "../../view/buildView";
import { buildView } from "../../view/buildView";
import { cellsInOrder } from "../../view/numberNotes";
import { namedIn } from "../../view/proseMentions";
import { tableColumns } from "../../view/tableColumns";
import { ChartFigure } from "../chart/ChartFigure";
import { viewAddress } from "../export/viewAddress";
import { cellAnchor, editorAnchor } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { Prose } from "../prose/Prose";
import { DatasetTable } from "../table/DatasetTable";
import { HowToRead } from "./HowToRead";
import { NotUnderstood } from "./NotUnderstood";
import { Notices } from "./Notices";
import styles from "./page.module.css";
import { QuestionBlock } from "./QuestionBlock";
import below from "./sources.module.css";
import { SourcesBox } from "./SourcesBox";
import { TableTools } from "./TableTools";
import { UseThis } from "../use/UseThis";
import { useViewUses } from "../use/useViewUses";

const NOTES = "notes";
const STANDFIRST = "standfirst";

export interface DatasetViewProps {
  readonly dataset: Dataset;
  /** With whatever the dataset's sentences name. */
  readonly library: Library;
}

export function DatasetView({ dataset, library }: DatasetViewProps): ReactElement | null {
  const { sort, filters, columns } = useAppState((state) => state.choices);
  const view = useMemo(
    () => buildView(library, { kind: "dataset", id: dataset.id, sort, columns, filters }),
    [library, dataset, sort, columns, filters],
  );
  return view === null ? null : <Shown view={view} />;
}

function Shown({ view }: { readonly view: View }): ReactElement {
  const later = useDeferredValue(view);
  const { dataset, charts, markers } = later;
  const drawn = useMemo(
    () => charts.flatMap((chart) => (chart.question === null ? (chartOf(dataset, chart, markers) ?? []) : [])),
    [dataset, charts, markers],
  );
  return (
    <>
      <Head view={later} />
      {drawn.length === 0 ? null : <HowToRead charts={drawn} />}
      <NotUnderstood />
      <Charts view={later} drawn={drawn} />
      <div className={styles["main"]} aria-busy={later !== view}>
        <Figures view={view} usable={drawn.length === 0} />
        <Sentences view={later} />
      </div>
    </>
  );
}

interface ViewProps {
  readonly view: View;
}

const Head = memo(function Head({ view }: ViewProps): ReactElement {
  const { base } = useApp();
  return (
    <>
      <p className={styles["crumb"]}>
        <a href={linkTo(base, "")}>Datasets</a> › {view.dataset.topic.name}
      </p>
      <header className={styles["head"]}>
        <h1>{view.title}</h1>
        <p className={styles["standfirst"]} id={STANDFIRST} tabIndex={-1}>
          <Prose text={view.summary} view={view} />
        </p>
      </header>
    </>
  );
});

/** Where and when a view is copied. */
function useStamp(): (request: ViewRequest) => MadeAt {
  const site = useSite();
  const version = useAppState(selectVersion);
  return (request) => ({ address: viewAddress(site, request), version, date: today() });
}

interface ChartsProps extends ViewProps {
  readonly drawn: readonly ChartModel[];
}

const Charts = memo(function Charts({ view, drawn }: ChartsProps): ReactElement {
  const any = drawn.length + view.questions.length > 0;
  const shown = (question: Question): ChartModel | undefined => drawn.find((model) => drawsClaims(model, question, view.dataset.id));
  return (
    <div className={styles["main"]} hidden={!any}>
      <Suspense>
        {drawn.map((model) => (
          <ChartFigure
            key={model.id}
            model={model}
            view={view}
            notesId={NOTES}
            questions={view.questions.filter((question) => shown(question) === model)}
          />
        ))}
      </Suspense>
      <Suspense>
        {view.charts.map((claims) =>
          claims.question === null || shown(claims.question) !== undefined ? null : (
            <QuestionBlock key={claims.id} question={claims.question} claims={claims} view={view} />
          ),
        )}
      </Suspense>
    </div>
  );
});

interface FiguresProps extends ViewProps {
  /** Whether no chart is drawn, beside which the view could be taken along. */
  readonly usable: boolean;
}

function Figures({ view, usable }: FiguresProps): ReactElement {
  const { store } = useApp();
  const stampOf = useStamp();
  const load = useViewUses(view.library, view.request);
  return (
    <section className={styles["section"]} id="figures" aria-labelledby="figures-title" tabIndex={-1}>
      <div className={styles["titled"]}>
        <h2 id="figures-title">The figures</h2>
        {usable ? <UseThis of={view.title} load={load} /> : null}
      </div>
      <TableTools view={view} />
      <p className={isFixed(view) ? styles["told"] : "vh"} role="status" aria-live="polite">
        {sortedText(view)}
      </p>
      {view.groups.length === 0 ? (
        <p className={styles["notice"]}>
          <b>No row matches.</b> These filters together leave nothing; “Show all” brings every row back.
        </p>
      ) : (
        <Suspense>
          <DatasetTable
            view={view}
            clipOf={(copies, ids) => copies.copyRowsOf(view, stampOf(view.request), ids)}
            onSort={(next) => {
              choose(store, { sort: next });
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

const Sentences = memo(function Sentences({ view }: ViewProps): ReactElement {
  const backTo = useMemo(() => backLinks(view), [view]);
  const { cells, measures } = view.library;
  return (
    <div className={below["below"]}>
      <div className={below["notes"]}>
        <Suspense>
          <Notices view={view} />
        </Suspense>
        <NotesList id={NOTES} notes={view.notes} cells={cells} measures={measures} backTo={backTo} />
      </div>
      <SourcesBox view={view} />
    </div>
  );
});

/** Where a note leads back to: a cell of the table, its row where only a chart has it, or the sentence that names it. */
function backLinks({ groups, columns, measures, editorNotes, summary, library }: View): (named: string) => string {
  const shown = new Set(columns.map(({ id }) => id));
  const places = new Map(
    cellsInOrder(groups, measures).map(({ id, row, measure }) => [id, shown.has(measure) ? cellAnchor(id) : `row-${row}`]),
  );
  const sentences = [
    ...editorNotes.map(({ note }) => [editorAnchor(note.id), `${note.title} ${note.text}`]),
    [STANDFIRST, summary],
  ] as const;
  for (const [anchor = "", text = ""] of sentences) {
    for (const named of namedIn(text, library.cells)) if (!places.has(named)) places.set(named, anchor);
  }
  return (named) => places.get(named) ?? STANDFIRST;
}

const DIRECTIONS: Readonly<Record<Measure["type"], readonly [descending: string, ascending: string]>> = {
  number: ["highest first", "lowest first"],
  date: ["latest first", "earliest first"],
  text: ["Z to A", "A to Z"],
};

/** Whether a sort moves nothing, since no two of the figures may be compared. */
function isFixed({ groups, request: { sort } }: View): boolean {
  return sort !== null && groups.every(({ rows }) => rows.length === 1);
}

/** What is told of the order of the rows. */
function sortedText(view: View): string {
  const {
    dataset,
    request: { sort },
  } = view;
  if (sort === null) return "Rows stand in the order of the source.";
  if (isFixed(view)) return "Nothing moves: each of these figures stands alone, and figures that cannot be compared are not ranked.";
  const column = tableColumns(dataset).find(({ id }) => id === sort.column);
  const [descending, ascending] = DIRECTIONS[column?.measure?.type ?? "text"];
  return `Sorted by ${column?.label ?? sort.column}, ${sort.descending ? descending : ascending}, within each group.`;
}
