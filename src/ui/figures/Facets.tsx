/** What the list can be narrowed by: each value with how many figures it would leave, all other facets as they are. */
import type { ReactElement } from "react";
import { useState } from "react";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import { severalIn } from "../../url/choices";
import type { FacetOption, FacetOptions } from "../../view/facets";
import { FACET_NAMES } from "../../view/facets";
import type { FacetName } from "../../view/figures";
import { FACETS } from "../../view/figures";
import { Button } from "../Button";
import styles from "./facets.module.css";

type Counts = ReadonlyMap<string, number>;

export interface FacetsProps {
  readonly options: FacetOptions;
  readonly counts: (facet: FacetName) => Counts;
}

export function Facets({ options, counts }: FacetsProps): ReactElement {
  return (
    <>
      {FACETS.filter((facet) => options[facet].length > 1).map((facet) => (
        <Facet key={facet} facet={facet} options={options[facet]} counts={counts(facet)} />
      ))}
    </>
  );
}

interface FacetProps {
  readonly facet: FacetName;
  readonly options: readonly FacetOption[];
  readonly counts: Counts;
}

function Facet({ facet, options, counts }: FacetProps): ReactElement {
  const { store } = useApp();
  const filters = useAppState((state) => state.choices.filters);
  const [whole, setWhole] = useState(false);
  const chosen = severalIn(filters[facet] ?? "");
  const shown = whole ? options : firstOf(options, counts, chosen);
  const more = options.length - shown.length;
  return (
    <fieldset className={styles["facet"]}>
      <legend>{FACET_NAMES[facet]}</legend>
      {shown.map(({ value, label, depth }) => {
        const on = chosen.includes(value);
        const count = counts.get(value) ?? 0;
        return (
          <label key={value} data-depth={depth} data-state={on ? "on" : count === 0 ? "zero" : undefined}>
            <input
              type="checkbox"
              checked={on}
              onChange={() => {
                const next = on ? chosen.filter((one) => one !== value) : [...chosen, value];
                choose(store, { filters: { ...filters, [facet]: next.join(",") } });
              }}
            />
            <span>
              {label}
              <span className="vh">,</span>
            </span>
            <span data-count={count}>{count}</span>
          </label>
        );
      })}
      {options.length > MOST_FIRST ? (
        <Button
          look="link"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? "Fewer" : `${more} more`}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Values before the reader asks for the others; one more is not folded away. */
const FIRST = 5;
const MOST_FIRST = FIRST + 1;

/** Those that would leave the most, and those that are chosen, in their own order. */
function firstOf(options: readonly FacetOption[], counts: Counts, chosen: readonly string[]): readonly FacetOption[] {
  if (options.length <= MOST_FIRST) return options;
  const ranked = options.toSorted((a, b) => (counts.get(b.value) ?? 0) - (counts.get(a.value) ?? 0)).slice(0, FIRST);
  return options.filter((one) => ranked.includes(one) || chosen.includes(one.value));
}
