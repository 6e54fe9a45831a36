/** A site of a made-up corpus: other parties, another subject, another name, and no word of this one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSite } from "../../scripts/site/siteFile";
import { wordsOfCorpus } from "../corpus/words";
import { EVERYTHING } from "../representatives";
import { curated } from "../view/library";
import { overflow, thinOut, violationsOf } from "./axe";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";
import { takeFile } from "./useThis";

const ROOT = resolve(import.meta.dirname, "../..");
const VITEST = "node_modules/vitest/vitest.mjs";
const LEDGER = "tests/corpus/ledger";
const TEXT = /^\.(?:html|js|css|json|csv|tsv|xml|svg|txt|md|bib|ris|webmanifest)$/u;
const ZIP = /^\.(?:xlsx|docx|pptx)$/u;
/** Works of others: their authors and their words are nobody's subject. */
const OF_OTHERS = /^(?:licences\.txt|fonts\/)/u;
const PAGES = [
  "/",
  "/d/wells-by-year/",
  "/disagree/",
  "/disagree/sluices-lost/",
  "/timeline/",
  "/glossary/",
  "/sources/",
  "/sources/dry-years/",
];

const folder = mkdtempSync(join(tmpdir(), "ledger-"));
const { status, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/build.ts", "--from", LEDGER, "--to", folder], {
  cwd: ROOT,
  encoding: "utf8",
});

/** Every text that the build wrote, those inside office files too. */
function textsOf(path: string): readonly string[] {
  if (TEXT.test(extname(path))) return [readFileSync(join(folder, path), "utf8")];
  return ZIP.test(extname(path)) ? Object.values(unzipSync(readFileSync(join(folder, path)))).map((part) => strFromU8(part)) : [];
}

describe("a made-up corpus", () => {
  let site: Site;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

  beforeAll(async () => {
    site = await openSite("usual", folder);
  });

  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("builds a whole site, and passes every check of the build", () => {
    expect(stderr).not.toContain("problems");
    expect(status).toBe(0);
    const written = ["index.html", "river-ledger.html", "sw.js", "embed.js", "api/cells.json", "d/wells-by-year.xlsx", "f/sluices.png"];
    expect(paths).toEqual(expect.arrayContaining(written));
    expect(paths.filter((path) => path.startsWith("v/") && path !== "v/index.html")).toEqual([]);
  });

  it("has no word of the other in any file", () => {
    const words = wordsOfCorpus(curated, readSite(ROOT));
    const found = paths
      .filter((path) => !OF_OTHERS.test(path))
      .flatMap((path) => textsOf(path).flatMap((text) => [...words].flatMap(([word, at]) => (at.test(text) ? [`${path}: ${word}`] : []))));
    expect(found).toEqual([]);
  });

  it("goes by its own name wherever a name stands", () => {
    const read = (path: string): string => readFileSync(join(folder, path), "utf8");
    expect(read("index.html")).toContain("<title>River Ledger</title>");
    expect(read("index.html")).toContain("Numbers from the Aldern valley, each with its footnote");
    expect(JSON.parse(read("manifest.webmanifest"))).toMatchObject({ name: "River Ledger", short_name: "Ledger" });
    expect(JSON.parse(read("oembed/sluices.json"))).toMatchObject({
      provider_name: "River Ledger",
      provider_url: "https://ledger.example/",
    });
    for (const path of ["sw.js", "embed.js", "sw-remove.js"]) expect(read(path)).toMatch(/^(?!\s*import\b)[\s\S]*river-ledger/u);
  });

  it.each(PAGES)("shows %s without fault, within every window and for every reader", async (path) => {
    const { page, faults } = await openPage(site, path, { viewport: { width: 1280, height: 900 } });
    await waitForContent(page);
    expect(faults).toEqual([]);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await thinOut(page);
    expect(await violationsOf(page, null)).toEqual([]);
    await page.context().close();
  });

  it("passes what is asked of any corpus: the tests that name no figure", () => {
    const names = EVERYTHING ? ["charts", "counters", "markers", "numbers", "policyRefuses"] : ["markers", "numbers"];
    const files = names.map((name) => `tests/browser/${name}.test.ts`);
    const { status: code, stdout } = spawnSync(process.execPath, [VITEST, "run", "--project=browser", "--reporter=dot", ...files], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, TEST_ALL: "1", CORPUS: LEDGER, SITE: folder },
    });
    expect(code, stdout).toBe(0);
  });

  it("searches its own figures", async () => {
    const { page, faults } = await openPage(site, "/");
    await waitForContent(page);
    await page.keyboard.press("/");
    const field = page.locator("[role=dialog] input");
    await field.fill("sluices");
    await expect
      .poll(() => page.locator("[role=dialog] [role=option]").allTextContents())
      .toContainEqual(expect.stringContaining("guild lost"));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("sorts, filters its timeline and opens a source", async () => {
    const { page, faults } = await openPage(site, "/d/sluices/");
    await waitForFigures(page);
    const names = (): Promise<string[]> => page.locator("main tbody tr th").allTextContents();
    const before = await names();
    const heading = page.locator("main th:nth-child(2) button").first();
    await heading.click();
    await page.locator("main th[aria-sort]").first().waitFor();
    await heading.click();
    await expect.poll(names).not.toEqual(before);
    await page.locator("main td a[data-figure]").first().click();
    await page.getByText("says it lost 9 sluices").first().waitFor();
    await page.goto(site.address("/timeline/?actor=water-board"));
    await waitForContent(page);
    expect(await page.getByRole("combobox", { name: "Named in it" }).locator("option").allTextContents()).toEqual([
      "All",
      "Mill Guild",
      "Water Board",
    ]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("hands out files in its own name", async () => {
    const { page, faults } = await openPage(site, "/d/sluices/", { acceptDownloads: true });
    await waitForFigures(page);
    for (const kind of [/^Reading copy/u, /^Word A table/u, /^Slides \(PowerPoint\)/u]) {
      const download = await takeFile(page, kind);
      const parts = unzipSync(readFileSync(await download.path()));
      const text = Object.values(parts)
        .map((part) => strFromU8(part))
        .join("\n");
      expect(text).toContain("River Ledger");
      expect(text).toContain("Mill Guild");
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
