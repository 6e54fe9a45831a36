/** What stands on the page of a place and of a term, in the curated data and in made-up texts. */
import { describe, expect, it } from "vitest";
import { placeOf } from "../../src/model/dataset";
import type { Cell } from "../../src/model/cell";
import { isQuantity } from "../../src/view/answers";
import { finderOf } from "../../src/view/namesInText";
import { isPlace, placesAround, placesIn } from "../../src/view/places";
import { placesWithPages } from "../../src/view/placesWithPages";
import { slugOf } from "../../src/view/slug";
import type { Subject } from "../../src/view/subjects";
import { placeSubject, termSubject } from "../../src/view/subjects";
import { counterOfTerm, formsOf, placeOfTerm, termOfPlace, termsBeside } from "../../src/view/terms";
import { buildTimeline } from "../../src/view/timeline";
import { curated, wells } from "./library";

const PLACES = placesWithPages(curated);
const figuresIn = ({ topics }: Subject): readonly Cell[] => topics.flatMap(({ figures }) => figures);
const eventsIn = ({ timeline: { placed, undated } }: Subject) => [...placed.map(({ event }) => event), ...undated];
const termOf = (id: string) => {
  const term = curated.terms.find((one) => one.id === id);
  if (term === undefined) throw new Error(`no term ${id}`);
  return term;
};
const quantities = curated.datasets.flatMap((dataset) =>
  dataset.rows.flatMap((row) =>
    [...row.cells.values()]
      .filter(isQuantity)
      .map((cell) => ({ cell, place: placeOf(row, dataset.measures.find(({ id }) => id === cell.measure) ?? null) })),
  ),
);

describe("the places that have a page", () => {
  it("are those where something is, and those around them; “not stated” is none", () => {
    const stated = quantities.map(({ place }) => place).filter(isPlace);
    expect(PLACES).toEqual(expect.arrayContaining([...new Set(stated.flatMap((place) => placesAround(place, curated.places)))]));
    expect(PLACES.filter((place) => !isPlace(place))).toEqual([]);
    for (const place of PLACES) {
      const there = placeSubject(curated, place);
      expect(figuresIn(there).length + eventsIn(there).length, place).toBeGreaterThan(0);
    }
  });

  it("have addresses of their own", () => {
    expect(new Set(PLACES.map(slugOf)).size).toBe(PLACES.length);
  });

  it("lie in others, which have one too", () => {
    const inner = PLACES.filter((place) => placesAround(place, curated.places).length > 2);
    expect(inner.length).toBeGreaterThan(3);
    for (const place of inner) {
      const [, around = ""] = placesAround(place, curated.places);
      expect(PLACES).toContain(around);
      expect(placesIn(around, curated.places)).toContain(place);
    }
  });

  it("end where a list says that a place lies in itself", () => {
    expect(placesAround("Hill", new Map([["Hill", "Hill"]]))).toEqual(["Hill"]);
    expect(placesIn("Hill", new Map([["Hill", "Hill"]]))).toEqual([]);
  });
});

