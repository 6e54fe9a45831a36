/** A figure of a dataset → a chart in data space: order, domain, ticks, labels, colours, worded ends. No pixels. */
import type { Provenance } from "../model/report";
import type { Cell, Party } from "../model/cell";
import type { Dataset, Figure, Group, Measure, Row } from "../model/dataset";
import type { HedgeKind } from "../model/hedge";
import type { Quantity } from "../model/quantity";
import { pointOf } from "../model/quantity";
import type { Unit } from "../model/sharedMeasure";
import type { ArrangedGroup } from "../view/arrangeRows";
import { CAPTION_PLACE, captionText } from "../view/captionText";
import type { CellParts } from "../view/cellText";
import { cellParts, cellText } from "../view/cellText";
import { stanceText } from "../view/whoSays";
import type { Months } from "./months";
import { monthsOf } from "./months";
import type { MarkedGroup, Scale } from "./scales";
import { scalesOf, scalesText } from "./scales";

/** How a mark ends: what the source's word says of the number. `none` and `word` have no number to draw. */
export type EndKind = "plain" | HedgeKind | "range" | "word" | "none";

/** Colour by what it names: the default series, a party, or figures that are not comparable. */
export type ColourId = "series" | `party-${Party["colour"]}` | "outsider" | "context";

/** Shape of a dot: a side on itself, a side on the other, a third party, or no figure. */
export type DotShape = "filled" | "hollow" | "square" | "stub";

export interface Mark {
  readonly cellId: string;
  readonly label: string;
  readonly detail: string;
  /** Where the mark stands; for a range its low end. Null draws a stub or nothing. */
  readonly value: number | null;
  readonly high: number | null;
  readonly end: EndKind;
  /** Whether it counts in another unit than the chart draws. */
  readonly other: boolean;
  readonly colour: ColourId;
  readonly dot: DotShape;
  readonly parts: CellParts;
  readonly markers: readonly number[];
  /** Name for assistive technology: label, value with its hedge, who says so and of which side, notes. */
  readonly spoken: string;
  /** The same in a whole sentence, where it has a caption: for a mark that is told by itself. */
  readonly sentence: string;
  /** What its caption says before and after the figure, for a figure that stands alone; else what it is called. */
  readonly around: { readonly before: string; readonly after: string };
  /** The months it was counted in, where they are less than a year; for a figure that stands alone. */
  readonly months: Months | null;
}

export interface ChartGroup {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly marks: readonly Mark[];
  /** Null where its one figure stands alone, without a bar. */
  readonly scale: Scale | null;
}

export interface ChartModel {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kind: "bars" | "columns" | "dots";
  readonly groups: readonly ChartGroup[];
  /** Ends this chart uses, plain first. */
  readonly ends: readonly EndKind[];
  readonly dots: readonly DotShape[];
  readonly description: string;
  /** Figures that are not drawn: words and rows without a figure, whose own texts say so; and what counts in another unit. */
  readonly notPlotted: readonly { readonly cellId: string; readonly label: string; readonly why: WhyNotPlotted }[];
}

export type WhyNotPlotted = "words" | "unit";

const END_ORDER: readonly EndKind[] = [
  "plain",
  "about",
  "just_under",
  "more_than",
  "at_least",
  "less_than",
  "at_most",
  "range",
  "word",
  "none",
];
const DOT_ORDER: readonly DotShape[] = ["filled", "hollow", "square", "stub"];
/** Beyond this ratio of the largest to the smallest figure a scale shows nothing of the small one: then the table alone stands. */
const WIDEST_RATIO = 20;

/**
 * Builds a chart of rows in their groups, or null where nothing can be drawn: a table, words and dates only, or claims too far apart for one scale.
 * @param markers note numbers by cell id, as the table shows them
 */
