/** Which of some figures are drawn on one scale, and why the others are not (editorial rule 14). */
import { pointOf } from "../model/quantity";
import type { Library } from "../model/library";
import type { Aspect } from "./comparability";
import { compareFigures, largestComparable } from "./comparability";
import type { Figure } from "./figures";
import type { StandsIn } from "./standsIn";
import { standsIn } from "./standsIn";

/** More bars are not read one by one. */
const MOST_BARS = 12;
/** Beyond this ratio of the largest to the smallest a scale shows nothing of the small one. */
const WIDEST_RATIO = 20;

export interface DrawnTogether {
  /** In the order in which they were given; none where no two may share a scale. */
  readonly drawn: readonly Figure[];
  /** Why nothing is drawn, as a sentence; empty where something is. */
  readonly why: string;
  /** The others, each with the reason as a sentence. */
  readonly left: readonly { readonly cell: Figure; readonly why: string }[];
  /** How many more may share the scale than are drawn. */
  readonly more: number;
  /** A question or a disagreement in which several of the drawn figures stand; null where there is none. */
  readonly question: StandsIn | null;
}

const NOTHING: DrawnTogether = { drawn: [], why: "", left: [], more: 0, question: null };

/** Draws the largest set that may share a scale. */
export function drawTogether(cells: readonly Figure[], library: Library): DrawnTogether {
  const numbers = cells.filter(({ value }) => pointOf(value.quantity) !== null);
  const joined = largestComparable(numbers, library);
  const drawn = joined.slice(0, MOST_BARS);
  if (drawn.length === 0) return { ...NOTHING, why: "No two of these figures may share a scale." };
  const points = drawn.flatMap(({ value }) => pointOf(value.quantity) ?? []);
  if (Math.min(...points) * WIDEST_RATIO < Math.max(...points)) {
    return { ...NOTHING, why: "These figures are too far apart for one scale: the small ones would not be seen." };
  }
  return {
    drawn,
    why: "",
    left: cells.filter((cell) => !joined.includes(cell)).map((cell) => ({ cell, why: reasonFor(cell, drawn, library) })),
    more: joined.length - drawn.length,
    question: questionOf(drawn, library),
  };
}

const ASPECT_NAMES: Readonly<Record<Aspect, string>> = {
  measure: "measure",
  place: "place",
  period: "kind of period",
  population: "population",
  compiler: "claimant",
};

function reasonFor(cell: Figure, drawn: readonly Figure[], library: Library): string {
  if (pointOf(cell.value.quantity) === null) return "It is in words, which are listed and never drawn.";
  const [first] = drawn;
  const { aspects } = compareFigures(first === undefined ? [cell] : [first, cell], library);
  const differing = aspects.filter(({ same }) => !same).map(({ aspect }) => ASPECT_NAMES[aspect]);
  return differing.length === 0 ? "Its dataset sets it apart." : `It has another ${listed(differing)}.`;
}

/** "measure, place and claimant". */
function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" and ");
}

function questionOf(drawn: readonly Figure[], library: Library): StandsIn | null {
  const seen = new Set<string>();
  for (const cell of drawn) {
    const dataset = library.datasets.find(({ id }) => id === cell.dataset);
    for (const one of dataset === undefined ? [] : standsIn(cell, dataset, library)) {
      if (one.alike) continue;
      if (seen.has(one.id)) return one;
      seen.add(one.id);
    }
  }
  return null;
}
