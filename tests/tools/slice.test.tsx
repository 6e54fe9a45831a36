/** The law of slices: a page made from what its slice holds, and its files, are, byte for byte, those made from everything. */
import { SITE_MAKER } from "../../src/model/maker";
import { describe, expect, it } from "vitest";
import { pageData } from "../../scripts/site/pageData";
import { renderStaticPage } from "../../src/entries/staticPage";
import { parseBundle } from "../../src/load/bundle";
import type { LoadedLibrary } from "../../src/load/loadAll";
import { idsOf, loadAll } from "../../src/load/loadAll";
import type { Library } from "../../src/model/library";
import { wholeView } from "../../src/model/viewRequest";
import { FORMATS, makeFile } from "../../src/export/formats";
import { prepareExport } from "../../src/export/prepareExport";
import { placesWithPages } from "../../src/view/placesWithPages";
import { slugOf } from "../../src/view/slug";
import { datasetIds, readDataFiles } from "../../scripts/dataFiles";

const root = process.cwd();
const files = readDataFiles(root);
const { library } = loadAll(files, datasetIds(root), "2026-01-02+0123456789ab");
const folders = [
  ...["", "timeline", "glossary", "about", "status", "corrections"],
  ...library.datasets.map(({ id }) => `d/${id}`),
  ...library.datasets.flatMap(({ questions }) => questions.map(({ id }) => `disagree/${id}`)),
  ...library.disagreements.map(({ id }) => `disagree/${id}`),
  ...library.counters.map(({ claimant }) => `counters/${claimant.id}`),
  ...placesWithPages(library).map((place) => `place/${slugOf(place)}`),
  ...library.terms.map(({ id }) => `term/${id}`),
];
const asked = new Set(library.datasets.flatMap(({ questions }) => questions.map(({ id }) => id)));
/** Charts as what they would be drawn from. */
const charts = (model: object, small: boolean): string => JSON.stringify([model, small]);
const render = async (from: Library, folder: string): Promise<string> => {
  const html = await renderStaticPage(from, charts, new URL("https://host.example/"), folder === "" ? "/" : `/${folder}/`);
  // A picture that a page keeps as it came, whatever happens, needs no data.
  return html.replace(/(?<=<div data-kept="">).*?<\/svg><\/div><\/div>/su, "");
};

/** The files of a dataset's or a question's page in which all stands that any file of it says. */
async function filesOf(from: Library, folder: string): Promise<readonly (string | Uint8Array)[]> {
  const [kind, id] = folder.split("/");
  if (kind !== "d" && !(kind === "disagree" && asked.has(id ?? ""))) return [];
  const stamp = { address: "https://host.example/", version: library.version, date: "2026-01-02", maker: SITE_MAKER };
  const prepared = prepareExport(from, wholeView(kind === "d" ? "dataset" : "question", id ?? ""), stamp);
  if (prepared === null) throw new Error(`${folder} has no view`);
  const wanted = FORMATS.filter((format) => ["json", "html", "csl"].includes(format.id));
  const made = await Promise.all(
    wanted.map((format) => makeFile(format, prepared, () => Promise.reject(new Error("none of these draws")))),
  );
  return made.map(({ content }) => content);
}

/** What a page's slice holds, read as the app reads it. */
function sliceIn(element: string): LoadedLibrary {
  const text = />(?<text>.*)<\/script>$/su.exec(element)?.groups?.["text"] ?? "";
  const { files: cut, version } = parseBundle("data/page.json", text);
  return loadAll(cut, idsOf(cut), version);
}

describe("a page’s slice of the data", () => {
  it.each(folders)(
    "makes the page %s and its files, and has no problem of its own",
    async (folder) => {
      const whole = await render(library, folder);
      const element = pageData(folder, whole, files, library);
      // Of a large part of everything, it is everything.
      if (element === "") return;
      const slice = sliceIn(element);
      expect(slice.problems).toEqual([]);
      expect((await render(slice.library, folder)) === whole).toBe(true);
      expect(await filesOf(slice.library, folder)).toEqual(await filesOf(library, folder));
    },
    60_000,
  );

  it("holds of other datasets only the rows that the page names, or sums up, and passages only of what is there", () => {
    const html = '<a data-figure="fatalities-2025.security-text.killed"></a><p id="editor-security-total-against-parts"></p>';
    const { library: slice } = sliceIn(pageData("d/trade-shares", html, files, library));
    expect(slice.datasets.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
      ["fatalities-2025", ["security-text", "military-note", "police-note"]],
      ["trade-shares", library.datasets.find(({ id }) => id === "trade-shares")?.rows.map((row) => row.id)],
    ]);
    const cells = [...slice.cells.values()];
    const cited = new Set(cells.flatMap(({ citations }) => citations.map(({ citation }) => citation.id)));
    const told = cells.flatMap(({ notes }) => notes.map(({ text }) => text)).join("");
    expect([...slice.citations.keys()].filter((id) => !cited.has(id) && !told.includes(`{@${id}}`))).toEqual([]);
    expect(slice.version).toBe(library.version);
  });

  it("is everything, to be fetched, where a page lists figures of every dataset", () => {
    for (const folder of ["figures", "slides", "counters", "disagree", "sources", "sources/the-pulse", "v"])
      expect(pageData(folder, "", files, library)).toBe("");
  });
});
