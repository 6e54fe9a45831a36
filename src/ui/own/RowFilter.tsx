/** Leaves the rows in which some words stand. */
import type { ReactElement } from "react";
import { formatNumber } from "../../view/cellText";

/** A table of fewer rows is seen at once. */
const FEWEST = 20;

export interface RowFilterProps {
  /** How many rows the table has. */
  readonly all: number;
  /** How many of them are shown. */
  readonly left: number;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

export function RowFilter({ all, left, words, onWords }: RowFilterProps): ReactElement | null {
  if (all < FEWEST) return null;
  const said = words.trim();
  return (
    <div className="own-filter">
      <label>
        <span>Filter the rows</span>
        <input
          className="input"
          type="search"
          value={words}
          onChange={({ currentTarget }) => {
            onWords(currentTarget.value);
          }}
        />
      </label>
      <p role="status" className="own-small">
        {said === ""
          ? `${formatNumber(all)} rows`
          : `${formatNumber(left)} of ${formatNumber(all)} rows with “${said}”; notes, charts and files are of these.`}
      </p>
    </div>
  );
}
