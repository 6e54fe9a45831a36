/** A reader's own table as one file for any host: whose data it is, every figure with its notes, nothing that runs or loads. */
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { toEmbedPage } from "../../src/export/own/toEmbedPage";
import { NOT_OURS, prepareOwn } from "../../src/export/prepareOwn";
import { rowsOf } from "../../src/export/exportModel";
import { SITE_ID, SITE_NAME } from "../../src/model/site";
import { HOSTILE, MARKUP } from "./payloads";
import { harvest } from "../view/own/harvest";

const prepared = prepareOwn(harvest, { sort: null, kind: "bars", author: "", day: "2026-11-30" });

describe("an embed of a reader’s own table", () => {
  it("says whose data it is in the figure, and nothing else of ours", async () => {
    const html = await toEmbedPage(prepared, drawChart);
    const figure = /<figure>[^]*<\/figure>/u.exec(html)?.[0] ?? "";
    expect(figure).toContain("Made from a reader’s own table");
    const rest = html.replaceAll(NOT_OURS, "");
    for (const ours of [SITE_NAME, SITE_ID, "creativecommons", "http:", "https:"]) expect(rest, ours).not.toContain(ours);
  });

  it("has every figure in its table and every note beneath, each mark leading to its note", async () => {
    const html = await toEmbedPage(prepared, drawChart);
    for (const { cells } of rowsOf(prepared.model))
      for (const { text } of cells) expect(html).toContain(`<bdi>${text.replace("<b>mill</b>", "&lt;b&gt;mill&lt;/b&gt;")}</bdi>`);
    for (const [, number] of html.matchAll(/href="#note-(\d+)"/gu)) expect(html).toContain(`<li id="note-${number ?? ""}">`);
    expect(html).toContain("Two lorries from Ambrel were not weighed");
    expect(html.match(/<svg width=/gu)?.length).toBe(6);
  });

  it("runs nothing and loads nothing, whatever its texts are", async () => {
    for (const text of [...MARKUP.slice(0, 60), ...HOSTILE, "--> <script>alert(1)</script>", "a--!><b>"]) {
      const page = {
        ...harvest,
        title: text,
        standfirst: text,
        key: text,
        columns: harvest.columns.map((column) => ({ ...column, label: text })),
      };
      const html = await toEmbedPage(
        { ...prepareOwn(page, { sort: null, kind: "bars", author: "", day: "2026-11-30" }), charts: [] },
        drawChart,
      );
      expect(html).toContain("default-src 'none'");
      const live = html.replace(/^<!doctype html>\n<!--[^]*?-->/u, "");
      expect(live).not.toMatch(/<(?:script|img|iframe|object|embed|link|base|form|video|audio)\b/iu);
      expect(html.indexOf("-->")).toBe(html.indexOf("</iframe> -->") + "</iframe> ".length);
    }
  });

  it("shows its table unfolded where nothing can be drawn", async () => {
    const html = await toEmbedPage({ ...prepared, charts: [] }, drawChart);
    expect(html).not.toContain("<details>");
    expect(html).toContain("<table>");
  });
});
