import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildMoved } from "../../scripts/site/moved";
import { MOVED_PAGES } from "../../src/url/pages";
import { curated } from "../view/library";

describe("addresses that went away", () => {
  const pages = buildMoved(curated.moved, "https://example.org/sub/");

  it("lead to their successors, which are there", () => {
    const folders = new Set(["disagree/", ...curated.datasets.flatMap(({ id }) => [`d/${id}/`, `embed/${id}/`])]);
    for (const [from, to] of curated.moved) {
      expect(folders.has(to), to).toBe(true);
      expect(folders.has(from), from).toBe(false);
      expect(existsSync(`data/${from.split("/")[1] ?? ""}`)).toBe(false);
    }
  });

  it("are pages that are left at once, by the way from where they lie, and are not indexed", () => {
    const page = pages.get("d/discrepancies/index.html") ?? "";
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../../disagree/">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/sub/disagree/">');
    expect(page).toContain('<a href="../../disagree/">Figures that disagree</a>');
    expect(page).toContain('content="noindex"');
  });

  it("of the search and of comparisons lead on with what they ask, by a script of the site, and without it to the page alone", () => {
    for (const folder of MOVED_PAGES.keys()) {
      const page = pages.get(`${folder}/index.html`) ?? "";
      expect(page).toContain('<script type="module" src="../moved.js"></script>');
      expect(page).toContain('<noscript><meta http-equiv="refresh" content="0; url=../figures/"></noscript>');
      expect(page.match(/<a /gu)).toHaveLength(1);
      expect(page).toContain('<a href="../figures/">All figures</a>');
    }
    expect(pages.get("moved.js")).toContain('document.querySelector("a").href + location.search');
  });

  it("are embeds that open nothing by themselves, in whose frame the site would stand", () => {
    const embed = pages.get("embed/discrepancies/index.html") ?? "";
    expect(embed).not.toContain("refresh");
    expect(embed).toContain('<a href="../../disagree/" target="_top">Figures that disagree</a>');
  });
});
