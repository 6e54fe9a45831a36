import fc from "fast-check";
import { wholeView } from "../../src/model/viewRequest";
import type { Part, SlideEntry } from "../../src/url/slideList";
import { PARTS } from "../../src/url/slideList";

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/u);
const filterName = slug.filter((name) => !["sort", "columns", "figure", "constructor"].includes(name));

const anyRequest = fc.oneof(
  slug.map((id) => wholeView("question", id)),
  fc.record({
    kind: fc.constant("dataset" as const),
    id: slug,
    sort: fc.option(fc.record({ column: slug, descending: fc.boolean() }), { nil: null }),
    columns: fc.option(fc.array(slug, { minLength: 1, maxLength: 5 }), { nil: null }),
    filters: fc.dictionary(filterName, slug, { maxKeys: 4, noNullPrototype: true }),
  }),
);

/** Any view that a list of slides may hold. */
export const anyEntry: fc.Arbitrary<SlideEntry> = fc
  .record({ request: anyRequest, part: fc.constantFrom(...PARTS), chart: fc.option(slug, { nil: null }) })
  .map(({ request, part, chart }) => ({ request, part, figure: part === "chart" && request.kind === "dataset" ? chart : null }));

/** The whole of a dataset or a question. */
export function wholeEntry(kind: "dataset" | "question", id: string, part: Part = "both"): SlideEntry {
  return { request: wholeView(kind, id), part, figure: null };
}
