import { describe, expect, it } from "vitest";
import { rowsClip, figureClip, tableClip } from "../../src/export/clipboard";
import { exportCell } from "../../src/export/exportCell";
import type { ExportNote } from "../../src/export/exportModel";
import { rowsOf } from "../../src/export/exportModel";
import { exportProse, notesNamed } from "../../src/export/exportProse";
import { longTable } from "../../src/export/longTable";
import { planSlides } from "../../src/export/slides/planSlides";
import { prepareExport } from "../../src/export/prepareExport";
import { toHtml } from "../../src/export/toHtml";
import { claimsText } from "../../src/export/whoSaysSo";
import { toMarkdown } from "../../src/export/toMarkdown";
import { fullNotes, rowName, toCsv, wideColumns } from "../../src/export/wideCsv";
import type { Cell } from "../../src/model/cell";
import type { Measure } from "../../src/model/dataset";
import { wholeView } from "../../src/model/viewRequest";
import { numberNotes } from "../../src/view/numberNotes";
import { riverDataset, riverLibrary, riverProblems, riverStamp, riverTake } from "./rivers";

const dataset = riverDataset("rivers");
const whole = riverTake({}).model;
/** The rows of every question that asks for a row. */
const asked = (id: string): readonly string[] => whole.together.flatMap(({ rows }) => (rows.includes(id) ? rows : []));

/** Every note a text names, as "[note 4]" or "[4]", and every note it gives in full. */
function namedAndGiven(text: string): { readonly named: readonly string[]; readonly given: readonly string[] } {
  const given = [...text.matchAll(/^\[(?:note )?(\d+)\] (?=[A-Z])/gmu)].map(([, number]) => number ?? "");
  const named = [...text.matchAll(/\[(?:note )?(\d+)\]/gu)].map(([, number]) => number ?? "");
  return { named: [...new Set(named)].toSorted(), given: [...new Set(given)].toSorted() };
}

it("is a library without a problem that is written here", () => {
  expect(riverProblems).toEqual([]);
});

