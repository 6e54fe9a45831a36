/** "How we read it": what the source's words allow and what they do not, in our own words. */
import type { AbsentCell, Cell } from "../model/cell";
import type { ReportedDate } from "../model/dates";
import type { HedgeKind } from "../model/hedge";
import type { Quantity } from "../model/quantity";

const KINDS: Readonly<Record<"plain" | HedgeKind, (hedge: string) => string>> = {
  plain: () => "A plain number: no hedge stands beside it.",
  about: (hedge) => `About this number. The source says “${hedge}” and gives no range; it may be a little more or less.`,
  just_under: (hedge) => `Just under this number. The source says “${hedge}”; nothing above it is claimed.`,
  more_than: (hedge) => `More than this number. The source says “${hedge}” and gives no upper end.`,
  at_least: (hedge) => `This number or more. The source says “${hedge}” and gives no upper end.`,
  less_than: (hedge) => `Less than this number. The source says “${hedge}” and gives no lower end.`,
  at_most: (hedge) => `This number or less. The source says “${hedge}” and gives no lower end.`,
};

export function readingText(cell: Cell): string {
  switch (cell.state) {
    case "absent":
      return absentText(cell);
    case "derived":
      return "Derived by us for an editor’s note, from the figures it names. It is not the report’s own and is never drawn.";
    case "reported":
      switch (cell.value.type) {
        case "number":
          return quantityText(cell.value.quantity);
        case "date":
          return dateText(cell.value.date);
        case "text":
          return "The source’s own words, quoted. They are not turned into a number.";
      }
  }
}

function absentText({ reason, type }: AbsentCell): string {
  if (reason === "not-applicable") return "This column does not apply to this row. The passage cited is where the row comes from.";
  const what = type === "date" ? "no date" : type === "text" ? "no words" : "no figure";
  return `The passage cited is where one would stand, and gives ${what}. That is not zero: it is not stated.`;
}

function quantityText(quantity: Quantity): string {
  switch (quantity.kind) {
    case "range":
      return `Between the two numbers, both printed.${quantity.hedge === "" ? "" : ` The source says “${quantity.hedge}”.`} No middle is taken.`;
    case "fraction":
      return "A share told in words. It is not multiplied with any other figure.";
    case "word":
      return "A word, no number. It is never turned into one, and never drawn.";
    default:
      return KINDS[quantity.kind](quantity.hedge);
  }
}

function dateText({ iso, inferred, bound, part }: ReportedDate): string {
  if (iso === null) return "A time told by another event. It has no place of its own on a calendar.";
  const limits = bound === null ? "" : ` “${capitalized(bound)}” is kept: it says a limit, not a day.`;
  const vague = part === null ? "" : ` “${capitalized(part)}” is kept as printed, without a day.`;
  const year = inferred
    ? " The source prints no year here; we infer it from the further passage cited. It is ours, not the report’s."
    : " The date keeps the precision it was printed with.";
  return `${limits}${vague}${year}`.trim();
}

function capitalized(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
