/** What the site is called, before any data are read. */

/** The slug by which its element, its messages, its one-file edition and what it keeps on a device are named. */
export const SITE_ID = __SITE_ID__;
export const SITE_NAME = __SITE_NAME__;
/** What it draws on, as the middle of a sentence: "five reports". */
export const SITE_REPORTS = __SITE_REPORTS__;