export function buildChart(
  dataset: Dataset<Provenance>,
  spec: Figure,
  arranged: readonly ArrangedGroup<Provenance>[],
  markers: ReadonlyMap<string, readonly number[]>,
): ChartModel | null {
  const measure = dataset.measures.find((one) => one.id === spec.measure);
  if (spec.kind === "table" || measure?.type !== "number") return null;
  const kind = spec.kind;
  const byClaimant = kind === "dots" && claimantsDiffer(arranged, measure);
  const units = unitsOf(arranged, measure);
  if (kind === "dots" && units.length > 1) return null;
  const unit = units[0] ?? null;
  const marked = arranged.map(({ group, rows }) => groupOf(group, rows, { measure, unit, kind, byClaimant, markers }));
  const scales = scalesOf(marked, kind, (value, last) => tickText(value, last, unit));
  const groups = marked.map(({ group: { id, label, why }, marks: own }, index) => ({
    id,
    label,
    why,
    marks: own,
    scale: scales[index] ?? null,
  }));
  const marks = groups.flatMap((group) => group.marks);
  const values = marks.flatMap(({ value, high }) => [value, high]).filter((value) => value !== null);
  if (values.length === 0) return null;
  const largest = Math.max(...values);
  if (kind === "dots" && Math.min(...values) * WIDEST_RATIO < largest) return null;
  const drawn = groups.filter((group) => group.marks.some((mark) => kind === "dots" || mark.value !== null));
  const barred = drawn.flatMap((group) => (group.scale === null ? [] : group.marks));
  return {
    id: spec.id,
    title: spec.title,
    subtitle: [spec.subtitle, kind === "bars" ? scalesText(drawn) : ""].filter((text) => text !== "").join(". "),
    kind,
    groups: drawn.map((group) => ({ ...group, marks: group.marks.filter((mark) => kind === "dots" || mark.value !== null) })),
    ends: END_ORDER.filter((end) => barred.some((mark) => mark.end === end && mark.value !== null)),
    dots: kind === "dots" ? DOT_ORDER.filter((dot) => marks.some((mark) => mark.dot === dot)) : [],
    description: describe(marks.length, drawn),
    notPlotted: kind === "dots" ? [] : notPlotted(marks),
  };
}

/** What the marks of one chart share. */
interface MarkSetting {
  readonly measure: Measure;
  /** What is drawn counts in it. */
  readonly unit: Unit | null;
  readonly kind: ChartModel["kind"];
  /** Whether marks are named by who says so; else by their rows. */
  readonly byClaimant: boolean;
  readonly markers: ReadonlyMap<string, readonly number[]>;
}

/** The units of a chart's figures, that of the most first: on one scale stands one unit. */
function unitsOf(groups: readonly ArrangedGroup<Provenance>[], measure: Measure): readonly Unit[] {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.get(measure.id) ?? []));
  const all = cells.flatMap((cell) => (cell.state === "reported" && cell.counts !== null ? [cell.counts.unit] : []));
  const count = (unit: Unit): number => all.filter(({ id }) => id === unit.id).length;
  return [...new Map(all.map((unit) => [unit.id, unit])).values()].sort((a, b) => count(b) - count(a));
}

/** Whether no two rows of a chart have the same claimant, so that claimants can name them. */
function claimantsDiffer(groups: readonly ArrangedGroup<Provenance>[], measure: Measure): boolean {
  const claimants = groups.flatMap(({ rows }) => rows.map((row) => row.cells.get(measure.id)?.claimant.id));
  return new Set(claimants).size === claimants.length;
}

function groupOf(group: Group, rows: readonly Row<Provenance>[], setting: MarkSetting): MarkedGroup<Mark> {
  const marked = rows.flatMap((row) => {
    const cell = row.cells.get(setting.measure.id);
    return cell === undefined || isNotApplicable(cell) ? [] : [{ row, cell, mark: markOf(row, cell, group.context, setting) }];
  });
  return { group, marks: marked.map(({ mark }) => mark), of: marked.filter(({ mark }) => mark.value !== null) };
}

function isNotApplicable(cell: Cell<Provenance>): boolean {
  return cell.state === "absent" && cell.reason === "not-applicable";
}

