/** What the list of all figures was narrowed by and how it stands, in words, for its files. */
import type { Choices } from "../../url/choices";
import { severalIn } from "../../url/choices";
import type { FacetOptions } from "../../view/facets";
import { FACET_NAMES } from "../../view/facets";
import { FACETS } from "../../view/figures";

/** "the words “killed”; year 2025 or 2024"; null where by nothing. */
export function narrowedText({ q, filters }: Pick<Choices, "q" | "filters">, options: FacetOptions): string | null {
  const words = q.trim();
  const facets = FACETS.flatMap((facet) => {
    const names = severalIn(filters[facet] ?? "").flatMap((value) => options[facet].find((one) => one.value === value)?.label ?? []);
    return names.length === 0 ? [] : [`${FACET_NAMES[facet].toLowerCase()} ${names.join(" or ")}`];
  });
  const parts = [...(words === "" ? [] : [`the words “${words}”`]), ...facets];
  return parts.length === 0 ? null : parts.join("; ");
}

const SORTS: Readonly<Record<string, readonly [descending: string, ascending: string]>> = {
  figure: ["by unit, the highest first", "by unit, the lowest first"],
  place: ["by place, backwards", "by place"],
  when: ["the latest first", "the earliest first"],
  who: ["by who says so, backwards", "by who says so"],
};

/** "in the order of the reports". */
export function orderText({ q, sort }: Pick<Choices, "q" | "sort">): string {
  const [descending, ascending] = SORTS[sort?.column ?? ""] ?? [];
  if (descending === undefined || ascending === undefined || sort === null)
    return q.trim() === "" ? "in the order of the reports" : "what matches best first";
  return sort.descending ? descending : ascending;
}
