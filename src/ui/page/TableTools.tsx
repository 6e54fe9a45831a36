/** Filters of a table and the choice of its columns. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Dataset } from "../../model/dataset";
import { choose } from "../../state/address";
import { useApp } from "../../state/useAppState";
import type { FilterName } from "../../view/filterRows";
import { FILTER_NAMES, filterOptions } from "../../view/filterRows";
import { tableColumns, usualColumns } from "../../view/tableColumns";
import type { View } from "../../view/buildView";
import { FilterBar } from "./FilterBar";
import styles from "./filters.module.css";

const LABELS: Readonly<Record<FilterName, string>> = { group: "Kind", year: "Year", place: "Place", who: "Who says so" };

export function TableTools({ view: { dataset, groups, added, request } }: { readonly view: View }): ReactElement {
  const options = useMemo(() => filterOptions(dataset), [dataset]);
  const rows = groups.reduce((count, group) => count + group.rows.length, 0);
  return (
    <div className={styles["tools"]} data-redraws>
      <FilterBar
        filters={FILTER_NAMES.map((name) => ({ name, label: LABELS[name], options: options[name] }))}
        found={foundText(rows, dataset.rows.length, added)}
      >
        <ColumnPicker dataset={dataset} columns={request.columns} />
      </FilterBar>
    </div>
  );
}

/** How much is shown, and why more of it than was asked for. */
function foundText(rows: number, all: number, added: number): string {
  const count = rows === all ? `${all} ${all === 1 ? "row" : "rows"}` : `${rows} of ${all} rows`;
  if (added === 0) return count;
  const [noun, verb] = added === 1 ? ["row answers", "is"] : ["rows answer", "are"];
  return `${count}; ${added} ${noun} the same question as another and ${verb} shown with it`;
}

interface ColumnPickerProps {
  readonly dataset: Dataset;
  readonly columns: readonly string[] | null;
}

function ColumnPicker({ dataset, columns }: ColumnPickerProps): ReactElement | null {
  const { store } = useApp();
  const choices = useMemo(() => tableColumns(dataset).slice(1), [dataset]);
  if (choices.length < 3) return null;
  const usual = usualColumns(dataset).slice(1);
  const shown = columns ?? usual;
  const set = (id: string, on: boolean): void => {
    const next = choices.map((choice) => choice.id).filter((one) => (one === id ? on : shown.includes(one)));
    if (next.length > 0) choose(store, { columns: next.join() === usual.join() ? null : next });
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
