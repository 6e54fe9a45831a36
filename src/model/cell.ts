/** Cells: reported, derived or absent. A reported or derived number without a citation does not compile. */
import type { ReportedDate } from "./dates";
import type { Quantity } from "./quantity";
import { boundsOf } from "./quantity";
import type { CellCitation, Citation, Provenance } from "./report";
import type { SharedMeasure } from "./sharedMeasure";

/** Of whom a claimant speaks. A party to the fighting has losses of its own, other things of its own side, and the other side. */
export const STANCES = ["own_losses", "own_side", "other_side", "third_party", "official", "not_stated"] as const;
export type Stance = (typeof STANCES)[number];

/** From strongest to weakest. */
export const STANDINGS = ["final", "revised", "provisional", "disputed"] as const;
export type Standing = (typeof STANDINGS)[number];

export const ABSENCES = ["not-reported", "not-applicable"] as const;
/** `not-in-table` is said of readers' own tables, which are no reports. */
export type Absence = (typeof ABSENCES)[number] | "not-in-table";

/** Of the colours in which parties are drawn. */
export const PARTY_COLOURS = [1, 2, 3] as const;

/** A party to the fighting, as `data/parties.csv` names it. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly colour: (typeof PARTY_COLOURS)[number];
  /** What it is called where the reports tell of it. */
  readonly words: readonly string[];
}

/** Who is no party: others who count or say, and nobody who is named. */
export const NO_PARTY = ["third-party", "none"] as const;

export interface Claimant {
  readonly id: string;
  readonly name: string;
  readonly party: Party | (typeof NO_PARTY)[number];
}

export const NOTE_KINDS = ["disagreement", "reading", "support", "comparability", "inference"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** An editor's note in our own words; `text` may hold `{cell}` and `{@citation}` placeholders. */
export interface EditorNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly title: string;
  readonly text: string;
  readonly about: readonly string[];
}

export type AtLeastOne<T> = readonly [T, ...T[]];

export type Value =
  | { readonly type: "number"; readonly quantity: Quantity }
  | { readonly type: "date"; readonly date: ReportedDate }
  | { readonly type: "text" };

/** @typeParam P what it leans on: a passage of a report, unless it is a reader's own */
interface CellCore<P extends Provenance> {
  readonly id: string;
  readonly dataset: string;
  readonly row: string;
  readonly measure: string;
  /** What it counts; null for dates and texts, and for a sum of unlike figures. */
  readonly counts: SharedMeasure | null;
  /** Who counted or says so. */
  readonly claimant: Claimant;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly notes: readonly EditorNote[];
  readonly citations: AtLeastOne<CellCitation<P>>;
  /** Our sentence for the figure, with `{}` where it stands; empty for dates, texts and where there is no figure. */
  readonly caption: string;
}

export interface ReportedCell<P extends Provenance = Citation> extends CellCore<P> {
  readonly state: "reported";
  readonly value: Value;
  /** The words as printed, hedge included. */
  readonly asReported: string;
}

/** No figure. It cites the passage where one would be expected. */
export interface AbsentCell<P extends Provenance = Citation> extends CellCore<P> {
  readonly state: "absent";
  /** What would stand there. */
  readonly type: Value["type"];
  readonly reason: Absence;
  /** Whether its citations are its row's, because it names none of its own. */
  readonly inherited: boolean;
}

/** Arithmetic an editor's note needs, shown with its inputs and the word "derived"; never drawn among reported figures. */
export interface DerivedCell<P extends Provenance = Citation> extends CellCore<P> {
  readonly state: "derived";
  readonly low: number | null;
  readonly high: number | null;
  readonly inputs: readonly ReportedCell<P>[];
}

export type Cell<P extends Provenance = Citation> = ReportedCell<P> | AbsentCell<P> | DerivedCell<P>;

/**
 * The sum of reported numbers, for an editor's note (editorial rule 16). Its bounds are the sums of the inputs' bounds,
 * its standing the weakest of theirs, its citations theirs in order of first appearance. It has no caption yet.
 * @returns null where an input is no number, so that nothing can be summed
 */
export function derive<P extends Provenance>(id: string, dataset: string, inputs: AtLeastOne<ReportedCell<P>>): DerivedCell<P> | null {
  const bounds = inputs.flatMap(({ value }) => (value.type === "number" ? [boundsOf(value.quantity)] : []));
  if (bounds.length < inputs.length) return null;
  const sum = (side: "low" | "high"): number | null =>
    bounds.reduce<number | null>((total, one) => (total === null || one[side] === null ? null : total + one[side]), 0);
  const [first, ...rest] = inputs;
  return {
    state: "derived",
    id,
    dataset,
    row: id.split(".")[1] ?? id,
    measure: "derived",
    counts: rest.every(({ counts }) => counts?.id === first.counts?.id) ? first.counts : null,
    claimant: first.claimant,
    stance: rest.every((cell) => cell.stance === first.stance) ? first.stance : "not_stated",
    standing: weakest(inputs.map((cell) => cell.standing)),
    notes: [],
    citations: uniteCitations(inputs),
    caption: "",
    low: sum("low"),
    high: sum("high"),
    inputs,
  };
}

function weakest(standings: readonly Standing[]): Standing {
  // Stryker disable next-line StringLiteral: every standing is in the list and there is at least one; the default is for the compiler
  return STANDINGS[Math.max(...standings.map((one) => STANDINGS.indexOf(one)))] ?? "disputed";
}

/** Citations of several cells, each once, in order of first appearance. */
function uniteCitations<P extends Provenance>(cells: AtLeastOne<Pick<ReportedCell<P>, "citations">>): AtLeastOne<CellCitation<P>> {
  // Stryker disable next-line ArrayDeclaration: the loop adds the first citation itself; that it stands here tells the compiler that there is one
  const united: [CellCitation<P>, ...CellCitation<P>[]] = [cells[0].citations[0]];
  for (const cite of cells.flatMap(({ citations }) => citations)) {
    if (!united.some((one) => one.citation.id === cite.citation.id && one.number === cite.number)) united.push(cite);
  }
  return united;
}

/** Who prints what a figure's claimant says, beside the report: the newspapers and agencies in whose headline it stands. */
export function reportersOf(cell: Cell<Provenance>): readonly string[] {
  return cell.state === "absent" ? [] : headlinesOf(cell.citations).filter((one) => one !== cell.claimant.name);
}

/** Newspapers and agencies whose headlines passages are, each once. An institute's title on its own report is no headline. */
export function headlinesOf(citations: readonly CellCitation<Provenance>[]): readonly string[] {
  const titles = citations.flatMap(({ citation, supports }) =>
    citation.kind === "passage" && citation.basis === "headline" && supports === "figure" ? citation.cites : [],
  );
  const articles = titles.filter(({ kind }) => kind === "article");
  return [...new Set(articles.map(({ publisher }) => publisher))];
}

/** Id of the measure that says who is said to have carried out what its row is about. */
const CARRIED_OUT_BY = "carried-out-by";

/** Who is said to have carried out an attack, as a cell of its own with its claimant and its note; null where its row has none. */
export function carriedOutBy<P extends Provenance>(cells: ReadonlyMap<string, Cell<P>> | undefined): ReportedCell<P> | null {
  const cell = cells?.get(CARRIED_OUT_BY);
  return cell?.state === "reported" ? cell : null;
}
