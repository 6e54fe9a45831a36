/** A file that was made before, compared cell by cell with the figures of today. */
import type { Dataset } from "../model/dataset";
import type { Correction, Library } from "../model/library";
import type { MadeCell, MadeOf, MadeView } from "../model/madeOf";
import type { ExportStamp } from "./exportModel";
import { madeView } from "./madeOf";
import type { PreparedExport } from "./prepareExport";
import { prepareExport } from "./prepareExport";

/**
 * `withdrawn`: the figure is gone, or its place is empty. `corrected`: an entry of the corrections says why. `changed`: the number or the
 * unit is another, and no entry says why. `reworded`: other words for the same number. `attributed`: the same words, but who says so, how
 * final it is or its note is another. `left`: still here, but no longer part of the view. `new`: not in the file.
 */
export type MadeChangeKind = "corrected" | "changed" | "withdrawn" | "reworded" | "attributed" | "left" | "new";

export interface MadeChange {
  readonly kind: MadeChangeKind;
  readonly cell: string;
  /** Its row and its column, in words. */
  readonly label: string;
  /** As the file prints it, and as it is today; empty for nothing. */
  readonly before: string;
  readonly after: string;
  /** Why, in the order of their days. */
  readonly corrections: readonly Correction[];
}

/** A view of the file beside the same view today. */
export interface ComparedView {
  readonly title: string;
  readonly changes: readonly MadeChange[];
  readonly unchanged: number;
  /** What is no longer drawn as it was, in sentences. */
  readonly drawn: readonly string[];
  /** Null where the site has no such view any more; its charts are those of the file. */
  readonly now: (PreparedExport & { readonly table: boolean }) | null;
}

export interface Compared {
  readonly made: MadeOf;
  readonly views: readonly ComparedView[];
}

/** @param stampOf where and when the view is made anew */
export function compareMade(made: MadeOf, library: Library, stampOf: (view: MadeView) => ExportStamp): Compared {
  return { made, views: made.views.map((view) => compareView(view, library, stampOf(view))) };
}

function compareView(was: MadeView, library: Library, stamp: ExportStamp): ComparedView {
  const found = prepareExport(library, was.request, stamp);
  const ids = new Set(was.charts.map(({ id }) => id));
  const now = found === null ? null : { ...found, charts: found.charts.filter(({ id }) => ids.has(id)), table: was.table };
  const is = now === null ? [] : madeView(now, was.request).cells;
  const [before, after] = [was.cells, is].map((cells) => new Map(cells.map((one) => [one.cell, one])));
  const all = [...new Set([...was.cells, ...is].map(({ cell }) => cell))];
  const changes = all.flatMap((cell): MadeChange[] => {
    const [old, today] = [before?.get(cell), after?.get(cell)];
    const corrections = correctionsOf(cell, old, today, library.corrections);
    const kind = kindOf(old, today, { corrected: corrections.length > 0, known: library.cells.has(cell) });
    if (kind === null) return [];
    return [{ kind, cell, label: old?.label ?? today?.label ?? cell, before: old?.text ?? "", after: today?.text ?? "", corrections }];
  });
  const kept = was.cells.length - changes.filter(({ kind }) => kind !== "new").length;
  return {
    title: was.title,
    changes,
    unchanged: kept,
    drawn: now === null ? [] : drawnOtherwise(was, madeView(now, was.request), titlesIn(now.view.dataset)),
    now,
  };
}

function kindOf(
  was: MadeCell | undefined,
  is: MadeCell | undefined,
  { corrected, known }: { readonly corrected: boolean; readonly known: boolean },
): MadeChangeKind | null {
  if (was === undefined) return "new";
  if (is === undefined) return known ? "left" : "withdrawn";
  if (was.printed && !is.printed) return "withdrawn";
  const same = (...names: readonly (keyof MadeCell)[]): boolean => names.every((name) => String(was[name]) === String(is[name]));
  if (same("text", "wording", "value", "low", "high", "unit")) return same("claimant", "standing", "citations") ? null : "attributed";
  if (corrected) return "corrected";
  // Words alone have no number by which they could be the same.
  const counted = [was.value, was.low, was.high].some((one) => one !== null);
  return counted && same("value", "low", "high", "unit") ? "reworded" : "changed";
}

/** The entries that lead from what the file prints to what stands today: one, or several after each other. */
function correctionsOf(
  cell: string,
  was: MadeCell | undefined,
  is: MadeCell | undefined,
  corrections: readonly Correction[],
): readonly Correction[] {
  if (was === undefined) return [];
  const own = corrections.filter((one) => one.cell === cell).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [first, last] = [own.findIndex(({ before }) => before === was.text), own.findLastIndex(({ after }) => after === (is?.text ?? ""))];
  // A figure that is withdrawn has an empty place in the corrections, whether its row still stands or not.
  const end = is?.printed === false ? own.findLastIndex(({ after }) => after === "" || after === is.text) : last;
  return first === -1 || end < first ? [] : own.slice(first, end + 1);
}

function titlesIn({ figures, questions }: Dataset): ReadonlyMap<string, string> {
  return new Map([...figures, ...questions].map(({ id, title }) => [id, title]));
}

/** @param titles of charts by their ids */
function drawnOtherwise(was: MadeView, is: MadeView, titles: ReadonlyMap<string, string>): readonly string[] {
  return was.charts.flatMap(({ id, cells }) => {
    const today = is.charts.find((one) => one.id === id);
    const title = titles.get(id);
    const name = title === undefined ? "A chart that the site has no more" : `The chart “${title}”`;
    if (today === undefined) return [`${name} is no longer drawn.`];
    const gone = cells.filter((cell) => !today.cells.includes(cell)).length;
    const come = today.cells.filter((cell) => !cells.includes(cell)).length;
    if (gone + come > 0) return [`${name} draws ${countText(come)} more and ${countText(gone)} no longer.`];
    return today.cells.join() === cells.join() ? [] : [`${name} draws the same figures in another order.`];
  });
}

function countText(figures: number): string {
  return figures === 1 ? "1 figure" : `${figures} figures`;
}

/** What the changed cells of a file are to be marked with, in a line each, by cell. */
export function marksOf({ views }: Compared): ReadonlyMap<string, string> {
  return new Map(views.flatMap(({ changes }) => changes.map((change) => [change.cell, changeText(change)] as const)));
}

const KIND_WORDS: Readonly<Record<MadeChangeKind, string>> = {
  corrected: "corrected",
  changed: "changed",
  withdrawn: "withdrawn",
  reworded: "worded otherwise, the same number",
  attributed: "its note, its claimant or its standing changed",
  left: "no longer part of this view",
  new: "new",
};

/** "Punjab, killed: corrected. Was 56, now 65. 2026-11-30: The digits were exchanged." */
export function changeText({ kind, label, before, after, corrections }: MadeChange): string {
  const values = kind === "attributed" || kind === "left" ? "" : [before === "" ? "" : `Was ${before}`, after === "" ? "" : `now ${after}`];
  const said = values === "" ? "" : ` ${capital(values.filter((one) => one !== "").join(", "))}.`;
  return [`${label}: ${KIND_WORDS[kind]}.${said}`, ...corrections.map(({ date, reason }) => `${date}: ${reason}`)].join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
