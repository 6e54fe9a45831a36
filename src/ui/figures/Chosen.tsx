/** How many figures are left, and what narrows them: a chip for each choice, which takes it away. */
import type { ReactElement, ReactNode } from "react";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import { severalIn } from "../../url/choices";
import type { FacetOptions } from "../../view/facets";
import { FACET_NAMES } from "../../view/facets";
import { FACETS } from "../../view/figures";
import { Button } from "../Button";
import styles from "./figures.module.css";

export interface ChosenProps {
  /** "15 of 120 figures". */
  readonly count: string;
  readonly options: FacetOptions;
  /** Opens the filters where they stand in no rail. */
  readonly onFilter: () => void;
  /** At the end of the line. */
  readonly children: ReactNode;
}

export function Chosen({ count, options, onFilter, children }: ChosenProps): ReactElement {
  const { store } = useApp();
  const q = useAppState((state) => state.choices.q.trim());
  const filters = useAppState((state) => state.choices.filters);
  const chosen = FACETS.flatMap((facet) => severalIn(filters[facet] ?? "").map((value) => ({ facet, value })));
  return (
    <div className={styles["state"]}>
      <b role="status">{count}</b>
      {q === "" ? null : (
        <Chip
          name={`“${q}”`}
          onRemove={() => {
            choose(store, { q: "" });
          }}
        />
      )}
      {chosen.map(({ facet, value }) => (
        <Chip
          key={`${facet} ${value}`}
          name={options[facet].find((one) => one.value === value)?.label ?? FACET_NAMES[facet]}
          onRemove={() => {
            const left = severalIn(filters[facet] ?? "").filter((one) => one !== value);
            choose(store, { filters: { ...filters, [facet]: left.join(",") } });
          }}
        />
      ))}
      {q === "" && chosen.length === 0 ? null : (
        <Button
          look="link"
          onClick={() => {
            choose(store, { q: "", filters: {} });
          }}
        >
          Clear all
        </Button>
      )}
      <Button className={styles["filter"]} onClick={onFilter}>
        Filter{chosen.length === 0 ? "" : ` · ${chosen.length} on`}
      </Button>
      {children}
    </div>
  );
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }): ReactElement {
  return (
    <button type="button" className={styles["chip"]} onClick={onRemove}>
      <span className="vh">Remove </span>
      {name} <span aria-hidden="true">×</span>
    </button>
  );
}
