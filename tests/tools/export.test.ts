/** `npm run export`: what it is asked, what it writes where, and what it says where it cannot. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../scripts/export";
import { readWanted } from "../../scripts/exportWanted";
import { unzipParts } from "../../src/export/archive/zipParts";
import { FORMATS } from "../../src/export/formats";
import { wholeView } from "../../src/model/viewRequest";
import { buildView } from "../../src/view/buildView";
import { filterOptions } from "../../src/view/filterRows";
import { curated } from "../view/library";

let folder = "";
let said = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
  said = "";
  const hear = (line: string): void => {
    said += `${line}\n`;
  };
  vi.spyOn(console, "log").mockImplementation(hear);
  vi.spyOn(console, "error").mockImplementation(hear);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const DAY = ["--date", "2026-11-22"];

describe("the export command", () => {
  it("lists every format, and says that pictures of points are a browser's", async () => {
    expect(await main(["--list"])).toBe(0);
    for (const { id, name } of FORMATS) expect(said).toMatch(new RegExp(`^${id} .*${name.replace(/[()]/gu, "\\$&")}`, "mu"));
    expect(said).toMatch(/^svg /mu);
    expect(said).toContain("PNG is not among them");
  });

  it("writes a file under its own name into a folder, made where there is none, and under another where told", async () => {
    expect(await main(["trade-shares", "--as", "csv", "--to", `${folder}/new/`, ...DAY])).toBe(0);
    expect(readdirSync(join(folder, "new"))).toEqual(["trade-shares-exact-2026-11-22.csv"]);
    expect(said).toContain(join(folder, "new/trade-shares-exact-2026-11-22.csv"));
    expect(await main(["trade-shares", "--as", "csv", "--to", join(folder, "mine.csv"), ...DAY])).toBe(0);
    expect(readFileSync(join(folder, "mine.csv"))).toEqual(readFileSync(join(folder, "new/trade-shares-exact-2026-11-22.csv")));
  });

  it("takes an address with its order and filters, which the file then names", async () => {
    const address = "https://press.example/figures/d/fatalities-2025/?sort=-killed&who=pakistan-s-military";
    expect(await main([address, "--as", "json", "--to", `${folder}/`, ...DAY])).toBe(0);
    const [name = ""] = readdirSync(folder);
    expect(name).toContain("filtered-pakistans-military");
    expect(readFileSync(join(folder, name), "utf8")).toContain(address);
  });

  it("makes slides in a template", async () => {
    const template = "tests/export/templates/office-narrow.potx";
    expect(await main(["trade-shares", "--as", "slide", "--to", join(folder, "a.pptx"), "--template", template, ...DAY])).toBe(0);
    expect(String(unzipParts(readFileSync(join(folder, "a.pptx"))).get("ppt/presentation.xml"))).toContain('sldSz cx="9144000"');
  });

  it("makes a picture of the chart that is named", async () => {
    const several = curated.datasets.find(({ figures }) => figures.length > 1);
    const chart = several?.figures[1]?.id ?? "";
    expect(await main([several?.id ?? "", "--as", "svg", "--to", `${folder}/`, "--chart", chart, ...DAY])).toBe(0);
    expect(readdirSync(folder)).toEqual([`${chart}-2026-11-22.svg`]);
  });

  const REFUSED: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ["nothing", [], 2, /Say what to export[\s\S]*usage: npm run export/u],
    ["no format", ["trade-shares", "--to", "x/"], 2, /Say which format, after --as: slide, pptx, /u],
    ["a format there is not", ["trade-shares", "--as", "doc", "--to", "x/"], 2, /"doc", which is not there; nearest is "docx"/u],
    ["a PNG", ["trade-shares", "--as", "png", "--to", "x/"], 2, /a browser draws those/u],
    ["no place", ["trade-shares", "--as", "csv"], 2, /Say where to/u],
    ["all into a file", ["trade-shares", "--as", "all", "--to", "x.csv"], 2, /needs a folder after --to.*found ".*x\.csv"/u],
    ["a day of no calendar", ["trade-shares", "--as", "csv", "--to", "x/", "--date", "2026-02-30"], 2, /found "2026-02-30"/u],
    ["an option there is not", ["trade-shares", "--format", "csv"], 2, /--format/u],
    ["two things", ["trade-shares", "who", "--as", "csv", "--to", "x/"], 2, /“who” is too much/u],
    ["a dataset there is not", ["trade-share", "--as", "csv", "--to", "x/"], 1, /nearest is "trade-shares"[\s\S]*Questions: /u],
    ["a page without a table", ["https://press.example/timeline/", "--as", "csv", "--to", "x/"], 1, /neither an id nor the address/u],
    [
      "another column",
      ["d/trade-shares/?sort=-shar", "--as", "csv", "--to", "x/"],
      1,
      /Not understood.*sort=-shar\. It takes sort=.*share/u,
    ],
    ["an order of a question", ["disagree/soldiers-october-2025/?sort=x", "--as", "csv", "--to", "x/"], 1, /neither an order nor filters/u],
    ["a template of a table", ["trade-shares", "--as", "csv", "--to", "x/", "--template", "house.potx"], 2, /--template is for slides/u],
    [
      "a template that is not there",
      ["trade-shares", "--as", "slide", "--to", "x/", "--template", "none.potx"],
      1,
      /not there: none\.potx/u,
    ],
    ["what is no template", ["trade-shares", "--as", "slide", "--to", "x/", "--template", "package.json"], 1, /not a presentation/u],
    ["another chart", ["trade-shares", "--as", "slide", "--to", "x/", "--chart", "trade"], 1, /nearest is "trade-shares"/u],
  ];

  it.each(REFUSED)("refuses %s, says why, and writes nothing", async (_, args, code, why) => {
    const there = args.map((arg) => arg.replace(/^x(?=[/.])/u, `${folder}/x`));
    expect(await main(there)).toBe(code);
    expect(said).toMatch(why);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  it("says why there is no file where filters leave no row", async () => {
    const addresses = curated.datasets.flatMap((dataset) => {
      const { group, year } = filterOptions(dataset);
      return group.flatMap((one) => year.map((other) => ({ id: dataset.id, filters: { group: one.value, year: other.value } })));
    });
    const empty = addresses.find(({ id, filters }) => buildView(curated, { ...wholeView("dataset", id), filters })?.groups.length === 0);
    const { group = "", year = "" } = empty?.filters ?? {};
    expect(await main([`d/${empty?.id ?? ""}/?group=${group}&year=${year}`, "--as", "csv", "--to", `${folder}/`, ...DAY])).toBe(1);
    expect(said).toMatch(/No row is left when filtered by/u);
  });
});

describe("what is wanted", () => {
  const published = "https://published.example/base/";
  const asked = (text: string): unknown => readWanted(text, curated, published);
  const trade = wholeView("dataset", "trade-shares");

  it.each([
    ["trade-shares", published],
    ["d/trade-shares/", published],
    ["/d/trade-shares", published],
    ["d/trade-shares/index.html#notes", published],
    ["https://other.example/d/trade-shares/", "https://other.example/"],
    ["http://localhost:4173/deep/er/d/trade-shares/?theme=dark", "http://localhost:4173/deep/er/"],
    ["file:///D:/figures/every.html#/d/trade-shares/", published],
  ])("%s is the whole dataset, on %s", (text, root) => {
    expect(asked(text)).toEqual({ request: trade, site: new URL(root) });
  });

  it("is a question by its id and by its address", () => {
    const question = { request: wholeView("question", "soldiers-october-2025"), site: new URL(published) };
    expect(asked("soldiers-october-2025")).toEqual(question);
    expect(asked("disagree/soldiers-october-2025/")).toEqual(question);
    expect(asked("d/soldiers-october-2025/")).toMatch(/which is not there/u);
  });

  it("is the successor of an address that went away", () => {
    const moved = [...curated.moved].find(([from, to]) => /^d\//u.test(from) && /^d\/[^/]+\/$/u.test(to));
    const [from = "", to = ""] = moved ?? [];
    expect(asked(`https://other.example/${from}`)).toEqual({
      request: wholeView("dataset", to.slice(2, -1)),
      site: new URL("https://other.example/"),
    });
  });
});
