/**
 * Which groups of a chart stand on one scale: bars only of the same measure, place, period and counter (a group that its
 * dataset sets apart never), claims of a question and columns of a series always. A figure that nothing is to be measured against has
 * no scale.
 */
import type { Provenance } from "../model/report";
import type { Cell } from "../model/cell";
import type { Group, Row } from "../model/dataset";
import { niceTicks } from "./niceTicks";

/** From zero; groups that share it have the same object. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Where a mark stands; null where it has no number. */
interface Valued {
  readonly value: number | null;
  readonly high: number | null;
}

/** The marks of a group, with what they are of. */
export interface MarkedGroup<M extends Valued> {
  readonly group: Group;
  readonly marks: readonly M[];
  readonly of: readonly { readonly row: Row<Provenance>; readonly cell: Cell<Provenance> }[];
}

/** @param tickText writes a value of the scale; @returns a scale for each group, null where its one figure stands alone */
export function scalesOf(
  groups: readonly MarkedGroup<Valued>[],
  kind: "bars" | "columns" | "dots",
  tickText: (value: number, last: boolean) => string,
): readonly (Scale | null)[] {
  const keys = groups.map((group) => (kind === "bars" ? keyOf(group) : ""));
  const scales = new Map(
    [...new Set(keys)].map((key) => {
      const marks = groups.filter((_, index) => keys[index] === key).flatMap((group) => group.marks.filter(({ value }) => value !== null));
      return [key, kind === "bars" && marks.length < 2 ? null : scaleFor(marks, tickText)];
    }),
  );
  return keys.map((key) => scales.get(key) ?? null);
}

function scaleFor(marks: readonly Valued[], tickText: (value: number, last: boolean) => string): Scale {
  const largest = Math.max(0, ...marks.flatMap(({ value, high }) => [value, high].filter((one) => one !== null)));
  const ticks = niceTicks(largest);
  return {
    domain: [0, Math.max(largest, ticks.at(-1) ?? 0)],
    ticks: ticks.map((value, index) => ({ value, text: tickText(value, index === ticks.length - 1) })),
  };
}

/** What a group has in common with those that it may be measured against; its own name where it has nothing. */
function keyOf({ group, of }: MarkedGroup<Valued>): string {
  const period = one(of.map(({ row }) => periodOf(row)));
  const places = one(of.map(({ row }) => row.place));
  const counters = one(of.map(({ cell }) => cell.claimant.id));
  const counted = one(of.map(({ cell }) => (cell.counts === null ? "" : `${cell.counts.harm} ${cell.counts.unit.id}`)));
  const stated = period !== null && period !== "" && places !== null && counters !== null && counted !== null;
  // Shares of different wholes are never parts of one scale.
  const share = of.some(({ cell }) => cell.counts?.unit.id === "percent");
  return group.context || share || !stated ? `group ${group.id}` : JSON.stringify([period, places, counters, counted]);
}

/** Empty where it is not a time that is printed. */
function periodOf({ cells }: Row<Provenance>): string {
  const period = cells.get("period");
  return period?.state === "reported" && period.value.type === "date" ? (period.value.date.iso ?? "") : "";
}

/** What all have; null where they differ. */
function one(values: readonly string[]): string | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/** What a chart's subtitle says of its scales, so that it is said wherever it is drawn; empty where there is nothing to say. */
export function scalesText(groups: readonly { readonly scale: Scale | null }[]): string {
  const scales = new Set(groups.flatMap(({ scale }) => scale ?? []));
  const alone = groups.filter(({ scale }) => scale === null).length;
  const shared = [...scales].some((scale) => groups.filter((group) => group.scale === scale).length > 1);
  const same = !shared ? "" : groups.length === 2 ? "Both panels have the same scale" : "Panels with bars have the same scale";
  const own =
    scales.size + alone < 2
      ? ""
      : alone === 0
        ? "Each panel has a scale of its own"
        : "What cannot be compared stands alone, without a bar";
  return [scales.size > 1 ? "" : same, own].filter((text) => text !== "").join(". ");
}