function markOf(
  row: Row<Provenance>,
  cell: Cell<Provenance>,
  context: boolean,
  { measure, unit, kind, byClaimant, markers: all }: MarkSetting,
): Mark {
  const markers = all.get(cell.id) ?? [];
  const other = cell.state === "reported" && cell.counts?.unit.id !== unit?.id;
  const quantity = cell.state === "reported" && cell.value.type === "number" && !other ? cell.value.quantity : null;
  const text = cellText(cell, measure);
  const label = byClaimant ? cell.claimant.name : row.label;
  const noted = markers.length === 0 ? "" : `, ${markers.length === 1 ? "note" : "notes"} ${markers.join(" and ")}`;
  const side = cell.claimant.party === "none" || cell.state === "absent" ? "" : `, ${stanceText(cell)}`;
  const said = cell.claimant.party === "none" ? "counter not stated" : byClaimant ? "" : cell.claimant.name;
  // Of a reader's table nobody is asked who counted.
  const counter = cell.claimant.name === "" || said === "" ? "" : `, ${said}`;
  const spoken = `${label}: ${text}${counter}${side}${noted}`;
  return {
    cellId: cell.id,
    label,
    other,
    detail: kind !== "dots" ? row.detail : byClaimant ? stanceText(cell) : claimText(cell),
    value: quantity === null ? null : pointOf(quantity),
    high: quantity?.kind === "range" ? quantity.high : null,
    end: endOf(quantity),
    colour: context ? "context" : kind === "dots" ? colourOf(cell) : "series",
    dot: dotOf(cell, quantity),
    // The scale names the unit of what is drawn on it.
    parts: cellParts(cell, quantity === null ? measure : null),
    markers,
    spoken,
    around: aroundOf(row, cell),
    months: monthsOf(row),
    sentence: cell.caption === "" ? spoken : `${captionText(cell.caption, cellText(cell, null)).replace(/\.$/u, "")}${side}${noted}.`,
  };
}

function aroundOf({ label, detail }: Row<Provenance>, { caption }: Cell<Provenance>): Mark["around"] {
  if (caption === "") return { before: label, after: detail };
  const [before = "", after = ""] = caption.split(CAPTION_PLACE);
  return { before: before.trim(), after: after.trim() };
}

function endOf(quantity: Quantity | null): EndKind {
  if (quantity === null) return "none";
  return quantity.kind === "fraction" ? "word" : quantity.kind;
}

function colourOf({ claimant }: Cell<Provenance>): ColourId {
  return typeof claimant.party === "string" ? "outsider" : `party-${claimant.party.colour}`;
}

function dotOf(cell: Cell<Provenance>, quantity: Quantity | null): DotShape {
  if (quantity === null || pointOf(quantity) === null) return "stub";
  if (cell.stance === "own_losses" || cell.stance === "own_side") return "filled";
  return cell.stance === "other_side" ? "hollow" : "square";
}

/** Who says so, and of whom: "Pakistan's military, on the other side". */
function claimText(cell: Cell<Provenance>): string {
  return cell.claimant.party === "none" ? stanceText(cell) : `${cell.claimant.name}, ${stanceText(cell)}`;
}

function tickText(value: number, last: boolean, unit: Unit | null): string {
  const number = compact(value);
  if (unit?.id === "percent") return `${number}%`;
  if (unit?.id === "usd") return `$${number}`;
  return last && unit !== null ? `${number} ${unit.label}` : number;
}

function compact(value: number): string {
  if (value >= 1_000_000_000) return `${value / 1_000_000_000} billion`;
  if (value >= 1_000_000) return `${value / 1_000_000} million`;
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

function describe(count: number, groups: readonly ChartGroup[]): string {
  const figures = `${count} ${count === 1 ? "figure" : "figures"} in ${groups.length} ${groups.length === 1 ? "group" : "groups"}. `;
  const marks = groups.flatMap((group) => group.marks);
  return figures + marks.map(({ spoken, sentence }) => (marks.length === 1 ? sentence : spoken)).join("; ");
}

function notPlotted(marks: readonly Mark[]): ChartModel["notPlotted"] {
  return marks.filter((mark) => mark.value === null).map(({ cellId, label, other }) => ({ cellId, label, why: other ? "unit" : "words" }));
}
