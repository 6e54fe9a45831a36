/** Random datasets for laws: any mix of numbers, words, dates and absent cells, in any groups, citing anything. */
import fc from "fast-check";
import type { Cell, Claimant } from "../../src/model/cell";
import type { Dataset, Group, Measure, Row } from "../../src/model/dataset";
import type { HedgeKind } from "../../src/model/hedge";
import type { CellCitation, Citation, Report } from "../../src/model/report";
import type { SharedMeasure } from "../../src/model/sharedMeasure";

const report: Report = {
  id: "rain",
  title: "Rain",
  short: "Rain",
  authors: [],
  publisher: "Desk",
  series: null,
  datePrinted: null,
  sha256: "00",
  sections: [],
};

/** @param paragraph passages of one paragraph are one statement */
export function citation(id: string, paragraph = id): Citation {
  const place = { id: `I:${paragraph}`, section: "I", heading: "I. Rain", paragraph: 1, note: null };
  return { kind: "passage", id, report, place, wording: "words of the report", cites: [], basis: "stated" };
}

const cite = (id: number): CellCitation => ({ citation: citation(`c${id}`, String(id % 5)), number: null, supports: "figure" });
const citations = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 })
  .map(([first = 0, ...rest]) => [cite(first), ...rest.map(cite)] as const);

const claimant: Claimant = { id: "desk", name: "Desk", party: "third-party" };
const kinds: readonly ("plain" | HedgeKind)[] = ["plain", "about", "just_under", "more_than", "at_least", "less_than", "at_most"];

type Body =
  | { readonly state: "absent"; readonly type: "number"; readonly reason: "not-reported" | "not-applicable"; readonly inherited: boolean }
  | Pick<Extract<Cell, { state: "reported" }>, "state" | "value" | "asReported">;

const body: fc.Arbitrary<Body> = fc.oneof(
  fc.constantFrom<Body>(
    { state: "absent", type: "number", reason: "not-reported", inherited: false },
    { state: "absent", type: "number", reason: "not-applicable", inherited: true },
  ),
  fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 9999 })).map(([kind, value]): Body => {
    const hedge = kind === "plain" ? "" : "some";
    return { state: "reported", asReported: `${hedge} ${value}`, value: { type: "number", quantity: { kind, value, hedge, scale: 1 } } };
  }),
  fc.constant<Body>({ state: "reported", asReported: "dozens", value: { type: "number", quantity: { kind: "word", words: "dozens" } } }),
);

const people = { id: "people", label: "people", nouns: ["people"] };
const counts = (harm: "killed" | "wounded"): SharedMeasure => ({
  id: harm,
  label: harm,
  unit: people,
  harm,
  who: "people",
  whom: "people",
});
const measures: readonly Measure[] = [
  { id: "killed", label: "Killed", type: "number", counts: counts("killed"), unit: people, describes: false },
  { id: "injured", label: "Injured", type: "number", counts: counts("wounded"), unit: people, describes: false },
  { id: "said", label: "Said of it", type: "text", counts: null, unit: null, describes: true },
];
const groups: readonly Group[] = ["a", "b", "c"].map((id) => ({ id, label: id, why: "", context: id === "c" }));

const row = fc.record({
  group: fc.constantFrom("a", "b", "c"),
  label: fc.string({ maxLength: 8 }),
  bodies: fc.tuple(body, body),
  cites: fc.tuple(citations, citations),
  /** Words that describe the row, in some rows. */
  said: fc.option(citations, { nil: null }),
});

export const dataset: fc.Arbitrary<Dataset> = fc.array(row, { maxLength: 14 }).map((rows) => ({
  id: "random",
  title: "Random",
  topic: { id: "method", name: "Method" },
  standfirst: "",
  events: null,
  eventKinds: new Map(),
  key: { id: "row", label: "Row" },
  measures,
  groups,
  figures: [{ id: "random", title: "Random", subtitle: "", kind: "bars", measure: "killed" }],
  questions: [],
  totals: [],
  notes: [],
  derived: [],
  rows: rows.map(({ group, label, bodies, cites, said }, index): Row => {
    const cell = (measure: string, at: 0 | 1): Cell => ({
      ...bodies[at],
      id: `random.r${index}.${measure}`,
      dataset: "random",
      row: `r${index}`,
      measure,
      counts: counts(at === 0 ? "killed" : "wounded"),
      claimant,
      stance: "third_party",
      standing: "final",
      notes: [],
      caption: "",
      citations: cites[at],
    });
    const words = { state: "reported", asReported: `words on r${index}`, value: { type: "text" } } as const;
    const cells = new Map([
      ["killed", cell("killed", 0)],
      ["injured", cell("injured", 1)],
      ...(said === null ? [] : [["said", { ...cell("said", 0), ...words, counts: null, citations: said }] as const]),
    ]);
    return { id: `r${index}`, group, label, detail: "", place: "Valley", from: [], cells };
  }),
}));

export const sort = fc.option(fc.record({ column: fc.constantFrom("row", "killed", "injured", "claimant"), descending: fc.boolean() }), {
  nil: null,
});
