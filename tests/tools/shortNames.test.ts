import { describe, expect, it } from "vitest";
import { shortNames } from "../../scripts/site/shortNames";

describe("short names", () => {
  it("are given to classes, custom properties and gradients, the same in the sheet and in the content", () => {
    expect(
      shortNames(
        ":root{--ink:#000;--ink-2:#222}.note .note-text,p.note{color:var(--ink)}.gone{top:0}",
        '<p class="note">a <b class="note-text note">b</b></p><linearGradient id="k-series"></linearGradient><rect fill="url(#k-series)"/><rect fill="var(--ink-2)"/>',
      ),
    ).toEqual({
      css: ":root{--a:#000;--b:#222}.a .b,p.a{color:var(--a)}.gone{top:0}",
      html: '<p class="a">a <b class="b a">b</b></p><linearGradient id="a"></linearGradient><rect fill="url(#a)"/><rect fill="var(--b)"/>',
    });
  });

  it("leave numbers, anchors, text and what nothing names as they are", () => {
    const html = '<a class="x" href="#note-1" id="cell" data-width="248">.x --y --z url(#z) 1.5</a>';
    expect(shortNames(":root{--z:1}[data-width]{opacity:.5;margin:0 1.5em}.x{top:.25px}", html)).toEqual({
      css: ":root{--a:1}[data-width]{opacity:.5;margin:0 1.5em}.a{top:.25px}",
      html: html.replace('class="x"', 'class="a"'),
    });
  });

  it("stay apart however many there are", () => {
    const names = Array.from({ length: 800 }, (_, index) => `name-${index}`);
    const { css, html } = shortNames(names.map((name) => `.${name}{}`).join(""), `<i class="${names.join(" ")}">`);
    const short = /class="(?<all>[^"]*)"/u.exec(html)?.groups?.["all"]?.split(" ") ?? [];
    expect(new Set(short).size).toBe(800);
    expect(css).toBe(short.map((name) => `.${name}{}`).join(""));
  });
});
