import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParsedNode } from "../../src/load/parseMarkup";
import { parseMarkup } from "../../src/load/parseMarkup";

/** As a line: "table(tr(td('a') td('b')))". */
function lineOf({ tag, text, children }: ParsedNode): string {
  return tag === "#text" ? `'${text}'` : `${tag}(${children.map(lineOf).join(" ")})`;
}
const read = (markup: string): string => parseMarkup(markup).children.map(lineOf).join(" ");

describe("markup of a table", () => {
  it.each([
    ["<table><tr><td>a</td><td>b</td></tr></table>", "table(tr(td('a') td('b')))"],
    ["<TABLE><TR><TD>a<TD>b<TR><TD>c</TABLE>", "table(tr(td('a') td('b')) tr(td('c')))"],
    [
      "<table><tbody><tr><td><table><tr><td>in</td></tr></table>out</td></tr></tbody></table>",
      "table(tbody(tr(td(table(tr(td('in'))) 'out'))))",
    ],
    ["<td>660<sup>13</sup><br>x</td>", "td('660' sup('13') br() 'x')"],
    ["<ul><li>one<li>two</ul>", "ul(li('one') li('two'))"],
    ["<p>a &amp; b&nbsp;&#160;&#x2212;&unknown;</p>", "p('a & b\u00A0\u00A0−&unknown;')"],
    ["a<!-- <td>no</td> --><!doctype html>b", "'a' 'b'"],
    ["<script>if (a < b) document.write('<td>')</script><style><!--td{}--></style><b>c</b>", "style('<!--td{}-->') b('c')"],
    ["<svg><path/><text>1</text></svg><b/>c", "svg(path() text('1')) b('c')"],
    ["<title>a", ""],
    ["1 < 2", "'1 ' '<' ' 2'"],
  ])("%s", (markup, tree) => {
    expect(read(markup)).toBe(tree);
  });

  it("keeps attributes as texts", () => {
    const [cell] = parseMarkup(`<td colspan=2 rowspan="3" data-x='a "b" &lt;' hidden>x</td>`).children;
    expect(cell?.attributes).toEqual({ colspan: "2", rowspan: "3", "data-x": 'a "b" <', hidden: "" });
  });

  it("never throws, whatever it is given", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</",
      "td",
      "tr",
      "table",
      "<td>",
      "</td>",
      "<tr",
      '"',
      "'",
      "=",
      "&",
      "&#x110000;",
      "<!--",
      "-->",
      "<script>",
      "a",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(parseMarkup(pieces.join("")).tag).toBe("#root");
      }),
    );
  });
});
