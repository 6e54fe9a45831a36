import { createHash } from "node:crypto";
import type { Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { headOf } from "../../scripts/site/head";
import { buildPages, buildSitemap, pageAt } from "../../scripts/site/pages";
import { wells } from "../view/library";

const INDEX = `<!doctype html>
<html lang="en" data-base="./" data-version="" data-later="">
  <head>
    <meta charset="utf-8" />
    <title>Every Number</title>
    <meta name="description" content="Home." />
    <link rel="icon" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/app-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/app-2.css">
    <link rel="stylesheet" href="./fonts/faces.css" />
  </head>
  <body><div id="root"></div></body>
</html>
`;

const asset = {
  type: "asset",
  fileName: "index.html",
  source: INDEX,
  name: undefined,
  names: [],
  originalFileName: null,
  originalFileNames: [],
};
const CSS = `@layer base;@font-face{font-family:Like Desk;src:local(Georgia)}@layer base{.there{color:red}.elsewhere{color:blue}@media (width<720px){p{margin:0}}}`;
const FACES = "@font-face{font-family:Desk;src:url(desk.woff2)}";
const sheet = { ...asset, fileName: "assets/app-2.css", source: CSS };
const entry = {
  type: "chunk",
  name: "app",
  fileName: "assets/app-1.js",
  facadeModuleId: "/here/index.html",
  imports: ["assets/react-3.js"],
};
const others = { ...entry, name: "pages", fileName: "assets/pages-4.js", facadeModuleId: null, imports: [] };
const later = ["menu", "dialogs"].map((name) => ({ ...others, name, fileName: `assets/${name}-5.js` }));
const OUTPUT = [asset, sheet, entry, others, ...later] as unknown as Rolldown.RolldownOutput["output"];
const CATALOG = JSON.stringify({
  datasets: [{ id: "rain", title: 'Rain & "wind"' }],
  questions: [],
  disagreements: [],
  counters: [],
  places: [],
  terms: [{ id: "drought", title: "Drought" }],
  reports: [],
});
const CONTEXT = {
  library: wells,
  site: "https://figures.example/",
  version: "2026-11-21+abc",
  date: "2026-11-21",
  about: "Figures of the valley.",
  first: "first();",
  faces: FACES,
};
const PAGES = await buildPages(
  OUTPUT,
  new Map([["api/catalog.json", CATALOG]]),
  (folder) => Promise.resolve({ content: `<p class="there">$& of ${folder}</p>`, data: `<script>$& of ${folder}</script>` }),
  CONTEXT,
);

describe("a dataset's page", () => {
  const page = PAGES.get("d/rain/index.html") ?? "";

  it("leads to the site's root from two folders down", () => {
    expect(page).toContain('data-base="../../"');
    expect(page).toContain('src="../../assets/app-1.js"');
    expect(page).toContain('href="../../assets/app-2.css"');
    expect(page).toContain('href="../../icon.svg"');
    expect(page).not.toContain('"./');
  });

  it("asks at once for the chunks that its script imports; other pages ask for theirs, too", () => {
    const scripts = (html: string): readonly string[] => html.match(/<(?:script type="module"|link rel="modulepreload")[^>]*>/gu) ?? [];
    const own = [
      '<script type="module" async crossorigin src="../../assets/react-3.js">',
      '<script type="module" crossorigin src="../../assets/app-1.js">',
    ];
    expect(scripts(page)).toEqual(own);
    expect(scripts(PAGES.get("disagree/index.html") ?? "")).toEqual(
      [own[0], '<link rel="modulepreload" crossorigin href="../../assets/pages-4.js">', own[1]].map((tag) => tag?.replace("../../", "../")),
    );
  });

  it("names the chunks that are fetched once it is interactive", () => {
    expect(page).toContain('data-later="assets/menu-5.js assets/dialogs-5.js"');
  });

  it("says which data it was made from; the page for what is missing has none", () => {
    expect(page).toContain('data-version="2026-11-21+abc"');
    expect(PAGES.get("404.html")).toContain('data-version=""');
  });

  it("brings its first script and the styles of what is in it, with its fonts, allowed by their hash, and links the whole sheet at its end", () => {
    const styles = /<style>(?<css>[^]*?)<\/style>/u.exec(page)?.groups?.["css"] ?? "";
    expect(styles).toBe(
      "@font-face{font-family:Desk;src:url(../../fonts/desk.woff2)}@layer base;@font-face{font-family:Like Desk;src:local(Georgia)}@layer base{.there{color:red}@media (width<720px){p{margin:0}}}",
    );
    expect(page.indexOf("<script>first();</script>")).toBeGreaterThan(page.indexOf("</title>"));
    expect(page.indexOf("<script>first();</script>")).toBeLessThan(page.indexOf("<style>"));
    expect(page).toContain(`script-src 'self' 'sha256-${createHash("sha256").update("first();").digest("base64")}';`);
    expect(page).toContain(`style-src 'self' 'sha256-${createHash("sha256").update(styles).digest("base64")}';`);
    const sheet = '<link rel="stylesheet" crossorigin href="../../assets/app-2.css">';
    expect(page.indexOf(sheet)).toBeGreaterThan(page.indexOf("</div>"));
    expect(page.match(/rel="stylesheet"/gu)).toHaveLength(1);
  });

  it("has its content where the app hydrates it, and its data after it", () => {
    expect(page).toContain('<div id="root"><p class="there">$& of d/rain</p></div><script>$& of d/rain</script>');
    expect(PAGES.get("index.html")).toContain('<div id="root"><p class="there">$& of </p></div><script>$& of </script>');
  });

  it("has a title and a description of its own, escaped", () => {
    expect(page).toContain("<title>Rain &amp; &quot;wind&quot; · Every Number</title>");
    expect(page).toContain('content="Rain &amp; &quot;wind&quot;: figures as reported');
  });
});

describe("404.html", () => {
  const page = PAGES.get("404.html") ?? "";

  it("finds the app from any depth, by a script that knows where it lies", () => {
    const guesses = [...page.matchAll(/src="(?<path>[^"]*404\.js)"/gu)].map(({ groups }) => groups?.["path"] ?? "");
    const found = (address: string): readonly string[] => guesses.map((guess) => new URL(guess, `http://host${address}`).pathname);
    expect(["/", "/x", "/x/", "/d/x/", "/d/x/y", "/a/b/c/d/e/f/"].filter((address) => !found(address).includes("/404.js"))).toEqual([]);
    expect(["/sub/", "/sub/x", "/sub/d/x/"].filter((address) => !found(address).includes("/sub/404.js"))).toEqual([]);
    expect(page).not.toContain("assets/");
    const script = PAGES.get("404.js") ?? "";
    expect(script).toContain('["assets/app-1.js"]');
    expect(script).toContain('["assets/app-2.css","fonts/faces.css"]');
  });

  it("says that there is no page", () => {
    expect(page).toContain("<title>Page not found · Every Number</title>");
  });
});

describe("pageAt", () => {
  it.each([
    ["title", INDEX.replace(/<title>.*<\/title>/u, "")],
    ["description", INDEX.replace("description", "keywords")],
    ["data-base", INDEX.replace("data-base", "data-root")],
  ])("stops where index.html has no %s", (_, index) => {
    expect(() => pageAt(index, "../", "Title", "Description")).toThrow(/index\.html has 0 places/u);
  });
});

describe("what a page says to machines", () => {
  const page = { folder: "d/wells", title: 'Wells & "rain"', description: "Figures of wells." };
  const head = headOf(page, CONTEXT);

  it("names its address and its picture in full, and its title escaped", () => {
    expect(head).toContain('<link rel="canonical" href="https://figures.example/d/wells/">');
    expect(head).toContain('<meta property="og:image" content="https://figures.example/f/wells-card.png">');
    expect(head).toContain('<meta property="og:title" content="Wells &amp; &quot;rain&quot;">');
  });

  it("leads to the oEmbed answer of every figure and question it shows", () => {
    const dataset = wells.datasets[0];
    const wanted = [...(dataset?.figures ?? []), ...(dataset?.questions ?? [])].map(({ id }) => `../../oembed/${id}.json`);
    expect([...head.matchAll(/application\/json\+oembed" href="(?<href>[^"]+)"/gu)].map(({ groups }) => groups?.["href"])).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);
  });

  it("leads to the files that hold the same for programs, and other pages to theirs", () => {
    const leads = (folder: string): readonly (string | undefined)[] =>
      [
        ...headOf({ ...page, folder }, CONTEXT).matchAll(
          /rel="alternate" type="(?!application\/json\+oembed|application\/atom)[^"]*" href="([^"]+)"/gu,
        ),
      ].map(([, href]) => href);
    expect(leads("d/wells")).toEqual(["jsonld", "json", "csv", "md"].map((ending) => `../../d/wells.${ending}`));
    expect([leads("disagree"), leads("figures"), leads("timeline")]).toEqual([["../api/disagreements.json"], ["../api/cells.json"], []]);
  });

  it("holds its dataset as schema.org record, with licence, files and the report it is based on", () => {
    const record: unknown = JSON.parse(/ld\+json">(?<json>.*)<\/script>/u.exec(head)?.groups?.["json"] ?? "");
    expect(record).toMatchObject({
      "@type": "Dataset",
      url: "https://figures.example/d/wells/",
      version: "2026-11-21+abc",
      license: "https://creativecommons.org/licenses/by/4.0/",
      isBasedOn: [{ "@type": "Report" }],
      distribution: [{ contentUrl: "https://figures.example/d/wells.csv" }, {}, {}],
    });
    expect(head).toContain('<meta name="citation_publication_date" content="2026/11/21">');
  });

  it("has no dataset and no citation on other pages", () => {
    expect(headOf({ ...page, folder: "timeline" }, CONTEXT)).not.toMatch(/ld\+json|citation_|oembed/u);
  });

  it("is listed by its full address, and embeds are not", () => {
    const map = buildSitemap(
      new Map([
        ["index.html", ""],
        ["d/wells/index.html", ""],
        ["404.html", ""],
      ]),
      CONTEXT,
    );
    expect([...map.matchAll(/<loc>(?<loc>[^<]+)/gu)].map(({ groups }) => groups?.["loc"])).toEqual([
      "https://figures.example/",
      "https://figures.example/d/wells/",
    ]);
  });
});
