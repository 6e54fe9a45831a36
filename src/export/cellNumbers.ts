/** What a cell says in numbers, for machines: one reading for every file. */
import type { Provenance } from "../model/report";
import type { Cell, ReportedCell, Value } from "../model/cell";
import type { Row } from "../model/dataset";
import type { ReportedDate } from "../model/dates";
import { boundsOf } from "../model/quantity";
import type { Unit } from "../model/sharedMeasure";

/** `value` is null where the words name no single number; `low` and `high` are the bounds they allow, null on an open side. */
export interface CellNumbers {
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The numbers of a cell of any state; none for an absent one. */
export function cellNumbers(cell: Cell<Provenance>): CellNumbers {
  switch (cell.state) {
    case "absent":
      return { kind: "none", value: null, low: null, high: null };
    case "derived":
      return { kind: "derived", value: cell.low === cell.high ? cell.low : null, low: cell.low, high: cell.high };
    case "reported":
      return numbersOfValue(cell.value);
  }
}

function numbersOfValue(value: Value): CellNumbers {
  if (value.type !== "number") return { kind: value.type, value: null, low: null, high: null };
  const { quantity } = value;
  const single = quantity.kind === "range" || quantity.kind === "word" ? null : quantity.value;
  return { kind: quantity.kind, value: single, ...boundsOf(quantity) };
}

/** The source's own word beside the number ("some", "more than"); empty where it prints none. */
export function hedgeOf(cell: Cell<Provenance>): string {
  if (cell.state !== "reported" || cell.value.type !== "number") return "";
  const { quantity } = cell.value;
  if (quantity.kind === "word") return "";
  return quantity.kind === "fraction" ? (quantity.hedgeKind === "plain" ? "" : quantity.words) : quantity.hedge;
}

/** The period of a cell as ISO 8601 has it, open where the words name one end only: "since 2021" is 2021/.., "until 2021" ../2021 */
export function isoPeriodOf(row: Row<Provenance> | null, cell: Cell<Provenance>): string | null {
  const date = periodOf(row, cell);
  if (date === null || date.iso === null || date.iso.includes("/")) return date?.iso ?? null;
  switch (date.bound) {
    case "since":
    case "after":
      return `${date.iso}/..`;
    case "by":
    case "until":
    case "before":
      return `../${date.iso}`;
    default:
      return date.iso;
  }
}

/** What a cell counts. “Half of them” is a share of them, not half of one. */
export function unitOf(cell: Cell<Provenance>): Pick<Unit, "id" | "label"> | null {
  const share = cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind === "fraction";
  return share ? SHARE : (cell.counts?.unit ?? null);
}

const SHARE = { id: "share", label: "share" } as const;

/** A date cell's own date; otherwise the period its row is for. */
export function periodOf(row: Row<Provenance> | null, cell: Cell<Provenance>): ReportedDate | null {
  const dated = isDated(cell) ? cell : row?.cells.get("period");
  return dated?.state === "reported" && dated.value.type === "date" ? dated.value.date : null;
}

function isDated(cell: Cell<Provenance>): cell is ReportedCell<Provenance> {
  return cell.state === "reported" && cell.value.type === "date";
}
