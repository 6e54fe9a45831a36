import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCard } from "../../src/export/card";
import { toEmbedCode } from "../../src/export/embedCode";
import { embedsOf } from "../../src/export/embedModel";
import { toOembed } from "../../src/export/oembed";
import { escapeXml } from "../../src/export/xml";
import { cellText } from "../../src/view/cellText";
import { curated } from "../view/library";
import { wordsOf } from "./xmlWords";

const FIGURES = curated.datasets.flatMap(embedsOf);
describe("the card beside a link", () => {
  it("never shows one claimant of a question without the others", () => {
    for (const dataset of curated.datasets) {
      const disputed = dataset.questions.flatMap(({ rows, measure }) => rows.map((row) => `${dataset.id}.${row}.${measure}`));
      for (const figure of embedsOf(dataset)) {
        const words = wordsOf(toCard(figure));
        const rows = figure.groups.flatMap(({ rows: all }) => all);
        const shown = rows.filter(({ cell }) => words.includes(` ${cellText(cell, figure.measure)} `) && words.includes("“"));
        if (figure.contested) expect([0, rows.length], figure.id).toContain(shown.length);
        else if (shown.length === 1) expect(disputed, figure.id).not.toContain(shown[0]?.cell.id);
      }
    }
  });
});

describe("code and answers for other pages", () => {
  const place = {
    id: "wells",
    title: 'Wells "A" <b> & \u0000',
    site: "https://figures.example/",
    height: 700,
    version: null,
    query: "",
    description: "Wells: some 12, note 1",
    page: "https://figures.example/d/wells/",
  };

  it("is a frame with a title and without its referrer, live or frozen", () => {
    expect(toEmbedCode(place, "fixed")).toBe(
      '<iframe src="https://figures.example/embed/wells/" title="Wells &quot;A&quot; &lt;b&gt; &amp; \ufffd" width="100%" height="700" style="border:0;width:100%;height:700px" loading="lazy" referrerpolicy="no-referrer"></iframe>',
    );
    expect(toEmbedCode({ ...place, version: "0123456789ab" }, "sized")).toContain("https://figures.example/v/0123456789ab/embed/wells/");
    expect(toEmbedCode({ ...place, version: "0123456789ab" }, "element")).toContain('version="0123456789ab"');
  });

  it("has a picture with alternative text for pages without scripts, and Markdown", () => {
    expect(toEmbedCode(place, "element")).toContain(
      '<noscript><a href="https://figures.example/d/wells/"><img src="https://figures.example/f/wells.png" alt="Wells: some 12, note 1"',
    );
    expect(toEmbedCode(place, "image")).toContain('alt="Wells: some 12, note 1"');
    expect(toEmbedCode(place, "markdown")).toMatch(/^\[!\[Wells: some 12, note 1\]\(https:\/\/figures\.example\/f\/wells\.png\)\]/u);
  });

  it("answers as oEmbed 1.0 asks, for every figure", () => {
    for (const figure of FIGURES) {
      const answer = JSON.parse(toOembed({ ...place, id: figure.id, title: figure.title })) as Record<string, unknown>;
      expect(answer).toMatchObject({ type: "rich", version: "1.0", title: figure.title, width: 600, height: 700 });
      expect(String(answer["html"]).match(/<iframe /gu)).toHaveLength(1);
      expect(String(answer["html"])).toMatch(/^<iframe src="https:\/\/[^"]+" title="[^"]+"/u);
    }
  });

  it("lets no title out of its attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const code = toEmbedCode({ ...place, title }, "fixed");
        expect(code.replace(/"[^"]*"/gu, '""')).toBe(
          '<iframe src="" title="" width="" height="" style="" loading="" referrerpolicy=""></iframe>',
        );
        expect(code).not.toMatch(/title="[^"]*[<>]/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("text in XML", () => {
  it("loses nothing that XML can hold, and shows where it could not", () => {
    expect(escapeXml("a\u0000b\ud800c <&>\"' \u{1f600}\t")).toBe("a\ufffdb\ufffdc &lt;&amp;&gt;&quot;&#39; \u{1f600}\t");
  });
});
