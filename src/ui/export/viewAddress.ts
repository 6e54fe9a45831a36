/** Where a view stands on the site. */
import type { ViewRequest } from "../../model/viewRequest";
import { formatChoices, NO_CHOICES } from "../../url/choices";

/** @param base the site's root @returns the absolute address of the page, in that order and with those filters */
export function viewAddress(base: URL, { kind, id, sort, columns, filters }: ViewRequest): string {
  const path = kind === "question" ? `disagree/${id}/` : `d/${id}/`;
  return new URL(`${path}${formatChoices({ ...NO_CHOICES, sort, columns, filters })}`, base).href;
}
