/** The figures of one column of a reader's table, as its chart on the page draws them: below zero too, over time, and as many as there are. */
import type { Provenance } from "../model/report";
import type { Cell } from "../model/cell";
import type { Measure, Row } from "../model/dataset";
import { datesIn, startOf } from "../model/dates";
import { pointOf } from "../model/quantity";
import type { View } from "../view/buildView";
import { cellParts, cellText } from "../view/cellText";
import type { EndKind, Mark } from "./buildChart";
import { niceTicks } from "./niceTicks";

export interface OwnMark extends Pick<Mark, "cellId" | "label" | "value" | "high" | "end" | "parts" | "markers" | "spoken"> {
  /** Id of its row. */
  readonly row: string;
}

export interface OwnPlot {
  readonly id: string;
  /** Id of its column. */
  readonly column: string;
  /** The column's heading, and with its unit. */
  readonly name: string;
  readonly title: string;
  /** Rows with a figure or without one, in the order of the table; its own totals are none of them. */
  readonly marks: readonly OwnMark[];
  readonly scale: OwnScale;
  /** Ends that it uses, plain first. */
  readonly ends: readonly EndKind[];
  /** How many figures are not drawn, since they count in another unit. */
  readonly others: number;
}

export interface OwnScale {
  /** Always with zero in it. */
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** A chart of more rows than these is no picture, nor drawn while a reader waits. */
export const MOST_DRAWN = 2000;

/** @param view in which a group that is context holds the totals; @returns null where the column has fewer than two figures in one unit */
export function ownPlot({ groups, markers }: View<Provenance>, measure: Measure): OwnPlot | null {
  if (measure.type !== "number") return null;
  const rows = groups.flatMap(({ group, rows: own }) => (group.context ? [] : own));
  const unit = commonUnit(rows, measure);
  const marks = rows.flatMap((row) => {
    const cell = row.cells.get(measure.id);
    return cell === undefined ? [] : [markOf(row, cell, unit === unitOf(cell), markers.get(cell.id) ?? [], measure)];
  });
  const values = marks.flatMap(({ value, high }) => (value === null ? [] : [value, high ?? value]));
  if (marks.filter(({ value }) => value !== null).length < 2) return null;
  return {
    id: `own-${measure.id}`,
    column: measure.id,
    name: measure.label,
    title: measure.unit === null || measure.unit.label === "" ? measure.label : `${measure.label}, ${measure.unit.label}`,
    marks,
    scale: scaleOf(values, unit),
    ends: [...new Set(marks.flatMap(({ value, end }) => (value === null ? [] : [end])))].sort((a, b) => rank(a) - rank(b)),
    others: rows.filter((row) => {
      const cell = row.cells.get(measure.id);
      return cell?.state === "reported" && cell.value.type === "number" && unitOf(cell) !== unit;
    }).length,
  };
}

const ENDS: readonly EndKind[] = ["plain", "about", "just_under", "more_than", "at_least", "less_than", "at_most", "range"];

function rank(end: EndKind): number {
  return ENDS.indexOf(end);
}

/** Empty for none. */
function unitOf(cell: Cell<Provenance>): string {
  return cell.counts?.unit.id ?? "";
}

/** What most of a column's figures count in. */
function commonUnit(rows: readonly Row<Provenance>[], { id }: Measure): string {
  const count = new Map<string, number>();
  for (const { cells } of rows) {
    const cell = cells.get(id);
    if (cell?.state !== "reported" || cell.value.type !== "number") continue;
    count.set(unitOf(cell), (count.get(unitOf(cell)) ?? 0) + 1);
  }
  const [most] = [...count].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? "";
}

function markOf(row: Row<Provenance>, cell: Cell<Provenance>, same: boolean, markers: readonly number[], measure: Measure): OwnMark {
  const quantity = cell.state === "reported" && cell.value.type === "number" && same ? cell.value.quantity : null;
  const value = quantity === null ? null : pointOf(quantity);
  const noted = markers.length === 0 ? "" : `, ${markers.length === 1 ? "note" : "notes"} ${markers.join(" and ")}`;
  const parts = cell.state === "absent" ? { before: "", number: "–", after: "" } : cellParts(cell, value === null ? measure : null);
  return {
    cellId: cell.id,
    row: row.id,
    label: row.label,
    value,
    high: quantity?.kind === "range" ? quantity.high : null,
    end: quantity === null || value === null || quantity.kind === "fraction" ? "none" : quantity.kind,
    parts,
    markers,
    spoken: `${row.label}: ${cell.state === "absent" ? "no figure" : cellText(cell, measure)}${noted}`,
  };
}

/** Round ticks on both sides of zero. */
function scaleOf(values: readonly number[], unit: string): OwnScale {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const step = niceTicks(Math.max(high, -low))[1] ?? 1;
  const [first, last] = [Math.floor(exact(low / step)), Math.ceil(exact(high / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
  return {
    domain: [ticks[0] ?? 0, Math.max(ticks.at(-1) ?? 0, ticks.length === 1 ? 1 : 0)],
    ticks: ticks.map((value) => ({ value, text: tickText(value, unit) })),
  };
}

/** Without the last digit of a sum of fractions, and without a zero below zero. */
function exact(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

const SIZES = [
  [1e9, " billion"],
  [1e6, " million"],
] as const;

function tickText(value: number, unit: string): string {
  const size = Math.abs(value);
  const [by, name] = SIZES.find(([one]) => size >= one) ?? [1, ""];
  const [whole = "", decimals] = String(exact(size / by)).split(".");
  const number = `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}${decimals === undefined ? "" : `.${decimals}`}${name}`;
  const signed = unit === "percent" ? `${number}%` : unit === "usd" ? `$${number}` : number;
  return value < 0 ? `−${signed}` : signed;
}

/** A bar to the left of zero is a bar to the right, mirrored: what is at least −4 is at most 4 from zero. */
export function mirroredEnd(end: EndKind): EndKind {
  switch (end) {
    case "more_than":
      return "less_than";
    case "at_least":
      return "at_most";
    case "less_than":
      return "more_than";
    case "at_most":
      return "at_least";
    default:
      return end;
  }
}

/** When each row was, in days, by its id; null where not every row is dated, or two are of the same time. */
export function timesOf({ groups, measures }: View<Provenance>): ReadonlyMap<string, number> | null {
  const rows = groups.flatMap(({ group, rows: own }) => (group.context ? [] : own));
  const dated = measures.find(({ type }) => type === "date");
  const times = new Map(
    rows.flatMap((row): [string, number][] => {
      const day = dayOf(isoOf(row.label)) ?? dayOf(isoIn(dated === undefined ? undefined : row.cells.get(dated.id)));
      return day === null ? [] : [[row.id, day]];
    }),
  );
  return times.size >= 3 && times.size === rows.length && new Set(times.values()).size === times.size ? times : null;
}

/** A name that is nothing but a date, as ISO 8601 writes it; else empty. */
function isoOf(label: string): string {
  const text = label.trim();
  if (/^\d{4}(?:-\d\d){0,2}$/u.test(text)) return text;
  const [found, ...more] = datesIn(text);
  return found !== undefined && more.length === 0 && found.start === 0 && found.end === text.length ? found.iso : "";
}

function isoIn(cell: Cell<Provenance> | undefined): string {
  return cell?.state === "reported" && cell.value.type === "date" ? (cell.value.date.iso ?? "") : "";
}

/** The first day of a period; null where its year is not known. */
function dayOf(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(startOf(iso)) ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return null;
  return Math.round(Date.UTC(Number(year), Math.max(1, Number(month)) - 1, Math.max(1, Number(day))) / DAY_MS);
}

const DAY_MS = 86_400_000;
