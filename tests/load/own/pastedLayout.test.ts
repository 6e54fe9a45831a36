/** A pasted table is read as a page shows it: what is hidden, struck out, raised or on another line never joins a number. */
import { describe, expect, it } from "vitest";
import { openPasted } from "../../../src/load/own/openPasted";
import { readTable } from "../../../src/load/own/readTable";
import { NO_DECISIONS, type Opened } from "../../../src/model/ownTable";
import { parseMarkup } from "../../../src/load/parseMarkup";
import { cellIn } from "./cellIn";

function openedOf(html: string): Opened {
  const opened = openPasted(parseMarkup(html));
  if (opened.outcome === "refused") throw new Error(opened.message);
  return opened;
}

const page = (cell: string, head = ""): string =>
  `${head}<table><tr><th>River</th><th>Bridges</th></tr><tr><td>Sarn</td><td>${cell}</td></tr><tr><td>Tolve</td><td>7</td></tr></table>`;

const rawOf = (html: string): readonly (readonly string[])[] => openedOf(html).grids[0]?.rows.map((row) => row.map(({ raw }) => raw)) ?? [];

describe("a number in a pasted table", () => {
  it.each([
    ["a deletion before it", "<del>600</del>660", 660],
    ["a struck-out number before it", "<s>600</s> 660", 660],
    ["a number struck out by style", '<span style="text-decoration: line-through">600</span> 660', 660],
    ["a key hidden by attribute", "<span hidden>12</span>660", 660],
    ["a key hidden by Office", "<span style='mso-hide:all'>12</span>660", 660],
    ["a note raised by a length", '660<span style="vertical-align: 4px">13</span>', 660],
    ["a note raised by Office", "660<span style='mso-text-raise:3.0pt'>13</span>", 660],
    ["a note raised by place", '660<span style="font-variant-position: super">13</span>', 660],
    ["a note in another table of the cell", "660<table><tr><td>13</td></tr></table>", 660],
  ])("is read without %s", (_what, cell, value) => {
    expect(cellIn(readTable(openedOf(page(cell)), NO_DECISIONS), "B2")).toMatchObject({ value });
  });

  it.each([
    ["hidden", ".key", "<span class=key>12</span>660", "display:none"],
    ["raised", ".font5", "660<font class=font5>13</font>", "vertical-align:super"],
  ])("is read without what a class of the page has %s", (_what, selector, cell, rule) => {
    const html = page(cell, `<style><!--table{x:y}\n${selector}\n\t{color:black;\n\t${rule};}--></style>`);
    expect(cellIn(readTable(openedOf(html), NO_DECISIONS), "B2")).toMatchObject({ value: 660 });
  });

  it.each([
    ["a block and letters behind it", "<div>660</div>13"],
    ["two lines of a list", "<dl><dt>660</dt><dd>13</dd></dl>"],
    ["two blocks by style", '<span style="display:block">660</span><span style="display:block">13</span>'],
    ["a digit set low", "660<sub>1</sub>"],
  ])("is none where there is %s", (_what, cell) => {
    expect(cellIn(readTable(openedOf(page(cell)), NO_DECISIONS), "B2")?.value).toBeUndefined();
  });

  it("says that something struck out was left out", () => {
    const warnings = (cell: string): readonly string[] => readTable(openedOf(page(cell)), NO_DECISIONS).warnings;
    expect(warnings("<del>600</del>660")).toEqual(["deletion-left-out B2"]);
    expect(warnings("660")).toEqual([]);
  });
});

describe("the rows and columns of a pasted table", () => {
  it("leave out cells that take no place, and count rows that are hidden", () => {
    const rows = '<tr><td style="display:none">9</td><td>Sarn</td><td>4</td></tr><tr style="display:none"><td>Tolve</td><td>5</td></tr>';
    const [grid] = openedOf(`<table><tr><th>River</th><th>Bridges</th></tr>${rows}</table>`).grids;
    expect(grid?.rows.map((row) => row.map(({ raw }) => raw))).toEqual([
      ["River", "Bridges"],
      ["Sarn", "4"],
      ["Tolve", "5"],
    ]);
    expect(grid?.hiddenRows).toEqual([3]);
  });

  it("keep their places beside a cell of many rows", () => {
    const rows = Array.from({ length: 149 }, (_, row) => `<tr><td>${String(row + 2)}</td></tr>`).join("");
    const raws = rawOf(`<table><tr><td rowspan=150>Sarn</td><td>1</td></tr>${rows}</table>`);
    expect(raws[149]).toEqual(["", "150"]);
  });

  it("are found in a page that is one form", () => {
    expect(rawOf(`<form action=x>${page("660")}</form>`)[1]).toEqual(["Sarn", "660"]);
  });

  it("stand in the order of the page, its foot last, in the direction of the page", () => {
    const html = "<div dir=rtl><table><tfoot><tr><td>All</td></tr></tfoot><tbody><tr><td>Sarn</td></tr></tbody></table></div>";
    expect(rawOf(html)).toEqual([["Sarn"], ["All"]]);
    expect(openedOf(html).grids[0]?.direction).toBe("rtl");
  });
});

describe("a list of references behind a pasted table", () => {
  const item = '<li id="cite_note-x"><span class="mw-cite-backlink">^</span> <span>Count of 2019.</span></li>';
  const list = (mark: string): string => `${page(`660<sup><a href="#cite_note-x">[${mark}]</a></sup>`)}<ol class="references">${item}</ol>`;

  it("gives each note the mark that leads to it", () => {
    const { notes } = readTable(openedOf(list("12")), NO_DECISIONS);
    expect(notes).toMatchObject([{ id: "12", text: "Count of 2019.", for: ["B2"] }]);
  });
});
