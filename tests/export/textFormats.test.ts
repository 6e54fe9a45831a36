import { passagesOf } from "../../src/view/noteText";
import { SITE_MAKER } from "../../src/model/maker";
import Papa from "papaparse";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { toBibtex, toCslJson, toRis } from "../../src/export/bibliography";
import { figureClip, sentencesClip, tableClip } from "../../src/export/clipboard";
import { looksLikeDate, looksLikeFormula } from "../../src/export/delimited";
import { rowsOf } from "../../src/export/exportModel";
import { LONG_HEADINGS, longTable } from "../../src/export/longTable";
import { legalText } from "../../src/export/markup";
import { toHtml } from "../../src/export/toHtml";
import { toJson } from "../../src/export/toJson";
import { toMarkdown } from "../../src/export/toMarkdown";
import { toCsv, toSafeCsv, toSemicolonCsv, toTsv } from "../../src/export/wideCsv";
import { hostileModel, modelNamed, takenModels as models, textsOf } from "./models";
import { FORMULAS, HOSTILE, MARKUP } from "./payloads";

const parse = (text: string, delimiter: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""), { delimiter }).data.slice(0, -1);

/** A model that takes the payloads one after the other until it is full; how many it took. */
function filled(payloads: readonly string[], from: number): { readonly model: ReturnType<typeof hostileModel>; readonly next: number } {
  let at = from;
  const model = hostileModel(() => payloads[at++ % payloads.length] ?? "", modelNamed("rankings"));
  return { model, next: at };
}

function* fills(payloads: readonly string[]): Generator<ReturnType<typeof hostileModel>> {
  for (let from = 0; from < payloads.length;) {
    const { model, next } = filled(payloads, from);
    from = next;
    yield model;
  }
}

function bodyOf(html: string): Window["document"]["body"] {
  const { document } = new Window({ settings: { disableCSSFileLoading: true } });
  document.write(html);
  return document.body;
}

describe("every file", () => {
  const writers = { toCsv, toSafeCsv, toTsv, toJson, toMarkdown, toHtml } as const;

  it.each(Object.entries(writers))("%s says what it is, where from, and prints each note of each cell", (_, write) => {
    for (const model of models) {
      const text = unescaped(write(model));
      for (const said of [model.title, model.version, model.date, SITE_MAKER.licence.name]) expect(text).toContain(unescaped(said));
      expect(text).toContain(model.address);
      for (const note of model.notes) expect(text, `${model.id} ${note.number}`).toContain(unescaped(note.text));
      for (const note of model.editorNotes) expect(text, `${model.id} ${note.letter}`).toContain(unescaped(note.title));
    }
  });

  it.each(Object.entries(writers))("%s prints every figure with its hedge", (_, write) => {
    for (const model of models) {
      const text = unescaped(write(model));
      for (const cell of rowsOf(model).flatMap((row) => row.cells)) expect(text, cell.id).toContain(unescaped(cell.text));
    }
  });

  it.each(Object.entries(writers))("%s says what it was filtered by", (_, write) => {
    expect(write({ ...modelNamed("trade-shares"), filteredBy: "exporter Pakistan" })).toContain("exporter Pakistan");
  });
});

