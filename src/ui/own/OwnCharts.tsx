/** The charts of a reader's table, one a column of figures: one unit never stands on the scale of another. */
import type { ReactElement } from "react";
import type { ChartModel } from "../../chart/buildChart";
import type { CellAt, OwnPage } from "../../model/ownPage";
import { drawable } from "../../view/own/ownDataset";
import { Chart } from "../chart/Chart";
import { ChartKey } from "../chart/ChartKey";

const KINDS: readonly (readonly [kind: ChartModel["kind"], name: string])[] = [
  ["bars", "Bars"],
  ["columns", "Columns"],
  ["dots", "Dots"],
];

export interface OwnChartsProps {
  readonly charts: readonly ChartModel[];
  readonly kind: ChartModel["kind"];
  readonly onKind: (kind: ChartModel["kind"]) => void;
  readonly page: OwnPage;
  readonly onChoose: (cell: CellAt) => void;
}

export function OwnCharts({ charts, kind, onKind, page, onChoose }: OwnChartsProps): ReactElement {
  const left = page.columns.filter((column) => column.type === "number" && !drawable(page, column));
  const totals = page.rows.some(({ total }) => total);
  const drawn = page.columns.some((column) => drawable(page, column));
  return (
    <section className="own-section" aria-labelledby="own-charts-title">
      <div className="own-row">
        <div>
          <h2 id="own-charts-title">{charts.length === 1 ? "Chart" : "Charts"}</h2>
          {totals ? <p className="own-small">A total of the table’s own stands in the table only.</p> : null}
        </div>
        {drawn ? (
          <fieldset className="own-choice">
            <legend className="vh">How figures are drawn</legend>
            {KINDS.map(([id, name]) => (
              <label key={id}>
                <input
                  type="radio"
                  name="own-kind"
                  checked={kind === id}
                  onChange={() => {
                    onKind(id);
                  }}
                />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
      <div
        className={charts.length > 1 ? "own-panels" : undefined}
        onClick={(event) => {
          // A figure of a reader's table has no panel of ours, and no place in the address.
          event.stopPropagation();
          const mark = event.target instanceof Element ? event.target.closest<SVGElement>("[data-cell]") : null;
          const [, row, column] = mark?.dataset.cell?.split(".") ?? [];
          if (row !== undefined && column !== undefined) onChoose({ row, column });
        }}
      >
        {charts.map((model) => (
          <figure key={model.id} className="own-panel" aria-label={model.title}>
            <h3 translate="no">{model.title}</h3>
            <Chart model={model} />
            <ChartKey model={model} />
          </figure>
        ))}
      </div>
      {drawn && charts.length === 0 ? <p>Drawn so, the figures are too far apart for one scale. Take bars.</p> : null}
      {left.length === 0 ? null : (
        <p className="own-small">
          Not drawn: <span translate="no">{left.map(({ label }) => label).join("; ")}</span>. A column is drawn where it has two figures or
          more, none below zero, in 40 rows at most.
        </p>
      )}
    </section>
  );
}
