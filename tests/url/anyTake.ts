import fc from "fast-check";
import type { Take } from "../../src/url/takes";
import { PARTS, wholeTake } from "../../src/url/takes";

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/u);
const filterName = slug.filter((name) => !["sort", "columns", "constructor"].includes(name));

/** Any view that a list of slides may hold. */
export const anyTake: fc.Arbitrary<Take> = fc.oneof(
  fc.tuple(slug, fc.constantFrom(...PARTS)).map(([id, part]) => wholeTake("question", id, part)),
  fc.record({
    kind: fc.constant("dataset" as const),
    id: slug,
    part: fc.constantFrom(...PARTS),
    sort: fc.option(fc.record({ column: slug, descending: fc.boolean() }), { nil: null }),
    columns: fc.option(fc.array(slug, { minLength: 1, maxLength: 5 }), { nil: null }),
    filters: fc.dictionary(filterName, slug, { maxKeys: 4, noNullPrototype: true }),
  }),
);