/** What the escapes of a format hide from a search; a note number may stand as a footnote mark. */
function unescaped(text: string): string {
  return text
    .replace(/ ?<a [^>]*>\[(\d+)\]<\/a>/gu, " [$1]")
    .replace(/&#39;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&")
    .replace(/&gt;/gu, ">")
    .replace(/&lt;/gu, "<")
    .replace(/\[\^(\d+)\]/gu, " [$1]")
    .replace(/\\/gu, "")
    .replace(/""/gu, '"');
}

describe("delimited files", () => {
  it("are one table: every line as long as the heading, the exact CSV and the TSV alike", () => {
    for (const model of models) {
      const csv = parse(toCsv(model), ",");
      expect(new Set(csv.map((line) => line.length)).size, model.id).toBe(1);
      expect(parse(toTsv(model), "\t")).toEqual(csv);
      expect(csv).toHaveLength(rowsOf(model).length + 1);
    }
  });

  it("need no guard as published but before days: all CSVs hold the same, and nothing in them runs", () => {
    for (const model of models) {
      const csv = parse(toCsv(model), ",");
      expect(parse(toSafeCsv(model), ",")).toEqual(csv.map((line) => line.map((text) => (looksLikeDate(text) ? `'${text}` : text))));
      expect(parse(toSemicolonCsv(model), ";").map((line) => line.length)).toEqual(csv.map((line) => line.length));
      expect(csv.flat().filter(looksLikeFormula)).toEqual([]);
    }
  });

  it("run no formula of any text, and lose none of it", () => {
    for (const model of fills(FORMULAS)) {
      const exact = parse(toCsv(model), ",").flat();
      const guarded = parse(toSafeCsv(model), ",").flat();
      for (const [index, text] of exact.entries())
        expect(guarded[index]).toBe(looksLikeFormula(text) || looksLikeDate(text) ? `'${text}` : text);
    }
  });
});

describe("markup", () => {
  const shape = (html: string): readonly string[] =>
    [...bodyOf(html).querySelectorAll("*")].map((one) => `${one.tagName} ${one.getAttributeNames().toSorted().join(" ")}`);

  it("holds no element or attribute that a text brought, and every text in full: 9,000 payloads", () => {
    expect(new Set(MARKUP).size).toBeGreaterThanOrEqual(9000);
    const plain = shape(toHtml(filled(["plain"], 0).model));
    for (const model of fills([...MARKUP, ...HOSTILE])) {
      const html = toHtml(model);
      expect(shape(html)).toEqual(plain);
      // As a browser reads line ends.
      const text = bodyOf(html).textContent.replace(/\r\n?/gu, "\n");
      for (const one of textsOf(model).slice(1)) expect(text).toContain(legalText(one).replace(/\r\n?/gu, "\n"));
    }
  });

  it("is the same for the clipboard", () => {
    const plain = shape(tableClip(filled(["plain"], 0).model).html);
    for (const model of fills(MARKUP)) expect(shape(tableClip(model).html)).toEqual(plain);
  });

  it("loads nothing and runs nothing", () => {
    for (const model of models) expect(toHtml(model)).not.toMatch(/<(?:script|img|link|iframe|object)|\son\w+=|src=/u);
  });
});

describe("Markdown", () => {
  it("has a footnote for each mark and a mark for each footnote", () => {
    for (const model of models) {
      const text = toMarkdown(model);
      const defined = [...text.matchAll(/^\[\^(\d+)\]:/gmu)].map(([, number]) => Number(number));
      expect(defined).toEqual(model.notes.map(({ number }) => number));
      const used = [...text.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => Number(number));
      // Each once and in order, as programs count them: what refers to a note again is its number.
      expect(used, model.id).toEqual(defined);
    }
  });
});

describe("the clipboard", () => {
  it("gives a spreadsheet the number alone, and the note in a column of its own", () => {
    const lines = tableClip(modelNamed("fatalities-2025"))
      .text.split("\n")
      .map((line) => line.split("\t"));
    expect(lines[0]).toEqual(["Who was killed", "People killed (people)", "Period", "Who says so", "Notes"]);
    expect(lines[1]).toEqual(["Whole of 2025, in the text. As printed in the body of the report"]);
    const [hedged, exact] = ["Military and police personnel (together)", "Civilians"].map((name) =>
      lines.find(([first]) => first === name),
    );
    expect(hedged?.slice(1, 3)).toEqual(["some 660 [1]", "2025 [1]"]);
    expect(exact?.slice(1, 3)).toEqual(["580", "2025 [1]"]);
    expect(exact?.at(-1)).toMatch(/^\[note 1\]/u);
    for (const model of models) {
      for (const line of longTable(model)) {
        expect(line).toHaveLength(LONG_HEADINGS.length);
        expect(line).not.toContain("");
      }
    }
  });

  it("runs nothing when it is pasted as text or as markup", () => {
    for (const model of fills(FORMULAS)) {
      const clip = tableClip(model);
      for (const field of clip.text.split("\n").flatMap((line) => line.split("\t"))) {
        if (looksLikeFormula(field)) expect(field.startsWith("'")).toBe(true);
      }
      for (const cell of bodyOf(`<body>${clip.html}</body>`).querySelectorAll("td,th,p")) {
        if (looksLikeFormula(cell.textContent)) expect(cell.textContent.startsWith("'")).toBe(true);
      }
    }
  });

  it("copies a figure with its word, its mark and its note", () => {
    const clip = figureClip(modelNamed("fatalities-2025"), "fatalities-2025.civilians-text.killed");
    expect(clip?.text).toMatch(/^580 \[\d+\]/u);
    expect(clip?.text).toContain("International Crisis Group");
    expect(clip?.text).toContain("data version 2026-11-21+0123456789ab");
  });

  it("never copies one side of a disputed question alone", () => {
    const model = modelNamed("soldiers-october-2025");
    const [first, second] = rowsOf(model).map((row) => row.cells[0]);
    for (const clip of [figureClip(model, first?.id ?? ""), sentencesClip(model, [second?.id ?? ""])]) {
      expect(clip?.text).toContain(first?.text);
      expect(clip?.text).toContain(second?.text);
      expect(clip?.text).toContain(first?.claimant);
      expect(clip?.text).toContain(second?.claimant);
    }
    expect(figureClip(model, "no.such.cell")).toBeNull();
  });
});

describe("references", () => {
  it("name every report of the notes first and this version of the data last, in all three formats", () => {
    for (const model of models) {
      const reports = [...new Set(passagesOf(model.notes.map(({ citations: [first] }) => first)).map(({ report }) => report.id))];
      const ids = [...reports, `every-number-${model.id}`];
      expect(JSON.parse(toCslJson(model)).map(({ id }: { readonly id: string }) => id)).toEqual(ids);
      expect([...toBibtex(model).matchAll(/^@\w+\{([^,]+),$/gmu)].map(([, id]) => id)).toEqual(ids);
      expect([...toRis(model).matchAll(/^ID {2}- (.+)\r$/gmu)].map(([, id]) => id)).toEqual(ids);
    }
  });

  it("keep the parts of a date that are printed, and say where none is", () => {
    const [first] = JSON.parse(toCslJson(modelNamed("fatalities-2025")));
    expect(first).toMatchObject({
      id: "crisis-group-354",
      issued: { "date-parts": [[2026, 2, 27]] },
      publisher: "International Crisis Group",
    });
    const undated = models.find((model) => model.notes.some(({ citations }) => passagesOf(citations)[0]?.report.id === "new-lines"));
    expect(undated === undefined ? "" : toBibtex(undated)).toContain("No date printed");
    expect(undated === undefined ? "" : toRis(undated)).toContain("AU  - Roohan Ahmed\r\nAU  - Uzair Younus");
  });

  it("let no text begin a field or an entry of its own", () => {
    const bad = "x\r\nER  - \r\nTY  - BOOK\n},\n@misc{y, title={\\evil}";
    const model = { ...modelNamed("trade-shares"), title: bad };
    expect(toRis(model).match(/^TY {2}- /gmu)).toHaveLength(2);
    expect(toBibtex(model).match(/^@/gmu)).toHaveLength(2);
    expect(toBibtex(model)).toContain("\\}");
  });
});