describe("the page of a place", () => {
  it.each(PLACES)("%s has every figure there and in what lies in it, each once, by topic", (place) => {
    const there = quantities.filter((one) => placesAround(one.place, curated.places).includes(place)).map(({ cell }) => cell.id);
    const { topics } = placeSubject(curated, place);
    expect(
      topics
        .flatMap(({ figures }) => figures)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(there.toSorted());
    const topicOf = (cell: Cell) => curated.datasets.find(({ id }) => id === cell.dataset)?.topic.id;
    for (const { topic, figures } of topics) expect(new Set(figures.map(topicOf))).toEqual(new Set([topic.id]));
    const order = curated.topics.map(({ id }) => id);
    expect(topics.map(({ topic }) => order.indexOf(topic.id))).toEqual(
      topics.map(({ topic }) => order.indexOf(topic.id)).toSorted((a, b) => a - b),
    );
  });

  it("has what happened there, and what is in dispute among its figures", () => {
    const there = placeSubject(curated, "Bajaur");
    const { placed, undated } = buildTimeline(curated, { actor: "", kind: "", place: "Bajaur" });
    expect(eventsIn(there)).toHaveLength(placed.length + undated.length);
    expect(eventsIn(there).every(({ row }) => row.place === "Bajaur")).toBe(true);
    const ids = new Set(figuresIn(there).map(({ id }) => id));
    const related = curated.disagreements.filter(({ members }) => members.some((one) => one.type === "cell" && ids.has(one.cell.id)));
    expect(related.length).toBeGreaterThan(0);
    expect(there.stands.length).toBeGreaterThan(related.length);
    expect(there.stands.map(({ id }) => id)).toEqual(expect.arrayContaining(related.map(({ id }) => id)));
    expect(new Set(there.stands.map(({ id }) => id)).size).toBe(there.stands.length);
  });
});

describe("the page of a term", () => {
  it("has every figure whose sentence uses it, or that its bearer gives, and no other", () => {
    const of = (id: string) => new Set(figuresIn(termSubject(curated, termOf(id))).map((cell) => cell.id));
    const ttp = of("ttp");
    for (const { cell } of quantities) {
      const uses = /\bTTP\b|Pakistani Taliban|Tehr\S+-Taliban/u.test(`${cell.caption} ${cell.claimant.name}`);
      expect(ttp.has(cell.id), cell.caption).toBe(uses);
    }
    const theirs = quantities.filter(({ cell }) => cell.claimant.id === "unhcr").map(({ cell }) => cell.id);
    expect(theirs.length).toBeGreaterThan(0);
    expect([...of("unhcr")]).toEqual(expect.arrayContaining(theirs));
    expect(of("jui").size).toBe(0);
    // “Proof of Residence cards”
    expect([...of("por-card")]).toContain("refugees-and-returns.remaining-card-holders.people");
  });

  it("has the events that name it", () => {
    const [event, ...others] = eventsIn(termSubject(curated, termOf("azm-i-istehkam")));
    expect(
      [...(event?.row.cells.values() ?? [])].some((cell) => cell.state === "reported" && cell.asReported.includes("Azm-i-Istehkam")),
    ).toBe(true);
    expect(others.every(({ row }) => row.id === event?.row.id)).toBe(true);
  });

  it("is the same where no terms are known but those that share a word with it", () => {
    for (const term of curated.terms) {
      const terms = termsBeside(term, curated.terms);
      expect(terms).toContain(term);
      const ids = (subject: Subject) => [...figuresIn(subject).map((cell) => cell.id), ...eventsIn(subject).map(({ date }) => date.id)];
      expect(ids(termSubject({ ...curated, terms }, term))).toEqual(ids(termSubject(curated, term)));
    }
    expect(termsBeside(termOf("ttp"), curated.terms).map(({ id }) => id)).toContain("afghan-taliban");
    expect(termsBeside(termOf("pasoon"), curated.terms).map(({ id }) => id)).toEqual(["pasoon"]);
  });

  it("leads to the place and to the counter of its name, and a place to its term", () => {
    expect(placeOfTerm(termOf("khyber-pakhtunkhwa"), curated)).toBe("Khyber Pakhtunkhwa");
    expect(placeOfTerm(termOf("ttp"), curated)).toBeNull();
    expect(termOfPlace("Former FATA", curated)?.id).toBe("fata");
    expect(termOfPlace("Kabul", curated)).toBeNull();
    expect(counterOfTerm(termOf("unhcr"), curated)?.claimant.id).toBe("unhcr");
    expect(counterOfTerm(termOf("ttp"), curated)?.claimant.id).toBe("ttp");
    expect(counterOfTerm(termOf("fata"), curated)).toBeNull();
    expect(wells.terms.map(formsOf)).toEqual([["Desk", "Weather Desk", "Wetterdienst", "bureau météo"]]);
  });
});

describe("names in a text", () => {
  const find = finderOf([
    { id: "upper", words: ["Upper", "U.P."] },
    { id: "bank", words: ["Upper Bank"] },
  ]);

  it("are whole words, and the longest of those that begin alike", () => {
    expect(find("The Upper Bank flooded.")).toEqual(["bank"]);
    expect(find("Upper and Upper Bank")).toEqual(["upper", "bank"]);
    expect(find("Uppermost")).toEqual([]);
  });

  it("are found beside marks, and with marks of their own", () => {
    expect(find("Upper’s")).toEqual(["upper"]);
    expect(find("in U.P., they say")).toEqual(["upper"]);
    expect(find("UxP.")).toEqual([]);
  });
});
