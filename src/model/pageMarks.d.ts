/**
 * What elements of a page say of themselves in `data-…` attributes: every name there is, who writes it and who reads it. Code reads and
 * writes them as `element.dataset.name`, which does not compile for a name that is not here; a test finds the others. Public, and never
 * renamed: `data-cell`, `data-figure` and `data-notes`.
 */
interface DOMStringMap {
  // On <html> of a page of the site.
  /** The way to the site's root. Written by the build (scripts/site/pages.ts), read when the app starts. */
  base?: string;
  /** Which data the page was made from. Written by the build, compared with the data that arrive (state/pageRelease.ts). */
  version?: string;
  /** Chunks that a reader will ask for next, from the site's root. Written by the build (scripts/site/pages.ts), read by state/fetchAhead.ts. */
  later?: string;
  /** "file" in the one-file edition (scripts/site/oneFile.ts, state/place.ts). */
  edition?: string;
  /** Where the site is published, in the one-file edition. */
  site?: string;
  /** "light" or "dark" where a reader, or an embed's address, chose one; styles read it. */
  theme?: string;
  /** There while the address asks for more than the page came with: styles hide the page's content until it is shown. */
  asked?: string;
  /** There once React keeps what is pressed (state/earlyClick.ts). */
  hydrating?: string;

  // On <html> of an embed.
  /** Also on a link that opens a cell's source: which figure, or which cell. Read by the shell and by the embed's script. */
  figure?: string;
  /** "chart" or "table" where the address shows only one; styles read it. */
  show?: string;
  /** The way to the site's root, on a frozen embed. */
  root?: string;
  /** The day of a frozen embed's data; later corrections are named where asked. */
  frozen?: string;

  // Within pages and embeds.
  /** The cell that a figure, or a mark of a chart, shows. Written where they are drawn, read by the shell, the embed's script and the build. */
  cell?: string;
  /** The numbers of a figure's notes: "1 4". */
  notes?: string;
  /** The cell whose source words beside a figure open. */
  opens?: string;
  /** On the app's outermost element once the page is interactive; tests wait for it. */
  live?: string;
  /** How much a reader wants to see of a number (ui/reading.ts); styles read it. */
  reading?: string;
  /** The source panel, the part of it that scrolls, the line on keeping the site on the device: found by scripts and tests. */
  panel?: string;
  scrolls?: string;
  offline?: string;
  /** A row of a table by its id, read when rows are copied; the wording shown in a cell; a column's label, which phones print before it. */
  row?: string;
  /** The place of a row of a reader's long table in its order: by it TanStack Virtual measures the row (ui/own/RowsInSight.tsx). */
  index?: string;
  wording?: string;
  label?: string;
  /** Numbers that an embed's rows are sorted by; the row of an opened note; the address of the embed's script (entries/embedStart.ts). */
  sort?: string;
  opened?: string;
  src?: string;
  /** Which chart a drawing is of; at which width it was drawn, which container queries choose by. */
  chart?: string;
  width?: string;
  /** What a drawn shape is painted with, and the colour that its end fades to: names, read by ui/chart/readDrawing.ts. */
  colour?: string;
  fade?: string;
  /** The mark whose source is open; the others are washed out. */
  selected?: string;
  /** Holds what changes a chart: Recharts is fetched when a pointer or the focus comes near. */
  redraws?: string;
  /** A file inside the page, by its path; its hash (scripts/site/pageData.ts, state/fetchFile.ts). */
  file?: string;
  hash?: string;
  /** What a page keeps as it came, whatever its data are. */
  kept?: string;
  /** What shows a dataset as a whole, outside its own page: its data come with the page (scripts/site/pageData.ts). */
  dataset?: string;
  /** A button that was pressed before hydration (state/earlyClick.ts). */
  pressed?: string;
  /** How many figures a value of a facet would leave. */
  count?: string;
  /** For styles alone: a gate's state, whether a row or a value is chosen; how many places a place lies in; the shape of a date's mark. */
  state?: string;
  depth?: string;
  shape?: string;
}
