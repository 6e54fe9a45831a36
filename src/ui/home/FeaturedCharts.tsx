/** Datasets to start with: each as the chart of its first figure, in small, with the words and notes of its marks. */
import type { ReactElement } from "react";
import { chartOf } from "../../chart/viewCharts";
import { firstMarks } from "../../chart/firstMarks";
import type { ChartModel } from "../../chart/buildChart";
import type { Cell } from "../../model/cell";
import type { Dataset } from "../../model/dataset";
import type { Home, Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { NumberedNotes } from "../../view/numberNotes";
import { figureChart } from "../../view/viewCharts";
import { Chart } from "../chart/Chart";
import styles from "./home.module.css";
import { TOPICS } from "./Topics";

const MOST_MARKS = 4;
const UNNUMBERED: NumberedNotes["markers"] = new Map();

export interface Featured {
  readonly dataset: Dataset;
  /** What is drawn, in the order of the drawing. */
  readonly cells: readonly Cell[];
}

/** The datasets that home shows, of those of which something can be drawn. */
export function featuredOf({ datasets, cells }: Library, { featured }: Home): readonly Featured[] {
  return featured.flatMap((id) => {
    const dataset = datasets.find((one) => one.id === id);
    const chart = dataset === undefined ? null : smallChart(dataset, UNNUMBERED);
    if (dataset === undefined || chart === null) return [];
    return [{ dataset, cells: chart.groups.flatMap(({ marks }) => marks.flatMap(({ cellId }) => cells.get(cellId) ?? [])) }];
  });
}

function smallChart(dataset: Dataset, markers: NumberedNotes["markers"]): ChartModel | null {
  const [figure] = dataset.figures;
  const chart = figure === undefined ? null : chartOf(dataset, figureChart(dataset, figure, null), markers);
  return chart === null ? null : firstMarks(chart, MOST_MARKS);
}

export interface FeaturedChartsProps {
  readonly featured: readonly Featured[];
  readonly numbered: NumberedNotes;
  /** How many datasets there are. */
  readonly count: number;
}

export function FeaturedCharts({ featured, numbered, count }: FeaturedChartsProps): ReactElement {
  const { base } = useApp();
  return (
    <section className={styles["section"]} aria-labelledby="charts-title">
      <div className={styles["top"]}>
        <h2 id="charts-title">Charts to start with</h2>
        <a href={`#${TOPICS}`}>All {count} datasets</a>
      </div>
      <ul className={styles["cards"]} role="list">
        {featured.map(({ dataset }) => {
          const chart = smallChart(dataset, numbered.markers);
          return chart === null ? null : (
            <li key={dataset.id} data-dataset={dataset.id}>
              <h3>
                <a href={linkTo(base, `d/${dataset.id}/`)}>{chart.title}</a>
              </h3>
              {chart.subtitle === "" ? null : <p>{chart.subtitle}</p>}
              <Chart model={chart} small />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
