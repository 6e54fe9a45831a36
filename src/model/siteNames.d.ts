/**
 * What the site is called, of `data/site.json`: put into the code by the bundler and by what runs the scripts (`scripts/siteNames.mjs`).
 * Entries that must come in one file name these themselves; all other code takes them from `model/site`.
 */
declare const __SITE_ID__: string;
declare const __SITE_NAME__: string;
declare const __SITE_REPORTS__: string;
