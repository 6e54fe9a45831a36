/** Whose data a file holds, and on which terms. */
import { SITE_ID, SITE_NAME } from "./site";

/** A site's, under its licence; or a reader's own, of which the file says so first. */
export type Maker =
  | {
      readonly kind: "site";
      readonly id: string;
      readonly name: string;
      readonly licence: { readonly name: string; readonly short: string; readonly address: string };
    }
  | {
      readonly kind: "reader";
      /** Who made the table, as they type it; empty where they do not. */
      readonly name: string;
      /** The line that says whose data it is. */
      readonly notice: string;
    };

/** Who publishes the data of this site. */
export const SITE_MAKER = {
  kind: "site",
  id: SITE_ID,
  name: SITE_NAME,
  licence: {
    name: "Creative Commons Attribution 4.0 International (CC BY 4.0)",
    short: "CC BY 4.0",
    address: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const satisfies Maker;
