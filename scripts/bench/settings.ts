/** `data/bench.json`: which pages and figures of the site are measured, and what their peers draw. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const Settings = v.strictObject({
  /** Its rows stand in no order of their numbers, so a sort by them is seen. */
  dataset: v.string(),
  /** A figure for each kind of drawing. */
  embeds: v.strictObject({ columns: v.string(), bars: v.string(), dots: v.string() }),
  /** The ten figures of an article. */
  article: v.pipe(v.array(v.string()), v.length(10)),
  /** What stands in other people's pages: two small figures, the tallest, one of several panels. */
  hosts: v.strictObject({ short: v.string(), other: v.string(), tall: v.string(), panels: v.string() }),
  /** The six charts of a dashboard. */
  dashboard: v.pipe(v.array(v.strictObject({ dataset: v.string(), measure: v.string() })), v.length(6)),
  /** The one chart of the least page. */
  least: v.strictObject({
    title: v.string(),
    source: v.string(),
    rows: v.array(v.strictObject({ year: v.string(), value: v.number() })),
  }),
});

export const SETTINGS = v.parse(
  v.pipe(v.string(), v.parseJson(), Settings),
  readFileSync(join(import.meta.dirname, "../../data/bench.json"), "utf8"),
);
