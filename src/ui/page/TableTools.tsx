/** Filters of a table and the choice of its columns. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Dataset } from "../../model/dataset";
import { choose } from "../../state/address";
import { useApp } from "../../state/useAppState";
import type { FilterName } from "../../view/filterRows";
import { FILTER_NAMES, filterOptions } from "../../view/filterRows";
import { columnChoices } from "../table/figureColumns";
import { FilterBar } from "./FilterBar";
import styles from "./page.module.css";

const LABELS: Readonly<Record<FilterName, string>> = { group: "Kind", year: "Year", place: "Place", who: "Who says so" };

export interface TableToolsProps {
  readonly dataset: Dataset;
  /** How many rows the filters leave. */
  readonly rows: number;
  readonly columns: readonly string[] | null;
}

export function TableTools({ dataset, rows, columns }: TableToolsProps): ReactElement {
  const options = useMemo(() => filterOptions(dataset), [dataset]);
  const all = dataset.rows.length;
  return (
    <div className={styles["tools"]}>
      <FilterBar
        filters={FILTER_NAMES.map((name) => ({ name, label: LABELS[name], options: options[name] }))}
        found={rows === all ? `${all} ${all === 1 ? "row" : "rows"}` : `${rows} of ${all} rows`}
      />
      <ColumnPicker dataset={dataset} columns={columns} />
    </div>
  );
}

function ColumnPicker({ dataset, columns }: Pick<TableToolsProps, "dataset" | "columns">): ReactElement | null {
  const { store } = useApp();
  const choices = useMemo(() => columnChoices(dataset).slice(1), [dataset]);
  if (choices.length < 3) return null;
  const shown = columns ?? choices.map(({ id }) => id);
  const set = (id: string, on: boolean): void => {
    const next = choices.map((choice) => choice.id).filter((one) => (one === id ? on : shown.includes(one)));
    if (next.length > 0) choose(store, { columns: next.length === choices.length ? null : next });
  };
  return (
    <details className={styles["picker"]}>
      <summary>Columns{columns === null ? "" : `: ${shown.length} of ${choices.length}`}</summary>
      <fieldset>
        <legend className="vh">Columns to show</legend>
        {choices.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={shown.includes(id)}
              disabled={shown.length === 1 && shown.includes(id)}
              onChange={(event) => {
                set(id, event.currentTarget.checked);
              }}
            />{" "}
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
