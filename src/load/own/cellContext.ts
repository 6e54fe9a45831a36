/** What is settled for a cell before it is read: by its column, its table and its reader. */
import type { DateOrder } from "./readDate";
import type { DecimalMark } from "./readNumber";

/** What a cell's column and table say about how to read it. */
export interface CellContext {
  /** Null: not settled; a cell that both readings fit is asked. */
  readonly decimal?: DecimalMark;
  readonly dateOrder?: DateOrder;
  /** Whether whole numbers from 1000 to 2100 are years, and pairs of years seasons. */
  readonly time?: boolean;
  /** What 2010-11 is in a column of time; null: not settled. */
  readonly yearPair?: "season" | "month" | null;
  /** The column holds codes: all is text. */
  readonly codes?: boolean;
  /** A column of labels: single letters, letters for "missing" and numbers in words are data. */
  readonly letters?: boolean;
  /** Ids of the notes that exist. */
  readonly noteIds?: ReadonlySet<string>;
  readonly dash?: "nil" | "not-available" | "not-applicable" | null;
  readonly brackets?: "negative" | "note" | "text" | null;
  readonly trailingMinus?: "negative" | "text" | null;
  /** What a raised digit on a power of ten is. */
  readonly raisedDigit?: "note" | "power" | null;
  /** What a digit too many in the last group is, where a note of that name exists. */
  readonly grouping?: "mark" | "text" | null;
  /** The unit that a heading gives to bare numbers. */
  readonly unit?: string | null;
}
