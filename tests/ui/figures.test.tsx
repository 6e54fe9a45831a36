/** The page of all figures: what a facet counts is what ticking it gives, whatever else is chosen; and the address says all of it. */
import { cleanup, render, renderHook, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageReader } from "../../src/state/libraryReader";
import { createAppStore } from "../../src/state/store";
import { App } from "../../src/ui/App";
import { useFigureTable } from "../../src/ui/figures/useFigureTable";
import type { Choices } from "../../src/url/choices";
import { facetOptions } from "../../src/view/facets";
import { amountOf, FACETS, figuresOf } from "../../src/view/figures";
import type { WellsSite } from "../state/wellsSite";
import { wellsSite } from "../state/wellsSite";
import { curated } from "../view/library";

const entries = figuresOf(curated);
const options = facetOptions(curated, entries);

type Filters = Readonly<Record<string, string>>;

function tableOf(filters: Filters, sort: Choices["sort"] = null, from = entries): ReturnType<typeof useFigureTable> {
  return renderHook(() => useFigureTable(from, { filters, sort, items: [] }, () => undefined)).result.current;
}

const anyFilters = fc
  .tuple(
    ...FACETS.map((facet) =>
      fc.subarray(
        options[facet].map(({ value }) => value),
        { maxLength: 2 },
      ),
    ),
  )
  .chain((chosen) =>
    fc.subarray(
      FACETS.map((facet, index) => [facet, chosen[index]?.join(",") ?? ""] as const),
      { maxLength: 3 },
    ),
  )
  .map((pairs): Filters => Object.fromEntries(pairs.filter(([, value]) => value !== "")));

describe("what a facet counts", () => {
  it("is how many figures are left when its value alone is chosen there, all other facets and the search as they are", () => {
    fc.assert(
      fc.property(anyFilters, fc.constantFrom(...FACETS), fc.boolean(), (filters, facet, searched) => {
        const from = searched ? entries.filter((_, index) => index % 3 > 0) : entries;
        const counts = tableOf(filters, null, from).counts(facet);
        for (const { value } of options[facet]) {
          expect(tableOf({ ...filters, [facet]: value }, null, from).entries.length, `${facet}=${value}`).toBe(counts.get(value) ?? 0);
        }
        cleanup();
      }),
      { numRuns: 12 },
    );
  });

  it("adds values of one facet up, and narrows by each further facet", () => {
    const left = (filters: Filters): ReadonlySet<string> => new Set(tableOf(filters).entries.map(({ cell }) => cell.id));
    const [a, b] = [left({ year: "2025" }), left({ year: "2026" })];
    expect(left({ year: "2025,2026" })).toEqual(new Set([...a, ...b]));
    expect(left({ year: "2025", place: "khyber-pakhtunkhwa" })).toEqual(
      new Set([...a].filter((id) => left({ place: "khyber-pakhtunkhwa" }).has(id))),
    );
  });
});

describe("a sort", () => {
  it("keeps units apart and words last, in both directions, and loses no figure", () => {
    for (const descending of [true, false]) {
      const sorted = tableOf({}, { column: "figure", descending }).entries;
      expect(new Set(sorted).size).toBe(entries.length);
      const units = sorted.map(({ values }) => values.unit[0]);
      expect(units.filter((unit, index) => unit !== units[index - 1]).length).toBe(new Set(units).size);
      for (const unit of new Set(units)) {
        const amounts = sorted.filter(({ values }) => values.unit[0] === unit).map((entry) => amountOf(entry));
        const numbers = amounts.filter((amount) => amount !== undefined);
        expect(numbers).toEqual(numbers.toSorted((one, other) => (descending ? other - one : one - other)));
        expect(amounts.slice(numbers.length).every((amount) => amount === undefined)).toBe(true);
      }
    }
  });
});

