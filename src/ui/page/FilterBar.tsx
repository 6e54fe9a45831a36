/** Filters of a page as native menus; each choice goes into the address at once. */
import type { ReactElement, ReactNode } from "react";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import type { FilterOption } from "../../view/filterRows";
import { Button } from "../Button";
import styles from "./filters.module.css";

export interface PageFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

export interface FilterBarProps {
  readonly filters: readonly PageFilter[];
  /** How much is shown, said aloud when it changes. */
  readonly found: string;
  /** What stands at its end. */
  readonly children?: ReactNode;
}

export function FilterBar({ filters, found, children }: FilterBarProps): ReactElement {
  const { store } = useApp();
  const chosen = useAppState((state) => state.choices.filters);
  const some = filters.some(({ name }) => (chosen[name] ?? "") !== "");
  return (
    <div className={styles["filters"]} role="group" aria-label="Filters">
      {filters
        .filter(({ options }) => options.length > 1)
        .map(({ name, label, options }) => (
          <label key={name}>
            <span>{label}</span>
            <select
              value={chosen[name] ?? ""}
              onChange={(event) => {
                choose(store, { filters: { ...chosen, [name]: event.currentTarget.value } });
              }}
            >
              <option value="">All</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
      <p role="status">{found}</p>
      {some ? (
        <Button
          look="link"
          onClick={() => {
            choose(store, { filters: {} });
          }}
        >
          Show all
        </Button>
      ) : null}
      {children}
    </div>
  );
}
