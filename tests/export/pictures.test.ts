import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { toCard } from "../../src/export/card";
import { toEmbedCode } from "../../src/export/embedCode";
import { embedsOf } from "../../src/export/embedModel";
import { toOembed } from "../../src/export/oembed";
import { toSvg } from "../../src/export/picture";
import { textWidth } from "../../src/chart/textWidth";
import { escapeXml } from "../../src/export/xml";
import { captionText } from "../../src/view/captionText";
import { cellText } from "../../src/view/cellText";
import { superscript } from "../../src/view/numberNotes";
import { taken } from "../representatives";
import { curated } from "../view/library";
import { wordsOf } from "./xmlWords";

const FIGURES = curated.datasets.flatMap(embedsOf);

/** The width of a line whose parts may have sizes of their own. */
function lineWidth(markup: string, size: number): number {
  const parts = [...markup.matchAll(/(?:<tspan(?<look>[^>]*)>)?(?<text>[^<]+)(?:<\/tspan>)?/gu)].map(({ groups }) => groups);
  return parts.reduce((sum, part) => {
    const own = /font-size:(?<own>\d+)px/u.exec(part?.["look"] ?? "")?.groups?.["own"];
    return sum + textWidth(part?.["text"] ?? "", Number(own ?? size), "exact");
  }, 0);
}

describe("the card beside a link", () => {
  it("never shows one claimant of a question without the others", () => {
    for (const dataset of curated.datasets) {
      const disputed = dataset.questions.flatMap(({ rows, measure }) => rows.map((row) => `${dataset.id}.${row}.${measure}`));
      for (const figure of embedsOf(dataset)) {
        const words = wordsOf(toCard(figure));
        const rows = figure.groups.flatMap(({ rows: all }) => all);
        const shown = rows.filter(({ cell }) => words.includes(` ${cellText(cell, null)} `));
        if (figure.contested) expect([0, rows.length], figure.id).toContain(shown.length);
        else if (shown.length === 1) expect(disputed, figure.id).not.toContain(shown[0]?.cell.id);
      }
    }
  });

  it("says one figure in our whole sentence, and never the figure's title above a part of it", () => {
    const plain = (text: string): string => text.replace(/[\s⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, "").toLowerCase();
    for (const figure of FIGURES) {
      const card = plain(wordsOf(toCard(figure)));
      const rows = figure.groups.flatMap(({ rows: all }) => all);
      const said = rows.filter(({ cell }) => cell.caption !== "" && card.includes(plain(captionText(cell.caption, cellText(cell, null)))));
      if (said.length > 0) expect([figure.id, said.length, card.includes(plain(figure.title))]).toEqual([figure.id, 1, false]);
      else expect(card, figure.id).toContain(plain(figure.title));
    }
    expect(FIGURES.filter((figure) => !wordsOf(toCard(figure)).includes(figure.title)).length).toBeGreaterThan(9);
  });

  it("keeps all its text in the middle, which square crops keep, and apart from the wordmark", () => {
    for (const figure of FIGURES) {
      for (const [, x = "", y = "", size = "", inside = ""] of toCard(figure).matchAll(
        /<text class="\w+" x="([\d.]+)" y="([\d.]+)" style="font-size:(\d+)px[^>]*>(.*?)<\/text>/gu,
      )) {
        const half = lineWidth(inside, Number(size)) / 2;
        expect(Number(x) - half, `${figure.id}: ${inside}`).toBeGreaterThanOrEqual(1200 / 2 - 315);
        expect(Number(x) + half, `${figure.id}: ${inside}`).toBeLessThanOrEqual(1200 / 2 + 315);
        if (!inside.startsWith("Every")) expect(Number(y), `${figure.id}: ${inside}`).toBeLessThan(570);
      }
    }
  });
});

describe("a picture for an article", () => {
  it.each(
    taken(
      "figures",
      FIGURES.map(({ id }) => id),
    ),
  )("of %s is at most twice as tall as wide, its notes whole, and says what it leaves out", async (id) => {
    const figure = FIGURES.find((one) => one.id === id);
    if (figure === undefined) throw new Error(id);
    const drawing = figure.chart === null ? null : await drawChart(figure.chart, { width: 736 });
    const svg = toSvg(figure, { drawing, width: 736, version: "v1", address: "https://figures.example/" });
    const [, width, height] = (/ width="(\d+)" height="(\d+)"/u.exec(svg) ?? []).map(Number);
    expect(height).toBeLessThanOrEqual(2 * (width ?? 0));
    // What it cites is what stands below it.
    const cited = new Set([...svg.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu)].map(([marker]) => marker));
    const noted = [...svg.matchAll(/<text class="note number"[^>]*>(\d+)</gu)].map(([, number]) => superscript(Number(number)));
    expect(noted.filter((marker) => !cited.has(marker))).toEqual([]);
    const rows = figure.groups.reduce((sum, group) => sum + group.rows.length, 0);
    const words = wordsOf(svg);
    const part = /The first (?<shown>\d+) of (?<all>\d+) (?<what>rows|groups); the others are on the page\./u.exec(words)?.groups;
    const shown = svg.match(/<path d="M0 \d+H\d+"/gu)?.length ?? 0;
    if (part?.["what"] === "rows") expect([Number(part["shown"]), Number(part["all"])]).toEqual([shown, rows]);
    else if (shown > 0) expect(shown).toBe(rows);
    if (!words.includes("“")) expect(words).toContain("The words that state each figure are on the page.");
  });
});

describe("code and answers for other pages", () => {
  const place = {
    id: "wells",
    title: 'Wells "A" <b> & \u0000',
    site: "https://figures.example/",
    heights: { wide: 700, narrow: 900 },
    version: null,
    query: "",
    description: "Wells: some 12, note 1",
    page: "https://figures.example/d/wells/",
  };

  it("is a frame with a title and without its referrer, live or frozen", () => {
    expect(toEmbedCode(place, "fixed")).toBe(
      '<iframe src="https://figures.example/embed/wells/" title="Wells &quot;A&quot; &lt;b&gt; &amp; \ufffd" width="100%" height="700" style="border:0;width:100%;height:700px;min-height:clamp(0px,(640px - 100vw)*9999,900px)" loading="lazy" referrerpolicy="no-referrer"></iframe>',
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
      expect(String(answer["html"])).toMatch(/ width="100%" height="700" style="border:0;width:100%;/u);
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
