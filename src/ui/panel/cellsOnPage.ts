/** Figures as the page prints them: what the panel steps through, and where focus goes back to. */

/** Ids of the page's figures in reading order, each once, where they have a place of their own: a mention in a sentence has none. */
export function cellsOnPage(): readonly string[] {
  const links = document.querySelectorAll<HTMLElement>('main [data-figure][id^="cell-"]');
  return [...new Set([...links].map((link) => link.dataset.figure ?? ""))].filter((id) => id !== "");
}

/** The place a figure stands in: its own cell in a table before its mention in a sentence; null where the page does not print it. */
export function findCell(id: string): HTMLElement | null {
  const name = CSS.escape(id);
  return (
    document.querySelector<HTMLElement>(`main [id="cell-${name}"]`) ?? document.querySelector<HTMLElement>(`main [data-figure="${name}"]`)
  );
}
