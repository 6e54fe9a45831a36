/** Who publishes the data of this site, and under which licence: what its files say of themselves. */
import { SITE_ID, SITE_NAME } from "../model/site";
import type { Maker } from "./exportModel";

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
