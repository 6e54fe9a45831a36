/** Figures as the page prints them: what the panel steps through, and where focus goes back to. */
import styles from "../cell.module.css";

export interface Steps {
  /** Null where there is none before or after. */
  readonly before: string | null;
  readonly after: string | null;
  /** Which of the page's figures it is, from 1; null for a cell without a figure. */
  readonly at: number | null;
  readonly count: number;
}

/** What stands before and after a cell in reading order, past cells in which a report prints nothing; null where the page has no place for it. */
export function stepsFrom(cell: string): Steps | null {
  const places = cellsOnPage();
  const here = places.findIndex(({ id }) => id === cell);
  if (here === -1) return null;
  const figures = places.filter(({ empty }) => !empty);
  return {
    before: places.slice(0, here).findLast(({ empty }) => !empty)?.id ?? null,
    after: places.slice(here + 1).find(({ empty }) => !empty)?.id ?? null,
    at: places[here]?.empty === true ? null : figures.findIndex(({ id }) => id === cell) + 1,
    count: figures.length,
  };
}

/** The page's cells, each once, where they have a place of their own: a mention in a sentence has none. */
function cellsOnPage(): readonly { readonly id: string; readonly empty: boolean }[] {
  const links = document.querySelectorAll<HTMLElement>('main [data-figure][id^="cell-"]');
  const absent = `.${styles["absent"] ?? ""}`;
  const places = new Map([...links].map((link) => [link.dataset.figure ?? "", link.querySelector(absent) !== null] as const));
  return [...places].filter(([id]) => id !== "").map(([id, empty]) => ({ id, empty }));
}

/** The place a figure stands in: its own cell in a table before its mention in a sentence; null where the page does not print it. */
export function findCell(id: string): HTMLElement | null {
  const name = CSS.escape(id);
  return (
    document.querySelector<HTMLElement>(`main [id="cell-${name}"]`) ?? document.querySelector<HTMLElement>(`main [data-figure="${name}"]`)
  );
}
