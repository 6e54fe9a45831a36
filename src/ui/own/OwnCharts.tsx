/** The charts of a reader's table, one a column of figures: one unit never stands on the scale of another. */
import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import type { OwnPlot } from "../../chart/ownMarks";
import { MOST_DRAWN } from "../../chart/ownMarks";
import type { CellAt, OwnPage } from "../../model/ownPage";
import type { OwnNumbered } from "../../view/own/ownNumbers";
import { OWN_ID } from "../../view/own/ownDataset";
import { shortText } from "../../view/own/ownSources";
import { Boundary } from "../Boundary";
import type { OwnKind } from "../chart/own/OwnPlotChart";

const OwnPlotChart = lazy(async () => ({ default: (await import("../chart/own/OwnPlotChart")).OwnPlotChart }));

const KINDS: readonly (readonly [kind: OwnKind, name: string])[] = [
  ["bars", "Bars"],
  ["columns", "Columns"],
  ["line", "Over time"],
  ["dots", "Dots"],
];
const NO_TIMES: ReadonlyMap<string, number> = new Map();

export interface OwnChartsProps {
  readonly plots: readonly OwnPlot[];
  /** When each row was; null where they are not dated. */
  readonly times: ReadonlyMap<string, number> | null;
  readonly kind: OwnKind;
  readonly onKind: (kind: OwnKind) => void;
  readonly notes: readonly OwnNumbered[];
  /** With the rows that are shown. */
  readonly page: OwnPage;
  readonly chosen: CellAt | null;
  readonly onChoose: (cell: CellAt) => void;
}

export function OwnCharts({ plots, times, kind, onKind, notes, page, chosen, onChoose }: OwnChartsProps): ReactElement {
  const kinds = KINDS.filter(([id]) => id !== "line" || times !== null);
  const noteText = (number: number): string =>
    notes
      .find((note) => note.number === number)
      ?.citations.map(shortText)
      .join("; ") ?? "";
  return (
    <section className="own-section" aria-labelledby="own-charts-title">
      <div className="own-row">
        <div>
          <h2 id="own-charts-title" translate="no">
            {headingOf(plots, page)}
          </h2>
          <p className="own-small">{saidOf(plots, page)}</p>
        </div>
        {plots.length === 0 ? null : (
          <fieldset className="own-segments">
            <legend className="vh">How figures are drawn</legend>
            {kinds.map(([id, name]) => (
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
        )}
      </div>
      <div className={plots.length > 1 ? "own-panels" : undefined}>
        {plots.map((plot) => (
          <figure key={plot.id} className="own-panel" aria-label={plot.title}>
            <figcaption>
              <h3 translate="no">{plot.title}</h3>
              {kind === "bars" && plot.scale.domain[0] < 0 ? <p className="own-small">A bar to the left is below zero.</p> : null}
              {plot.others > 0 ? <p className="own-small">Not drawn: {plot.others} in another unit.</p> : null}
            </figcaption>
            <Boundary fallback={<p>This chart did not load. Every figure of it stands in the table, with its note.</p>}>
              <Suspense fallback={<div className="own-drawing" />}>
                <OwnPlotChart
                  plot={plot}
                  kind={kind}
                  times={times ?? NO_TIMES}
                  noteText={noteText}
                  selected={chosen === null ? null : `${OWN_ID}.${chosen.row}.${chosen.column}`}
                  onChoose={(cell) => {
                    const [, row, column] = cell.split(".");
                    if (row !== undefined && column !== undefined) onChoose({ row, column });
                  }}
                />
              </Suspense>
            </Boundary>
          </figure>
        ))}
      </div>
    </section>
  );
}

/** "Harvest and change, by village", where there are so few. */
function headingOf(plots: readonly OwnPlot[], { key }: OwnPage): string {
  const by = key === "" ? "" : `, by ${key.toLowerCase() === key.toUpperCase() ? key : lowered(key)}`;
  const [first, second] = plots.map(({ name }) => name);
  if (plots.length === 0) return "Charts";
  if (plots.length > 2 || first === undefined) return `Charts${by}`;
  return `${first}${second === undefined ? "" : ` and ${lowered(second)}`}${by}`;
}

/** As within a sentence, unless it is a name or letters that stand for words. */
function lowered(heading: string): string {
  return /^\p{Lu}\p{Ll}/u.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading;
}

function saidOf(plots: readonly OwnPlot[], { rows, columns }: OwnPage): string {
  if (rows.length > MOST_DRAWN) return `${rows.length} rows are too many for a chart; the limit is ${MOST_DRAWN}. Filter the table.`;
  const drawn = new Set(plots.map(({ column }) => column));
  const left = columns.filter(({ id, type }) => type === "number" && !drawn.has(id)).map(({ label }) => label);
  return [
    plots.length > 1 ? "Each column has a scale of its own." : "",
    rows.some(({ total }) => total) ? "The total is in the table only." : "",
    left.length === 0 ? "" : `Not drawn: ${left.join("; ")}, with fewer than two figures.`,
  ]
    .filter((text) => text !== "")
    .join(" ");
}