describe("the page", () => {
  let site: WellsSite;
  beforeEach(() => {
    site = wellsSite();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  function open(path: string): void {
    window.history.replaceState(null, "", `${site.base.pathname}${path}`);
    render(<App app={{ store: createAppStore(), base: site.base, reader: pageReader(site.base) }} />);
  }

  const rows = (): readonly string[] => [...document.querySelectorAll("tbody tr")].map((row) => row.querySelector("th")?.textContent ?? "");

  it("has each figure with its note, its sentence around it, where, when and who says so", async () => {
    open("figures/");
    await screen.findByText("3 of 3 figures");
    expect(rows()).toEqual(["some 12, note 1¹", "30, note 1¹", expect.stringContaining("dozens")]);
    const [first] = document.querySelectorAll("tbody tr");
    expect(first?.textContent).toContain(
      "In 2023, some 12, note 1¹ wells ran dry in the north of the valley, says the Weather Desk in Rain.",
    );
    expect(first?.textContent).toContain("Valley");
    expect(first?.textContent).toContain("in 2023");
    expect(first?.textContent).toContain("Weather Desk");
    // By itself, and in its sentence.
    expect(first?.querySelectorAll("a[data-figure='wells.north.wells']")).toHaveLength(2);
  });

  it("narrows by facets, says so in the address and in chips, and takes each away again", async () => {
    const user = userEvent.setup();
    open("figures/");
    await user.click(await screen.findByRole("checkbox", { name: /^Hill\b.*1$/u }));
    await screen.findByText("1 of 3 figures");
    await vi.waitFor(() => {
      expect(window.location.search).toBe("?place=hill");
    });
    await user.click(screen.getByRole("button", { name: /^Remove\s*Hill/u }));
    await screen.findByText("3 of 3 figures");
  });

  it("finds figures by value as the reader types, the best first, with what else is found beside them", async () => {
    const user = userEvent.setup();
    open("figures/");
    await user.type(await screen.findByRole("searchbox", { name: "Search figures" }), "twelve wells");
    await vi.waitFor(() => {
      expect(rows()[0]).toBe("some 12, note 1¹");
    });
    expect(screen.getByText("Datasets:").parentElement?.textContent).toContain("Wells that ran dry");
    await vi.waitFor(() => {
      expect(window.location.search).toBe("?q=twelve+wells");
    });
  });

  it.each(["search/?q=twelve", "figures/?q=twelve"])("%s shows the same, under the one address", async (path) => {
    open(path);
    await vi.waitFor(() => {
      expect(rows()[0]).toBe("some 12, note 1¹");
    });
    expect(window.location.pathname + window.location.search).toBe("/sub/figures/?q=twelve");
  });

  it("an address of a comparison comes with its figures ticked, and says why they share no scale", async () => {
    open("compare/?items=wells.north.wells,wells.north.springs");
    expect(await screen.findByText("No two of these figures may share a scale.")).toBeDefined();
    expect(screen.getAllByRole("checkbox", { name: /^Draw/u, checked: true })).toHaveLength(2);
  });

  it("says what of a link it does not understand, and shows all the same", async () => {
    open("figures/?year=1066&draw=wells.north.none&place=hill,moon");
    const said = (await screen.findByText("Part of this link was not understood.")).parentElement;
    for (const part of ["year=1066", "draw=wells.north.none", "place=hill,moon"]) expect(said?.textContent).toContain(part);
    expect(rows()).toHaveLength(3);
  });

  it("shows the filters in a sheet that says how many figures are left", async () => {
    const user = userEvent.setup();
    open("figures/?place=hill");
    await user.click(await screen.findByRole("button", { name: "Filter · 1 on" }));
    const sheet = screen.getByRole("dialog", { name: "Filter" });
    expect(within(sheet).getByRole("button", { name: "Show 1 figure" })).toBeDefined();
    await user.click(within(sheet).getByRole("button", { name: "Clear" }));
    expect(within(sheet).getByRole("button", { name: "Show 3 figures" })).toBeDefined();
  });
});