describe("what is copied", () => {
  const broken = { ...whole, title: "a\t\r\nb" };

  it("keeps its lines, whatever stands in a text", () => {
    expect(tableClip(broken).text).toContain("\nTable: a b\n");
    expect(rowsClip(broken, ["hill"])?.text).toContain("\na b. https://");
    expect(figureClip(broken, "rivers.hill.wells")?.text).toContain("\na b. https://");
  });

  it("is never one claim of a disputed question without the others", () => {
    const [question] = whole.together;
    expect(question?.rows.length).toBeGreaterThan(1);
    for (const id of question?.rows ?? []) {
      const lines = rowsClip(whole, [id])?.text.split("\n\n")[0]?.split("\n") ?? [];
      const wanted = rowsOf(whole).filter((row) => question?.rows.includes(row.id));
      expect(
        lines
          .filter((line) => line.includes("\t"))
          .slice(1)
          .map((line) => line.split("\t")[0]?.replace(/^'/u, "")),
      ).toEqual(wanted.map(rowName));
    }
  });

  it("is a number alone only where the words are exact, and has its notes behind it where it is not alone", () => {
    const lines = (id: string): string => rowsClip(whole, [id])?.text.split("\n\n")[0] ?? "";
    expect(lines("office")).toMatch(/\tat least 19 \[\d+\] \[\d+\]\t25%\tno date in the report \[\d+\]\t[^\n]*\t\[note \d+\]/u);
    expect(lines("hill")).toMatch(/\t2,500 to 3,000( \[\d+\])+\tabout half( \[\d+\])+\tin 2023( \[\d+\])+\t/u);
  });
});

describe("a note in a sentence", () => {
  const noted = { ...whole, summary: "Of 12 [12] [3] and [x] 4[5]." };

  it("is its number, raised, in Markdown, whose marks stand at the figures, and a link on a page", () => {
    expect(toMarkdown(noted)).toContain("\nOf 12\u2009¹²\u2009³ and \\[x\\] 4\\[5\\].\n");
    expect(toHtml(noted)).toContain('<p>Of 12 <a href="#note-12">[12]</a> <a href="#note-3">[3]</a> and [x] 4[5].</p>');
  });
});

describe("a text in Markdown", () => {
  it.each([
    ["12. May", "12\\. May"],
    ["12) May", "12\\) May"],
    ["May 12. x", "May 12. x"],
    ["- x", "\\- x"],
    ["-x - y", "-x - y"],
    ["+ x", "\\+ x"],
    ["a\r\n\u2028\u2029\u0085b", "a b"],
    ["a & b: [c] <d> #e ~f |g| $h ^i", "a \\& b\\: \\[c\\] \\<d\\> \\#e \\~f \\|g\\| \\$h \\^i"],
    ["a, b; 5%/6 (x) 'y' \"z\"?", "a, b; 5%/6 (x) 'y' \"z\"?"],
  ])("is %j as it was written, and no markup", (title, line) => {
    expect(toMarkdown({ ...whole, title }).split("\n")[0]).toBe(`# ${line}`);
  });
});

describe("columns of the wide table", () => {
  it("have names for machines, whatever their ids", () => {
    const columns = [{ id: "men-and-women", label: "Men", type: "text", unit: null, counts: null, place: null }] as const;
    expect(wideColumns({ ...whole, columns, describing: [] }).map(({ name }) => name)).toEqual([
      ...["row_id", "row_label", "row_group", "row_place"],
      ...["men_and_women", "men_and_women_as_reported", "men_and_women_who_says_so", "men_and_women_printed_in", "men_and_women_note"],
      ...["about_table", "about_filtered_by", "about_data_version", "about_retrieved", "about_address", "about_licence_of_the_data"],
    ]);
  });
});

describe("who says so", () => {
  it("is each claim about a figure once, and who is silent only where nobody speaks", () => {
    const [north, south] = rowsOf(whole);
    if (north === undefined || south === undefined) throw new Error("no rows");
    const silent = south.cells.filter(({ kind }) => kind === "none");
    expect(claimsText({ ...south, cells: silent })).toBe("Not stated, gives no figure");
    expect(claimsText({ ...north, cells: [...north.cells, ...south.cells] })).toBe(
      "Weather Desk, third party; Not stated, who counted is not stated",
    );
  });
});

describe("groups without a name", () => {
  it("have no heading of their own", () => {
    const bare = { ...whole, groups: whole.groups.map((group) => ({ ...group, label: "" })) };
    expect(toMarkdown(bare).match(/^## .*$/gmu)).toEqual(["## Editor’s notes", "## About this file"]);
    expect(toHtml(bare).match(/<caption>.*<\/caption>/gu)).toEqual([
      "<caption>Wells &lt;dry&gt; in *the* valley, 2023 and 2024</caption>",
      "<caption>Wells &lt;dry&gt; in *the* valley, 2023 and 2024</caption>",
    ]);
    expect(longTable(bare).map((line) => line[1])).toEqual(longTable(whole).map(() => whole.title));
    expect(planSlides([{ model: bare, charts: [], table: true }])[0]?.table?.rows.some(({ kind }) => kind === "group")).toBe(false);
  });
});

describe("a note that is named", () => {
  it("is given in full by what the speaker reads, on every slide", () => {
    for (const [id, wanted] of [["rivers", {}] as const, ["how-many", { kind: "question", id: "how-many" }] as const]) {
      const { model, charts } = riverTake(wanted);
      const slides = planSlides([{ model, charts, table: true }]).filter(({ speaker }) => speaker.includes("As reported"));
      expect(slides.length, id).toBeGreaterThan(0);
      for (const { speaker } of slides) {
        const said = [...speaker.matchAll(/; notes ([\d, ]+)\./gu)].flatMap(([, numbers]) => (numbers ?? "").split(", "));
        const { named, given } = namedAndGiven(speaker);
        expect(given).toEqual(expect.arrayContaining([...said, ...named]));
      }
    }
  });

  it("is given in full below rows that are copied, an editor's note among them", () => {
    for (const row of rowsOf(whole)) {
      const text = rowsClip(whole, [row.id])?.text ?? "";
      const copied = rowsOf(whole).filter(({ id }) => id === row.id || asked(row.id).includes(id));
      const letters = copied.flatMap((one) => one.letters);
      const { named, given } = namedAndGiven(text);
      expect(given).toEqual(named);
      for (const letter of letters) expect(text).toContain(`\n[editor’s note ${letter}] `);
      const others = whole.editorNotes.filter((note) => !letters.includes(note.letter));
      for (const { letter } of others) expect(text).not.toContain(`[editor’s note ${letter}]`);
    }
  });

  it("is recognized in brackets behind a figure, and nowhere else", () => {
    expect(notesNamed("some 12 [1] and 30 [2] [13]; x[5] and [a] or 6]")).toEqual([1, 2, 13]);
  });
});

describe("a cell that is not there", () => {
  it("leaves its column empty and moves no other", () => {
    const extra: Measure = { id: "none", label: "None", type: "number", counts: null, unit: null, describes: false };
    const wider = { ...dataset, measures: [...dataset.measures, extra] };
    const model = prepareExport({ ...riverLibrary, datasets: [wider] }, wholeView("dataset", dataset.id), riverStamp)?.model ?? whole;
    expect(rowsOf(model).map(({ cells }) => cells)).toEqual(rowsOf(whole).map(({ cells }) => cells));
    const [first] = model.groups[0]?.rows ?? [];
    const line = toCsv(model).split("\r\n")[1] ?? "";
    expect(first?.cells).toHaveLength(4);
    expect(line).toMatch(/,"","","","","","","",Wells <dry>|,"","","","","","","","Wells <dry>/u);
    expect(longTable(model)).toEqual(longTable(whole));
    expect(tableClip(model).text).toBe(tableClip(whole).text);
  });

  it("is no claim of a question", () => {
    const bare = {
      ...whole,
      groups: whole.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => (row.id === "north" ? { ...row, cells: [] } : row)),
      })),
    };
    expect(figureClip(bare, "rivers.office.wells")?.text).toMatch(/^at least 19 \[4\] \[6\]\n/u);
  });

  it("dates a row with its limit and its part, if it has them", () => {
    const [row] = dataset.rows;
    const period = row?.cells.get("period");
    const [measure] = dataset.measures;
    if (row === undefined || measure === undefined || period?.state !== "reported" || period.value.type !== "date")
      throw new Error("no date");
    const { date } = period.value;
    const limited: Cell = { ...period, value: { type: "date", date: { ...date, bound: "by", part: "early", precision: "month" } } };
    const cells = new Map([...row.cells, ["period", limited]]);
    const wells = row.cells.get("wells") ?? period;
    expect(exportCell({ ...row, cells }, wells, measure, new Map(), new Map()).precision).toBe("by early month");
    expect(exportCell(row, wells, measure, new Map(), new Map()).precision).toBe("year");
  });

  it("carries no note that nobody numbered, and no letter that nobody gave", () => {
    const [row] = dataset.rows;
    const cell = row?.cells.get("wells");
    const [measure] = dataset.measures;
    if (row === undefined || cell === undefined || measure === undefined) throw new Error("no cell");
    const { notes, letters } = exportCell(row, cell, measure, new Map(), new Map());
    expect([notes, letters]).toEqual([[], []]);
    const carried = exportCell(row, cell, measure, new Map([[cell.id, [3, 4]]]), new Map([["apart", "q"]]));
    expect([carried.notes, carried.letters]).toEqual([[3, 4], ["q"]]);
    const texts = { notes: new Map<number, ExportNote>(), editors: new Map<string, string>() };
    expect(fullNotes(carried, texts)).toBe("[note 3]  | [note 4]  | [editor’s note q] ");
  });
});

describe("a sentence of ours", () => {
  const cells = [...(dataset.rows[0]?.cells.values() ?? [])];
  const numbered = numberNotes(cells, [...riverLibrary.citations.values()]);
  const said = (text: string): string => exportProse(text, { library: riverLibrary, numbers: numbered.numbers });

  it("names a place by note, section or paragraph, with the number of its note", () => {
    expect(said("{@flood-n4-hill}")).toBe("Flood, note 4 [8]");
    expect(said("{@flood-3-lake}")).toBe("Flood, paragraph 3 [9]");
    expect(said("{@rain-ii-far}")).toBe("Rain, section II.A [5]");
    expect(said("{@nowhere}")).toBe("nowhere");
  });

  it("gives a figure its notes in their order, each once", () => {
    expect(said("{rivers.south.period} or {rivers.north.wells}")).toBe("in May (2024, year inferred) [3] [4] or some 12 [1]");
    expect(said("{rivers.no.wells}")).toBe("a figure in another table");
    const { numbers } = numberNotes([], [...riverLibrary.citations.values()].toReversed());
    expect(exportProse("{rivers.north.words}", { library: riverLibrary, numbers })).toBe("“ran dry” [6] [9]");
  });

  it("gives a figure the unit of its column", () => {
    expect(said("{rivers.north.share}")).toBe("almost 40% [1]");
  });
});

describe("a view whose claims must stay together", () => {
  it("brings back every claimant of a question, and of questions that share one", () => {
    const more = { id: "more", title: "", kind: "sides", measure: "wells", rows: ["office", "hill"], gap: "" } as const;
    const linked = { ...dataset, questions: [...dataset.questions, more] };
    const library = { ...riverLibrary, datasets: [linked] };
    const taken = (columns: readonly string[] | null) =>
      prepareExport(library, { ...wholeView("dataset", "rivers"), columns, filters: { group: "other" } }, riverStamp)?.model;
    expect(rowsOf(taken(null) ?? whole).map(({ id }) => id)).toEqual(["north", "office", "hill"]);
    expect(taken(null)?.filteredBy).toBe("Other; with every claimant of a question among them");
    expect(taken(null)?.together).toEqual([
      { measure: "wells", rows: ["north", "office"] },
      { measure: "wells", rows: ["office", "hill"] },
    ]);
  });

  it("brings back nothing of a question of which nothing is shown", () => {
    const { model } = riverTake({ filters: { group: "other" } });
    expect(rowsOf(model).map(({ id }) => id)).toEqual(["hill"]);
    expect(model.filteredBy).toBe("Other");
  });

  it("shows the claims of a question whatever the columns that are chosen", () => {
    const { model } = riverTake({ columns: ["share"], filters: { who: "river-office" } });
    expect(model.columns.map(({ id }) => id)).toEqual(["wells", "share"]);
    expect(rowsOf(model).map(({ id }) => id)).toEqual(["north", "office"]);
    expect(model.filteredBy).toBe("River Office; columns Wells, Share; with every claimant of a question among them");
  });

  it("leaves out editor's notes about nothing that is shown", () => {
    expect(riverTake({ filters: { group: "other" } }).model.editorNotes).toEqual([]);
    const { model } = riverTake({ filters: { who: "river-office" } });
    expect(model.editorNotes.map(({ letter }) => letter)).toEqual(["a", "b"]);
    expect(rowsOf(model).map(({ letters }) => letters)).toEqual([["a", "b"], ["a"]]);
  });
});
