import { describe, expect, it } from "vitest";
import { pruneStyles } from "../../scripts/site/pruneStyles";

const HTML = '<p class="a b" style="">x</p><div data-width="248"></div>';

describe("styles of a page that never changes", () => {
  it("keep what meets something, wherever it is nested, and the order of the layers", () => {
    expect(pruneStyles("@layer x,y;@layer x{.a{color:red}.c{color:blue}@media print{.b{margin:0}.c{margin:1px}}}", HTML)).toBe(
      "@layer x,y;@layer x{.a{color:red}@media print{.b{margin:0}}}",
    );
  });

  it("lose a selector of a list, and a drawing's width that is not there", () => {
    expect(pruneStyles('.a,.c{top:0}.a [data-width="600"]{top:1px}.a [data-width="248"]{top:2px}', HTML)).toBe(
      '.a{top:0}.a [data-width="248"]{top:2px}',
    );
    expect(pruneStyles(".a :is(td,th){top:0}", HTML)).toBe(".a :is(td,th){top:0}");
  });

  it("keep what a script adds later, and elements", () => {
    expect(pruneStyles("p{top:0}.c[aria-sort]{top:1px}[data-opened]{top:2px}", HTML, ["aria-sort", "data-opened"])).toBe(
      "p{top:0}.c[aria-sort]{top:1px}[data-opened]{top:2px}",
    );
  });

  it("lose custom properties that nothing uses, and keep those that the markup uses", () => {
    expect(pruneStyles(":root{--ink:#000;--d1:#111;--gone:#222}.a{color:var(--ink)}", `${HTML}<rect fill="var(--d1)">`)).toBe(
      ":root{--ink:#000;--d1:#111;}.a{color:var(--ink)}",
    );
  });
});
