/** Which rows of a figure without a chart an embed folds: a table there is no longer than its reader scrolls past. */
import type { EmbedModel } from "./embedModel";
import { cellsOf } from "./embedModel";
import { tableHeight } from "./frameTable";

/** At most so many rows are seen at once, and so many pixels of them in a frame as narrow as a phone. */
const MOST_ROWS = 12;
const MOST_HEIGHT = 1_000;
const PHONE = 320;

/** What of a figure is seen at once, and what is folded: groups, and the notes that each is the first to cite. */
export interface FoldedRows {
  readonly shown: Pick<EmbedModel, "groups" | "notes">;
  /** Empty where all is seen. */
  readonly folded: Pick<EmbedModel, "groups" | "notes">;
  /** Whether a group stands in both. */
  readonly cut: boolean;
  /** Whether what is folded comes before all that is seen. */
  readonly earlier: boolean;
}

/**
 * Where its rows are too many, the groups that lead it are seen, else whole groups while they fit, or part of the first where that alone
 * does not. A chart has all its rows in its own fold.
 */
export function foldRows(figure: EmbedModel): FoldedRows {
  const { chart, groups, leads, notes, markers } = figure;
  const fits = (some: EmbedModel["groups"]): boolean =>
    some.reduce((sum, { rows }) => sum + rows.length, 0) <= MOST_ROWS && tableHeight(figure, some, PHONE) <= MOST_HEIGHT;
  if (chart !== null || fits(groups)) return { shown: { groups, notes }, folded: { groups: [], notes: [] }, cut: false, earlier: false };
  const leading = groups.filter(({ id }) => leads.includes(id));
  const whole = leading.length > 0 ? leading : groups.slice(0, groups.findLastIndex((_, index) => fits(groups.slice(0, index + 1))) + 1);
  const [first] = groups;
  const cut = whole.length === 0 && first !== undefined;
  const rows = cut
    ? first.rows.findLastIndex((_, index) => index === 0 || fits([{ ...first, rows: first.rows.slice(0, index + 1) }])) + 1
    : 0;
  const shown = cut ? [{ ...first, rows: first.rows.slice(0, rows) }] : whole;
  const folded = cut ? [{ ...first, rows: first.rows.slice(rows) }, ...groups.slice(1)] : groups.filter((one) => !whole.includes(one));
  const cited = new Set(cellsOf(shown).flatMap(({ id }) => markers.get(id) ?? []));
  return {
    shown: { groups: shown, notes: notes.filter(({ number }) => cited.has(number)) },
    folded: { groups: folded.filter(({ rows: left }) => left.length > 0), notes: notes.filter(({ number }) => !cited.has(number)) },
    cut,
    earlier: !cut && shown.every((one, index) => one === groups[folded.length + index]),
  };
}
