/** References that a reader brings: as one line each, whatever format they come in. */
import { describe, expect, it } from "vitest";
import { toBibtex, toCslJson, toRis } from "../../../src/export/bibliography";
import { plainTex } from "../../../src/load/own/readBibtex";
import { readReferences } from "../../../src/load/own/readReferences";
import { riverTake } from "../../export/rivers";

const lines = (text: string) => readReferences(text)?.lines;

describe("BibTeX", () => {
  it("is read entry by entry, with strings, joined values and names in braces", () => {
    const text = `% a list
@comment{nothing}
@string{orle = "Orle Press"}
@book{orle25, title={{Valley} book}, author={{Orle growers}}, year={2025}}
@article{a, author = "Mill, Ada and van der Wal, Bo", title = "Apples: " # {a {\\"U}bersicht}, journal = {Fruit}, publisher = orle # " Ltd",
  year = 2024, month = mar, doi = {https://doi.org/10.1000/xyz_1}}
@misc(b, author={A and B and C}, title={Weighed --- twice}, date={2023-05-04}, url={https://orle.example/a_b})`;
    expect(readReferences(text)).toEqual({
      format: "BibTeX",
      lines: [
        "Orle growers, Valley book, 2025",
        "Ada Mill and Bo van der Wal, Apples: a Übersicht, Fruit, Orle Press Ltd, 2024, doi:10.1000/xyz_1",
        "A and others, Weighed — twice, 2023, https://orle.example/a_b",
      ],
    });
  });

  it.each([
    [String.raw`Caf\'e, G{\"o}del, \c{c}a, \v{S}koda, Stra{\ss}e, {\O}re, \'{\i}`, "Café, Gödel, ça, Škoda, Straße, Øre, í"],
    [String.raw`\emph{Apples} \& pears, 5\,\% of {NATO}`, "Apples & pears, 5 % of NATO"],
    [String.raw`a\_b \{c\} \textbackslash{} \textasciitilde{}`, "a_b {c} \\ ~"],
  ])("has the letters of %s", (tex, plain) => {
    expect(plainTex(tex)).toBe(plain);
  });

  it.each(["@book{x, title={never closed", "@book{", "@", "@book{x, title=}", `@a{b, c={${"{".repeat(5000)}`])(
    "that is broken stops nothing: %s",
    (text) => {
      expect(() => readReferences(text)).not.toThrow();
    },
  );
});

describe("RIS and CSL-JSON", () => {
  it("are read record by record", () => {
    const ris =
      "TY  - JOUR\r\nAU  - Mill, Ada\r\nA1  - Orle, Bo, Jr\r\nTI  - A long\r\n title\r\nT2  - Fruit\r\nPY  - 2024/03//\r\nDO  - 10.1/x\r\nER  - \r\nTY  - BOOK\r\nTI  - Two\r\nER  - ";
    expect(readReferences(ris)).toEqual({
      format: "RIS",
      lines: ["Ada Mill and Bo Orle, Jr, A long title, Fruit, 2024, doi:10.1/x", "Two"],
    });
    const csl = [
      { title: "Valley <i>book</i>", author: [{ literal: "Orle growers" }], issued: { "date-parts": [[2025, 3]] } },
      {
        title: "B",
        author: [{ family: "Wal", given: "Bo", "non-dropping-particle": "van der" }],
        issued: { raw: "May 2023" },
        URL: "https://x.example",
      },
      { author: [] },
    ];
    expect(readReferences(JSON.stringify(csl))).toEqual({
      format: "CSL-JSON",
      lines: ["Orle growers, Valley book, 2025", "Bo van der Wal, B, 2023, https://x.example"],
    });
  });

  it("are no references where nothing has a title", () => {
    for (const text of ["", "Valley book, p. 12", "{", '{"a":1}', "[1,null]", "TY  - JOUR\nER  - "])
      expect(readReferences(text)).toBeNull();
  });
});

describe("what this site writes", () => {
  it("is read the same from all three formats", () => {
    const { model } = riverTake({ id: "lakes" });
    const [bib, ris, csl] = [lines(toBibtex(model)), lines(toRis(model)), lines(toCslJson(model))];
    expect(bib?.length).toBeGreaterThan(1);
    // An address may hold braces as codes.
    expect(csl?.map(decodeURI)).toEqual(bib?.map(decodeURI));
    // RIS has a series as what its report stands in.
    expect(ris?.length).toBe(bib?.length);
  });
});
