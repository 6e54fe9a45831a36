/**
 * Published sets of delimited text. csv-spectrum is read as it is published; the points of sineemore's set (RFC 4180, good and malformed)
 * are written anew, since it is no package.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFile } from "../../../src/load/own/openFile";
import { readTable } from "../../../src/load/own/readTable";
import { warningText } from "../../../src/view/own/ownWords";
import { NO_DECISIONS } from "../../../src/model/ownTable";

const SPECTRUM = dirname(createRequire(import.meta.url).resolve("csv-spectrum"));
const names = readdirSync(join(SPECTRUM, "csvs")).map((name) => name.replace(/\.csv$/u, ""));

async function recordsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const opened = await openFile(bytes, "a.csv");
  if (opened.outcome === "refused") throw new Error(opened.message);
  return opened.grids[0]?.rows.map((row) => row.map(({ raw }) => raw)) ?? [];
}

describe("csv-spectrum", () => {
  it("has twelve files", () => {
    expect(names.length).toBe(12);
  });

  it.each(names)("%s is read as its JSON says", async (name) => {
    const [headings = [], ...rows] = await recordsOf(new Uint8Array(readFileSync(join(SPECTRUM, "csvs", `${name}.csv`))));
    const read = rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""])));
    const json: unknown = JSON.parse(readFileSync(join(SPECTRUM, "json", `${name}.json`), "utf8"));
    const expected = Array.isArray(json) ? json : [json];
    if (name === "location_coordinates") {
      // Its JSON has another phone number than its CSV, and neither holds its degree signs whole.
      expect(Object.keys(read[0] ?? {})).toEqual(Object.keys(expected[0] as object));
      expect(read[0]?.["Cities"]).toBe("Modesto");
    } else expect(read).toEqual(expected);
  });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("RFC 4180, each point", () => {
  it.each([
    ["one column", "Sarn\nTolve\n", [["Sarn"], ["Tolve"]]],
    ["one column with an empty field", "Sarn\n\nTolve\n", [["Sarn"], [""], ["Tolve"]]],
    ["an empty field", "a,,c\nd,e,\n", [["a", "", "c"], ["d", "e", ""]]], // prettier-ignore
    ["all empty", ",,\n,,\n", [["", "", ""], ["", "", ""]]], // prettier-ignore
    ["a heading alone", "foo,bar,baz\n", [["foo", "bar", "baz"]]],
    ["a heading and a row", "foo,bar,baz\n1,2,3\n", [["foo", "bar", "baz"], ["1", "2", "3"]]], // prettier-ignore
    ["room before", " a,  b\n", [[" a", "  b"]]],
    ["room behind", "a ,b  \n", [["a ", "b  "]]],
    ["no end of the last line", "a,b\nc,d", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["an end of the last line", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["one field and its end", "a\n", [["a"]]],
    ["line ends of two letters", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["quotes", '"a","b"\n', [["a", "b"]]],
    ["empty quotes", '"",b\n', [["", "b"]]],
    ["a comma in quotes", '"a,b",c\n', [["a,b", "c"]]],
    ["a quote in quotes", '"a ""b"" c",d\n', [['a "b" c', "d"]]],
    ["a line end in quotes", '"a\nb",c\n', [["a\nb", "c"]]],
    ["room in quotes", '" a ",b\n', [[" a ", "b"]]],
    ["letters of all scripts", "قلعہ,河\n", [["قلعہ", "河"]]],
  ])("%s", async (_point, text, records) => {
    // What is blank as a whole is no table; its records are read nevertheless.
    if (records.flat().every((field) => field === "")) expect(await openFile(bytes(text), "a.csv")).toMatchObject({ outcome: "opened" });
    else expect(await recordsOf(bytes(text))).toEqual(records);
  });

  it.each([
    ["a row with fewer fields than its headings", "foo,bar,baz\na,b,c\nd,e\n"],
    ["a row with more fields than its headings", "foo,bar,baz\na,b,c\nd,e,f,g\n"],
    ["a quotation mark that is not closed", 'foo,bar,baz\n"a,b,c\nd,e,f\n'],
    ["a quotation mark within quotes", 'foo,bar,baz\n"a "b" c",d,e\n'],
    ["headings of which two are alike", "foo,foo,baz\na,b,c\n"],
    ["line ends of two kinds", "foo,bar,baz\r\na,b,c\nd,e,f\r\n"],
  ])("says something of %s", async (_what, text) => {
    const opened = await openFile(bytes(text), "a.csv");
    if (opened.outcome === "refused") throw new Error(opened.message);
    const { warnings } = readTable(opened, NO_DECISIONS);
    const said = [...new Set([...opened.warnings, ...warnings])].map(warningText);
    expect(said.length).toBeGreaterThan(0);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/u);
  });
});
